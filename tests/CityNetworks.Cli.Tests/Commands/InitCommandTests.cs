using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class InitCommandTests
{
    [Fact]
    public void A_new_folder_is_valid_and_a_scenario_for_it_runs()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Citynet.Run("init", folder["records"]).Code);
        var check = Citynet.Run("check", "--data", folder["records"]);
        Assert.Equal((0, 1), (check.Code, check.Lines.Length));
        Assert.Equal(0, Citynet.Run("new", "scenario", "--data", folder["records"], "--out", folder["s.jsonc"]).Code);
        var scenario = File.ReadAllText(folder["s.jsonc"]);
        Assert.Contains("\"initial\": [\"tandil\"]", scenario, StringComparison.Ordinal);
        Assert.Contains("// \"mimicry\": {", scenario, StringComparison.Ordinal);
        Assert.Equal(0, Citynet.Run("simulate", "--data", folder["records"], "--scenario", folder["s.jsonc"], "--runs", "5", "--out", folder["out"]).Code);
        Assert.Equal(2, Citynet.Run("init", folder["records"]).Code);
        Assert.Equal(2, Citynet.Run("new", "scenario", "--data", folder["records"], "--out", folder["s.jsonc"]).Code);
    }

    [Fact]
    public void A_list_is_taken_over_and_measures_the_same()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write(
            "list.csv", "city;event;from;to;role;weight;country\nA;x;2000;2010;Lead Partner;1,5;AR\nB;x;2005;;host;;BR\nB;y;2008;2009;;2;BR\nA;y;2007;;;;AR\n");
        Assert.Equal(0, Citynet.Run("init", folder["records"], "--from", file).Code);
        Assert.Equal(Citynet.Run("describe", "--data", file).Output, Citynet.Run("describe", "--data", folder["records"]).Output);
        Assert.Contains("Lead Partner", File.ReadAllText(Path.Combine(folder["records"], "participations.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_can_be_mended_without_a_guess_is_mended_beside_the_input()
    {
        using var folder = new TemporaryFolder();
        const string Text = "City;Event;Date;Weight;;\nA;x;25/12/2013;1,5;;\n;;;;;\nB, the second;x;25/12/2013;;;\n";
        var file = folder.Write("list.csv", Text);
        var run = Citynet.Run("check", "--data", file, "--fix", folder["mended"]);
        Assert.Equal(0, run.Code);
        Assert.Equal(
            "city,event,date,weight\nA,x,2013-12-25,1.5\n\"B, the second\",x,2013-12-25,\n", File.ReadAllText(Path.Combine(folder["mended"], "list.csv")));
        Assert.Contains("semicolons (';') became commas", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 dates have the year first now", run.Error, StringComparison.Ordinal);
        Assert.Equal(Text, File.ReadAllText(file));
        var mended = Citynet.Run("check", "--data", Path.Combine(folder["mended"], "list.csv"));
        Assert.Equal((0, 1), (mended.Code, mended.Lines.Length));
    }
}
