using System.CommandLine;
using CityNetworks.Records;
using CityNetworks.Records.Files;

namespace CityNetworks.Cli.Options;

/// <summary>How files are read where they cannot say it themselves: columns, encoding, sheet, dates, decimals, periods.</summary>
internal sealed class ReadingOptionSet
{
    private readonly Option<string[]> _map = new("--map")
    {
        Description = "What the columns of the file mean: 'Ciudad=city,Rol=role'; NAME= ignores a column.",
        HelpName = "NAME=COLUMN,…",
    };
    private readonly Option<string?> _encoding = new("--encoding")
    {
        Description = "Encoding of the text, such as windows-1252. Default: detected, and reported.",
        HelpName = "NAME",
    };
    private readonly Option<string?> _sheet = new("--sheet") { Description = "Sheet of a workbook. Default: the first.", HelpName = "NAME|N" };
    private readonly Option<string?> _dates = new("--dates")
    {
        Description = "How dates such as 03/10/2013 are read. Default: detected where only one reading is possible, else an error.",
        HelpName = "day-first|month-first",
    };
    private readonly Option<string?> _decimal = new("--decimal")
    {
        Description = "What marks decimals. Default: detected where only one reading is possible, else an error.",
        HelpName = "comma|point",
    };
    private readonly Option<string?> _periodBy = new Option<string?>("--period-by")
    {
        Description = "Assign dates to periods of this length, or to the periods of a file like periods.csv.",
        HelpName = "year|quarter|month|N-years|FILE",
    }.WithBearing(Bearing.Input);

    private readonly Option<string[]> _mapRole = new("--map-role")
    {
        Description = "Roles of the file in other words: 'Lead Partner=coordinator,Sede=host'.",
        HelpName = "ROLE=ROLE,…",
    };
    private readonly Option<string[]> _roleWeights = new("--role-weights")
    {
        Description = "Weight of a participation by role, if its row states none: 'coordinator=2,signatory=0.5'.",
        HelpName = "ROLE=W,…",
    };

    public ReadingOptionSet()
    {
        _dates.AcceptOnlyFromAmong("day-first", "month-first");
        _decimal.AcceptOnlyFromAmong("comma", "point");
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _map, _encoding, _sheet, _dates, _decimal, _periodBy, _mapRole, _roleWeights })
            command.Options.Add(option);
    }

    /// <summary>What is asked for; the same object when nothing is.</summary>
    public ReadingOptions Given(ParseResult parsed)
    {
        var (encoding, sheet, periodBy) = (parsed.GetValue(_encoding), parsed.GetValue(_sheet), parsed.GetValue(_periodBy));
        var (map, dates, decimals) = (parsed.GetValue(_map) ?? [], parsed.GetValue(_dates), parsed.GetValue(_decimal));
        var (roles, weights) = (parsed.GetValue(_mapRole) ?? [], parsed.GetValue(_roleWeights) ?? []);
        if (map.Length + roles.Length + weights.Length == 0 && (encoding ?? sheet ?? periodBy ?? dates ?? decimals) is null)
            return ReadingOptions.Default;
        var binning = periodBy is null ? null : PeriodBinning.Parse(periodBy);
        if (periodBy is not null && binning is null && !File.Exists(periodBy))
            throw new UsageException($"--period-by: found '{periodBy}'; expected year, quarter, month, N-years (such as 5-years) or a file of periods.");
        return new ReadingOptions
        {
            Columns = Columns(map),
            Roles = TextPairs.Of("--map-role", roles, "Lead Partner=coordinator", StringComparer.OrdinalIgnoreCase),
            RoleWeights = Weights(weights),
            Encoding = encoding,
            Sheet = sheet,
            Dates = dates switch { "day-first" => DateOrder.DayFirst, "month-first" => DateOrder.MonthFirst, _ => null },
            Decimals = decimals switch { "comma" => DecimalMark.Comma, "point" => DecimalMark.Point, _ => null },
            PeriodBy = binning,
            PeriodTable = periodBy is null || binning is not null ? null : RecordFiles.Single(periodBy),
        };
    }

    private static Dictionary<string, double> Weights(string[] texts) =>
        TextPairs.Of("--role-weights", texts, "coordinator=2", StringComparer.OrdinalIgnoreCase).ToDictionary(
            pair => pair.Key,
            pair => double.TryParse(pair.Value, System.Globalization.CultureInfo.InvariantCulture, out var weight) && weight is 0 or (>= 1e-12 and <= 1e12)
                ? weight
                : throw new UsageException($"--role-weights: found '{pair.Value}' for {pair.Key}; expected a weight of 0, or from 1e-12 to 1e12."),
            StringComparer.OrdinalIgnoreCase);

    private static Dictionary<string, string> Columns(string[] maps)
    {
        var columns = TextPairs.Of("--map", maps, "Ciudad=city", StringComparer.OrdinalIgnoreCase);
        foreach (var theme in columns.Where(pair => pair.Value == "theme").Select(pair => pair.Key).ToArray())
            columns[theme] = "themes";
        foreach (var column in columns.Values)
        {
            if (column.Length > 0 && !RecordColumns.Flat.Contains(column, StringComparer.Ordinal) && column is not ("source" or "target"))
                throw new UsageException(
                    $"--map: found '{column}'; expected one of "
                        + $"{string.Join(", ", RecordColumns.Flat)}. {NearestWord.Suggestion(column, RecordColumns.Flat)}".TrimEnd());
        }

        return columns;
    }
}
