namespace CityNetworks.Diffusion.Model;

/// <summary>The occasions at which participants meet one another, in the order of time, with their participants both ways; who comes perhaps stands apart.</summary>
internal sealed class Meetings
{
    public Meetings(IReadOnlyList<Occasion> occasions, Population population, int periods, string policy)
    {
        Occasions = occasions;
        FirstOf = new int[periods + 1];
        foreach (var occasion in occasions)
            FirstOf[occasion.Period + 1]++;
        for (var period = 0; period < periods; period++)
            FirstOf[period + 1] += FirstOf[period];
        Certain = new Incidence(population.Count, [.. occasions.Select(o => o.Certain.Keys.ToArray())]);
        Uncertain = new Incidence(population.Count, [.. occasions.Select(o => o.Uncertain.Keys.ToArray())]);
        Probabilities = [.. occasions.SelectMany(o => o.Uncertain.Values)];
        Addresses = [.. occasions.SelectMany(o => o.Uncertain.Keys.Select(city => Draws.Address(population.Addresses[city], Draws.Address(o.Event.Id))))];
        IsAbout = [.. occasions.Select(o => o.IsAbout(policy))];
    }

    public IReadOnlyList<Occasion> Occasions { get; }

    public int Count => Occasions.Count;

    /// <summary>The first meeting of each period; the last entry is the number of meetings.</summary>
    public int[] FirstOf { get; }

    public Incidence Certain { get; }

    /// <summary>Those who come perhaps: a tie's number is its place in the rows of meetings.</summary>
    public Incidence Uncertain { get; }

    /// <summary>By tie of <see cref="Uncertain"/>.</summary>
    public double[] Probabilities { get; }

    /// <summary>By tie of <see cref="Uncertain"/>: where its random number is.</summary>
    public ulong[] Addresses { get; }

    /// <summary>Whether the policy was spoken of, by meeting.</summary>
    public bool[] IsAbout { get; }

    /// <summary>Whether who comes, or whether it is held at all, differs between runs.</summary>
    public bool IsDrawn(int meeting) => Occasions[meeting].NeedsQuorum || !Uncertain.CitiesOf(meeting).IsEmpty;
}

/// <summary>Which cities are at which meetings, stored both ways, rows ascending.</summary>
internal sealed class Incidence
{
    private readonly int[] _meetingOffsets;
    private readonly int[] _meetingCities;
    private readonly int[] _cityOffsets;
    private readonly int[] _cityMeetings;
    private readonly int[] _cityTies;

    public Incidence(int cities, int[][] rows)
    {
        _meetingOffsets = new int[rows.Length + 1];
        _cityOffsets = new int[cities + 1];
        for (var meeting = 0; meeting < rows.Length; meeting++)
        {
            _meetingOffsets[meeting + 1] = _meetingOffsets[meeting] + rows[meeting].Length;
            foreach (var city in rows[meeting])
                _cityOffsets[city + 1]++;
        }

        for (var city = 0; city < cities; city++)
            _cityOffsets[city + 1] += _cityOffsets[city];
        _meetingCities = new int[_meetingOffsets[^1]];
        _cityMeetings = new int[_meetingCities.Length];
        _cityTies = new int[_meetingCities.Length];
        var next = _cityOffsets.AsSpan(0, cities).ToArray();
        var tie = 0;
        for (var meeting = 0; meeting < rows.Length; meeting++)
        {
            foreach (var city in rows[meeting])
            {
                _meetingCities[tie] = city;
                _cityMeetings[next[city]] = meeting;
                _cityTies[next[city]++] = tie++;
            }
        }
    }

    public int TieCount => _meetingCities.Length;

    /// <summary>The cities at a meeting, ascending.</summary>
    public ReadOnlySpan<int> CitiesOf(int meeting) => _meetingCities.AsSpan(_meetingOffsets[meeting].._meetingOffsets[meeting + 1]);

    /// <summary>The number of a meeting's first tie; the others follow in the order of <see cref="CitiesOf"/>.</summary>
    public int FirstTieOf(int meeting) => _meetingOffsets[meeting];

    /// <summary>The meetings of a city, ascending.</summary>
    public ReadOnlySpan<int> MeetingsOf(int city) => _cityMeetings.AsSpan(_cityOffsets[city].._cityOffsets[city + 1]);

    /// <summary>The ties of a city, in step with <see cref="MeetingsOf"/>.</summary>
    public ReadOnlySpan<int> TiesOf(int city) => _cityTies.AsSpan(_cityOffsets[city].._cityOffsets[city + 1]);
}
