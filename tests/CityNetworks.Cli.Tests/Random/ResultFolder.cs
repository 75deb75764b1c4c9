using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CityNetworks.Cli.Tests.Random;

/// <summary>The tables of a folder of results, read by a reader of the tests' own: rows of cells by column.</summary>
internal sealed class ResultFolder
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>[]> _tables = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _parameters = [];

    public ResultFolder(string path)
    {
        var manifest = Path.Combine(path, "manifest.json");
        if (File.Exists(manifest))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(manifest));
            foreach (var parameter in json.RootElement.GetProperty("parameters").EnumerateObject())
                _parameters[parameter.Name] = parameter.Value.ToString();
        }

        foreach (var file in Directory.EnumerateFiles(path, "*.csv"))
        {
            var records = Records(File.ReadAllText(file)).ToArray();
            _tables[Path.GetFileNameWithoutExtension(file)] = [.. records.Skip(1).Select(cells =>
                (IReadOnlyDictionary<string, string>)records[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
        }
    }

    /// <summary>The rows of a table; none where it is missing.</summary>
    public IReadOnlyDictionary<string, string>[] this[string table] => _tables.GetValueOrDefault(table, []);

    /// <summary>What the manifest states of a parameter; empty where it states nothing.</summary>
    public string Parameter(string name) => _parameters.GetValueOrDefault(name, string.Empty);

    public bool Has(string table) => _tables.ContainsKey(table);

    /// <summary>A cell as a number; NaN where it is blank.</summary>
    public static double Number(IReadOnlyDictionary<string, string> row, string column) =>
        double.TryParse(row.GetValueOrDefault(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;

    private static IEnumerable<string[]> Records(string text)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var letter in text)
        {
            if (letter == '"')
            {
                quoted = !quoted;
                cell.Append(letter);
            }
            else if (quoted || letter is not (',' or '\n'))
            {
                cell.Append(letter);
            }
            else
            {
                cells.Add(Unquoted(cell.ToString()));
                cell.Clear();
                if (letter == '\n')
                {
                    yield return [.. cells];
                    cells.Clear();
                }
            }
        }
    }

    private static string Unquoted(string cell) =>
        cell.Length > 1 && cell[0] == '"' ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell.TrimEnd('\r');
}
