using CityNetworks.Tables;

namespace CityNetworks.Reports.Reading;

/// <summary>What the tables say of a network of direct ties over all periods.</summary>
/// <param name="Cities">Cities with a tie.</param>
/// <param name="Ties">Ties; one that stands both ways, in a network of such ties alone, once.</param>
/// <param name="IsDirected">Whether ties have a direction.</param>
internal sealed record DirectTiesFacts(int Cities, int Ties, bool IsDirected)
{
    // What only a network of events can have.
    private static readonly HashSet<string> s_ofEvents =
        new(["events", "participations", "mean_events_per_city", "mean_cities_per_event", "expected", "p_value"], StringComparer.Ordinal);

    /// <summary>The last row of <c>describe</c>, which is of all periods; null: the table is not there, or is of a network of events.</summary>
    public static DirectTiesFacts? Of(Table? describe)
    {
        var rows = new Rows(describe);
        var last = rows.Count - 1;
        return last < 0 || !rows.Has("directed")
            ? null
            : new((int)rows.Number(last, "cities"), (int)rows.Number(last, "ties"), rows.Text(last, "directed") == "true");
    }

    /// <summary>A table without the columns that are blank or 0 for direct ties whatever the records say.</summary>
    public static Table WithoutEvents(Table table) => new(table.Name, [.. table.Columns.Where(column => !s_ofEvents.Contains(column.Name))]);
}
