using CityNetworks.Cli.Clusters;
using CityNetworks.Cli.Commands;
using CityNetworks.Diffusion.Ensembles;
using Xunit;

namespace CityNetworks.Cli.Tests.Clusters;

/// <summary>Commands that are cut into parts: joined, the same bytes as one process; parts that do not belong together are refused.</summary>
public sealed class ShardPlaceTests
{
    [Theory]
    [InlineData(3, "counterfactual", "--remove-city", "pergamino", "--runs", "40")]
    [InlineData(5, "counterfactual", "--removals", "--runs", "3")]
    [InlineData(3, "seeds", "--budget", "2", "--runs", "100")]
    [InlineData(2, "seeds", "--budget", "1", "--choose", "events", "--runs", "60", "--plain")]
    [InlineData(2, "sensitivity", "--points", "2", "--runs", "3")]
    [InlineData(4, "qap", "--outcome", "ties", "--predictors", "same-country,distance", "--runs", "90")]
    public void Folders_are_the_same_bytes(int of, params string[] words)
    {
        using var folder = new TemporaryFolder();
        Ok([.. words, "--out", folder["whole"]]);
        Cut(of, folder["parts"], words);
        Ok([.. words, "--merge", folder["parts"], "--out", folder["merged"]]);
        SameFolder.Check(folder["whole"], folder["merged"]);
    }

    [Theory]
    [InlineData(2, "compare", "--runs", "40")]
    [InlineData(16, "compare", "--table", "bootstrap", "--runs", "10", "--interval", "bca")]
    [InlineData(3, "ties", "--backbone", "fdsm", "--runs", "20", "--trades", "10")]
    [InlineData(7, "centrality", "--window", "cumulative", "--mode", "both")]
    [InlineData(2, "centrality", "--table", "endpoints")]
    [InlineData(3, "structure", "--window", "each", "--runs", "20")]
    [InlineData(5, "structure", "--table", "cities", "--runs", "50")]
    public void Files_are_the_same_bytes(int of, params string[] words)
    {
        using var folder = new TemporaryFolder();
        Ok([.. words, "--out", folder["whole.csv"]]);
        Cut(of, folder["parts"], words);
        Ok([.. words, "--merge", folder["parts"], "--out", folder["merged.csv"]]);
        Assert.Equal(File.ReadAllBytes(folder["whole.csv"]), File.ReadAllBytes(folder["merged.csv"]));
    }

    [Fact]
    public void Missing_and_mixed_parts_are_named()
    {
        using var folder = new TemporaryFolder();
        string[] words = ["compare", "--runs", "32"];
        Cut(2, folder["parts"], words);
        var other = Citynet.Run(["compare", "--runs", "32", "--measure", "harmonic", "--merge", folder["parts"]]);
        Assert.Equal(ExitCode.BadData, other.Code);
        Assert.Contains("another scenario or options", other.Error, StringComparison.Ordinal);
        File.Delete(Path.Combine(folder["parts"], ShardFile.Name("2", "2")));
        var half = Citynet.Run([.. words, "--merge", folder["parts"]]);
        Assert.Equal(ExitCode.BadData, half.Code);
        Assert.Contains("Items 16..32 of 32 are missing", half.Error, StringComparison.Ordinal);
        var none = Citynet.Run([.. words, "--merge", folder["nothing"]]);
        Assert.Contains("Found no shard in the folder", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_that_hold_too_little_or_name_themselves_wrongly_are_refused()
    {
        Assert.Contains("has 3 bytes", Refused([1, 0, 0]), StringComparison.Ordinal);
        Assert.Contains("Found the parts 1/3, 2/3", Refused(Label(1, 3), Label(2, 3)), StringComparison.Ordinal);
        Assert.Contains("expected each from 1/2147483647 to", Refused(Label(1, int.MaxValue)), StringComparison.Ordinal);
        Assert.Contains("1/2, 1/2; expected each", Refused(Label(1, 2), Label(1, 2)), StringComparison.Ordinal);
        Assert.Contains("beside part", Refused(Label(1, 2), Label(2, 3)), StringComparison.Ordinal);
        Assert.Equal([2, 1], ShardPlace.Labelled([Part(Label(2, 2), 0), Part(Label(1, 2), 1)]).Select(part => part.Header.First));

        static string Refused(params byte[][] labels) =>
            Assert.Throws<InvalidDataException>(() => ShardPlace.Labelled([.. labels.Select(Part)])).Message;
        static byte[] Label(int number, int of) => ShardPlace.Label(new Shard(number, of));
        static PartBundle Part(byte[] label, int place) => new(new PartHeader(null!, place + 1, 0, 0, false), [label]);
    }

    [Theory]
    [InlineData("expected --out DIR", "compare", "--shard", "1/2")]
    [InlineData("expected one of them: shards are made first", "compare", "--shard", "1/2", "--merge", "parts")]
    [InlineData("--shard has no effect without --backbone fdsm", "ties", "--backbone", "sdsm", "--shard", "1/2")]
    [InlineData("--shard has no effect without closeness or harmonic or betweenness", "centrality", "--measures", "degree", "--shard", "1/2")]
    [InlineData("--shard has no effect without a measure that is compared with chance", "structure", "--measures", "e-i-rescaled", "--shard", "1/2")]
    [InlineData("or on the tables bounds, sampled and nearest", "centrality", "--table", "sampled", "--estimate")]
    [InlineData("--estimate has no effect on this table", "compare", "--table", "survival", "--estimate")]
    public void What_has_no_meaning_is_refused(string why, params string[] words)
    {
        var run = Citynet.Run(words);
        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("counterfactual", "--remove-city", "pergamino")]
    [InlineData("sensitivity")]
    [InlineData("compare", "--table", "bootstrap")]
    [InlineData("ties", "--backbone", "fdsm")]
    [InlineData("centrality", "--window", "all")]
    [InlineData("structure", "--window", "all")]
    [InlineData("qap", "--outcome", "ties", "--predictors", "distance")]
    [InlineData("seeds", "--budget", "3")]
    [InlineData("recover", "--rates", "baseline=0.1,mimicry=0.1")]
    public void A_cluster_runs_the_parts_and_merges_them(params string[] words)
    {
        var work = ShardedWork.Of(Root.Create(), [.. words, "--out", "result"]);
        Assert.Equal([.. words, "--shard", "2/4", "--threads", "1", "--out", "parts"], work.Task("2/4", "parts", 1));
        Assert.Equal([.. words, "--merge", "parts", "--out", "result"], work.Merging("parts"));
    }

    [Fact]
    public void A_cluster_needs_a_place_for_the_result() => Assert.Contains(
        "expected one, where the merged result goes",
        Assert.Throws<UsageException>(() => ShardedWork.Of(Root.Create(), ["compare"]).Result).Message,
        StringComparison.Ordinal);

    private static void Cut(int of, string folder, string[] words)
    {
        for (var number = 1; number <= of; number++)
            Ok([.. words, "--shard", $"{number}/{of}", "--out", folder]);
    }

    private static void Ok(string[] words)
    {
        var run = Citynet.Run(words);
        Assert.True(run.Code == 0, $"{string.Join(' ', words)} ended with {run.Code}: {run.Error}");
    }
}
