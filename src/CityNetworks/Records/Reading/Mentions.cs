using CityNetworks.Records.Files;

namespace CityNetworks.Records.Reading;

/// <summary>Every cell that names a city, event, period, policy or organisation.</summary>
internal static class Mentions
{
    /// <summary>The cities that take part or are in contact, some more than once: without <c>cities.csv</c> they are the cities.</summary>
    public static IEnumerable<Mention> OfActiveCities(RecordFileTables tables) => tables.Ties.Cities.Concat(OfContacts(tables));

    public static IEnumerable<Mention> OfParticipants(RecordFileTables tables) => In(tables.Participations, "city", row => row.City);

    /// <summary>The cities named anywhere but in participations.</summary>
    public static IEnumerable<Mention> OfOtherCities(RecordFileTables tables) =>
        OfContacts(tables)
            .Concat(In(tables.Events, "host", row => row.Host))
            .Concat(In(tables.Adoptions, "city", row => row.City))
            .Concat(In(tables.Adoptions, "source_city", row => row.SourceCity))
            .Concat(In(tables.Outcomes, "city", row => row.City))
            .Concat(In(tables.Covariates, "city", row => row.City))
            .Concat(In(tables.Memberships, "city", row => row.City))
            .Concat(tables.Mandates.Rows.SelectMany(placed =>
                placed.Row.Cities.Select(city => new Mention(city, tables.Mandates.File, placed.Line, "cities"))));

    public static IEnumerable<Mention> OfAttendedEvents(RecordFileTables tables) => In(tables.Participations, "event", row => row.Event);

    /// <summary>The events named anywhere but in participations.</summary>
    public static IEnumerable<Mention> OfOtherEvents(RecordFileTables tables) =>
        In(tables.Events, "same_occasion", row => row.SameOccasion)
            .Concat(In(tables.Engagements, "event", row => row.Event));

    /// <summary>The periods that place events in time; of those that participations state, each where it is first named.</summary>
    public static IEnumerable<Mention> OfEventPeriods(RecordFileTables tables) =>
        In(tables.Events, "period", row => row.Period).Concat(tables.Ties.Periods);

    /// <summary>The periods that participations state.</summary>
    public static IEnumerable<Mention> OfStatedPeriods(RecordFileTables tables) => In(tables.Participations, "period", row => row.Period);

    /// <summary>The periods that are named anywhere; of those that participations state, each where it is first named.</summary>
    public static IEnumerable<Mention> OfPeriods(RecordFileTables tables) => OfEventPeriods(tables).Concat(OfOtherPeriods(tables));

    /// <summary>The periods named by other rows than those of events and participations.</summary>
    public static IEnumerable<Mention> OfOtherPeriods(RecordFileTables tables) =>
        Enumerable.Empty<Mention>()
            .Concat(In(tables.Policies, "first_period", row => row.FirstPeriod))
            .Concat(In(tables.Adoptions, "period", row => row.Period))
            .Concat(In(tables.Adoptions, "left", row => row.Left))
            .Concat(In(tables.Outcomes, "period", row => row.Period))
            .Concat(In(tables.Contacts, "period", row => row.Period))
            .Concat(In(tables.Contacts, "from", row => row.Contact.From))
            .Concat(In(tables.Contacts, "to", row => row.Contact.To))
            .Concat(In(tables.Mandates, "from", row => row.From))
            .Concat(In(tables.Mandates, "to", row => row.To))
            .Concat(In(tables.Assessments, "period", row => row.Period))
            .Concat(In(tables.Covariates, "period", row => row.Period));

    /// <summary>The bounds of spells: ids of periods, or dates.</summary>
    public static IEnumerable<Mention> OfSpells(RecordFileTables tables) =>
        (Array.Exists(tables.Columns.Details, detail => detail.Spell is not null)
            ? OfSpells(tables.Participations, row => row.Spell)
            : []).Concat(OfSpells(tables.Memberships, row => row.Spell));

    public static IEnumerable<Mention> OfPolicies(RecordFileTables tables) =>
        In(tables.Adoptions, "policy", row => row.Policy)
            .Concat(In(tables.Outcomes, "policy", row => row.Policy))
            .Concat(In(tables.Mandates, "policy", row => row.Policy));

    public static IEnumerable<Mention> OfOrganisations(RecordFileTables tables) => In(tables.Engagements, "organisation", row => row.Organisation);

    public static IEnumerable<Mention> OfContacts(RecordFileTables tables) =>
        In(tables.Contacts, "source", row => row.Contact.Source).Concat(In(tables.Contacts, "target", row => row.Contact.Target));

    private static IEnumerable<Mention> OfSpells<T>(RecordTable<T> table, Func<T, RecordedSpell?> spell)
    {
        foreach (var (row, line) in table.Rows)
        {
            if (spell(row) is not { } stated)
                continue;
            yield return new Mention(stated.From, table.File, line, "from");
            yield return new Mention(stated.To, table.File, line, "to");
        }
    }

    private static IEnumerable<Mention> In<T>(RecordTable<T> table, string column, Func<T, string?> id)
    {
        foreach (var (row, line) in table.Rows)
            yield return new Mention(id(row), table.File, line, column);
    }
}
