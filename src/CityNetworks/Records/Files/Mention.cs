namespace CityNetworks.Records.Files;

/// <summary>A cell that names a row of another table; the id is null or empty when it is blank.</summary>
internal readonly record struct Mention(string? Id, string File, int Line, string Column);
