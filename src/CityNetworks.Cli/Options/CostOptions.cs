using System.CommandLine;
using System.Globalization;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Options;

/// <summary>What cities cost, and what may be spent: a column of the records, or a file of cities and costs.</summary>
internal sealed class CostOptions
{
    private static readonly string[] s_columns = ["city", "cost"];

    private readonly Option<string?> _cost = new Option<string?>("--cost")
    {
        Description = "What a city costs: a column of cities.csv, population, or a CSV file with the columns city,cost. A city without a cost is not chosen. "
            + "Default: 1 each.",
        HelpName = "COLUMN|FILE",
    }.WithBearing(Bearing.Input);

    private readonly Option<double?> _budget = new Option<double?>("--budget") { Description = "What may be spent in all; with --cost.", HelpName = "B" }
        .Number(budget => budget > 0, "a number above 0");

    public void AddTo(Command command)
    {
        command.Options.Add(_cost);
        command.Options.Add(_budget);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_budget) is { Implicit: false } != result.GetResult(_cost) is { Implicit: false })
                result.AddError("Expected --cost and --budget together: costs matter only under a budget, and a budget is spent on costs.");
        });
    }

    /// <summary>The column or file, as given.</summary>
    public string? Given(ParseResult parsed) => parsed.GetValue(_cost);

    public double Budget(ParseResult parsed) => parsed.GetValue(_budget) ?? double.PositiveInfinity;

    /// <summary>The costs by city; null: none were given.</summary>
    public IReadOnlyDictionary<string, double>? Of(ParseResult parsed, RecordSet records)
    {
        if (Given(parsed) is not { } asked)
            return null;
        if (File.Exists(asked))
            return OfFile(asked, records);
        if (asked != "population" && !records.Cities.Any(city => city.Covariates.ContainsKey(asked)))
        {
            string[] columns = [.. records.Cities.SelectMany(city => city.Covariates.Keys).Append("population").Distinct().Order(StringComparer.Ordinal)];
            throw new UsageException(
                $"--cost: found '{asked}', which is no file; expected one, or a column of cities.csv: {string.Join(", ", columns)}. "
                + NearestWord.Suggestion(asked, columns));
        }

        var costs = Costs(records.Cities.Select(city => (city.Id, Text: Column(city))), "cities.csv");
        return costs.Count > 0
            ? costs
            : throw new BadDataException(
                $"--cost: found no city with a value of '{asked}'; expected a filled column of cities.csv, or a file with the columns city and cost.");

        string? Column(City city) => asked == "population" ? city.Population?.ToString(CultureInfo.InvariantCulture) : city.Covariates.GetValueOrDefault(asked);
    }

    private static Dictionary<string, double> OfFile(string file, RecordSet records)
    {
        Table table;
        try
        {
            using var reader = new StreamReader(InputFile.Open(file, "costs, CSV with the columns city and cost"));
            table = TableCsv.Read("costs", reader);
        }
        catch (FormatException error)
        {
            throw new BadDataException($"--cost: '{file}' cannot be read. {error.Message}");
        }

        if (!s_columns.All(name => table.Columns.Any(column => column.Name == name)))
        {
            throw new BadDataException(
                $"--cost: '{file}' has the columns {string.Join(", ", table.Columns.Select(column => column.Name))}; expected city and cost. "
                + "Rename them so.");
        }

        return Costs(Enumerable.Range(0, table.RowCount).Select(row => (City(row), Cell(table["cost"], row))), file);

        string City(int row) => Named.City(Cell(table["city"], row) ?? string.Empty, records.Cities, "--cost");
    }

    private static string? Cell(Column column, int row) => column switch
    {
        TextColumn text => text.Values[row],
        IntegerColumn whole => whole.Values[row]?.ToString(CultureInfo.InvariantCulture),
        NumberColumn number => double.IsNaN(number.Values[row]) ? null : number.Values[row].ToString("R", CultureInfo.InvariantCulture),
        _ => null,
    };

    // A single comma marks decimals, as in spreadsheets in Spanish; before three digits it may also mark thousands, and stays.
    private static string WithPoint(string text) =>
        text.Split(',') is [var whole, { Length: not 3 } part] && part.All(char.IsAsciiDigit) ? $"{whole}.{part}" : text;

    // A blank is not known, so such a city has none.
    private static Dictionary<string, double> Costs(IEnumerable<(string City, string? Text)> rows, string file)
    {
        var costs = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (city, text) in rows.Where(row => !string.IsNullOrWhiteSpace(row.Text)))
        {
            costs[city] = double.TryParse(WithPoint(text!), NumberStyles.Float, CultureInfo.InvariantCulture, out var cost) && cost > 0 && double.IsFinite(cost)
                ? cost
                : throw new BadDataException(
                    $"--cost: city '{city}' has '{text}' in {file}; expected what it costs, a number above 0 without a mark of thousands.");
        }

        return costs;
    }
}
