using CityNetworks.Neo4j.Transports;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Transports;

public sealed class Neo4jAddressTests
{
    [Theory]
    [InlineData("http://localhost:7474/path?x=1", "http://localhost:7474/")]
    [InlineData("https://db.example.org", "https://db.example.org/")]
    [InlineData("neo4j+s://abc.databases.neo4j.io", "https://abc.databases.neo4j.io/")]
    public void An_address_is_scheme_host_and_port(string text, string expected) => Assert.Equal(expected, Neo4jAddress.Parse(text).AbsoluteUri);

    [Theory]
    [InlineData("bolt://localhost:7687", "expected the HTTP address of the same server: http://localhost:7474.")]
    [InlineData("bolt+s://db.example.org", "https://db.example.org:7473.")]
    [InlineData("ftp://x", "'ftp' is not known")]
    [InlineData("localhost", "is no address of a server")]
    [InlineData("http://neo4j:secret@localhost", "holds a user or password")]
    public void Another_address_is_refused_and_no_password_is_repeated(string text, string message)
    {
        var error = Assert.Throws<FormatException>(() => Neo4jAddress.Parse(text)).Message;
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
    }
}
