using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class PanelCommandTests
{
    private static readonly string s_medical = Repository.Path("graphs", "medical-innovation");

    [Fact]
    public void A_panel_has_its_keys_and_a_dictionary_of_all_columns()
    {
        var run = Citynet.Run("panel", "--data", s_medical, "--terms", "exposure,mimicry,community");
        Assert.Equal(0, run.Code);
        Assert.StartsWith(
            "city,policy,period,at_risk,adopted,spell,time,duration,exposure,mimicry,community\n1002,tetracycline,2,1,0,1,1,0,0,",
            run.Output,
            StringComparison.Ordinal);
        Assert.Equal(857, run.Lines.Length);
        var dictionary = Citynet.Run("panel", "--data", s_medical, "--terms", "exposure,mimicry,community", "--table", "dictionary");
        Assert.Equal(run.Lines[0].Split(','), dictionary.Lines.Skip(1).Select(line => line.Split(',')[0]));
    }

    [Fact]
    public void Parquet_and_all_city_columns_by_default()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Citynet.Run("panel", "--data", s_medical, "--out", folder["panel.parquet"]).Code);
        Assert.Equal("PAR1"u8.ToArray(), File.ReadAllBytes(folder["panel.parquet"])[..4]);
        Assert.Contains(",belief,", Citynet.Run("panel", "--data", s_medical).Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Dyads_have_their_keys_and_a_dictionary_of_all_columns()
    {
        string[] words = ["panel", "--data", s_medical, "--form", "dyad", "--terms", "tie,same(community),spline(time)"];
        var run = Citynet.Run(words);
        Assert.StartsWith(
            "city,source,policy,period,adopted,tie,same(community),spline(time)[1],spline(time)[2],spline(time)[3]\n1002,", run.Output,
            StringComparison.Ordinal);
        var dictionary = Citynet.Run([.. words, "--table", "dictionary"]);
        Assert.Equal(run.Lines[0].Split(','), dictionary.Lines.Skip(1).Select(line => line.Split(',')[0]));
    }
}
