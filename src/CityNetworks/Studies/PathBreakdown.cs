using System.Globalization;
using CityNetworks.Centrality;
using CityNetworks.Centrality.ShortestPaths;
using CityNetworks.Networks;

namespace CityNetworks.Studies;

/// <summary>What a value of a measure of shortest paths is made of: the pairs a node stands between, or the nodes it reaches at each distance.</summary>
internal static class PathBreakdown
{
    private const int MostPairs = 20;
    private const int MostNames = 10;

    /// <summary>A search from every node is done for betweenness; larger windows are explained by their events alone.</summary>
    private const int MostNodes = 5000;

    public static IEnumerable<ExplanationRow> Of(CentralityMeasure measure, Window window, Mode mode, int node) => measure.MadeOf switch
    {
        ValueMadeOf.Pairs when window.CountCities() + window.CountEvents() <= MostNodes => Pairs(window, mode, node),
        ValueMadeOf.Distances => Distances(window, mode, node),
        _ => [],
    };

    private static IEnumerable<ExplanationRow> Pairs(Window window, Mode mode, int node)
    {
        var pairs = BetweennessPairs.Of(window, mode, node);
        var names = window.Network.Names;
        yield return new ExplanationRow("pairs", string.Empty, string.Empty, pairs.Count, double.NaN, pairs.Count > MostPairs ? $"pairs it stands between; the {MostPairs} of the largest shares follow" : "pairs it stands between");
        foreach (var pair in pairs.Take(MostPairs))
        {
            yield return new ExplanationRow(
                "pair",
                $"{names.Ids(pair.FirstMode)[pair.First]};{names.Ids(pair.SecondMode)[pair.Second]}",
                $"{names.Labels(pair.FirstMode)[pair.First]} – {names.Labels(pair.SecondMode)[pair.Second]}",
                pair.Share,
                double.NaN,
                string.Create(CultureInfo.InvariantCulture, $"share of their shortest paths, of {pair.Distance} ties"));
        }
    }

    private static IEnumerable<ExplanationRow> Distances(Window window, Mode mode, int node)
    {
        var from = new ShortestPathsFrom(window, mode, node);
        var reached = new[] { Mode.City, Mode.Event }
            .SelectMany(end => from.Distances(end).Select((distance, other) => (distance, Label: window.Network.Names.Labels(end)[other])))
            .Where(entry => entry.distance is > 0 and not ShortestPathsFrom.Unreachable)
            .GroupBy(entry => entry.distance, entry => entry.Label)
            .OrderBy(group => group.Key);
        foreach (var group in reached)
        {
            var count = group.Count();
            var more = count > MostNames ? $" and {count - MostNames} more" : string.Empty;
            yield return new ExplanationRow("at distance", group.Key.ToString(CultureInfo.InvariantCulture), string.Empty, count, double.NaN, string.Join(", ", group.Take(MostNames)) + more);
        }
    }
}
