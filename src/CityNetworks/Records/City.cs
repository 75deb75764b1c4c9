namespace CityNetworks.Records;

/// <summary>A row of <c>cities.csv</c>.</summary>
public sealed record City(string Id, string Name)
{
    private readonly CityDetails _details = CityDetails.None; // few cities of a million have any

    /// <summary>ISO 3166-1 alpha-2; null when not known.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north, in [−90, 90]; null when not known.</summary>
    public double? Latitude
    {
        get => _details.Latitude;
        init => _details = _details with { Latitude = value };
    }

    /// <summary>Degrees east, in [−180, 180]; null when not known.</summary>
    public double? Longitude
    {
        get => _details.Longitude;
        init => _details = _details with { Longitude = value };
    }

    /// <summary>Its name as it is shown: where several cities have the name, its country or its id is beside it.</summary>
    public string Label
    {
        get => field ?? Name;
        init;
    }

    /// <summary>Inhabitants; null when not known.</summary>
    public double? Population
    {
        get => _details.Population;
        init => _details = _details with { Population = value };
    }

    /// <summary>When it joined the network; null when not known: counted as always there.</summary>
    /// <remarks>Several spells stand in <see cref="RecordSet.Memberships"/>.</remarks>
    public CalendarDate? Joined
    {
        get => _details.Joined;
        init => _details = _details with { Joined = value };
    }

    /// <summary>From when it no longer belongs; null when not known or not at all.</summary>
    public CalendarDate? Left
    {
        get => _details.Left;
        init => _details = _details with { Left = value };
    }

    /// <summary>Other spellings; they only suggest, they never match by themselves.</summary>
    public IReadOnlyList<string> Aliases
    {
        get => _details.Aliases;
        init => _details = _details with { Aliases = value };
    }

    /// <summary>As the source prints it.</summary>
    public string? AsPrinted
    {
        get => _details.AsPrinted;
        init => _details = _details with { AsPrinted = value };
    }

    /// <summary>A remark.</summary>
    public string? Note
    {
        get => _details.Note;
        init => _details = _details with { Note = value };
    }

    /// <summary>Where the row comes from.</summary>
    public Evidence Evidence { get; init; }

    /// <summary>Further columns of the file by name; blank cells are left out.</summary>
    public IReadOnlyDictionary<string, string> Covariates
    {
        get => _details.Covariates;
        init => _details = _details with { Covariates = value };
    }

    // One object for all that is rarely known: without it a million names of cities take 270 MB.
    private sealed record CityDetails
    {
        public static CityDetails None { get; } = new();

        public double? Latitude { get; init; }

        public double? Longitude { get; init; }

        public double? Population { get; init; }

        public CalendarDate? Joined { get; init; }

        public CalendarDate? Left { get; init; }

        public IReadOnlyList<string> Aliases { get; init; } = [];

        public string? AsPrinted { get; init; }

        public string? Note { get; init; }

        public IReadOnlyDictionary<string, string> Covariates { get; init; } = new Dictionary<string, string>();
    }
}
