using CityNetworks.Centrality;
using Xunit;

namespace CityNetworks.Tests.Centrality;

public sealed class CentralityDialectTests
{
    [Fact]
    public void Dialects_are_known_by_their_names()
    {
        Assert.Equal(["bh2011", "be1997", "networkx"], CentralityDialects.All.Select(dialect => dialect.Id()));
        Assert.All(CentralityDialects.All, dialect => Assert.Equal(dialect, CentralityDialects.Parse(dialect.Id())));
        Assert.Contains(
            "expected bh2011, be1997, networkx", Assert.Throws<FormatException>(() => CentralityDialects.Parse("ucinet")).Message, StringComparison.Ordinal);
    }
}
