using CityNetworks.Numerics;

namespace CityNetworks.Structure.Chance;

/// <summary>Compares values with the same values in many draws.</summary>
internal static class MonteCarlo
{
    private const int BlockSize = 64;
    private const double Rounding = 1e-12;

    /// <summary>One comparison for each value observed.</summary>
    /// <param name="observed">The values; NaN: not defined.</param>
    /// <param name="draws">R.</param>
    /// <param name="draw">The values of draw r, in the same places; called from several threads.</param>
    /// <param name="workers">Draws run in parallel, a block at a time, and are counted in their order.</param>
    public static NullComparison[] Compare(double[] observed, int draws, Func<int, double[]> draw, Workers workers)
    {
        var tallies = Array.ConvertAll(observed, value => new Tally(value));
        var block = new double[BlockSize][];
        for (var first = 0; first < draws; first += BlockSize)
        {
            var start = first;
            var count = Math.Min(BlockSize, draws - first);
            workers.For(count, item => block[item] = draw(start + item));
            for (var item = 0; item < count; item++)
            {
                for (var place = 0; place < tallies.Length; place++)
                    tallies[place].Add(block[item][place]);
            }
        }

        return Array.ConvertAll(tallies, tally => tally.Result);
    }

    private struct Tally(double observed)
    {
        private readonly double _tolerance = Rounding * Math.Max(1, Math.Abs(observed));
        private double _mean;
        private double _squares;
        private int _low;
        private int _high;
        private int _count;

        // Welford's recurrence: draws that do not vary have a deviation of exactly 0.
        public void Add(double value)
        {
            if (double.IsNaN(value))
                return;
            _count++;
            var step = value - _mean;
            _mean += step / _count;
            _squares += step * (value - _mean);
            _low += value <= observed + _tolerance ? 1 : 0;
            _high += value >= observed - _tolerance ? 1 : 0;
        }

        public readonly NullComparison Result
        {
            get
            {
                // Where every draw gives the value itself there is no chance to compare with.
                var isForced = _squares == 0 && Math.Abs(_mean - observed) <= _tolerance;
                var isDefined = _count > 0 && !double.IsNaN(observed) && !isForced;
                return new NullComparison(
                    observed,
                    _count > 0 ? _mean : double.NaN,
                    _count > 1 ? Math.Sqrt(_squares / (_count - 1)) : double.NaN,
                    isDefined ? (1.0 + _low) / (_count + 1) : double.NaN,
                    isDefined ? (1.0 + _high) / (_count + 1) : double.NaN,
                    _count);
            }
        }
    }
}
