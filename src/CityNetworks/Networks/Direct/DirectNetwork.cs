using CityNetworks.Numerics;
using CityNetworks.Records;

namespace CityNetworks.Networks.Direct;

/// <summary>Direct ties between cities in a span of periods: which city names, hears from or borders which, stored in both directions.</summary>
/// <remarks>
/// Cities are numbered by id, all that count, also those without a tie. A city is present when it has a tie here; one that is not is part of no n.
/// Rows of one pair and direction are one tie: its weight is the sum over kinds of the largest weight among the rows of a kind that overlap the span.
/// A row from a city to itself is no tie. A row holds in the periods [from, to); without them always.
/// The network is symmetric when every tie stands in both directions with the same weight: then it is measured as an undirected one.
/// Immutable; safe to read from any number of threads. Memory: 24 bytes per tie, 8 per city.
/// </remarks>
public sealed class DirectNetwork
{
    private readonly Rows _out;
    private readonly Rows _in;

    private DirectNetwork(string window, IReadOnlyList<string> ids, IReadOnlyList<string> labels, DirectTie[] ties)
    {
        Window = window;
        Ids = ids;
        Labels = labels;
        Ties = ties;
        _out = Rows.Of(ids.Count, ties, tie => tie.Source, tie => tie.Target);
        _in = Rows.Of(ids.Count, [.. ties.OrderBy(tie => tie.Target).ThenBy(tie => tie.Source)], tie => tie.Target, tie => tie.Source);
        IsSymmetric = Enumerable.Range(0, ids.Count).All(city =>
            _out.Of(city).SequenceEqual(_in.Of(city)) && _out.WeightsOf(city).SequenceEqual(_in.WeightsOf(city)));
        Present = [.. Enumerable.Range(0, ids.Count).Where(city => !_out.Of(city).IsEmpty || !_in.Of(city).IsEmpty)];
    }

    /// <summary>The period's id, <c>FIRST..LAST</c>, or <c>all</c>.</summary>
    public string Window { get; }

    /// <summary>The ids of the cities by number.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The ties by source, then target; a symmetric network has each of its ties twice.</summary>
    public IReadOnlyList<DirectTie> Ties { get; }

    /// <summary>The cities with a tie, ascending.</summary>
    public IReadOnlyList<int> Present { get; }

    /// <summary>Whether every tie stands in both directions with the same weight; true without ties.</summary>
    public bool IsSymmetric { get; }

    /// <summary>Whether some tie has a weight other than 1.</summary>
    public bool IsWeighted => Ties.Any(tie => tie.Weight != 1);

    /// <summary>The targets of a city's ties, ascending.</summary>
    /// <returns>Numbers of cities; a view of the network, not a copy.</returns>
    public ReadOnlySpan<int> TargetsOf(int city) => _out.Of(city);

    /// <summary>Their weights, in step.</summary>
    /// <returns>In the unit of the record; a view of the network, not a copy.</returns>
    public ReadOnlySpan<double> TargetWeightsOf(int city) => _out.WeightsOf(city);

    /// <summary>The sources of the ties to a city, ascending.</summary>
    /// <returns>Numbers of cities; a view of the network, not a copy.</returns>
    public ReadOnlySpan<int> SourcesOf(int city) => _in.Of(city);

    /// <summary>Their weights, in step.</summary>
    /// <returns>In the unit of the record; a view of the network, not a copy.</returns>
    public ReadOnlySpan<double> SourceWeightsOf(int city) => _in.WeightsOf(city);

    /// <summary>The network of the direct ties in each window.</summary>
    /// <param name="records">The records; contacts between cities that count are taken.</param>
    /// <param name="windows">Spans of periods, as of the network of events of the same records.</param>
    /// <param name="selection">Which cities count.</param>
    public static IReadOnlyList<DirectNetwork> Of(RecordSet records, IEnumerable<Window> windows, Selection? selection = null) =>
        [.. windows.Select(window => Of(records, window.FirstPeriod, window.EndPeriod, window.Name, selection))];

    /// <summary>The network of the direct ties that hold in some of the periods [first, end). Cost: O(contacts · log contacts).</summary>
    public static DirectNetwork Of(RecordSet records, int firstPeriod, int endPeriod, string name, Selection? selection = null)
    {
        selection ??= Selection.Default;
        var cities = records.Cities.Where(selection.Counts).OrderBy(city => city.Id, StringComparer.Ordinal).ToArray();
        var numbers = Numbered(cities.Select(city => city.Id));
        var periods = Numbered(records.Periods.Select(period => period.Id));
        var ties = records.Contacts
            .Where(row => row.Source != row.Target && numbers.ContainsKey(row.Source) && numbers.ContainsKey(row.Target))
            .Where(row => (row.From is null ? 0 : periods[row.From]) < endPeriod && (row.To is null ? records.Periods.Count : periods[row.To]) > firstPeriod)
            .GroupBy(row => (Source: numbers[row.Source], Target: numbers[row.Target]))
            .OrderBy(pair => pair.Key)
            .Select(pair =>
            {
                var kinds = pair.GroupBy(row => row.Kind ?? string.Empty).OrderBy(kind => kind.Key, StringComparer.Ordinal).ToArray();
                return new DirectTie(
                    pair.Key.Source,
                    pair.Key.Target,
                    kinds.Sum(kind => kind.Max(row => row.Weight ?? 1)),
                    [.. kinds.Select(kind => kind.Key).Where(kind => kind.Length > 0)]);
            });
        return new DirectNetwork(name, Array.ConvertAll(cities, city => city.Id), Array.ConvertAll(cities, city => city.Label), [.. ties]);
    }

    /// <summary>A network of ties alone, of cities <c>c0</c> …; a tie given twice counts with the larger weight, one of a city to itself not.</summary>
    /// <exception cref="ArgumentException">A tie names a city that is not there.</exception>
    public static DirectNetwork Of(int cityCount, IEnumerable<(int Source, int Target, double Weight)> ties)
    {
        string[] ids = [.. Enumerable.Range(0, cityCount).Select(city => $"c{city}")];
        var distinct = ties.Where(tie => tie.Source != tie.Target).GroupBy(tie => (tie.Source, tie.Target)).OrderBy(pair => pair.Key).ToArray();
        if (distinct.Any(pair => (uint)pair.Key.Source >= (uint)cityCount || (uint)pair.Key.Target >= (uint)cityCount))
            throw new ArgumentException($"A tie names a city that is not there; expected numbers from 0 to {cityCount - 1}.", nameof(ties));
        DirectTie[] single = [.. distinct.Select(pair => new DirectTie(pair.Key.Source, pair.Key.Target, pair.Max(tie => tie.Weight), []))];
        return new DirectNetwork("all", ids, ids, single);
    }

    private static Dictionary<string, int> Numbered(IEnumerable<string> ids) =>
        ids.Select((id, number) => (id, number)).ToDictionary(pair => pair.id, pair => pair.number, StringComparer.Ordinal);

    // Concatenated rows.
    private sealed record Rows(int[] Offsets, int[] Ends, double[] Weights)
    {
        public static Rows Of(int count, DirectTie[] ordered, Func<DirectTie, int> row, Func<DirectTie, int> end)
        {
            var offsets = RowOffsets.Of(Array.ConvertAll(ordered, tie => row(tie)), count);
            return new Rows(offsets, Array.ConvertAll(ordered, tie => end(tie)), Array.ConvertAll(ordered, tie => tie.Weight));
        }

        public ReadOnlySpan<int> Of(int city) => Ends.AsSpan(Offsets[city], Offsets[city + 1] - Offsets[city]);

        public ReadOnlySpan<double> WeightsOf(int city) => Weights.AsSpan(Offsets[city], Offsets[city + 1] - Offsets[city]);
    }
}

/// <summary>A direct tie.</summary>
/// <param name="Source">The city that names, hears from or borders the other.</param>
/// <param name="Target">The other.</param>
/// <param name="Weight">At least 0.</param>
/// <param name="Kinds">Its kinds, in order; none where none is recorded.</param>
public sealed record DirectTie(int Source, int Target, double Weight, IReadOnlyList<string> Kinds);
