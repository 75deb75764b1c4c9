using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Reading;

/// <summary>Are the periods that one row names in the order of time?</summary>
internal static class TimeCheck
{
    public static void Report(RecordFileTables tables, IReadOnlyDictionary<string, int> periods, ProblemLog log)
    {
        var firstPeriods = tables.Policies.Rows.DistinctBy(p => p.Row.Id).ToDictionary(p => p.Row.Id, p => p.Row.FirstPeriod, StringComparer.Ordinal);
        foreach (var (row, line) in tables.Adoptions.Rows)
        {
            if (firstPeriods.GetValueOrDefault(row.Policy) is { } first && IsBefore(row.Period, first))
                log.Add(
                    RecordCodes.EarlyAdoption,
                    tables.Adoptions.File,
                    line,
                    "period",
                    Shown.Text(row.Period),
                    $"{Shown.Text(first)} or later, the first period of policy {Shown.Text(row.Policy)}");
            if (row.Left is { } left && IsBefore(left, row.Period))
                log.Add(
                    RecordCodes.EndBeforeStart,
                    tables.Adoptions.File,
                    line,
                    "left",
                    Shown.Text(left),
                    $"{Shown.Text(row.Period)}, the period of adoption, or later");
        }

        Spans(tables.Mandates, row => (row.From, row.To));
        Spans(tables.Contacts, row => (row.Contact.From, row.Contact.To));

        bool IsBefore(string period, string other) => periods.TryGetValue(period, out var a) && periods.TryGetValue(other, out var b) && a < b;

        void Spans<T>(RecordTable<T> table, Func<T, (string? From, string? To)> span)
        {
            foreach (var (row, line) in table.Rows)
            {
                if (span(row) is (string from, string to) && (from == to || IsBefore(to, from)))
                    log.Add(
                        RecordCodes.EndBeforeStart,
                        table.File,
                        line,
                        "to",
                        Shown.Text(to),
                        $"a period after {Shown.Text(from)}: to is the first period that does not count");
            }
        }
    }
}
