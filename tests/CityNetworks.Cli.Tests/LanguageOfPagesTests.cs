using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>Pages, films and figures in Spanish and Portuguese hold no English but recorded data, citations and names of options: records without an English
/// word are taken through every command that writes a page or a figure, and the texts are searched for the commonest English words.</summary>
public sealed partial class LanguageOfPagesTests : IDisposable
{
    private static readonly HashSet<string> s_english = new(
        ("the of and with is are was were that which from by this these those not each have its their between than into over only where when if at on to in"
        + " while city cities event events tie ties adopted adopters adoptions aware unaware abandoned rejected remove without before after"
        + " never first share rows meeting meetings runs points more")
            .Split(' '), StringComparer.OrdinalIgnoreCase);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("es", 0)]
    [InlineData("es", 1)]
    [InlineData("pt", 0)]
    [InlineData("pt", 1)]
    public void Every_kind_of_page_and_figure_is_in_the_language(string language, int half)
    {
        var (data, scenario, experiment) = (Records(), _folder.Write("s.jsonc", Scenario), _folder.Write("e.jsonc", Experiment));
        string[][] commands =
        [
            ["study", "--data", data, "--scenario", scenario, "--runs", "20", "--out", _folder["study"]],
            ["invite", "--data", data, "--scenario", scenario, "--period", "2004", "--places", "2", "--runs", "20", "--out", _folder["invite"]],
            ["invite", "--data", data, "--period", "2003", "--places", "2", "--for", "cohesion", "--out", _folder["cohesion"]],
            ["without", "c1", "--data", data, "--scenario", scenario, "--runs", "20", "--out", _folder["without"]],
            ["film", "--data", data, "--out", _folder["network.html"]],
            ["film", "--data", data, "--scenario", scenario, "--out", _folder["run.html"]],
            ["centrality", "--data", data, "--window", "all", "--plot", _folder["all.svg"], "--out", _folder["t1.csv"]],
            ["centrality", "--data", data, "--measures", "betweenness", "--plot", _folder["each.svg"], "--out", _folder["t2.csv"]],
            ["compare", "--data", data, "--runs", "20", "--plot", _folder["compare.svg"], "--out", _folder["t3.csv"]],
            ["ties", "--data", data, "--window", "all", "--plot", _folder["ties.svg"], "--out", _folder["t4.csv"]],
            ["paths", "--data", data, "--plot", _folder["paths.svg"], "--out", _folder["t5.csv"]],
            ["simulate", "--data", data, "--scenario", scenario, "--runs", "20", "--out", _folder["runs"], "--plot", _folder["runs.svg"]],
            ["counterfactual", "--data", data, "--scenario", scenario, "--remove-city", "c1", "--runs", "20", "--out", _folder["change"],
                "--plot", _folder["change.svg"]],
            ["counterfactual", "--data", data, "--scenario", scenario, "--removals", "--runs", "10", "--out", _folder["t6.csv"],
                "--plot", _folder["removals.svg"]],
            ["seeds", "--data", data, "--scenario", scenario, "--budget", "2", "--runs", "10", "--out", _folder["seeds"], "--plot", _folder["seeds.svg"]],
            ["sensitivity", experiment, "--data", data, "--points", "4", "--runs", "5", "--out", _folder["factors"], "--plot", _folder["factors.svg"]],
            ["fit", "--data", data, "--terms", "exposure,time", "--out", _folder["fit"], "--plot", _folder["fit.svg"]],
        ];
        var mine = commands.Where((_, place) => place % 2 == half).ToArray();
        foreach (var command in mine)
            Run([.. command, "--lang", language]);
        foreach (var folder in new[] { "runs", "change", "seeds", "factors", "fit" }.Where(name => Directory.Exists(_folder[name])))
            Run(["report", _folder[folder], "--lang", language, "--out", _folder[$"{folder}.html"]]);

        var files = Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".html" or ".svg").Order(StringComparer.Ordinal).ToArray();
        Assert.InRange(files.Length, mine.Length, 2 * mine.Length);
        Assert.Empty(files.SelectMany(file => Texts(File.ReadAllText(file)).Where(IsEnglish).Select(text => $"{Path.GetFileName(file)}: {text}")).Distinct());
    }

    [Theory]
    [InlineData("es")]
    [InlineData("pt")]
    public void Every_page_of_fits_changes_and_descriptions_is_in_the_language(string language)
    {
        var (data, scenario) = (Records(), _folder.Write("s.jsonc", Scenario));
        string[] commands =
        [
            $"counterfactual --scenario {scenario} --runs 10 --remove-role c6:coordinator --remove-event e1 --remove-period 2001 --remove-mechanism mimicry",
            $"counterfactual --scenario {scenario} --runs 10 --rotate-coordinators 2 --capacity 0.5 --attendance 0.4 --hold-cancelled best",
            $"counterfactual --scenario {scenario} --runs 10 --add-city nueva/AR:e1@host --add-event e99:2002:workshop:c2,c3 --mandate Consejo:2001:all:0.5",
            $"counterfactual --scenario {scenario} --runs 10 --removals",
            "fit --terms exposure --model additive", "fit --terms exposure --model cox", "fit --terms exposure --model oada",
            "fit --form dyad --terms distance,time",
            "fit --outcome participation --terms same-country --penalty normal",
            "fit --outcome office --event-kinds meeting --terms same-country --penalty normal",
            "qap --outcome ties --predictors same-country,distance --runs 20", "qap --outcome participation --predictors earlier --runs 20",
            "descriptives", "infer --runs 10 --edges 3", "recover --rates baseline=0.05,contact=0.3 --runs 4",
        ];
        for (var k = 0; k < commands.Length; k++)
        {
            Run([.. commands[k].Split(' '), "--data", data, "--out", _folder[$"r{k}"]]);
            Run(["report", _folder[$"r{k}"], "--lang", language, "--out", _folder[$"r{k}.html"]]);
        }

        var english = string.Join('\n', Enumerable.Range(0, commands.Length).SelectMany(k => Texts(File.ReadAllText(_folder[$"r{k}.html"]))
            .Where(text => IsEnglish(text) || RawName().IsMatch(text)).Select(text => $"{commands[k]}: {text}")).Distinct());
        Assert.True(english.Length == 0, english);
    }

    [Fact]
    public void The_search_finds_English_on_English_pages()
    {
        Run(["without", "c1", "--data", Records(), "--scenario", _folder.Write("s.jsonc", Scenario), "--runs", "20", "--out", _folder["without"]]);
        Assert.InRange(Texts(File.ReadAllText(Path.Combine(_folder["without"], "without.html"))).Count(IsEnglish), 20, int.MaxValue);
    }

    private static void Run(string[] words)
    {
        var (code, error) = InProcess.Run(words);
        Assert.True(code == 0, $"{string.Join(' ', words)} ended with {code}: {error}");
    }

    private static bool IsEnglish(string text) => !Citation().IsMatch(text) && Word().Matches(text).Any(word => s_english.Contains(word.Value));

    // What is read: text, titles and labels for the ear, and the words of plots. Code holds names of options.
    private static IEnumerable<string> Texts(string page)
    {
        var plots = Plot().Matches(page).SelectMany(plot => Words(JsonDocument.Parse(plot.Groups[1].Value).RootElement));
        var text = Unread().Replace(page, string.Empty);
        return plots
            .Concat(Label().Matches(text).Select(label => label.Groups[1].Value))
            .Concat(Tag().Replace(text, "\n").Split('\n'))
            .Select(part => WebUtility.HtmlDecode(part).Trim()).Where(part => part.Length > 0);
    }

    private static IEnumerable<string> Words(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Words),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Words(member.Value)),
        _ => [],
    };

    private const string Scenario = """
        { "title": "Uno", "policy": "p", "initial": ["c1"], "start": "2000", "runs": 20, "seed": 1,
          "states": { "awareness": { "rate": 0.8 }, "abandonment": { "rate": 0.05 } },
          "mechanisms": { "baseline": { "rate": 0.05 }, "learning": { "rate": 0.3, "memory": 0.7 }, "mimicry": { "rate": 0.1, "peers": "country" } },
          "participation": { "attendance": { "base": 0.5 }, "quorum": { "cities": 2, "countries": 1 } } }
        """;

    private const string Experiment = """
        { "title": "Dos", "base": "s.jsonc", "scenarios": [ { "name": "uno" } ], "runs": 5, "seed": 1,
          "sensitivity": { "parameters": [ { "path": "mechanisms.learning.rate", "low": 0.1, "high": 0.5 } ] } }
        """;

    private string Records()
    {
        var folder = _folder["registros"];
        Directory.CreateDirectory(folder);
        var (cities, events, rows, adoptions) = (new StringBuilder("id,name,country,lat,lon\n"), new StringBuilder("id,title,kind,period,status\n"),
            new StringBuilder("city,event,role\n"), new StringBuilder("city,policy,period\n"));
        for (var city = 1; city <= 12; city++)
        {
            cities.Append(CultureInfo.InvariantCulture, $"c{city},Villa {(char)('A' + city)},{(city % 2 == 0 ? "AR" : "BR")},{-30 - city},{-50 - city}\n");
            adoptions.Append(CultureInfo.InvariantCulture, $"c{city},p,{2000 + (city * 7 % 5)}\n");
        }

        for (var number = 1; number <= 15; number++)
        {
            events.Append(CultureInfo.InvariantCulture, $"e{number},Reunión {number},meeting,{2000 + (number % 5)},{(number == 9 ? "cancelled" : "held")}\n");
            for (var k = 0; k < 4; k++)
            {
                var city = 1 + (((number * 5) + (k * k * 3) + k) % 12);
                rows.Append(CultureInfo.InvariantCulture, $"c{city},e{number},{(k == 0 ? "coordinator" : "participant")}\n");
            }
        }

        File.WriteAllText(Path.Combine(folder, "cities.csv"), cities.ToString());
        File.WriteAllText(Path.Combine(folder, "events.csv"), events.ToString());
        File.WriteAllText(Path.Combine(folder, "participations.csv"), rows.ToString());
        File.WriteAllText(Path.Combine(folder, "adoptions.csv"), adoptions.ToString());
        File.WriteAllText(Path.Combine(folder, "periods.csv"), "id,start,end\n" + string.Concat(Enumerable.Range(2000, 5).Select(
            year => string.Create(CultureInfo.InvariantCulture, $"{year},{year}-01-01,{year + 1}-01-01\n"))));
        File.WriteAllText(Path.Combine(folder, "policies.csv"), "id,name\np,Observatorio\n");
        return folder;
    }

    // A name of the data that nobody speaks: run_lo, adopters_after_half.
    [GeneratedRegex("^(?!.*(\\.csv|same_occasion|size_exponent|[0-9a-f]{64})).*[a-z]_[a-z]")]
    private static partial Regex RawName();

    // Sources are cited as they were published.
    [GeneratedRegex(@"(\(|[A-Za-z] )(1[89]|20)\d\d")]
    private static partial Regex Citation();

    [GeneratedRegex(@"[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*")]
    private static partial Regex Word();

    [GeneratedRegex("<script type=\"application/json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Plot();

    [GeneratedRegex("<(style|script|code|metadata)[ >].*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Unread();

    [GeneratedRegex("(?:aria-label|title|alt|placeholder|data-play|data-pause)=\"([^\"]*)\"")]
    private static partial Regex Label();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
