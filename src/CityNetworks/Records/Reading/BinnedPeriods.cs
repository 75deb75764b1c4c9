using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Reading;

/// <summary>Periods of equal length, from the first date of the records to the last: every one of them, also those in which nothing happened.</summary>
/// <remarks>Where some spell has no end, they go on up to the last day asked for.</remarks>
internal static class BinnedPeriods
{
    public static IReadOnlyList<Period> Of(RecordFileTables tables, IEnumerable<Event> unstated, PeriodBinning binning, DateOnly? until, ProblemLog log)
    {
        var dates = unstated.SelectMany(e => new[] { e.Start, e.End }).OfType<CalendarDate>()
            .Concat(Mentions.OfSpells(tables)
                .Select(mention => mention.Id is { } id && CalendarDate.TryParse(id, out var date) ? date : (CalendarDate?)null)
                .OfType<CalendarDate>())
            .ToArray();
        if (dates.Length == 0)
        {
            log.Add(
                RecordCodes.NoPeriod, tables.Participations.File, 0, "date", "no date",
                $"dates of events or spells, which --period-by {binning} puts into periods",
                "Give a column 'date', 'start' or 'year'.");
            return [new Period(PeriodList.All)];
        }

        var last = dates.Max(date => date.End.AddDays(-1));
        if (until > last && tables.Columns.Details.Any(detail => detail.Spell is { To: null }))
            last = until.Value;
        Period[] periods = [.. binning.Between(dates.Min(date => date.First), last)];
        var known = periods.Select(period => period.Id).ToHashSet(StringComparer.Ordinal);
        var isKnown = tables.Ties.Periods.All(mention => known.Contains(mention.Id!));
        var mentions = Mentions.OfPeriods(tables).Concat(isKnown ? [] : Mentions.OfStatedPeriods(tables).Except(tables.Ties.Periods));
        foreach (var mention in mentions.Where(mention => mention.Id is { Length: > 0 } id && !known.Contains(id)))
        {
            log.Add(
                RecordCodes.UnknownPeriod, mention.File, mention.Line, mention.Column, Shown.Text(mention.Id!),
                $"one of the periods {periods[0].Id} to {periods[^1].Id} that --period-by {binning} makes");
        }

        return periods;
    }
}
