using CityNetworks.Records.Files;
using CityNetworks.Records.Reading.Rows;

namespace CityNetworks.Records.Reading;

/// <summary>Puts the rows of checked tables in the order that <see cref="RecordSet"/> promises, so that the order of lines cannot matter.</summary>
/// <remarks>Rows with the same key are ordered by all their other columns.</remarks>
internal static class RowOrder
{
    private static readonly StringComparer s_text = StringComparer.Ordinal;

    public static RecordSet Of(RecordFileTables tables, IEnumerable<City> cities, Periodisation time, RecordSet start)
    {
        var period = time.Numbers;
        return start with
        {
            Cities = Cities(tables.Ties, [.. cities]),
            Periods = time.Periods,
            Events = Events(tables, [.. time.Events]),
            Participations = tables.Ties.Ordered(Compare),
            Memberships =
            [
                .. Rows(tables.Memberships).OrderBy(row => row.City, s_text).ThenBy(row => row.Spell?.From, s_text).ThenBy(row => row.Spell?.To, s_text),
            ],
            Organisations = Organisations(tables),
            Engagements =
            [
                .. Rows(tables.Engagements).OrderBy(row => row.Organisation, s_text).ThenBy(row => row.Event, s_text).ThenBy(row => row.Role, s_text)
                    .ThenBy(row => row.Status),
            ],
            Policies = Policies(tables),
            Adoptions =
            [
                .. Rows(tables.Adoptions).OrderBy(row => row.Policy, s_text).ThenBy(row => row.City, s_text).ThenBy(row => period[row.Period])
                    .ThenBy(row => row.Degree, s_text).ThenBy(row => row.SourceCity, s_text).ThenBy(row => row.Left, s_text).ThenBy(row => row.Evidence),
            ],
            Outcomes = [.. Rows(tables.Outcomes).OrderBy(row => row.Policy, s_text).ThenBy(row => row.City, s_text).ThenBy(row => period[row.Period])],
            Contacts =
            [
                .. Rows(tables.Contacts).Select(row => Contact(row, time)).OrderBy(row => row.Source, s_text).ThenBy(row => row.Target, s_text)
                    .ThenBy(row => row.Kind, s_text).ThenBy(row => row.From is null ? -1 : period[row.From]).ThenBy(row => row.To, s_text)
                    .ThenBy(row => row.Weight),
            ],
            Mandates =
            [
                .. Rows(tables.Mandates).OrderBy(row => row.Policy, s_text).ThenBy(row => period[row.From]).ThenBy(row => row.Authority, s_text)
                    .ThenBy(row => row.To, s_text).ThenBy(row => string.Join(';', row.Cities), s_text).ThenBy(row => row.Compliance),
            ],
            Assessments = [.. Rows(tables.Assessments).OrderBy(row => period[row.Period])],
            Covariates = [.. Rows(tables.Covariates).OrderBy(row => row.City, s_text).ThenBy(row => period[row.Period]).ThenBy(row => row.Name, s_text)],
            Corrections = [.. Rows(tables.Corrections).OrderBy(row => row.Id, s_text)],
        };
    }

    // Where the cities are those of the ties, as these first name them, their order is known.
    private static City[] Cities(TieRows ties, City[] given)
    {
        var order = ties.CityOrder;
        var places = new int[order.Length];
        var areKnown = given.Length == order.Length && ties.Cities.Count == order.Length;
        for (var k = 0; areKnown && k < given.Length; k++)
        {
            areKnown = ReferenceEquals(given[k].Id, ties.Cities.IdOf(k));
            places[ties.Cities.NumberOf(k)] = k;
        }

        if (!areKnown)
            return ById(given, row => row.Id);
        var cities = new City[given.Length];
        for (var k = 0; k < cities.Length; k++)
            cities[k] = given[places[order[k]]];
        return cities;
    }

    // The same where they stand as the ties number them.
    private static Event[] Events(RecordFileTables tables, Event[] given)
    {
        var order = tables.Ties.EventOrder;
        var ids = tables.Columns.EventIds;
        var areKnown = given.Length == order.Length;
        for (var k = 0; areKnown && k < given.Length; k++)
            areKnown = ReferenceEquals(given[k].Id, ids[k]);
        if (!areKnown)
            return ById(given, row => row.Id);
        var events = new Event[given.Length];
        for (var k = 0; k < events.Length; k++)
            events[k] = given[order[k]];
        return events;
    }

    // Ids are different: two rows of one id are an error.
    private static T[] ById<T>(T[] given, Func<T, string> id) =>
        Array.ConvertAll(OrdinalOrder.Of(Array.ConvertAll(given, row => id(row))), place => given[place]);

    private static IEnumerable<T> Rows<T>(RecordTable<T> table) => table.Rows.Select(placed => placed.Row);

    private static Organisation[] Organisations(RecordFileTables tables) =>
        [.. Listed(tables.Organisations, Mentions.OfOrganisations(tables), id => new Organisation(id, id)).OrderBy(row => row.Id, s_text)];

    private static Policy[] Policies(RecordFileTables tables) =>
        [.. Listed(tables.Policies, Mentions.OfPolicies(tables), id => new Policy(id, id)).OrderBy(row => row.Id, s_text)];

    private static IEnumerable<T> Listed<T>(RecordTable<T> table, IEnumerable<Mention> mentions, Func<string, T> named) =>
        table.IsPresent ? Rows(table) : mentions.Select(mention => mention.Id!).Distinct(s_text).Select(named);

    // A contact of one period lasts until the next.
    private static Contact Contact(ContactRow row, Periodisation time)
    {
        if (row.Period is not { } period)
            return row.Contact;
        var next = time.Numbers[period] + 1;
        return row.Contact with { From = period, To = next < time.Periods.Count ? time.Periods[next].Id : null };
    }

    private static int Compare(Participation a, Participation b)
    {
        ReadOnlySpan<int> parts =
        [
            a.Role.CompareTo(b.Role), s_text.Compare(a.RoleWord, b.RoleWord), s_text.Compare(a.Period, b.Period), s_text.Compare(a.Spell?.From, b.Spell?.From),
            s_text.Compare(a.Spell?.To, b.Spell?.To), Nullable.Compare(a.Weight, b.Weight), Nullable.Compare(a.Probability, b.Probability),
            a.Presence.CompareTo(b.Presence), a.Evidence.CompareTo(b.Evidence), s_text.Compare(a.Confidence, b.Confidence), s_text.Compare(a.Source, b.Source),
            s_text.Compare(a.AsPrinted, b.AsPrinted),
        ];
        var different = parts.IndexOfAnyExcept(0);
        return different < 0 ? 0 : parts[different];
    }
}
