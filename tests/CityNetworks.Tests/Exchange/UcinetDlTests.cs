using CityNetworks.Exchange;
using Xunit;

namespace CityNetworks.Tests.Exchange;

public sealed class UcinetDlTests
{
    [Fact]
    public void Columns_are_numbered_from_1_again()
    {
        var files = new WrittenFiles();
        UcinetDl.Write(TwoModeGraph.Of(Samples.Star(1).All), files.Open);
        Assert.Equal("dl nr=2, nc=1\nformat=edgelist2\nrow labels:\nc0,c1\ncolumn labels:\ne0\ndata:\n1 1 1\n2 1 1\n", files[".dl"]);
    }

    [Fact]
    public void One_mode_has_one_list_of_labels()
    {
        var files = new WrittenFiles();
        UcinetDl.Write(TwoModeGraph.Of(Samples.Star(1).All) with { TwoMode = false }, files.Open);
        Assert.Equal("dl n=3\nformat=edgelist1\nlabels:\nc0,c1,e0\ndata:\n1 3 1\n2 3 1\n", files[".dl"]);
    }
}
