using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class NewCommandTests
{
    [Fact]
    public void A_scenario_of_own_records_can_be_simulated_and_an_old_file_is_kept()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Write("m.csv", "city,event,period\na,x,2001\nb,x,2001\nb,y,2002\nc,y,2002\n");
        var file = folder["s.jsonc"];
        Assert.Equal(0, Citynet.Run("new", "scenario", "--data", data, "--out", file).Code);
        var run = Citynet.Run("simulate", "--data", data, "--scenario", file, "--runs", "20", "-q", "--out", folder["results"]);
        Assert.True(run.Code == 0, run.Error);
        var again = Citynet.Run("new", "scenario", "--data", data, "--out", file);
        Assert.Equal(2, again.Code);
        Assert.Contains("is there already; expected a new file.", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_goes_to_standard_output()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Citynet.Run("new", "scenario", "--out", folder["s.jsonc"]).Code);
        Assert.Equal(File.ReadAllText(folder["s.jsonc"]), Citynet.Run("new", "scenario").Output);
    }
}
