using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Numerics;

namespace CityNetworks.Studies.Parts;

/// <summary>Ties of every window with the events behind them; of large networks the strongest of each city.</summary>
internal static class TiesPart
{
    private const string Table = "ties";

    public static PartResult Of(IReadOnlyList<Window> each, Window all, StudyLimits limits, Workers workers)
    {
        var windows = CentralityPart.WindowsOf(each, all);
        var most = windows.Sum(window => CoTies.Estimate(window).TiesAtMost);
        if (most <= limits.TieRows)
            return PartResult.Whole(TiesTable.Of(windows.Select(window => CoTies.Of(window, workers: workers))), most, limits.TieRows, "ties at most");

        var steps = windows.Sum(Steps);
        var asked = steps <= limits.TieSteps ? windows : [all];
        if (asked.Sum(Steps) > limits.TieSteps)
            return PartResult.LeftOut(
                Table,
                Steps(all),
                limits.TieSteps,
                "steps: squared sizes of events",
                "Ties are left out. Ask 'citynet ties --top 5', or leave out the largest events.");

        // All ties of all periods together are worth more than the strongest of every period.
        if (Rows(all) is var whole && whole <= limits.TieRows)
            return Reduced(
                PartExtent.Summarised,
                TiesTable.Of([CoTies.Of(all, workers: workers)]),
                "Only ties over all periods together are given, no single period. Ask 'citynet ties --window each' for the periods.");
        // Fewer than three ties of a city say little of it: then all periods together, with more ties each.
        var cities = asked.Sum(window => (long)window.CountCities());
        if (cities * 3 > limits.TieRows)
            (asked, cities) = ([all], all.CountCities());
        var top = (int)Math.Clamp(limits.TieRows / Math.Max(1, cities), 1, 10);
        var strongest = asked.Select(window => CoTies.Of(window, options: CoTiesOptions.Default with { TopPerCity = top }, workers: workers));
        var of = asked.Count > 1 ? "in each window" : "over all periods together, and none of single periods";
        return Reduced(
            PartExtent.Selected,
            TiesTable.Of(strongest),
            top == 1
                ? $"The strongest tie of each city {of}; of equal ones those of the lower id. Ask 'citynet ties' for all."
                : $"The {top} strongest ties of each city {of}; of equal ones those of the lower id. Ask 'citynet ties' for all.");

        PartResult Reduced(PartExtent extent, Tables.Table table, string note) =>
            new([table], [new(Table, extent, most, limits.TieRows, "ties at most", note)]);
    }

    private static long Rows(Window window) => CoTies.Estimate(window).TiesAtMost;

    private static long Steps(Window window) => CoTies.Estimate(window).MultiplyAdds;
}
