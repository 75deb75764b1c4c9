namespace CityNetworks.Cli.Output;

/// <summary>Small bars and lines of block characters.</summary>
internal static class Bars
{
    private const string Parts = " ▏▎▍▌▋▊▉█";
    private const string Heights = "▁▂▃▄▅▆▇█";

    /// <summary>A bar as long as the share of a value; blank where the value is not above 0.</summary>
    /// <param name="value">The value.</param>
    /// <param name="largest">The value of a full bar.</param>
    /// <param name="cells">The characters of a full bar.</param>
    public static string Of(double value, double largest, int cells)
    {
        if (!(value > 0) || !(largest > 0))
            return string.Empty;
        var eighths = (int)Math.Round(Math.Min(1, value / largest) * cells * 8, MidpointRounding.AwayFromZero);
        return new string('█', eighths / 8) + (eighths % 8 == 0 ? string.Empty : Parts[eighths % 8].ToString());
    }

    /// <summary>A line of one character for each value, from the lowest to the highest; a space where a value is not known.</summary>
    public static string Line(IReadOnlyList<double> values)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        if (finite.Length == 0)
            return string.Empty;
        var (low, span) = (finite.Min(), finite.Max() - finite.Min());
        return string.Concat(values.Select(value => !double.IsFinite(value) ? ' ' : Heights[span > 0 ? (int)Math.Round((value - low) / span * 7) : 0]));
    }
}
