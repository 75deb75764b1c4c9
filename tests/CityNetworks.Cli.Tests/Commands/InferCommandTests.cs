using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class InferCommandTests
{
    private const string Cascades = "node,time,cascade\na,0,p\nb,1,p\nc,2.5,p\na,0,q\nb,1.5,q\na,3,r\nb,3.5,r\nc,9,r\n";

    [Fact]
    public void The_published_ties_come_out_in_their_order()
    {
        var file = Repository.Path("..", "shared", "data", "reference", "netinf_test_cascades.csv");
        Assert.SkipUnless(File.Exists(file), "The validation cascades are not here.");
        var run = Citynet.Run("infer", "--cascades", file, "--delay", "exponential", "--parameters", "1", "--edges", "5", "--runs", "10");
        Assert.True(run.Code == 0, run.Error);
        Assert.StartsWith("step,source,target,source_name,target_name,gain,p_value,support", run.Output, StringComparison.Ordinal);
        Assert.Equal(["1,23,0,465.126", "2,9,5,443.848", "3,0,31,433.392", "4,5,14,346.108", "5,5,3,329.679"],
            run.Lines.Skip(1).Select(line => string.Join(',', line.Split(',')[..3]) + "," + line.Split(',')[5][..7]));
    }

    [Fact]
    public void A_policy_of_records_is_a_cascade()
    {
        using var folder = new TemporaryFolder();
        var data = Records(folder);
        var run = Citynet.Run("infer", "--data", data, "--prior-ties", "ties", "--runs", "20", "--out", folder["inferred"]);
        Assert.True(run.Code == 0, run.Error);
        Assert.Equal(["counts.csv", "diagnostics.csv", "manifest.json", "ties.csv", "trees.csv"],
            Directory.GetFiles(folder["inferred"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains(",a,b,", File.ReadAllText(Path.Combine(folder["inferred"], "ties.csv")), StringComparison.Ordinal);
        Assert.Contains("wording", run.Error, StringComparison.Ordinal);
        var replayed = Citynet.Run("replay", Path.Combine(folder["inferred"], "manifest.json"), "--data", data);
        Assert.True(replayed.Code == 0, replayed.Error);
    }

    [Theory]
    [InlineData(2, "--prior-ratio 3", "has no effect without --prior")]
    [InlineData(2, "--folds 3 --edges 2", "has no effect beside --edges")]
    [InlineData(2, "--delay log-normal --parameters 1", "expected 2")]
    [InlineData(2, "--parameters x", "expected numbers")]
    [InlineData(2, "--prior contacts", "contacts.csv")]
    [InlineData(2, "--policy nothing", "Found the policy 'nothing'")]
    [InlineData(2, "--cascades x.csv --policy p", "has no effect beside --cascades")]
    public void What_does_not_go_together_is_reported(int code, string options, string message)
    {
        using var folder = new TemporaryFolder();
        string[] data = options.Contains("--cascades", StringComparison.Ordinal) ? [] : ["--data", Records(folder)];
        var run = Citynet.Run(["infer", .. data, .. options.Split(' ')]);
        Assert.Equal(code, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("node,time\na,1\n", "expected one of cascade, policy, cascade_id")]
    [InlineData("node,time,cascade\na,x,p\n", "holds text")]
    [InlineData("node,time,cascade\na,1,p\na,2,p\n", "stands 2 times")]
    [InlineData("node,time,cascade\na,1,p\nb,,p\n", "a cell is blank")]
    [InlineData("node,time,cascade\na,1,p\nb,1,p\n", "adopts after another")]
    public void Wrong_cascades_are_reported_with_their_place(string text, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("c.csv", text);
        var run = Citynet.Run("infer", "--cascades", folder["c.csv"]);
        Assert.Equal(3, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Cascades_of_a_file_are_enough()
    {
        using var folder = new TemporaryFolder();
        folder.Write("c.csv", Cascades);
        var run = Citynet.Run("infer", "--cascades", folder["c.csv"], "--edges", "1", "--runs", "5");
        Assert.True(run.Code == 0, run.Error);
        Assert.StartsWith("1,a,b,", run.Lines[1], StringComparison.Ordinal);
    }

    internal static string Records(TemporaryFolder folder)
    {
        Directory.CreateDirectory(folder["data"]);
        folder.Write("data/periods.csv",
            "id,start,end\n2001,2001-01-01,2002-01-01\n2002,2002-01-01,2003-01-01\n2003,2003-01-01,2004-01-01\n2004,2004-01-01,2005-01-01\n");
        folder.Write("data/participations.csv", "city,event,period\na,e1,2001\nb,e1,2001\nc,e2,2002\nd,e2,2002\na,e3,2003\nb,e3,2003\nc,e3,2003\n");
        folder.Write("data/adoptions.csv", string.Join('\n', ["city,policy,period", .. Enumerable.Range(1, 6).SelectMany(p =>
            new[] { $"a,p{p},2001", $"b,p{p},2002", p % 2 == 0 ? $"c,p{p},2004" : $"d,p{p},2003" }), string.Empty]));
        return folder["data"];
    }
}
