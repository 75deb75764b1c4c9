using System.Globalization;
using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Studies;

/// <summary>A value of centrality taken apart.</summary>
public static class Explanation
{
    /// <summary>Table <c>explain</c>: item, id, name, value, change, text.</summary>
    /// <remarks>
    /// First what the value is and means (raw, value, rank, formula, normalisation, cases, dialect, citation); then what is behind it: for betweenness the pairs that the node stands between, largest shares first,
    /// for closeness and harmonic the nodes at each distance; then a row for each event of the window:
    /// the value without that event, and how it differs. Events come by the size of their effect, then by time. Own events say so in <c>text</c>.
    /// Cases: a node that is not present in the window has value 0 and no rank.
    /// Cost: the measure once for each event of the window.
    /// </remarks>
    /// <param name="measure">The measure.</param>
    /// <param name="window">The window.</param>
    /// <param name="mode">The mode of the node.</param>
    /// <param name="node">The node, by number.</param>
    /// <param name="dialect">Whose normalisation.</param>
    public static Table Of(CentralityMeasure measure, Window window, Mode mode, int node, CentralityDialect dialect = CentralityDialect.Bh2011)
    {
        var options = CentralityOptions.Default with { Dialect = dialect };
        var scores = measure.Of(window, options);
        var value = scores.Values[mode][node];
        var rows = new List<ExplanationRow>
        {
            new("node", window.Network.Names.Ids(mode)[node], window.Network.Names.Labels(mode)[node], double.NaN, double.NaN, window.Name),
            new("value", measure.Id, measure.Name, value, double.NaN, $"normalised, dialect {scores.Dialect.Id()}"),
            new("raw", measure.Id, measure.Name, scores.Raw[mode][node], double.NaN, measure.Formula),
            new("rank", measure.Id, measure.Name, RankOf(window, mode, node, scores), double.NaN, $"of {Present(window, mode).Length} present"),
            new("normalisation", measure.Id, measure.Name, double.NaN, double.NaN, measure.Normalisation),
            new("cases", measure.Id, measure.Name, double.NaN, double.NaN, measure.Cases),
            new("citation", measure.Id, measure.Name, double.NaN, double.NaN, measure.Citation),
        };
        rows.AddRange(PathBreakdown.Of(measure, window, mode, node));
        rows.AddRange(Events(measure, options, window, mode, node, value).OrderByDescending(row => Math.Abs(row.Change)));
        return Table.Of("explain", rows)
            .Text("item", row => row.Item)
            .Text("id", row => row.Id)
            .Text("name", row => row.Name)
            .Number("value", row => row.Value)
            .Number("change", row => row.Change)
            .Text("text", row => row.Text)
            .Build();
    }

    private static IEnumerable<ExplanationRow> Events(CentralityMeasure measure, CentralityOptions options, Window window, Mode mode, int node, double value)
    {
        var names = window.Network.Names;
        for (var @event = window.FirstEvent; @event < window.EndEvent; @event++)
        {
            if (window.CitiesOf(@event).IsEmpty || (mode is Mode.Event && @event == node))
                continue;
            var without = measure.Of(window.Without(@event), options).Values[mode][node];
            var cities = string.Join(", ", window.CitiesOf(@event).ToArray().Select(city => names.CityLabels[city]));
            var own = mode is Mode.City && window.CitiesOf(@event).Contains(node);
            yield return new ExplanationRow("without event", names.Events[@event], names.EventLabels[@event], without, value - without, string.Create(CultureInfo.InvariantCulture, $"{(own ? "own event; " : string.Empty)}{cities}"));
        }
    }

    private static int[] Present(Window window, Mode mode)
    {
        var degrees = Degree.Of(window)[mode];
        return [.. Enumerable.Range(0, degrees.Length).Where(node => degrees[node] > 0)];
    }

    private static double RankOf(Window window, Mode mode, int node, CentralityScores scores)
    {
        var present = Present(window, mode);
        var place = Array.IndexOf(present, node);
        return place < 0 ? double.NaN : Ranking.Competition(Array.ConvertAll(present, k => scores.Values[mode][k]))[place];
    }

}

/// <summary>A row of the table <c>explain</c>.</summary>
internal sealed record ExplanationRow(string Item, string Id, string Name, double Value, double Change, string Text);
