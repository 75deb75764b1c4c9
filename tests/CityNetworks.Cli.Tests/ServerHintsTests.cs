using CityNetworks.Neo4j.Transports;
using Xunit;

namespace CityNetworks.Cli.Tests;

public sealed class ServerHintsTests
{
    [Fact]
    public void A_known_failure_names_the_option_that_mends_it()
    {
        Assert.EndsWith("The database is --database or NEO4J_DATABASE.", Hint("Neo.ClientError.Database.DatabaseNotFound"), StringComparison.Ordinal);
        Assert.EndsWith("The address is --uri or NEO4J_URI.", Hint(FailureCodes.Connection), StringComparison.Ordinal);
        Assert.EndsWith("shows the runs.", Hint(FailureCodes.Held), StringComparison.Ordinal);
        Assert.Equal("no luck [Neo.Other]", Hint("Neo.Other"));
    }

    private static string Hint(string code) => ServerHints.Of(new Neo4jException(code, "no luck", FailureKind.Permanent));
}
