namespace CityNetworks.Records.Files;

/// <summary>The names of columns, for people who map theirs.</summary>
public static class RecordColumns
{
    /// <summary>Those of a flat file of participations.</summary>
    public static IReadOnlyList<string> Flat { get; } = [.. Schemas.Flat.Columns];
}
