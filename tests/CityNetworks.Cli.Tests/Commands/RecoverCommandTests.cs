using CityNetworks.Cli.Tests.Reference;
using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class RecoverCommandTests
{
    private static readonly string s_medical = Repository.Path("graphs", "medical-innovation");

    [Fact]
    public void Without_rates_the_estimates_of_the_records_are_taken_as_true()
    {
        var run = Citynet.Run("recover", "--data", s_medical, "--terms", "exposure,mimicry", "--runs", "32");
        Assert.True(run.Code == 0, run.Error);
        Assert.StartsWith("mechanism,true,runs,bias,rmse,coverage,power", run.Output, StringComparison.Ordinal);
        Assert.Equal(["baseline", "exposure", "mimicry"], run.Lines.Skip(1).Select(line => line.Split(',')[0]));
        Assert.Contains("True rates, estimated from the records: baseline=0.1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Shards_are_merged_to_the_whole_and_a_folder_is_replayed()
    {
        using var folder = new TemporaryFolder();
        string[] words = ["recover", "--data", s_medical, "--rates", "baseline=0.05,exposure=0.2", "--runs", "40"];
        Assert.Equal(0, Citynet.Run([.. words, "--out", folder["whole"]]).Code);
        foreach (var shard in new[] { "1/2", "2/2" })
        {
            var part = Citynet.Run([.. words, "--shard", shard, "--out", folder["shards"]]);
            Assert.True(part.Code == 0, part.Error);
        }

        var merged = Citynet.Run([.. words, "--merge", folder["shards"], "--out", folder["merged"]]);
        Assert.True(merged.Code == 0, merged.Error);
        foreach (var table in new[] { "recovery.csv", "confusion.csv" })
            Assert.Equal(File.ReadAllBytes(Path.Combine(folder["whole"], table)), File.ReadAllBytes(Path.Combine(folder["merged"], table)));
        var replayed = Citynet.Run("replay", Path.Combine(folder["whole"], "manifest.json"), "--data", s_medical);
        Assert.True(replayed.Code == 0, replayed.Error);
        File.Delete(Path.Combine(folder["shards"], "shard-2-of-2.shard"));
        var half = Citynet.Run([.. words, "--merge", folder["shards"]]);
        Assert.Equal(3, half.Code);
        Assert.Contains("are missing", half.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_design_says_which_record_helps()
    {
        var run = Citynet.Run("recover", "--scenario", "road-safety", "--rates", "baseline=0.02,contact=0.3,mimicry=0.1", "--design", "--runs", "16");
        Assert.True(run.Code == 0, run.Error);
        ColumnCheck.OfHeader("recover", "pieces", run.Lines[0]);
        Assert.StartsWith("record,kind,told_right,gain,gain_error,runs,power_contact,power_mimicry", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("what is recorded now,now,", run.Lines[1], StringComparison.Ordinal);
        Assert.Contains(run.Lines, line => line.StartsWith("adoption dates of observatories", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--rates exposure=0.1", "expected baseline=X")]
    [InlineData("--rates baseline", "expected name=number")]
    [InlineData("--rates baseline=0.1,exposur=0.1", "Did you mean 'exposure'?")]
    [InlineData("--rates baseline=0.1,exposure=0.1 --shard 1/2", "expected --out DIR")]
    [InlineData("--terms exposure,belief", "a study of recovery has no columns of cities")]
    public void What_cannot_be_is_reported(string options, string message)
    {
        var run = Citynet.Run(["recover", "--data", s_medical, .. options.Split(' ')]);
        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_without_adoptions_need_rates()
    {
        var run = Citynet.Run("recover");
        Assert.Equal(2, run.Code);
        Assert.Contains("--rates baseline=0.02", run.Error, StringComparison.Ordinal);
    }
}
