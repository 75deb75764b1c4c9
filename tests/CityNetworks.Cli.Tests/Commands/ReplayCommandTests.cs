using System.Text.Json.Nodes;
using CityNetworks.Cli.Tests.Reference;
using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class ReplayCommandTests
{
    [Fact]
    public void A_study_is_made_again_to_the_byte()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Citynet.Run("study", "--runs", "50", "--seed", "3", "--scenario", "no-mimicry", "--out", folder["out"]).Code);
        var replay = Citynet.Run("replay", Path.Combine(folder["out"], "manifest.json"));
        Assert.Equal(0, replay.Code);
        Assert.Equal("file,expected_sha256,actual_sha256,same", replay.Lines[0]);
        ColumnCheck.OfHeader("replay", "replay", replay.Lines[0]);
        Assert.Equal(Directory.GetFiles(folder["out"]).Length - 1, replay.Lines.Length - 1); // all but the manifest
        Assert.All(replay.Lines.Skip(1), line => Assert.EndsWith(",true", line, StringComparison.Ordinal));

        // The page is made from the folder as it was made from the study.
        Assert.Equal(0, Citynet.Run("report", folder["out"], "--out", folder["page.html"]).Code);
        Assert.Equal(File.ReadAllBytes(Path.Combine(folder["out"], "report.html")), File.ReadAllBytes(folder["page.html"]));
        Assert.Equal(0, Citynet.Run("report", "--runs", "50", "--seed", "3", "--scenario", "no-mimicry", "--out", folder["straight.html"]).Code);
        Assert.Equal(File.ReadAllBytes(folder["page.html"]), File.ReadAllBytes(folder["straight.html"]));
    }

    [Fact]
    public void A_difference_is_reported_and_ends_with_3()
    {
        using var folder = new TemporaryFolder();
        var data = Directory.CreateDirectory(folder["data"]).FullName;
        File.WriteAllText(Path.Combine(data, "participations.csv"), "city,event,period\na,e,1\nb,e,1\nb,f,2\nc,f,2\n");
        var scenario = folder.Write(
            "s.jsonc", "{ \"policy\": \"p\", \"initial\": [\"a\"], \"start\": \"1\", \"mechanisms\": { \"learning\": { \"rate\": 0.5 } } }");
        Assert.Equal(0, Citynet.Run("simulate", "--data", data, "--scenario", scenario, "--runs", "50", "--out", folder["out"]).Code);
        var manifest = Path.Combine(folder["out"], "manifest.json");
        Assert.Equal(0, Citynet.Run("replay", manifest, "--trust-inputs").Code);

        File.AppendAllText(Path.Combine(data, "participations.csv"), "c,e,1\n");
        var changed = Citynet.Run("replay", manifest, "--trust-inputs", "--keep", folder["kept"]);
        Assert.Equal(3, changed.Code);
        Assert.Contains("participations.csv is not the file it was made from", changed.Error, StringComparison.Ordinal);
        Assert.Contains(changed.Lines, line => line.EndsWith(",false", StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(folder["kept"], "curves.csv")));

        Directory.Move(data, folder["moved"]);
        Assert.Equal(3, Citynet.Run("replay", manifest, "--trust-inputs").Code);
        File.WriteAllText(Path.Combine(folder["moved"], "participations.csv"), "city,event,period\na,e,1\nb,e,1\nb,f,2\nc,f,2\n");
        Assert.Equal(0, Citynet.Run("replay", manifest, "--trust-inputs", "--data", folder["moved"]).Code);
    }

    [Fact]
    public void What_is_no_manifest_is_refused()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(3, Citynet.Run("replay", folder["none.json"]).Code);
        Assert.Contains("Expected a manifest.json", Citynet.Run("replay", folder.Write("a.json", "{}")).Error, StringComparison.Ordinal);
        Assert.Equal(0, Citynet.Run("simulate", "--runs", "20", "--out", folder["out"]).Code);
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(folder["out"], "manifest.json")))!;
        manifest["arguments"] = new JsonArray("simulate", "--no-such-option");
        Assert.Contains("is not one of this version", Citynet.Run("replay", folder.Write("b.json", manifest.ToJsonString())).Error, StringComparison.Ordinal);
        Assert.Equal(2, Citynet.Run("report", folder["none"]).Code);
        Assert.Equal(2, Citynet.Run("report", folder["out"], "--seed", "2").Code);
    }

    [Fact]
    public void A_page_shows_when_a_table_was_changed_and_refuses_when_one_is_gone()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Citynet.Run("simulate", "--runs", "20", "--out", folder["out"]).Code);
        File.AppendAllText(Path.Combine(folder["out"], "curves.csv"), "road-safety,later,1,1,1,1,1,1,1\n");
        Assert.Contains("curves.csv was changed", Citynet.Run("report", folder["out"], "--out", folder["page.html"]).Error, StringComparison.Ordinal);
        File.Delete(Path.Combine(folder["out"], "curves.csv"));
        Assert.Equal(3, Citynet.Run("report", folder["out"], "--out", folder["page.html"]).Code);
    }
}
