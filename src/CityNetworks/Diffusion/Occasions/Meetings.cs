using CityNetworks.Numerics;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Occasions;

/// <summary>The occasions at which participants meet one another, in the order of time, with their participants both ways.</summary>
/// <remarks>A meeting is the same in every run, or it is drawn: then all its ties are, those of certain participants with probability 1.</remarks>
internal sealed class Meetings
{
    public Meetings(IReadOnlyList<Occasion> occasions, IReadOnlyList<(Event Event, int Period)> cancelled, Population population, int periods)
    {
        Cancelled = cancelled;
        Occasions = occasions;
        FirstOf = RowOffsets.Of([.. occasions.Select(occasion => occasion.Period)], periods);
        var numbers = occasions.Select((o, number) => (o.Key, number)).ToDictionary(StringComparer.Ordinal);
        Before = [.. occasions.Select(o => o.MeetingBefore is { } before ? numbers[before] : -1)];
        IsDrawn = [.. occasions.Select(o => o.NeedsQuorum || o.Uncertain.Count > 0)];
        Certain = new Incidence(population.Count, [.. occasions.Select((o, meeting) => IsDrawn[meeting] ? [] : o.Certain.Keys.ToArray())]);

        var drawn = occasions.Select((o, meeting) => IsDrawn[meeting] ? Expected(o) : []).ToArray();
        Drawn = new Incidence(population.Count, Array.ConvertAll(drawn, ties => Array.ConvertAll(ties, tie => tie.City)));
        Probabilities = [.. drawn.SelectMany(ties => ties.Select(tie => tie.Probability))];
        TiredProbabilities =
        [
            .. drawn.SelectMany((ties, meeting) => ties.Select(tie => occasions[meeting].Tired.GetValueOrDefault(tie.City, tie.Probability))),
        ];
        ByTerm = [.. drawn.SelectMany((ties, meeting) => ties.Select(tie => occasions[meeting].Tired.ContainsKey(tie.City)))];
        Addresses =
        [
            .. drawn.SelectMany((ties, meeting) =>
                ties.Select(tie => Draws.Address(population.Addresses[tie.City], Draws.Address(occasions[meeting].Key)))),
        ];
    }

    // All who may come, those who are certain with probability 1, ascending.
    private static (int City, double Probability)[] Expected(Occasion occasion) =>
    [
        .. occasion.Certain.Select(pair => (City: pair.Key, Probability: 1.0))
            .Concat(occasion.Uncertain.Select(pair => (City: pair.Key, Probability: pair.Value)))
            .OrderBy(tie => tie.City),
    ];

    public IReadOnlyList<Occasion> Occasions { get; }

    /// <summary>The meetings that are recorded as cancelled and stay so.</summary>
    public IReadOnlyList<(Event Event, int Period)> Cancelled { get; }

    public int Count => Occasions.Count;

    /// <summary>The first meeting of each period; the last entry is the number of meetings.</summary>
    public int[] FirstOf { get; }

    /// <summary>The meeting before each, by number; −1: none, or one that was never held.</summary>
    public int[] Before { get; }

    /// <summary>Whether who comes, or whether it is held at all, differs between runs, by meeting.</summary>
    public bool[] IsDrawn { get; }

    /// <summary>The participants of the meetings that are the same in every run.</summary>
    public Incidence Certain { get; }

    /// <summary>Who may come to the drawn meetings: a tie's number is its place in the rows of meetings.</summary>
    public Incidence Drawn { get; }

    /// <summary>By tie of <see cref="Drawn"/>.</summary>
    public double[] Probabilities { get; }

    /// <summary>By tie of <see cref="Drawn"/>, when the meeting before was not held.</summary>
    public double[] TiredProbabilities { get; }

    /// <summary>By tie of <see cref="Drawn"/>: whether the attendance term of the scenario says how likely the city comes.</summary>
    public bool[] ByTerm { get; }

    /// <summary>By tie of <see cref="Drawn"/>: where its random number is.</summary>
    public ulong[] Addresses { get; }
}

/// <summary>Which cities are at which meetings, both ways, rows ascending.</summary>
internal sealed class Incidence
{
    private readonly CompressedRows _cities;
    private readonly CompressedRows _meetings;
    private readonly int[] _ties;

    public Incidence(int cities, int[][] rows)
    {
        _cities = CompressedRows.Of(rows);
        (_meetings, _ties) = _cities.Transposed(cities);
    }

    public int TieCount => _cities.ItemCount;

    /// <summary>The cities at a meeting, ascending.</summary>
    public ReadOnlySpan<int> CitiesOf(int meeting) => _cities[meeting];

    /// <summary>The number of a meeting's first tie; the others follow in the order of <see cref="CitiesOf"/>.</summary>
    public int FirstTieOf(int meeting) => _cities.Offsets[meeting];

    /// <summary>The meetings of a city, ascending.</summary>
    public ReadOnlySpan<int> MeetingsOf(int city) => _meetings[city];

    /// <summary>The ties of a city, in step with <see cref="MeetingsOf"/>.</summary>
    public ReadOnlySpan<int> TiesOf(int city) => _ties.AsSpan(_meetings.Offsets[city].._meetings.Offsets[city + 1]);
}
