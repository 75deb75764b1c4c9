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
    /// First what the value is and means (raw, value, rank, formula, normalisation, cases, dialect, citation), then a row for each event of the window:
    /// the value without that event, and how it differs. Events come by the size of their effect, then by time. Own events say so in <c>text</c>.
    /// Cases: a node that is not present in the window has value 0 and no rank.
    /// Cost: the measure once for each event of the window.
    /// </remarks>
    /// <param name="measure">The measure.</param>
    /// <param name="window">The window.</param>
    /// <param name="mode">The mode of the node.</param>
    /// <param name="node">The node, by number.</param>
    public static Table Of(CentralityMeasure measure, Window window, Mode mode, int node)
    {
        var scores = measure.Of(window);
        var value = scores.Values[mode][node];
        var rows = new List<Row>
        {
            new("node", window.Network.Names.Ids(mode)[node], window.Network.Names.Labels(mode)[node], double.NaN, double.NaN, window.Name),
            new("value", measure.Id, measure.Name, value, double.NaN, $"normalised, dialect {scores.Dialect.Id()}"),
            new("raw", measure.Id, measure.Name, scores.Raw[mode][node], double.NaN, measure.Formula),
            new("rank", measure.Id, measure.Name, RankOf(window, mode, node, scores), double.NaN, $"of {Present(window, mode).Length} present"),
            new("normalisation", measure.Id, measure.Name, double.NaN, double.NaN, measure.Normalisation),
            new("cases", measure.Id, measure.Name, double.NaN, double.NaN, measure.Cases),
            new("citation", measure.Id, measure.Name, double.NaN, double.NaN, measure.Citation),
        };
        rows.AddRange(Events(measure, window, mode, node, value).OrderByDescending(row => Math.Abs(row.Change)));
        return Table.Of("explain", rows)
            .Text("item", row => row.Item)
            .Text("id", row => row.Id)
            .Text("name", row => row.Name)
            .Number("value", row => row.Value)
            .Number("change", row => row.Change)
            .Text("text", row => row.Text)
            .Build();
    }

    private static IEnumerable<Row> Events(CentralityMeasure measure, Window window, Mode mode, int node, double value)
    {
        var names = window.Network.Names;
        for (var @event = window.FirstEvent; @event < window.EndEvent; @event++)
        {
            if (window.CitiesOf(@event).IsEmpty || (mode is Mode.Event && @event == node))
                continue;
            var without = measure.Of(window.Without(@event)).Values[mode][node];
            var cities = string.Join(", ", window.CitiesOf(@event).ToArray().Select(city => names.CityLabels[city]));
            var own = mode is Mode.City && window.CitiesOf(@event).Contains(node);
            yield return new Row("without event", names.Events[@event], names.EventLabels[@event], without, value - without, string.Create(CultureInfo.InvariantCulture, $"{(own ? "own event; " : string.Empty)}{cities}"));
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

    private sealed record Row(string Item, string Id, string Name, double Value, double Change, string Text);
}
