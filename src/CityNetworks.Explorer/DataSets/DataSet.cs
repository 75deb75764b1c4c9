using CityNetworks.Records;

namespace CityNetworks.Explorer.DataSets;

/// <summary>Records that can be explored.</summary>
/// <param name="Id">How the page names it in requests.</param>
/// <param name="Title">Its title, for people.</param>
/// <param name="Origin">Where it comes from, in words.</param>
/// <param name="Words">The options of the command line that read the same records; empty for the bundled default.</param>
/// <param name="Reading">The records without errors, and the warnings of reading them.</param>
internal sealed record DataSet(string Id, string Title, string Origin, IReadOnlyList<string> Words, RecordReading Reading)
{
    /// <summary>The records.</summary>
    public RecordSet Records => Reading.Records!;

    /// <summary>The title of records, or their id where they have none.</summary>
    /// <param name="records">The records.</param>
    /// <returns>Never empty.</returns>
    public static string TitleOf(RecordSet records) => records.Title.Length > 0 ? records.Title : records.Id;
}
