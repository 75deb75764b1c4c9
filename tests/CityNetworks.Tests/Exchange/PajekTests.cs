using CityNetworks.Exchange;
using Xunit;

namespace CityNetworks.Tests.Exchange;

public sealed class PajekTests
{
    [Fact]
    public void Two_modes_are_numbered_one_after_the_other_with_partitions_beside()
    {
        var files = new WrittenFiles();
        Pajek.Write(TwoModeGraph.Of(Samples.Star(1).All), files.Open);
        Assert.Equal("*Vertices 3 2\n1 \"c0\"\n2 \"c1\"\n3 \"e0\"\n*Edges\n1 3 1\n2 3 1\n", files[".net"]);
        Assert.Equal("*Vertices 3\n1\n1\n2\n", files[".mode.clu"]);
        Assert.Equal("*Vertices 3\n0\n0\n1\n", files[".period.clu"]);
    }

    [Fact]
    public void One_mode_has_no_partition_and_directed_ties_are_arcs()
    {
        var files = new WrittenFiles();
        Pajek.Write(TwoModeGraph.Of(Samples.Star(1).All) with { TwoMode = false, Directed = true }, files.Open);
        Assert.Equal([".net"], files.Endings);
        Assert.StartsWith("*Vertices 3\n", files[".net"], StringComparison.Ordinal);
        Assert.Contains("*Arcs\n", files[".net"], StringComparison.Ordinal);
    }
}
