namespace CityNetworks.Reports.Reading;

/// <summary>A row of <c>paths</c>: the first arrival of one city's news at another.</summary>
internal sealed record PathRow(string Source, string Target, string First, string Arrival, string Event, double Events)
{
    public static PathRow Read(Rows rows, int row) => new(
        rows.Text(row, "source"),
        rows.Text(row, "target"),
        rows.Text(row, "first_period"),
        rows.Text(row, "arrival_period"),
        rows.Text(row, "arrival_event"),
        rows.Number(row, "events"));

    /// <summary>All rows of a study.</summary>
    public static IReadOnlyList<PathRow> Of(StudyTables study)
    {
        var rows = new Rows(study.Table("paths"));
        return rows.Has("arrival_period") ? [.. Enumerable.Range(0, rows.Count).Select(row => Read(rows, row))] : [];
    }
}
