namespace CityNetworks.Records;

/// <summary>What reading gave: the records, and everything that is wrong with them.</summary>
/// <param name="Records">The records; null when any problem is an error.</param>
/// <param name="Problems">Errors first, what hides most before others. What stands on many rows is one problem with a count; of one kind in a column at most
/// 20 different ones, and one for the others.</param>
public sealed record RecordReading(RecordSet? Records, IReadOnlyList<RecordProblem> Problems);
