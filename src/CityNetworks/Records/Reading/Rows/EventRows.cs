using CityNetworks.Records.Files;

namespace CityNetworks.Records.Reading.Rows;

/// <summary>The rows of <c>events.csv</c>.</summary>
internal static class EventRows
{
    public static IEnumerable<Event> Read(RowReader rows)
    {
        int id = rows.Column("id"), title = rows.Column("title"), kind = rows.Column("kind"), period = rows.Column("period"), start = rows.Column("start"),
            end = rows.Column("end"), host =
                rows.Column("host"), organiser = rows.Column("organiser"), status = rows.Column("status"), themes = rows.Column("themes"),
            weight =
                rows.Column("weight"), sameOccasion = rows.Column("same_occasion"), evidence = rows.Column("evidence"), confidence = rows.Column("confidence"),
            source = rows.Column("source"), note = rows.Column("note");
        while (rows.Next())
        {
            var (kindKnown, kindWord) = rows.Kind(kind);
            var @event = new Event(rows.RequiredId(id))
            {
                Title = rows.Name(title),
                Kind = kindKnown,
                KindWord = kindWord,
                Period = rows.Id(period),
                Start = rows.Date(start),
                End = rows.Date(end),
                Host = rows.Id(host),
                Organiser = rows.Text(organiser),
                Status = rows.Word(status, Words.Statuses, EventStatus.Held),
                Themes = rows.List(themes),
                Weight = rows.Weight(weight),
                SameOccasion = rows.Id(sameOccasion),
                Evidence = rows.Word(evidence, Words.Evidence, Evidence.Paper),
                Confidence = rows.Word(confidence, Words.Confidence),
                Source = rows.Text(source),
                Note = rows.Text(note),
            };
            if (@event is { Start: { } first, End: { } last } && last.End <= first.First)
                rows.Report(RecordCodes.EndBeforeStart, end, $"end {last}, start {first}", "an end that is not before the start");
            yield return @event;
        }
    }
}
