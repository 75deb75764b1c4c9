using CityNetworks.Neo4j.Transports;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Transports;

public sealed class Neo4jExceptionTests
{
    [Theory]
    [InlineData(FailureCodes.TooBig, FailureKind.TooBig)]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected", FailureKind.Transient)]
    [InlineData("Neo.TransientError.Transaction.Terminated", FailureKind.Permanent)]
    [InlineData("Neo.ClientError.Security.AuthorizationExpired", FailureKind.Transient)]
    [InlineData("Neo.ClientError.Statement.SyntaxError", FailureKind.Permanent)]
    public void The_code_says_whether_trying_again_helps(string code, FailureKind kind) => Assert.Equal(kind, Neo4jException.Reported(code, "x").Kind);

    [Fact]
    public void The_message_is_made_harmless() =>
        Assert.Equal("a [U+001B]b [Neo.X]", new Neo4jException("Neo.X", "a\n\u001bb", FailureKind.Permanent).Message);
}
