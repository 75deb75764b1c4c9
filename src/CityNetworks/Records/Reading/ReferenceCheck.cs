using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Reading;

/// <summary>Does every cell that names a row of another table name one that exists?</summary>
internal static class ReferenceCheck
{
    public static void Report(RecordFileTables tables, IReadOnlyList<City> cities, Periodisation time, ProblemLog log)
    {
        if (!tables.IsFlat) // one file names them all itself
        {
            var knownCities = Cities(tables, cities);
            knownCities.Check(tables.Ties.Cities, Mentions.OfParticipants(tables), log);
            knownCities.Check(Mentions.OfOtherCities(tables), log);
        }

        if ((tables.Events.IsPresent && !tables.IsFlat) || Mentions.OfOtherEvents(tables).Any(mention => !string.IsNullOrEmpty(mention.Id)))
        {
            var knownEvents = Events(tables, time);
            knownEvents.Check(tables.Ties.Events, Mentions.OfAttendedEvents(tables), log);
            knownEvents.Check(Mentions.OfOtherEvents(tables), log);
        }

        if (tables.Policies.IsPresent)
            Policies(tables).Check(Mentions.OfPolicies(tables), log);
        if (tables.Organisations.IsPresent)
            Organisations(tables).Check(Mentions.OfOrganisations(tables), log);
        if (tables.Periods.IsPresent)
        {
            var knownPeriods = Periods(tables);
            knownPeriods.Check(tables.Events.Rows.Select(placed => new Mention(placed.Row.Period, tables.Events.File, placed.Line, "period")), log);
            knownPeriods.Check(tables.Ties.Periods, Mentions.OfStatedPeriods(tables), log);
            knownPeriods.Check(Mentions.OfOtherPeriods(tables), log);
        }

        Selves(tables, log);
    }

    private static KnownIds Cities(RecordFileTables tables, IReadOnlyList<City> cities)
    {
        var isListed = tables.Cities.IsPresent;
        return new(
            RecordCodes.UnknownCity,
            isListed ? "the id of a city in cities.csv" : "a city that takes part in an event or is in contact, as there is no cities.csv",
            isListed ? KnownIds.Of(tables.Cities, city => city.Id) : cities.Select(city => city.Id).ToHashSet(StringComparer.Ordinal),
            cities.SelectMany(city => city.Aliases.Append(city.Name).Append(city.Id).Select(spelling => (city.Id, spelling))))
        {
            HasGaps = isListed ? tables.Cities.IsBroken : tables.Participations.HasGaps || tables.Contacts.HasGaps,
        };
    }

    private static KnownIds Events(RecordFileTables tables, Periodisation time)
    {
        var isListed = tables.Events.IsPresent;
        return new(
            RecordCodes.UnknownEvent,
            isListed ? "the id of an event in events.csv" : "an event with a participation, as there is no events.csv",
            isListed ? KnownIds.Of(tables.Events, @event => @event.Id) : time.Events.Select(@event => @event.Id).ToHashSet(StringComparer.Ordinal),
            time.Events.SelectMany(@event => new[] { (@event.Id, @event.Id), (@event.Id, @event.Title ?? @event.Id) }))
        {
            HasGaps = isListed ? tables.Events.IsBroken : tables.Participations.HasGaps,
        };
    }

    private static KnownIds Periods(RecordFileTables tables) => new(
        RecordCodes.UnknownPeriod,
        "the id of a period in periods.csv",
        KnownIds.Of(tables.Periods, period => period.Id),
        tables.Periods.Rows.SelectMany(p => new[] { (p.Row.Id, p.Row.Id), (p.Row.Id, p.Row.Label ?? p.Row.Id) }))
    {
        HasGaps = tables.Periods.IsBroken,
    };

    private static KnownIds Policies(RecordFileTables tables) => new(
        RecordCodes.UnknownPolicy,
        "the id of a policy in policies.csv",
        KnownIds.Of(tables.Policies, policy => policy.Id),
        tables.Policies.Rows.SelectMany(p => new[] { (p.Row.Id, p.Row.Id), (p.Row.Id, p.Row.Name) }))
    {
        HasGaps = tables.Policies.IsBroken,
    };

    private static KnownIds Organisations(RecordFileTables tables) => new(
        RecordCodes.UnknownOrganisation,
        "the id of an organisation in organisations.csv",
        KnownIds.Of(tables.Organisations, organisation => organisation.Id),
        tables.Organisations.Rows.SelectMany(o => new[] { (o.Row.Id, o.Row.Id), (o.Row.Id, o.Row.Name) }))
    {
        HasGaps = tables.Organisations.IsBroken,
    };

    private static void Selves(RecordFileTables tables, ProblemLog log)
    {
        var pointing = tables.Events.Rows
            .Where(placed => placed.Row.SameOccasion is not null)
            .Select(placed => placed.Row.Id)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (row, line) in tables.Events.Rows)
        {
            if (row.SameOccasion is not { } other)
                continue;
            if (other == row.Id)
                log.Add(RecordCodes.SelfReference, tables.Events.File, line, "same_occasion", Shown.Text(other), "another event");
            else if (pointing.Contains(other))
                log.Add(
                    RecordCodes.ChainedOccasion,
                    tables.Events.File,
                    line,
                    "same_occasion",
                    $"{Shown.Text(other)}, which points on itself",
                    "the row that counts, whose own same_occasion is blank");
        }

        foreach (var (row, line) in tables.Contacts.Rows)
        {
            if (row.Contact.Source.Length > 0 && row.Contact.Source == row.Contact.Target)
                log.Add(RecordCodes.SelfReference, tables.Contacts.File, line, "target", Shown.Text(row.Contact.Target), "another city than the source");
        }
    }
}
