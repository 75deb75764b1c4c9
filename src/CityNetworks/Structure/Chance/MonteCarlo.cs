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
    public static NullComparison[] Compare(double[] observed, int draws, Func<int, double[]> draw, Workers workers) =>
        Compare(observed, draws, 1, (first, _) => [draw(first)], workers);

    /// <summary>The same where several draws are made at once.</summary>
    /// <param name="observed">The values; NaN: not defined.</param>
    /// <param name="draws">R.</param>
    /// <param name="width">The draws that are made at once, at least 1; the last may be fewer.</param>
    /// <param name="draw">The values of the draws from the first, as many as asked for.</param>
    /// <param name="workers">Draws run in parallel, a block at a time, and are counted in their order; they can be cut into parts, which hold 8 bytes a value
    /// and draw.</param>
    public static NullComparison[] Compare(double[] observed, int draws, int width, Func<int, int, double[][]> draw, Workers workers)
    {
        var tallies = Array.ConvertAll(observed, value => new Tally(value));
        if (workers.Parts is not null) // a part keeps every draw of its own; in one process a block at a time is enough
        {
            AddParts(tallies, draws, width, draw, workers);
            return Array.ConvertAll(tallies, tally => tally.Result);
        }

        var size = Math.Max(BlockSize / width, workers.Count) * width;
        for (var first = 0; first < draws; first += size)
        {
            var start = first;
            var count = Math.Min(size, draws - first);
            var block = new double[(count + width - 1) / width][][];
            workers.For(block.Length, item => block[item] = draw(start + (item * width), Math.Min(width, count - (item * width))));
            foreach (var values in block.SelectMany(made => made))
            {
                for (var place = 0; place < tallies.Length; place++)
                    tallies[place].Add(values[place]);
            }
        }

        return Array.ConvertAll(tallies, tally => tally.Result);
    }

    // An item is as many draws as are made at once.
    private static void AddParts(Tally[] tallies, int draws, int width, Func<int, int, double[][]> draw, Workers workers)
    {
        var items = workers.Items((draws + width - 1) / width, width * tallies.Length, 0, () => 0, (item, _, row, _) =>
        {
            foreach (var (place, values) in draw(item * width, Math.Min(width, draws - (item * width))).Index())
                values.CopyTo(row, place * tallies.Length);
        });
        for (var number = 0; number < draws; number++)
        {
            var row = items.Rows[number / width];
            for (var place = 0; place < tallies.Length; place++)
                tallies[place].Add(row[(number % width * tallies.Length) + place]);
        }
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
