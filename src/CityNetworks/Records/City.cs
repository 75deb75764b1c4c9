namespace CityNetworks.Records;

/// <summary>A row of <c>cities.csv</c>.</summary>
public sealed record City(string Id, string Name)
{
    /// <summary>ISO 3166-1 alpha-2; null when not known.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north, in [−90, 90]; null when not known.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, in [−180, 180]; null when not known.</summary>
    public double? Longitude { get; init; }

    /// <summary>Its name as it is shown: where several cities have the name, its country or its id is beside it.</summary>
    public string Label
    {
        get => field ?? Name;
        init;
    }

    /// <summary>Inhabitants; null when not known.</summary>
    public double? Population { get; init; }

    /// <summary>When it joined the network; null when not known: counted as always there.</summary>
    /// <remarks>Several spells stand in <see cref="RecordSet.Memberships"/>.</remarks>
    public CalendarDate? Joined { get; init; }

    /// <summary>From when it no longer belongs; null when not known or not at all.</summary>
    public CalendarDate? Left { get; init; }

    /// <summary>Other spellings; they only suggest, they never match by themselves.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>As the source prints it.</summary>
    public string? AsPrinted { get; init; }

    /// <summary>A remark.</summary>
    public string? Note { get; init; }

    /// <summary>Where the row comes from.</summary>
    public Evidence Evidence { get; init; }

    /// <summary>Further columns of the file by name; blank cells are left out.</summary>
    public IReadOnlyDictionary<string, string> Covariates { get; init; } = new Dictionary<string, string>();
}
