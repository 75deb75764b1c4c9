namespace CityNetworks.Reports.Reading;

/// <summary>A row of <c>routes</c>: an event on the way of a city's news to another.</summary>
/// <param name="Source">The city whose news it is, by id.</param>
/// <param name="Target">The city that it reaches.</param>
/// <param name="Step">The place of the event on the way, from 1.</param>
/// <param name="Period">The period of the event.</param>
/// <param name="Event">The event, by id.</param>
/// <param name="From">The city that brings the news.</param>
/// <param name="To">The city that takes it on, or the target.</param>
internal sealed record RouteRow(string Source, string Target, double Step, string Period, string Event, string From, string To)
{
    public static RouteRow Read(Rows rows, int row) => new(
        rows.Text(row, "source"),
        rows.Text(row, "target"),
        rows.Number(row, "step"),
        rows.Text(row, "period"),
        rows.Text(row, "event"),
        rows.Text(row, "from"),
        rows.Text(row, "to"));
}
