using CityNetworks.Records.Spelling;

namespace CityNetworks.Records;

/// <summary>Keeps a part of the records: some cities, and a span of time.</summary>
/// <remarks>
/// Both ends of the span belong to it: <c>2010</c> to <c>2012</c> is three years, and a date stands for all the days in it. Events count by their own date
/// where they have one
/// and the end of the span is a date, else by their period. Rows that name what is left out are left out; spells are cut at the ends of the span.
/// Adoptions before the span are left out too.
/// </remarks>
public sealed record RecordFilter
{
    /// <summary>Cities, by id or unique name, separated by commas; null: all.</summary>
    public string? Cities { get; init; }

    /// <summary>Countries, separated by commas; null: all, also cities whose country is not known.</summary>
    public string? Countries { get; init; }

    /// <summary>The first period, or a date; null: from the start.</summary>
    public string? From { get; init; }

    /// <summary>The last period, or a date; null: to the end.</summary>
    public string? To { get; init; }

    /// <summary>Whether everything is kept.</summary>
    public bool IsEmpty => (Cities ?? Countries ?? From ?? To) is null;

    /// <summary>The part of the records.</summary>
    /// <exception cref="FormatException">A city, country or period is not in the records; the message names the option.</exception>
    public RecordSet Of(RecordSet records)
    {
        if (From is not null || To is not null)
            records = InSpan(records);
        return Cities is null && Countries is null ? records : OfCities(records, Kept(records));
    }

    private HashSet<string> Kept(RecordSet records)
    {
        var kept = Cities is null
            ? records.Cities.Select(city => city.Id).ToHashSet(StringComparer.Ordinal)
            : Named("--cities", () => NodeFinder.Of(records.Cities).FindAll(Cities).ToHashSet(StringComparer.Ordinal));
        if (Countries is null)
            return kept;
        var known = records.Cities.Select(city => city.Country).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var countries = Countries.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var k = 0; k < countries.Length; k++)
        {
            var country = countries[k];
            if (!known.Contains(country, StringComparer.Ordinal))
                countries[k] = CountryNames.CodeOf(country) ?? country;
            if (!known.Contains(countries[k], StringComparer.Ordinal))
            {
                throw new FormatException(
                    $"--countries: found '{country}'; expected some of {(known.Length == 0 ? "no country, as no city has one" : string.Join(", ", known))}.");
            }
        }

        kept.IntersectWith(records.Cities.Where(city => countries.Contains(city.Country, StringComparer.Ordinal)).Select(city => city.Id));
        return kept;
    }

    private static RecordSet OfCities(RecordSet records, HashSet<string> kept) => records with
    {
        Cities = [.. records.Cities.Where(city => kept.Contains(city.Id))],
        Events = [.. records.Events.Select(e => e.Host is { } host && !kept.Contains(host) ? e with { Host = null } : e)],
        Participations = [.. records.Participations.Where(row => kept.Contains(row.City))],
        Memberships = [.. records.Memberships.Where(row => kept.Contains(row.City))],
        Adoptions =
        [
            .. records.Adoptions.Where(row => kept.Contains(row.City))
                .Select(row => row.SourceCity is { } source && !kept.Contains(source) ? row with { SourceCity = null } : row),
        ],
        Outcomes = [.. records.Outcomes.Where(row => kept.Contains(row.City))],
        Contacts = [.. records.Contacts.Where(row => kept.Contains(row.Source) && kept.Contains(row.Target))],
        Mandates =
        [
            .. records.Mandates.Where(row => row.Cities.Count == 0 || row.Cities.Any(kept.Contains))
                .Select(row => row with { Cities = [.. row.Cities.Where(kept.Contains)] }),
        ],
        Covariates = [.. records.Covariates.Where(row => kept.Contains(row.City))],
    };

    private RecordSet InSpan(RecordSet records)
    {
        var axis = new PeriodAxis(records.Periods);
        var (fromDay, toDay) = (Day(axis, From)?.First, Day(axis, To)?.End);
        var first = From is null ? 0 : Number(axis, "--from", From) ?? axis.FirstFrom(fromDay!.Value);
        var end = To is null ? axis.Count : Number(axis, "--to", To) + 1 ?? axis.EndBefore(toDay!.Value);
        if (first >= end)
        {
            throw new FormatException(
                $"--from, --to: found {From ?? "the start"} to {To ?? "the end"}, in which there is no period; expected a span that holds one.");
        }
        var events = records.Events.Select(e => Cut(e, axis, first, end)).OfType<Event>()
            .Where(e => e.Start is not { } start
                || e.End is not null
                || ((fromDay is not { } day || start.End > day) && (toDay is not { } last || start.First < last)))
            .ToArray();
        var kept = events.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        return records with
        {
            Periods = [.. records.Periods.Skip(first).Take(end - first)],
            Events = [.. events.Select(e => e.SameOccasion is { } other && !kept.Contains(other) ? e with { SameOccasion = null } : e)],
            Participations =
            [
                .. records.Participations.Where(row => kept.Contains(row.Event) && (row.Period is not { } stated || IsIn(stated)))
                    .Select(row => row.Spell is { } spell ? Cut(spell, axis, first, end) is { } cut ? row with { Spell = cut } : null : row)
                    .OfType<Participation>(),
            ],
            Memberships =
            [
                .. records.Memberships
                    .Select(row => row.Spell is { } spell ? Cut(spell, axis, first, end) is { } cut ? row with { Spell = cut } : null : row)
                    .OfType<Membership>(),
            ],
            Engagements = [.. records.Engagements.Where(row => kept.Contains(row.Event))],
            Policies = [.. records.Policies.Select(row => row.FirstPeriod is { } period && !IsIn(period) ? row with { FirstPeriod = null } : row)],
            Adoptions = [.. records.Adoptions
                .Where(row => IsIn(row.Period))
                .Select(row => row.Left is { } left && !IsIn(left) ? row with { Left = null } : row)],
            Outcomes = [.. records.Outcomes.Where(row => IsIn(row.Period))],
            Contacts = [.. records.Contacts.Where(row => Overlaps(row.From, row.To)).Select(row => row with { From = Start(row.From), To = End(row.To) })],
            Mandates = [.. records.Mandates
                .Where(row => Overlaps(row.From, row.To))
                .Select(row => row with { From = Start(row.From) ?? records.Periods[first].Id, To = End(row.To) })],
            Assessments = [.. records.Assessments.Where(row => IsIn(row.Period))],
            Covariates = [.. records.Covariates.Where(row => IsIn(row.Period))],
        };

        bool IsIn(string period) => axis.TryNumber(period, out var number) && number >= first && number < end;

        bool Overlaps(string? from, string? to) => (from is null || axis.FirstFrom(from) < end) && (to is null || axis.EndBefore(to) > first);

        string? Start(string? from) => from is null || axis.FirstFrom(from) < first ? null : from;

        string? End(string? to) => to is null || axis.EndBefore(to) >= end ? null : to;
    }

    private static Event? Cut(Event e, PeriodAxis axis, int first, int end)
    {
        var (start, last) = axis.RangeOf(e);
        (start, last) = (Math.Max(start, first), Math.Min(last, end));
        return start >= last ? null : e with { Period = axis.Periods[start].Id, LastPeriod = last - start > 1 ? axis.Periods[last - 1].Id : null };
    }

    // Bounds outside the span are cut to it, as only its periods remain.
    private static RecordedSpell? Cut(RecordedSpell spell, PeriodAxis axis, int first, int end)
    {
        var (start, last) = axis.Overlap(spell);
        if (Math.Max(start, first) >= Math.Min(last, end))
            return null;
        var from = spell.From is null ? null : start < first ? axis.Periods[first].Id : spell.From;
        var to = spell.To is null || last >= end ? null : spell.To;
        return RecordedSpell.Of(from, to) ?? new RecordedSpell(axis.Periods[first].Id, null);
    }

    private static int? Number(PeriodAxis axis, string option, string text)
    {
        if (axis.TryNumber(text, out var number))
            return number;
        if (axis.IsBound(text))
            return null;
        var ids = axis.Periods.Select(period => period.Id).ToArray();
        var dates = axis.IsDated ? ", or a date" : string.Empty;
        throw new FormatException($"{option}: found '{text}'; expected one of {string.Join(", ", ids)}{dates}. {NearestWord.Suggestion(text, ids)}".TrimEnd());
    }

    private static CalendarDate? Day(PeriodAxis axis, string? text) =>
        text is not null && !axis.TryNumber(text, out _) && axis.IsDated && CalendarDate.TryParse(text, out var date) ? date : null;

    private static T Named<T>(string option, Func<T> find)
    {
        try
        {
            return find();
        }
        catch (FormatException error)
        {
            throw new FormatException($"{option}: {error.Message}", error);
        }
    }
}
