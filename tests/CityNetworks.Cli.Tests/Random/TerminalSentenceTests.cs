using CityNetworks.Reports.Tests.Sentences;
using Xunit;

namespace CityNetworks.Cli.Tests.Random;

/// <summary>What commands say on the terminal of records at the edge: one city, one event, no tie, direct ties alone, no periods, no adoption, all
/// adopted.</summary>
public sealed class TerminalSentenceTests
{
    private const string Pair = "city,event,period\nRosario,e1,2001\nTandil,e1,2001\n";
    private const string Two = "city,event,period\nRosario,e1,2001\nTandil,e1,2001\nTandil,e2,2002\nMoron,e2,2002\n";
    private const string Cities = "id,name\nRosario,Rosario\nTandil,Tandil\nMoron,Moron\n";

    private static readonly Dictionary<string, (string File, string Text)[]> s_records = new(StringComparer.Ordinal)
    {
        ["one city"] = [("participations.csv", "city,event,period\nRosario,e1,2001\n")],
        ["one city, no periods"] = [("participations.csv", "city,event\nRosario,e1\n")],
        ["one tie"] = [("participations.csv", Pair)],
        ["one tie, no periods"] = [("participations.csv", "city,event\nRosario,e1\nTandil,e1\n")],
        ["no tie"] = [("participations.csv", "city,event,period\nRosario,e1,2001\nTandil,e2,2001\nCanoas,e3,2002\n")],
        ["contacts"] = [("contacts.csv", "source,target,kind\nRosario,Tandil,twinning\n")],
        ["one adoption"] = [("participations.csv", Two), ("cities.csv", Cities), ("policies.csv", "id,name,object\np0,First,\n"),
            ("adoptions.csv", "city,policy,period\nTandil,p0,2001\n")],
        ["one at risk"] = [("participations.csv", Pair.Replace("e1,2001\nT", "e1,2001\nRosario,e2,2002\nT", StringComparison.Ordinal)),
            ("policies.csv", "id,name,object\np0,First,\n"), ("adoptions.csv", "city,policy,period\nTandil,p0,2001\n")],
        ["no adoption"] = [("participations.csv", Two), ("cities.csv", Cities), ("policies.csv", "id,name,object\np0,First,\n")],
        ["all adopted"] = [("participations.csv", Two), ("cities.csv", Cities), ("policies.csv", "id,name,object\np0,First,\n"),
            ("adoptions.csv", "city,policy,period\nTandil,p0,2001\nMoron,p0,2002\nRosario,p0,2002\n")],
    };

    public static TheoryData<string> Records => [.. s_records.Keys];

    [Theory]
    [MemberData(nameof(Records))]
    public void What_is_counted_agrees_with_its_number(string records)
    {
        using var folder = new TemporaryFolder();
        var data = Written(folder, records);
        var graph = folder.Write("graph.csv", "source,target\na,b\n");
        var period = records.Contains("no periods", StringComparison.Ordinal) || records == "contacts" ? "all" : "2001";
        var scenario = folder.Write(
            "scenario.jsonc", """{ "policy": "p0", "initial": ["Rosario"], "mechanisms": { "learning": { "rate": 0.4 } }, "runs": 3 }""");
        string[] rates = ["--rates", "baseline=0.1,contact=0.3"];
        string[][] commands =
        [
            ["check"], ["check", "--fix", folder["fixed"]], ["describe"], ["study", "--runs", "5", "--out", folder["study"]],
            ["without", "Rosario"], ["without", "Rosario", "--scenario", scenario, "--out", folder["without"]],
            ["without", "Rosario", "Tandil", "--scenario", scenario],
            ["invite", "--period", period, "--for", "cohesion"], ["invite", "--period", period, "--scenario", scenario, "--places", "1"],
            ["structure"], ["structure", "--table", "cities"], ["explain", "degree", "--node", "Rosario"], ["explain", "betweenness", "--node", "Rosario"],
            ["infer", "--runs", "3"], ["qap", "--outcome", "ties", "--predictors", "same-country", "--runs", "5"],
            ["film", "--out", folder["film.html"]], ["film", "--scenario", scenario, "--out", folder["spread.html"]],
            ["panel"], ["fit"], ["fit", "--terms", "exposure"], ["fit", "--model", "additive"], ["fit", "--model", "oada"], ["descriptives"],
            ["recover", .. rates, "--runs", "2"], ["fit", "--outcome", "participation", "--controls", "5"],
            ["centrality", "--plot", folder["centrality.svg"]], ["ties", "--plot", folder["ties.svg"]], ["paths", "--plot", folder["paths.svg"]],
            ["compare", "--runs", "20"], ["counterfactual", "--scenario", scenario, "--remove-city", "Rosario"],
            ["simulate", "--scenario", scenario, "--out", folder["simulated"]], ["seeds", "--scenario", scenario, "--budget", "2"],
            ["describe", "--cities", "Rosario"], ["ties", "--cities", "Rosario"],
        ];
        var wrong = new List<string>();
        foreach (var words in commands)
        {
            var (code, told) = InProcess.Run([.. words, "--data", data]);
            wrong.AddRange(PageGrammar.Wrong(told).Select(place => $"{string.Join(' ', words.Take(3))}: {place}"));
            Assert.True(code is 0 or 2 or 3, $"{string.Join(' ', words)}: {code}, {told}");
        }

        foreach (var picture in Directory.GetFiles(folder.Path, "*.svg"))
            wrong.AddRange(PageGrammar.Wrong(File.ReadAllText(picture).Replace("<svg", "<g", StringComparison.Ordinal)).Select(place => $"{picture}: {place}"));
        var (imported, summary) = InProcess.Run("import", graph, "--out", folder["imported"]);
        Assert.Equal(0, imported);
        wrong.AddRange(PageGrammar.Wrong(summary));
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("one city", "There is no tie between cities in all periods, so there is none to lose.", "without", "Rosario")]
    [InlineData("one tie", "No tie is left.", "without", "Rosario")]
    [InlineData("contacts", "1 of 1 tie in all periods is lost without Rosario.", "without", "Rosario")]
    [InlineData("one city", "nothing is compared: 1 window holds a tie; expected two.", "compare")]
    [InlineData("one tie", "Wrote 1 period to", "film", "--out", "film.html")]
    [InlineData("no tie", "The records have no tie between cities in any period", "film", "--out", "film.html")]
    [InlineData("one tie, no periods", "Whom do we invite to a further meeting, so that", "invite", "--period", "all", "--for", "cohesion")]
    [InlineData("no adoption", "The records hold no adoption", "fit")]
    [InlineData("one adoption", "No row at risk (of 2) has an adoption", "fit")]
    [InlineData("all adopted", "Every row at risk (2) has an adoption", "fit")]
    public void The_sentence_is_true(string records, string sentence, params string[] words)
    {
        using var folder = new TemporaryFolder();
        var (_, told) = InProcess.Run([.. words.Select(word => word == "film.html" ? folder[word] : word), "--data", Written(folder, records)]);
        Assert.Contains(sentence, told, StringComparison.Ordinal);
    }

    /// <summary>A header alone looks like a failure: every command that answers with no row says so, and --quiet says nothing.</summary>
    [Theory]
    [MemberData(nameof(Records))]
    public void An_answer_without_a_row_says_so(string records)
    {
        using var folder = new TemporaryFolder();
        var data = Written(folder, records);
        string[][] commands =
        [
            ["describe"], ["centrality"], ["ties"], ["ties", "--table", "stability"], ["structure"], ["paths"], ["paths", "--table", "events"], ["assess"],
            ["compare", "--runs", "20"], ["agreement"], ["panel"], ["descriptives"],
        ];
        var silent = new List<string>();
        foreach (var words in commands)
        {
            var (code, told) = InProcess.Run([.. words, "--data", data, "--out", folder["table.csv"]]);
            if (code == 0 && File.ReadAllLines(folder["table.csv"]).Length == 1 && !told.Contains("note: ", StringComparison.Ordinal))
                silent.Add(string.Join(' ', words));
        }

        Assert.Empty(silent);
        Assert.Equal((0, string.Empty), InProcess.Run("assess", "--data", data, "--quiet", "--out", folder["table.csv"]));
    }

    [Theory]
    [InlineData("one city", "note: no period is assessed; expected rows in assessments.csv", "assess")]
    [InlineData("no tie", "note: no tie between cities in what was asked for.", "ties")]
    [InlineData("no tie", "note: no city could have heard from another.", "paths")]
    public void What_is_missing_is_named(string records, string sentence, params string[] words)
    {
        using var folder = new TemporaryFolder();
        Assert.Contains(sentence, InProcess.Run([.. words, "--data", Written(folder, records)]).Error, StringComparison.Ordinal);
    }

    /// <summary>Rows that rest on other sources than those that count are said to be left out, on the terminal and on the page.</summary>
    [Fact]
    public void Rows_of_other_evidence_are_said_to_be_left_out()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Write(
            "list.csv", "city,event,evidence,presence\nRosario,e1,paper,\nTandil,e1,secondary,\nCanoas,e1,secondary,\nMoron,e2,paper,unknown\n");
        const string Note = "note: 2 participations are left out, as --evidence paper counts other sources; --evidence all counts every row.";
        Assert.Contains(Note, InProcess.Run("describe", "--data", data).Error, StringComparison.Ordinal);
        Assert.Contains("note: 2 participations are left out, as --evidence secondary", InProcess.Run(
            "ties", "--data", data, "--evidence", "secondary").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("left out, as", InProcess.Run("describe", "--data", data, "--evidence", "all").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("left out, as", InProcess.Run("describe", "--data", data, "--quiet").Error, StringComparison.Ordinal);
        Assert.Equal(0, InProcess.Run("report", "--data", data, "--out", folder["page.html"]).Code);
        var page = File.ReadAllText(folder["page.html"]);
        Assert.Contains("2 further rows of a city at an event are left out, as their evidence does not count here", page, StringComparison.Ordinal);
        Assert.Contains("1 row is not certain: presence unknown, or a probability below 1", page, StringComparison.Ordinal);
        Assert.Contains("Who else was there is not recorded, not certain or left out;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_that_are_named_for_direct_ties_take_them()
    {
        using var folder = new TemporaryFolder();
        var data = Written(folder, "contacts");
        var (code, told) = InProcess.Run("explain", "degree", "--node", "Rosario", "--data", data);
        Assert.Equal(3, code);
        var named = told[(told.IndexOf("there are ", StringComparison.Ordinal) + 10)..].Split(" and ")[0].Split(", ");
        Assert.Equal(["centrality", "describe", "report", "spread", "structure", "study", "ties", "without"], named.Order(StringComparer.Ordinal));
        foreach (var command in named)
        {
            string[] further = command switch
            {
                "spread" => ["--model", "ic", "--p", "1", "--active", "Rosario"],
                "without" => ["Rosario"],
                "study" => ["--out", folder["study"]],
                "report" => ["--out", folder["report.html"]],
                _ => [],
            };
            Assert.Equal((command, 0), (command, InProcess.Run([command, .. further, "--data", data]).Code));
        }

        var others = CityNetworks.Cli.Commands.Root.Create().Subcommands
            .Where(command => command.Name != "measures" && command.Options.Any(option => option.Name == "--network")).Select(command => command.Name);
        Assert.All(others, command => Assert.Contains(command, named));
    }

    private static string Written(TemporaryFolder folder, string records)
    {
        Directory.CreateDirectory(folder["data"]);
        foreach (var (file, text) in s_records[records])
            folder.Write(Path.Combine("data", file), text);
        return folder["data"];
    }
}
