using CityNetworks.Inference.Panels;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Dyads;

/// <summary>Dyads as a table for R, Stata or Python, and what its columns mean.</summary>
public static class DyadTable
{
    private static readonly (string Column, string Type, string Meaning)[] s_keys =
    [
        ("city", "text", "The city at risk, by id."),
        ("source", "text", "A city that already had the policy, by id."),
        ("policy", "text", "The policy, by id."),
        ("period", "text", "The period at risk, by id."),
        ("adopted", "integer", "1: the city at risk adopted in the period, 0: it did not: the outcome, repeated for each source."),
    ];

    /// <summary>The dyads: keys, outcome and the columns given.</summary>
    public static Table Of(DyadPanel dyads, IReadOnlyList<PanelColumn> columns)
    {
        var panel = dyads.Cities;
        var cities = panel.Network.Names.Cities;
        var table = Table.View("dyads", [.. Enumerable.Range(0, dyads.Count)])
            .Text("city", dyad => cities[panel.City[dyads.Row[dyad]]])
            .Text("source", dyad => cities[dyads.Source[dyad]])
            .Text("policy", dyad => panel.Histories[panel.Policy[dyads.Row[dyad]]].Policy)
            .Text("period", dyad => panel.Records.Periods[panel.Period[dyads.Row[dyad]]].Id)
            .Integer("adopted", dyad => panel.Happens[dyads.Row[dyad]] ? 1 : 0);
        foreach (var column in Further(columns))
            table.Number(column.Term, dyad => column.Values[dyad]);
        return table.Build();
    }

    /// <summary>The data dictionary: column, type, meaning.</summary>
    public static Table Dictionary(DyadPanel dyads, IReadOnlyList<PanelColumn> columns)
    {
        var lag = dyads.Cities.Options.Exposure.Lag is 1 ? "one period before" : $"{dyads.Cities.Options.Exposure.Lag} periods before";
        var rows = s_keys.Concat(Further(columns).Select(column => (column.Term, "number", column.Term switch
        {
            "tie" => $"1 (or the weight of the tie) where the source is among the city's targets, {lag}; 0 otherwise.",
            "distance" => "ln(1 + kilometres between the two); blank: a place is not known.",
            "success" => $"Mean of the source's outcomes of the policy up to {lag}; blank: none is recorded.",
            _ when column.Origin is ColumnOrigin.Others => $"The term {column.Term} of the pair.",
            _ => $"The term {column.Term}: of the city at risk, or of the source where it says so; blank: not known.",
        })));
        return Table.Of("dictionary", [.. rows])
            .Text("column", row => row.Item1)
            .Text("type", row => row.Item2)
            .Text("meaning", row => row.Item3)
            .Build();
    }

    private static IEnumerable<PanelColumn> Further(IReadOnlyList<PanelColumn> columns) =>
        columns.Where(column => s_keys.All(key => key.Column != column.Term));
}
