using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;
using CityNetworks.Tables;

namespace CityNetworks.Reports.Questions;

/// <summary>A row of <c>without_cities</c>.</summary>
internal sealed record StandingRow(
    string City, string Name, bool Leaves, double TiesBefore, double TiesAfter, double ReachBefore, double ReachAfter,
    double NearnessBefore, double NearnessAfter, double BetweennessBefore, double BetweennessAfter, double RankBefore, double RankAfter, bool IsIsolated);

/// <summary>A row of <c>without_ties</c>.</summary>
internal sealed record LostTieRow(string Source, string Target, string SourceName, string TargetName, bool IsLost, double Weight, string Events, string Kinds);

/// <summary>The tables of <c>citynet without</c>, read.</summary>
internal sealed class WithoutRows
{
    private const int NameLetters = 40;
    private readonly IReadOnlyDictionary<string, Table> _tables;
    private readonly Dictionary<string, (double Before, double After)> _measures;

    public WithoutRows(ReportInput input)
    {
        (Input, _tables) = (input, input.Tables);
        var summary = Of("without");
        _measures = Enumerable.Range(0, summary.Count).ToDictionary(
            row => summary.Text(row, "measure"), row => (summary.Number(row, "before"), summary.Number(row, "after")), StringComparer.Ordinal);
        Window = summary.Count > 0 ? summary.Text(0, "window") : string.Empty;
        var cities = Of("without_cities");
        Cities = Distinct([.. Enumerable.Range(0, cities.Count).Select(row => City(cities, row))]);
        var ties = Of("without_ties");
        var names = Cities.ToDictionary(city => city.City, city => city.Name, StringComparer.Ordinal);
        Ties = [.. Enumerable.Range(0, ties.Count).Select(row => Tie(ties, row)).Select(tie => tie with
        {
            SourceName = names.GetValueOrDefault(tie.Source, tie.SourceName),
            TargetName = names.GetValueOrDefault(tie.Target, tie.TargetName),
        })];
    }

    public ReportInput Input { get; }

    public string Window { get; }

    /// <summary>The window in words: "2010-2011", or "all periods".</summary>
    public string Span => Window == StudyTables.AllPeriods ? Text.Of("all periods") : Window;

    public IReadOnlyList<StandingRow> Cities { get; }

    public IEnumerable<StandingRow> Staying => Cities.Where(city => !city.Leaves);

    public IReadOnlyList<LostTieRow> Ties { get; }

    /// <summary>The names of the cities that leave, as they were asked for.</summary>
    public IReadOnlyList<string> Leaving => Fact("leaving").Split("; ", StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A measure of the network; NaN where there is none.</summary>
    public (double Before, double After) Measure(string name) => _measures.GetValueOrDefault(name, (double.NaN, double.NaN));

    public string Fact(string label) => Input.Facts.FirstOrDefault(fact => fact.Label == label)?.Value ?? string.Empty;

    public Rows Of(string table) => new(_tables.GetValueOrDefault(table));

    public Table? Table(string table) => _tables.GetValueOrDefault(table);

    // Two cities whose names are the same as far as they are written have their ids behind them.
    private static StandingRow[] Distinct(StandingRow[] cities)
    {
        var names = Namesakes.Apart(cities.Select(city => (city.City, ShortText.Of(city.Name, NameLetters))));
        return Array.ConvertAll(cities, city => city with { Name = names[city.City] });
    }

    private static StandingRow City(Rows rows, int row) => new(
        rows.Text(row, "city"), rows.Text(row, "name"), rows.Text(row, "leaves") == "true",
        rows.Number(row, "ties_before"), rows.Number(row, "ties_after"), rows.Number(row, "reach_before"), rows.Number(row, "reach_after"),
        rows.Number(row, "nearness_before"), rows.Number(row, "nearness_after"), rows.Number(row, "betweenness_before"), rows.Number(row, "betweenness_after"),
        rows.Number(row, "rank_before"), rows.Number(row, "rank_after"), rows.Text(row, "isolated") == "true");

    private static LostTieRow Tie(Rows rows, int row) => new(
        rows.Text(row, "source"), rows.Text(row, "target"), rows.Text(row, "source_name"), rows.Text(row, "target_name"), rows.Text(row, "lost") == "true",
        rows.Number(row, "weight"), rows.Text(row, "events"), rows.Text(row, "kinds"));
}
