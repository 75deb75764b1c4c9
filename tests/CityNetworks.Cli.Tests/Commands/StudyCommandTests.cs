using System.Security.Cryptography;
using System.Text.Json;
using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class StudyCommandTests
{
    private static readonly string[] s_promised =
        ["check", "describe", "centrality", "ties", "compare", "agreement", "structure", "paths", "assess", "curves", "cities", "mechanisms", "influence"];

    [Fact]
    public void Study_writes_every_table_a_page_and_a_true_manifest()
    {
        using var folder = new TemporaryFolder();
        var run = Citynet.Run("study", "--out", folder["out"]);
        Assert.Equal(0, run.Code);
        Assert.Empty(run.Error);
        Assert.Contains("Pergamino", run.Output, StringComparison.Ordinal);
        Assert.All(s_promised, name => Assert.True(File.Exists(Path.Combine(folder["out"], name + ".csv")), name));

        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder["out"], "manifest.json")));
        var outputs = manifest.RootElement.GetProperty("outputs_sha256").EnumerateObject().ToArray();
        Assert.Equal(Directory.GetFiles(folder["out"]).Length - 1, outputs.Length);
        Assert.All(outputs, output => Assert.Equal(Hash(Path.Combine(folder["out"], output.Name)), output.Value.GetString()));
        Assert.Equal("1", manifest.RootElement.GetProperty("parameters").GetProperty("seed").GetString());
    }

    [Fact]
    public void Threads_runs_and_the_order_of_rows_change_no_byte()
    {
        using var folder = new TemporaryFolder();
        var shuffled = Directory.CreateDirectory(folder["shuffled"]).FullName;
        foreach (var file in Directory.GetFiles(Repository.Path("graphs", "mercocities-utsc")))
        {
            var text = File.ReadAllText(file);
            File.WriteAllText(Path.Combine(shuffled, Path.GetFileName(file)), file.EndsWith(".csv", StringComparison.Ordinal) ? Reversed(text) : text);
        }

        Study("one", "--threads", "1");
        Study("two", "--threads", "2");
        Study("again", "--threads", "2");
        Study("rows", "--data", shuffled);
        foreach (var file in Directory.GetFiles(folder["one"]).Select(Path.GetFileName))
        {
            var expected = File.ReadAllBytes(Path.Combine(folder["one"], file!));
            Assert.True(expected.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder["two"], file!))), $"{file} differs with two threads");
            Assert.True(expected.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder["again"], file!))), $"{file} differs in a second run");
            if (file is not ("manifest.json" or "report.html")) // these tell the hashes of the input files, which do differ
                Assert.True(expected.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder["rows"], file!))), $"{file} depends on the order of rows");
        }

        void Study(string name, params string[] options) =>
            Assert.Equal(0, Citynet.Run(["study", "--out", folder[name], "--runs", "200", "--scenario", "road-safety", .. options]).Code);
    }

    [Fact]
    public void One_csv_file_is_enough_for_a_study()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write(
            "meetings.csv", "city,event,period,role\nRosario,Summit 2014,2014,host\nTandil,Summit 2014,2014,participant\nTandil,Workshop 2015,2015,host\n");
        var run = Citynet.Run("study", "--data", file, "--out", folder["out"]);
        Assert.Equal(0, run.Code);
        Assert.Contains("No spread is simulated", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "2014,city,Rosario,Rosario,degree,bh2011,1,1,1", File.ReadAllText(Path.Combine(folder["out"], "centrality.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Adoptions_on_record_are_in_tables_summary_and_page()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["data"]);
        folder.Write("data/cities.csv", "id,name\na,Rosario\nb,Tandil\nc,Lima\n");
        folder.Write("data/periods.csv", "id\n2014\n2015\n");
        folder.Write("data/participations.csv", "city,event,period\na,x,2014\nb,x,2014\nc,y,2015\nb,y,2015\n");
        folder.Write("data/policies.csv", "id,name\nbikes,Bike lanes\n");
        folder.Write("data/adoptions.csv", "city,policy,period,source_city\na,bikes,2014,\nb,bikes,2015,a\n");
        var run = Citynet.Run("study", "--data", folder["data"], "--out", folder["out"]);
        Assert.Equal(0, run.Code);
        Assert.Contains("Adoptions on record: bikes by 2 cities up to 2015.", run.Output, StringComparison.Ordinal);
        Assert.Equal("city,policy,period,degree,source_city,left,evidence\na,bikes,2014,,,,paper\nb,bikes,2015,,a,,paper\n", Read("record_adoptions.csv"));
        Assert.Equal(
            "policy,period,at_risk,adoptions,hazard,adopted_ever,gave_up,holders\nbikes,2014,3,1,0.3333333333333333,1,0,1\nbikes,2015,2,1,0.5,2,0,2\n",
            Read("adoption_curve.csv"));
        var page = Read("report.html");
        Assert.DoesNotContain("document none", page, StringComparison.Ordinal);
        Assert.DoesNotContain("document no adoption", page, StringComparison.Ordinal);
        Assert.Contains("The records document <strong>2 adoptions</strong>: bikes by 2 cities.", page, StringComparison.Ordinal);
        Assert.Contains("<figure id=\"observed\">", page, StringComparison.Ordinal);

        string Read(string name) => File.ReadAllText(Path.Combine(folder["out"], name));
    }

    [Fact]
    public void Equal_superlatives_are_all_named_and_joined_occasions_are_reported()
    {
        using var folder = new TemporaryFolder();
        var run = Citynet.Run("study", "--runs", "50", "--out", folder["out"]);
        Assert.Contains("strongest Canoas–Pergamino and Jesús María–Pergamino with 3 shared events", run.Output, StringComparison.Ordinal);
        Assert.Contains("19 events that name a city (1 more reports the same occasion as one of them)", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" met", run.Output, StringComparison.Ordinal);
        Assert.Contains("no effect: learning.publications", run.Output, StringComparison.Ordinal);
        Assert.Contains("without the recorded network it is", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("city,event\nRosario,A\nTandil,A\n")] // no period
    [InlineData("city,event,period\nRosario,A,2014\n")] // one city
    [InlineData("city,event,period\nRosario,A,2014\nTandil,B,2015\n")] // no tie
    public void The_smallest_records_make_a_study_and_a_page(string csv)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("meetings.csv", csv);
        var run = Citynet.Run("study", "--data", file, "--out", folder["out"]);
        Assert.Equal(0, run.Code);
        Assert.DoesNotContain("strongest", csv.Contains("2014", StringComparison.Ordinal) ? run.Output : string.Empty, StringComparison.Ordinal);
        var describe = File.ReadAllLines(Path.Combine(folder["out"], "describe.csv"));
        Assert.Equal(describe.Select(line => line.Split(',')[0]).Distinct().Count(), describe.Length);
        Assert.Equal(0, Citynet.Run("report", "--data", file, "--out", folder["page.html"]).Code);
    }

    [Fact]
    public void A_city_alone_is_ranked_first_of_nobody()
    {
        using var folder = new TemporaryFolder();
        var run = Citynet.Run("study", "--data", folder.Write("one.csv", "city,event,period\nOnly,Meeting,2014\n"), "--out", folder["out"]);
        Assert.Equal(0, run.Code);
        Assert.DoesNotContain("Most central", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Ranked first", File.ReadAllText(Path.Combine(folder["out"], "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_records_end_with_code_3_and_write_nothing()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("meetings.csv", "city,event\nRosario\n");
        var run = Citynet.Run("study", "--data", file, "--out", folder["out"]);
        Assert.Equal(3, run.Code);
        Assert.Contains("meetings.csv line 2", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    private static string Reversed(string csv)
    {
        // No cell of the bundled records holds a line break.
        var lines = csv.TrimEnd('\n').Split('\n');
        return string.Join('\n', lines.Skip(1).Reverse().Prepend(lines[0])) + "\n";
    }

    private static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
