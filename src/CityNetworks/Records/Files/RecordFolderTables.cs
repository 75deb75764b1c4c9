using CityNetworks.Tables;

namespace CityNetworks.Records.Files;

/// <summary>The tables of a record folder beside cities, events and ties: policies and what became of them, organisations, scores, corrections.</summary>
internal static class RecordFolderTables
{
    /// <summary>The tables, also those without a row.</summary>
    public static IEnumerable<Table> Of(RecordSet records) =>
    [
        Table.Of("policies", records.Policies)
            .Text("id", row => row.Id)
            .Text("name", row => row.Name == row.Id ? null : row.Name)
            .Text("object", row => row.Object)
            .Text("first_period", row => row.FirstPeriod)
            .Build(),
        Table.Of("adoptions", records.Adoptions)
            .Text("city", row => row.City)
            .Text("policy", row => row.Policy)
            .Text("period", row => row.Period)
            .Text("degree", row => row.Degree)
            .Text("source_city", row => row.SourceCity)
            .Text("left", row => row.Left)
            .Text("evidence", row => row.Evidence is Evidence.Paper ? null : row.Evidence.ToString().ToLowerInvariant())
            .Build(),
        Table.Of("outcomes", records.Outcomes)
            .Text("city", row => row.City)
            .Text("policy", row => row.Policy)
            .Text("period", row => row.Period)
            .Number("value", row => row.Value)
            .Build(),
        Table.Of("mandates", records.Mandates)
            .Text("authority", row => row.Authority)
            .Text("policy", row => row.Policy)
            .Text("from", row => row.From)
            .Text("to", row => row.To)
            .Text("cities", row => row.Cities.Count == 0 ? null : string.Join(';', row.Cities))
            .Number("compliance", row => row.Compliance ?? double.NaN)
            .Build(),
        Table.Of("organisations", records.Organisations)
            .Text("id", row => row.Id)
            .Text("name", row => row.Name == row.Id ? null : row.Name)
            .Text("actor_kind", row => row.ActorKind)
            .Text("actor", row => row.Actor)
            .Build(),
        Table.Of("engagements", records.Engagements)
            .Text("organisation", row => row.Organisation)
            .Text("event", row => row.Event)
            .Text("role", row => row.Role)
            .Text("status", row => row.Status is EventStatus.Held ? null : row.Status.ToString().ToLowerInvariant())
            .Build(),
        Table.Of("assessments", records.Assessments)
            .Text("period", row => row.Period)
            .Integer("work_plan", row => row.WorkPlan)
            .Integer("activities", row => row.Activities)
            .Integer("products", row => row.Products)
            .Integer("participation", row => row.Participation)
            .Integer("printed_total", row => row.PrintedTotal)
            .Text("printed_class", row => row.PrintedClass)
            .Build(),
        Table.Of("covariates", records.Covariates)
            .Text("city", row => row.City)
            .Text("period", row => row.Period)
            .Text("name", row => row.Name)
            .Text("value", row => row.Value)
            .Build(),
        Table.Of("corrections", records.Corrections)
            .Text("id", row => row.Id)
            .Text("table", row => row.Table)
            .Text("row", row => row.Row)
            .Text("column", row => row.Column)
            .Text("as_printed", row => row.AsPrinted)
            .Text("recorded_as", row => row.RecordedAs)
            .Text("certainty", row => row.Certainty)
            .Text("why", row => row.Why)
            .Text("source", row => row.Source)
            .Build(),
    ];
}
