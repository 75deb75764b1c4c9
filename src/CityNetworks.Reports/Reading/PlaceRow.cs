using CityNetworks.Reports.Drawing;

namespace CityNetworks.Reports.Reading;

/// <summary>The coordinates of a row of <c>record_cities</c>.</summary>
/// <param name="City">The city, by id.</param>
/// <param name="Place">Where it lies; null where latitude or longitude is blank or not on earth.</param>
internal sealed record PlaceRow(string City, GeoPlace? Place)
{
    public static PlaceRow Read(Rows rows, int row)
    {
        var (lat, lon) = (rows.Number(row, "lat"), rows.Number(row, "lon"));
        var known = Math.Abs(lat) <= 90 && Math.Abs(lon) <= 180;
        return new(rows.Text(row, "id"), known ? new GeoPlace(lat, lon) : null);
    }

    /// <summary>All rows of a study.</summary>
    public static IReadOnlyList<PlaceRow> Of(StudyTables study)
    {
        var rows = new Rows(study.Table("record_cities"));
        return [.. Enumerable.Range(0, rows.Count).Select(row => Read(rows, row))];
    }
}
