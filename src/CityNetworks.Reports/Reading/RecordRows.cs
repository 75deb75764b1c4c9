namespace CityNetworks.Reports.Reading;

/// <summary>A row of <c>record_cities</c>.</summary>
internal sealed record CityRow(string Id, string Name, string Country)
{
    public static CityRow Read(Rows rows, int row) => Read(rows, row, "id");

    /// <summary>The same from a table of results, where the id stands in another column.</summary>
    public static CityRow Read(Rows rows, int row, string ids)
    {
        var id = rows.Text(row, ids);
        var name = rows.Text(row, "name");
        return new(id, name.Length > 0 ? name : id, rows.Text(row, "country"));
    }
}

/// <summary>A row of <c>record_periods</c>.</summary>
internal sealed record PeriodRow(string Id, string Summit, bool Recorded)
{
    public static PeriodRow Read(Rows rows, int row) =>
        new(rows.Text(row, "id"), rows.Text(row, "summit"), rows.Text(row, "status") is not ("no-record" or "norecord" or "false"));
}

/// <summary>A row of <c>record_events</c>.</summary>
internal sealed record EventRow(
    string Id, string Title, string Kind, string Period, string LastPeriod, string Start, string Host, string Status, string Themes, string SameOccasion)
{
    public static EventRow Read(Rows rows, int row)
    {
        var id = rows.Text(row, "id");
        var title = rows.Text(row, "title");
        var status = rows.Text(row, "status");
        return new(
            id,
            title.Length > 0 ? title : id,
            rows.Text(row, "kind"),
            rows.Text(row, "period"),
            rows.Text(row, "last_period"),
            rows.Text(row, "start"),
            rows.Text(row, "host"),
            status.Length > 0 ? status : "held",
            rows.Text(row, "themes"),
            rows.Text(row, "same_occasion"));
    }
}

/// <summary>A row of <c>record_participations</c>.</summary>
/// <param name="City">The city, by id.</param>
/// <param name="Event">The event, by id.</param>
/// <param name="Period">The first period in which it counts; where the table has no such column, the one on the row; blank: that of the event; null: it counts
/// in none.</param>
/// <param name="LastPeriod">The last, where there are several.</param>
/// <param name="Role">The role, blank where it is not known.</param>
internal sealed record ParticipationRow(string City, string Event, string? Period, string LastPeriod, string Role)
{
    public static ParticipationRow Read(Rows rows, int row)
    {
        var first = rows.Text(row, "first_period");
        var period = !rows.Has("first_period") ? rows.Text(row, "period") : first.Length > 0 ? first : null;
        return new(rows.Text(row, "city"), rows.Text(row, "event"), period, rows.Text(row, "last_period"), rows.Text(row, "role"));
    }
}

/// <summary>A row of <c>record_corrections</c>.</summary>
internal sealed record CorrectionRow(
    string Id, string Table, string Row, string Column, string AsPrinted, string RecordedAs, string Certainty, string Why, string Source)
{
    public static CorrectionRow Read(Rows rows, int row) => new(
        rows.Text(row, "id"),
        rows.Text(row, "table"),
        rows.Text(row, "row"),
        rows.Text(row, "column"),
        rows.Text(row, "as_printed"),
        rows.Text(row, "recorded_as"),
        rows.Text(row, "certainty"),
        rows.Text(row, "why"),
        rows.Text(row, "source"));
}

/// <summary>A row of <c>record_adoptions</c>.</summary>
internal sealed record AdoptionRow(string City, string Policy, string Period, string Degree, string Source, string Left)
{
    public static AdoptionRow Read(Rows rows, int row) => new(
        rows.Text(row, "city"),
        rows.Text(row, "policy"),
        rows.Text(row, "period"),
        rows.Text(row, "degree"),
        rows.Text(row, "source_city"),
        rows.Text(row, "left"));
}
