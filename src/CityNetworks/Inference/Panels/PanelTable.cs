using CityNetworks.Tables;

namespace CityNetworks.Inference.Panels;

/// <summary>A panel as a table for R, Stata or Python, and what its columns mean.</summary>
public static class PanelTable
{
    private static readonly (string Column, string Type, string Meaning)[] s_keys =
    [
        ("city", "text", "The city, by id."),
        ("policy", "text", "The policy, by id."),
        ("period", "text", "The period, by id."),
        ("at_risk", "integer", "1: the city could adopt (or give up) the policy in the period. All rows of the panel are at risk."),
        ("adopted", "integer", "1: it did, 0: it did not: the outcome of an event-history model."),
        ("spell", "integer", "Which time at risk it is, from 1; 2 after the policy was given up once."),
        ("time", "integer", "Periods since the first recorded one, which is 0."),
        ("duration", "integer", "Periods at risk so far in the spell; 0 in the first."),
    ];

    /// <summary>The panel: keys, outcome, clocks and the columns given.</summary>
    public static Table Of(AdoptionPanel panel, IReadOnlyList<PanelColumn> columns)
    {
        var durations = PanelTerms.Of(panel, ["duration"])[0].Values;
        var (cities, periods) = (panel.Network.Names.Cities, panel.Records.Periods);
        var outcome = panel.Options.Outcome is PanelOutcome.Disadoption ? "given_up" : "adopted";
        var table = Table.View("panel", [.. Enumerable.Range(0, panel.Count)])
            .Text("city", row => cities[panel.City[row]])
            .Text("policy", row => panel.Histories[panel.Policy[row]].Policy)
            .Text("period", row => periods[panel.Period[row]].Id)
            .Integer("at_risk", _ => 1)
            .Integer(outcome, row => panel.Happens[row] ? 1 : 0)
            .Integer("spell", row => panel.Spell[row])
            .Integer("time", row => panel.Period[row] - panel.FirstPeriod)
            .Integer("duration", row => (long)durations[row]);
        foreach (var column in columns.Where(column => s_keys.All(key => key.Column != column.Term)))
            table.Number(column.Term, row => column.Values[row]);
        return table.Build();
    }

    /// <summary>The data dictionary: column, type, meaning.</summary>
    public static Table Dictionary(AdoptionPanel panel, IReadOnlyList<PanelColumn> columns)
    {
        var rows = s_keys.Select(key => key.Column == "adopted" && panel.Options.Outcome is PanelOutcome.Disadoption
            ? ("given_up", key.Type, "1: it gave the policy up, 0: it did not: the outcome.") : key)
            .Concat(columns.Where(column => s_keys.All(key => key.Column != column.Term)).Select(column => (column.Term, "number", Meaning(panel, column))));
        return Table.Of("dictionary", [.. rows])
            .Text("column", row => row.Item1)
            .Text("type", row => row.Item2)
            .Text("meaning", row => row.Item3)
            .Build();
    }

    private static string Meaning(AdoptionPanel panel, PanelColumn column)
    {
        var settings = panel.Options.Exposure;
        var lag = settings.Lag == 1 ? "one period before" : $"{settings.Lag} periods before";
        return column.Term switch
        {
            "exposure" => $"Share of adopters among the city's {Targets(settings.Kind)}, {lag}; 0 without any.",
            "exposure_contacts" => $"Share of adopters among the city's {Targets(ExposureKind.Contacts)}, {lag}; 0 without any.",
            "exposure_events" => $"Share of adopters among the city's {Targets(ExposureKind.Events)}, {lag}; 0 without any.",
            "exposure_ties" => $"Share of adopters among the city's {Targets(ExposureKind.Ties)}, {lag}; 0 without any.",
            _ when MechanismColumns.Ids.Contains(column.Term) =>
                $"The mechanism {column.Term} at rate 1, as the simulation counts it, from states and events up to the end of the period before.",
            _ when column.IsLevel => "1 in the rows of the level, 0 elsewhere.",
            _ => $"The term {column.Term}: a column of cities.csv or covariates.csv, or made of such; blank: not known.",
        };
    }

    private static string Targets(ExposureKind kind) => kind switch
    {
        ExposureKind.Contacts => "direct ties (contacts.csv)",
        ExposureKind.Events => "co-attendants at events of the period",
        _ => "co-participation ties up to the period",
    };
}
