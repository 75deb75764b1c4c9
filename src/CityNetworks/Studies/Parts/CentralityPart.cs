using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Studies.Parts;

/// <summary>Centrality of both modes in every window.</summary>
internal static class CentralityPart
{
    private const string Table = "centrality";

    public static PartResult Of(IReadOnlyList<Window> each, Window all, StudyLimits limits, Workers workers)
    {
        IReadOnlyList<Window> windows = WindowsOf(each, all);
        var steps = windows.Sum(WindowSizes.SearchSteps);
        CentralityMeasure[] measures =
            [.. CentralityMeasures.Default.Where(measure => steps <= limits.PathCentralitySteps || !measure.SearchesPaths)];
        var rows = windows.Sum(WindowSizes.Nodes) * measures.Length;
        var asked = rows <= limits.ScoreRows ? windows : [all];
        var table = CentralityTable.Of(asked, measures, [Mode.City, Mode.Event], workers: workers);
        return new([table],
        [
            steps <= limits.PathCentralitySteps
                ? Part(PartExtent.Whole, string.Empty)
                : Part(
                    PartExtent.Summarised,
                    $"Measures of shortest paths are left out ({Names(searching: true)}); {Names(searching: false)} are given. Ask 'citynet centrality "
                        + $"--measures betweenness' for one."),
            rows <= limits.ScoreRows
                ? new(Table, PartExtent.Whole, rows, limits.ScoreRows, "rows", string.Empty)
                : new(
                    Table,
                    PartExtent.Summarised,
                    rows,
                    limits.ScoreRows,
                    "rows",
                    "Only all periods together are measured, no single period. Ask 'citynet centrality --window each' for the periods."),
        ]);

        StudyPart Part(PartExtent extent, string note) =>
            new(Table, extent, steps, limits.PathCentralitySteps, "search steps: (cities + events) x participations, summed over windows", note);
    }

    /// <summary>Each period and all of them together; once where there is but one period of that name.</summary>
    public static IReadOnlyList<Window> WindowsOf(IReadOnlyList<Window> each, Window all) => [.. each.Append(all).DistinctBy(window => window.Name)];

    private static string Names(bool searching) =>
        string.Join(", ", CentralityMeasures.Default.Where(measure => measure.SearchesPaths == searching).Select(measure => measure.Name.ToLowerInvariant()));
}
