using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class QapCommandTests
{
    [Theory]
    [InlineData("--outcome ties --predictors same-country,distance")]
    [InlineData("--y ties@2014-2015 --x ties@2013-2014,same-country")]
    [InlineData("--outcome tied --predictors same-country,distance --model logit --strata country")]
    [InlineData("--outcome participation --predictors host-country,earlier --event-strata period")]
    public void One_line_gives_coefficients_with_p_values(string options)
    {
        var run = Citynet.Run(["qap", .. options.Split(' '), "--runs", "50"]);
        Assert.True(run.Code == 0, run.Error);
        Assert.StartsWith("term,estimate,p_value,permutations", run.Output, StringComparison.Ordinal);
        Assert.Equal(4, run.Lines.Length);
        Assert.Contains("association between matrices", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_takes_all_tables_and_is_replayed()
    {
        using var folder = new TemporaryFolder();
        var run = Citynet.Run("qap", "--outcome", "ties", "--predictors", "same-country,distance", "--runs", "50", "--out", folder["qap"]);
        Assert.True(run.Code == 0, run.Error);
        Assert.Equal(["cells.csv", "coefficients.csv", "correlations.csv", "diagnostics.csv", "manifest.json", "models.csv"],
            Directory.GetFiles(folder["qap"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var replayed = Citynet.Run("replay", Path.Combine(folder["qap"], "manifest.json"));
        Assert.True(replayed.Code == 0, replayed.Error);
    }

    [Fact]
    public void Inferred_ties_are_compared_with_those_on_record()
    {
        using var folder = new TemporaryFolder();
        var data = InferCommandTests.Records(folder);
        Assert.Equal(0, Citynet.Run("infer", "--data", data, "--edges", "3", "--runs", "5", "--out", folder["inferred"]).Code);
        var run = Citynet.Run("qap", "--data", data, "--matrices", Path.Combine(folder["inferred"], "ties.csv"), "--outcome", "matrix", "--predictors", "tied");
        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("tied,", run.Lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--outcome contact --predictors distance", "Did you mean 'contacts'?")]
    [InlineData(2, "--outcome ties", "--predictors")]
    [InlineData(2, "--outcome ties --predictors distance --event-strata kind", "has no effect without --outcome participation")]
    [InlineData(2, "--outcome ties --predictors distance --matrices x.csv", "has no effect without a matrix named matrix")]
    [InlineData(2, "--outcome ties --predictors distance --model logit", "tied in the place of ties")]
    [InlineData(2, "--outcome ties --predictors contacts", "contacts.csv")]
    [InlineData(2, "--outcome ties --predictors same-country --strata colour", "no column 'colour'")]
    [InlineData(3, "--outcome co-adoption --predictors distance", "adoptions.csv")]
    public void What_cannot_be_is_reported(int code, string options, string message)
    {
        var run = Citynet.Run(["qap", .. options.Split(' ')]);
        Assert.True(code == run.Code, run.Error);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }
}
