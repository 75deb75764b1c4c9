namespace CityNetworks.Records.Files;

/// <summary>What the numbers and dates of a whole file show about how they are written. Made when a cell has two readings.</summary>
/// <remarks>Cost: one more pass over the file.</remarks>
internal sealed class FileEvidence
{
    private static readonly HashSet<string> s_dates = new(StringComparer.Ordinal) { "date", "start", "end", "from", "to", "joined", "left", "period" };

    private static readonly HashSet<string> s_numbers = new(StringComparer.Ordinal) { "weight", "lat", "lon", "probability", "population" };

    private FileEvidence()
    {
    }

    /// <summary>Whether a number can only be read with a decimal comma.</summary>
    public bool HasCommas { get; private set; }

    /// <summary>Whether a number can only be read with a decimal point, or with commas for thousands.</summary>
    public bool HasPoints { get; private set; }

    /// <summary>Whether a number shows that points mark thousands, as 1.234,5 and 11.253.503 do.</summary>
    public bool HasThousandPoints { get; private set; }

    /// <summary>A date that can only be read day first; null when there is none.</summary>
    public string? DayFirst { get; private set; }

    /// <summary>A date that can only be read month first; null when there is none.</summary>
    public string? MonthFirst { get; private set; }

    /// <summary>The first date with two readings; null when there is none.</summary>
    public string? TwoReadings { get; private set; }

    /// <summary>Whether every cell of the column <c>period</c> that is not blank is a day.</summary>
    public bool PeriodsAreDays { get; private set; }

    /// <summary>Whether every such cell is a date of any precision.</summary>
    public bool PeriodsAreDates { get; private set; }

    /// <summary>Goes through a file.</summary>
    /// <param name="rows">Its rows, from the header on.</param>
    /// <param name="columns">The names of its columns, as the schema has them.</param>
    /// <param name="header">The line of their names.</param>
    public static FileEvidence Of(TableRows rows, IReadOnlyList<string> columns, int header)
    {
        var evidence = new FileEvidence { PeriodsAreDays = columns.Contains("period"), PeriodsAreDates = columns.Contains("period") };
        var dates = columns.Index().Where(column => s_dates.Contains(column.Item)).ToArray();
        var numbers = columns.Index().Where(column => s_numbers.Contains(column.Item)).ToArray();
        rows.ReadHeader();
        TitleRows.Skip(rows, header);
        while (rows.Read())
        {
            foreach (var (field, name) in dates)
            {
                if (field < rows.Count && !rows.IsBlank(field))
                    evidence.Date(rows.Text(field), name == "period");
            }

            foreach (var (field, _) in numbers)
            {
                if (field < rows.Count && !rows.IsBlank(field))
                    evidence.Number(rows.Text(field));
            }
        }

        return evidence;
    }

    private void Date(string text, bool isPeriod)
    {
        if (DateText.Both(text) is { } both)
        {
            if (both.MonthFirst is null)
                DayFirst ??= text;
            else if (both.DayFirst is null)
                MonthFirst ??= text;
            else if (both.DayFirst != both.MonthFirst)
                TwoReadings ??= text;
        }
        else if (isPeriod)
        {
            var isDate = DateText.TryParse(text, out var date);
            PeriodsAreDates &= isDate;
            PeriodsAreDays &= isDate && date.End == date.First.AddDays(1);
        }
    }

    private void Number(string text)
    {
        var (point, comma) = (NumberText.WithPoint(text), NumberText.WithComma(text));
        HasCommas |= point is null && comma is not null;
        HasThousandPoints |= point is null && comma is not null && text.Contains('.', StringComparison.Ordinal);
        HasPoints |= comma is null && point is not null && text.AsSpan().IndexOfAny('.', ',') >= 0;
    }
}
