using CityNetworks.Records.Files;

namespace CityNetworks.Records.Reading.Rows;

/// <summary>The rows of <c>periods.csv</c>.</summary>
internal static class PeriodRows
{
    public static IEnumerable<Period> Read(RowReader rows)
    {
        int id = rows.Column("id"), label =
            rows.Column("label"), start = rows.Column("start"), end = rows.Column("end"), summit = rows.Column("summit"), status = rows.Column("status");
        while (rows.Next())
        {
            var period = new Period(rows.RequiredId(id))
            {
                Label = rows.Name(label),
                Start = rows.Date(start),
                End = rows.Date(end),
                Summit = rows.Text(summit),
                Recorded = rows.Word(status, Words.PeriodStatuses, true),
            };
            if (period is { Start: { } first, End: { } last } && last.First <= first.First)
                rows.Report(RecordCodes.EndBeforeStart, end, $"end {last}, start {first}", "an end after the start: the end is the day after the last");
            yield return period;
        }
    }
}
