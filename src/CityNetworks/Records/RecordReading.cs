namespace CityNetworks.Records;

/// <summary>What reading gave: the records, and everything that is wrong with them.</summary>
/// <param name="Records">The records; null when any problem is an error.</param>
/// <param name="Problems">By file, line, column; at most 1000 and then one that says how many more.</param>
public sealed record RecordReading(RecordSet? Records, IReadOnlyList<RecordProblem> Problems);
