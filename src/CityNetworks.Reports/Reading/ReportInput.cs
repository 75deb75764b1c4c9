using CityNetworks.Reports.Languages;
using CityNetworks.Tables;

namespace CityNetworks.Reports.Reading;

/// <summary>What a report is made of: finished tables by name, and facts about how they came to be.</summary>
/// <param name="Title">The study's title, for people.</param>
/// <param name="DatasetId">The id of the data set.</param>
/// <param name="Version">The version of the program that made the tables.</param>
/// <param name="Tables">
/// The tables by name: those of the command line (<c>describe</c>, <c>centrality</c>, <c>ties</c> …) and the records themselves
/// (<c>record_cities</c>, <c>record_periods</c>, <c>record_events</c>, <c>record_participations</c>, <c>record_corrections</c>).
/// Any may be missing: the page then leaves its part out, or says what is not there.
/// </param>
/// <param name="Facts">Selection, scenario, seed, runs, hashes … in the order in which they are to be read.</param>
public sealed record ReportInput(string Title, string DatasetId, string Version, IReadOnlyDictionary<string, Table> Tables, IReadOnlyList<ReportFact> Facts)
{
    /// <summary>The language in which the page is written; the tables on it as data are the same in every language.</summary>
    public Language Language { get; init; } = Language.English;
}

/// <summary>One fact about a study, such as the seed.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">Its value.</param>
public sealed record ReportFact(string Label, string Value);
