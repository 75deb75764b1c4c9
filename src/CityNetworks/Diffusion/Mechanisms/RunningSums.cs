using CityNetworks.Diffusion.Occasions;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>What each city of a list contributes, in a fixed order.</summary>
internal interface IContributions
{
    /// <summary>The length of the list.</summary>
    int Count { get; }

    /// <summary>The city at a place.</summary>
    int CityAt(int place);

    /// <summary>What it contributes in one lane; at least 0.</summary>
    double Of(int place, int lane);

    /// <summary>Adds what it contributes in every lane.</summary>
    void AddTo(int place, scoped Span<double> sums);
}

/// <summary>Finds where in a long list of contributions a running sum passes a number, without going through the list each time: one thread's working
/// space.</summary>
/// <remarks>
/// Sums up to every <see cref="Stride"/>th place are taken for sixteen runs at once, when a list is first asked for in a step, and serve all who ask later in
/// it.
/// Cost: O(list) once per step, then O(log list + <see cref="Stride"/>); memory 8 bytes per place of the lists asked for.
/// </remarks>
internal sealed class RunningSums
{
    /// <summary>Shorter lists are gone through.</summary>
    public const int Stride = 16;

    private readonly Dictionary<long, int> _firstOf = [];
    private readonly Dictionary<long, int[]> _contributors = [];
    private double[] _sums = [];
    private int _used;

    /// <summary>A step begins: contributions have changed.</summary>
    public void Forget()
    {
        _firstOf.Clear();
        _contributors.Clear();
        _used = 0;
    }

    /// <summary>The sum over a list, in one lane.</summary>
    public double Total<T>(long list, T contributions, int lane)
        where T : IContributions, allows ref struct
    {
        if (contributions.Count > Stride)
        {
            var row = FirstOf(list, contributions) + Rows(contributions.Count) - 1;
            return _sums[(row * Lanes.Count) + lane];
        }

        var sum = 0.0;
        for (var place = 0; place < contributions.Count; place++)
            sum += contributions.Of(place, lane);
        return sum;
    }

    /// <summary>The city at which the running sum passes a number; the last that contributes where it never does, −1 where none contributes.</summary>
    /// <param name="list">What distinguishes the list from others.</param>
    /// <param name="contributions">What its cities contribute.</param>
    /// <param name="lane">The run.</param>
    /// <param name="number">From 0 up to the sum over the list, or more.</param>
    public int Find<T>(long list, T contributions, int lane, double number)
        where T : IContributions, allows ref struct
    {
        var place = 0;
        if (contributions.Count > Stride)
        {
            var first = FirstOf(list, contributions);
            var row = FirstThatPasses(first, Rows(contributions.Count), lane, number);
            place = row * Stride;
            number -= row == 0 ? 0 : _sums[((first + row - 1) * Lanes.Count) + lane];
        }

        var last = -1;
        for (; place < contributions.Count; place++)
        {
            var weight = contributions.Of(place, lane);
            if (weight <= 0)
                continue;
            last = place;
            number -= weight;
            if (number < 0)
                break;
        }

        return last < 0 ? -1 : contributions.CityAt(last);
    }

    /// <summary>How many cities of a list contribute, each city standing in it once. Cost: O(list · lanes) once per step.</summary>
    public int Contributors<T>(long list, T contributions, int lane)
        where T : IContributions, allows ref struct
    {
        if (!_contributors.TryGetValue(list, out var counts))
        {
            _contributors.Add(list, counts = new int[Lanes.Count]);
            for (var place = 0; place < contributions.Count; place++)
            {
                for (var own = 0; own < counts.Length; own++)
                    counts[own] += contributions.Of(place, own) > 0 ? 1 : 0;
            }
        }

        return counts[lane];
    }

    /// <summary>Adds the cities of a list that contribute.</summary>
    public static void AddAll<T>(T contributions, int lane, DistinctCities cities)
        where T : IContributions, allows ref struct
    {
        for (var place = 0; place < contributions.Count; place++)
        {
            if (contributions.Of(place, lane) > 0)
                cities.Add(contributions.CityAt(place));
        }
    }

    private static int Rows(int count) => (count + Stride - 1) / Stride;

    // Where none passes: the one with which the sum is complete.
    private int FirstThatPasses(int first, int count, int lane, double number)
    {
        var total = _sums[((first + count - 1) * Lanes.Count) + lane];
        var (low, high) = (0, count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var sum = _sums[((first + middle) * Lanes.Count) + lane];
            if (sum > number || sum >= total)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    private int FirstOf<T>(long list, T contributions)
        where T : IContributions, allows ref struct
    {
        if (_firstOf.TryGetValue(list, out var known))
            return known;

        var (first, rows) = (_used, Rows(contributions.Count));
        _used += rows;
        if (_used * Lanes.Count > _sums.Length)
            Array.Resize(ref _sums, Math.Max(_used * Lanes.Count, _sums.Length * 2));
        Span<double> sum = stackalloc double[Lanes.Count];
        for (var row = 0; row < rows; row++)
        {
            for (var place = row * Stride; place < Math.Min((row + 1) * Stride, contributions.Count); place++)
                contributions.AddTo(place, sum);
            sum.CopyTo(Lanes.Row(_sums.AsSpan(), first + row));
        }

        _firstOf.Add(list, first);
        return first;
    }
}
