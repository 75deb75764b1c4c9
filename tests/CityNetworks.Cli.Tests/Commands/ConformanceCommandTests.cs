using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

/// <summary>The registries and the known values, through the program itself.</summary>
public sealed class ConformanceCommandTests
{
    [Fact]
    public void Every_known_value_is_met_and_the_program_says_so()
    {
        var run = Citynet.Run("conformance");
        Assert.Equal(0, run.Code);
        Assert.Equal("check,expected,actual,tolerance,passes,others", run.Lines[0]);
        Assert.All(run.Lines.Skip(1), line => Assert.Contains(",true,", line, StringComparison.Ordinal));
        Assert.Equal($"All {run.Lines.Length - 1} known values are met.\n", run.Error);
    }

    [Fact]
    public void Measures_of_every_kind_are_listed()
    {
        var run = Citynet.Run("measures");
        Assert.Equal("id,name,formula,normalisation,cases,citation,kind,scope,meaning", run.Lines[0]);
        foreach (var (id, kind) in new[] { ("betweenness", "centrality"), ("nodf", "structure"), ("newman", "tie weight"), ("sdsm", "backbone") })
            Assert.Contains(run.Lines, line => line.StartsWith($"{id},", StringComparison.Ordinal) && line.Contains($",{kind},", StringComparison.Ordinal));
    }
}
