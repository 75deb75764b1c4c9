using System.Globalization;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Files;

/// <summary>
/// How one file writes numbers and dates: as the user states, else as the file shows. What was taken is reported once; two readings are an error.
/// </summary>
internal sealed class Dialect(string file, byte separator, ReadingOptions options, Lazy<FileEvidence> evidence, ProblemLog log)
{
    private bool _hasReportedCommas;
    private bool _hasReportedDates;

    /// <summary>What the whole file shows.</summary>
    public FileEvidence Evidence => evidence.Value;

    /// <summary>A number in [least, most], or what is wrong with it.</summary>
    public (double? Number, bool IsAmbiguous) Number(string text, double least, double most, int line, string column)
    {
        var (point, comma) = (NumberText.WithPoint(text), NumberText.WithComma(text));
        if (options.Decimals is { } stated)
            return (stated is DecimalMark.Comma ? comma : point, false);
        if (point is null || comma is null || point == comma)
            return (Stated(point, comma, text, line, column), false);
        var (pointFits, commaFits) = (point >= least && point <= most, comma >= least && comma <= most);
        if (pointFits != commaFits)
            return (Stated(pointFits ? point : null, commaFits ? comma : null, text, line, column), false);
        if (!text.Contains(',', StringComparison.Ordinal))
        {
            // 1.234 is one and a bit where commas separate fields, or beside numbers such as 1.5, and a thousand and more beside such as 1.234,5.
            if (separator == ',' || Evidence is { HasPoints: true, HasCommas: false })
                return (point, false);
            return Evidence is { HasThousandPoints: true, HasPoints: false } ? (Stated(null, comma, text, line, column), false) : (null, true);
        }

        if (separator != ',' && Evidence.HasCommas != Evidence.HasPoints)
            return (Evidence.HasCommas ? Stated(null, comma, text, line, column) : point, false);
        return (null, true);
    }

    /// <summary>Both readings of a number, for a message.</summary>
    public static string Readings(string text) => string.Create(
        CultureInfo.InvariantCulture, $"{Shown.Text(text)}, which may be {NumberText.WithPoint(text)} or {NumberText.WithComma(text)}");

    /// <summary>A date; null when the text is none, or has two readings, which is reported.</summary>
    public CalendarDate? Date(string text, int line, string column, out bool isReported)
    {
        isReported = false;
        if (DateText.TryParse(text, out var date))
            return date;
        if (DateText.Both(text) is not { } both)
            return null;
        if (Order(line, column) is { } order)
            return order is DateOrder.DayFirst ? both.DayFirst : both.MonthFirst;
        isReported = true;
        var (found, expected) = Evidence is { DayFirst: { } day, MonthFirst: { } month }
            ? ($"dates such as {Shown.Text(day)} beside dates such as {Shown.Text(month)}", "one order of day and month in a file")
            : ($"{Shown.Text(Evidence.TwoReadings ?? text)}, which may be {In(Evidence.TwoReadings ?? text)}", "a date with one reading, such as 2013-10-03");
        log.Add(RecordCodes.AmbiguousDate, file, line, column, found, expected, "Use --dates day-first or --dates month-first, or write the year first.");
        return null;
    }

    private static string In(string text) =>
        DateText.Both(text) is { DayFirst: { } day, MonthFirst: { } month } ? $"{day} (day first) or {month} (month first)" : text;

    private double? Stated(double? point, double? comma, string text, int line, string column)
    {
        if (point is not null || comma is not { } number)
            return point;
        if (!_hasReportedCommas)
        {
            log.Add(
                RecordCodes.DecimalComma, file, line, column,
                string.Create(CultureInfo.InvariantCulture, $"numbers with a decimal comma, such as {Shown.Text(text)}, read as {number}"),
                "a decimal point", "Use --decimal point if that is wrong.");
        }

        _hasReportedCommas = true;
        return number;
    }

    // Spreadsheets that separate by semicolons and write decimal commas write the day first.
    private DateOrder? Order(int line, string column)
    {
        if (options.Dates is { } stated)
            return stated;
        DateOrder? order = (Evidence.DayFirst, Evidence.MonthFirst) switch
        {
            (not null, null) => DateOrder.DayFirst,
            (null, not null) => DateOrder.MonthFirst,
            (null, null) when Evidence.TwoReadings is null => DateOrder.DayFirst, // the fifth of May is the same in both
            (null, null) when separator != ',' && Evidence is { HasCommas: true, HasPoints: false } => DateOrder.DayFirst,
            _ => null,
        };
        if (order is { } found && !_hasReportedDates && Evidence is not { DayFirst: null, MonthFirst: null, TwoReadings: null })
        {
            var why = (Evidence.DayFirst ?? Evidence.MonthFirst) is { } proof ? $"{Shown.Text(proof)} has no other reading" : "the file has decimal commas";
            var words = found is DateOrder.DayFirst ? "day first" : "month first";
            log.Add(
                RecordCodes.DateOrder, file, line, column, $"dates read {words}, since {why}", "dates with the year first",
                $"Use --dates {(found is DateOrder.DayFirst ? "month-first" : "day-first")} if that is wrong.");
            _hasReportedDates = true;
        }

        return order;
    }
}
