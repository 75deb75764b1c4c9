namespace CityNetworks.Records.Files;

/// <summary>The columns of a table, as the published schema has them; a test compares the two.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Required">Columns that must be there, with no blank cell.</param>
/// <param name="Optional">Columns that may be there.</param>
internal sealed record TableSchema(string Name, IReadOnlyList<string> Required, IReadOnlyList<string> Optional)
{
    /// <summary>Whether this is one file of participations that may describe cities and events too.</summary>
    public bool IsFlat { get; init; }

    /// <summary>Whether further columns are kept, as covariates.</summary>
    public bool KeepsFurtherColumns { get; init; }

    public string File => Name + ".csv";

    public IEnumerable<string> Columns => Required.Concat(Optional);
}
