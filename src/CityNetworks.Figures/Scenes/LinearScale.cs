using System.Globalization;
using CityNetworks.Reports.Languages;

namespace CityNetworks.Figures.Scenes;

/// <summary>Numbers along an axis, with ticks at round numbers.</summary>
internal sealed class LinearScale
{
    private readonly double _low;
    private readonly double _high;
    private readonly double _from;
    private readonly double _to;

    /// <param name="values">What must find room; what is not finite is left out. Without any: 0 to 1.</param>
    /// <param name="from">Where the axis begins, in points.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="ticks">About how many ticks.</param>
    /// <param name="isCount">Whether the values count things, so that ticks stand at whole numbers alone.</param>
    public LinearScale(IEnumerable<double> values, double from, double to, int ticks, bool isCount = false)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        var (low, high) = finite.Length == 0 ? (0, 1) : (finite.Min(), finite.Max());
        if (high - low <= 1e-12 * Math.Max(Math.Abs(low), Math.Abs(high)))
            (low, high) = low == 0 ? (0, 1) : (Math.Min(low, 0), Math.Max(high, 0));
        var step = Step((high - low) / Math.Max(1, ticks), isCount);
        var (first, last) = (Math.Floor((low / step) + 1e-9), Math.Ceiling((high / step) - 1e-9));
        (_low, _high, _from, _to) = (first * step, last * step, from, to);
        var decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(step) - 1e-9) + (IsHalf(step) ? 1 : 0), 0, 9);
        var format = Math.Abs(_high) >= 1e6 || step < 1e-6 ? "0.###E+0" : $"F{decimals}";
        Ticks = [.. Enumerable.Range(0, (int)(last - first) + 1).Select(k => (first + k) * step)
            .Select(value => (value, Number(value, format)))];
    }

    /// <summary>The ticks and their texts, in order.</summary>
    public IReadOnlyList<(double Value, string Text)> Ticks { get; }

    /// <summary>Where a number is.</summary>
    public double this[double value] => _from + ((value - _low) / (_high - _low) * (_to - _from));

    // A minus sign, not a hyphen.
    private static string Number(double value, string format)
    {
        var text = (value == 0 ? 0 : value).ToString(format, CultureInfo.InvariantCulture);
        return Language.Current.Number(text).Replace('-', '−');
    }

    private static double Step(double least, bool isCount)
    {
        if (isCount && least <= 1)
            return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        var share = least / power;
        return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 2.5 && (!isCount || power > 1) ? 2.5 : share <= 5 ? 5 : 10);
    }

    private static bool IsHalf(double step) => Math.Abs((step / Math.Pow(10, Math.Floor(Math.Log10(step) + 1e-9))) - 2.5) < 1e-6;
}
