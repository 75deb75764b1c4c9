using System.Security.Cryptography;
using System.Text.Json;
using Xunit;

namespace CityNetworks.Cli.Tests;

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

        void Study(string name, params string[] options) => Assert.Equal(0, Citynet.Run(["study", "--out", folder[name], "--runs", "200", "--scenario", "road-safety", .. options]).Code);
    }

    [Fact]
    public void One_csv_file_is_enough_for_a_study()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("meetings.csv", "city,event,period,role\nRosario,Summit 2014,2014,host\nTandil,Summit 2014,2014,participant\nTandil,Workshop 2015,2015,host\n");
        var run = Citynet.Run("study", "--data", file, "--out", folder["out"]);
        Assert.Equal(0, run.Code);
        Assert.Contains("No spread is simulated", run.Output, StringComparison.Ordinal);
        Assert.Contains("2014,city,Rosario,Rosario,degree,bh2011,1,1,1", File.ReadAllText(Path.Combine(folder["out"], "centrality.csv")), StringComparison.Ordinal);
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
