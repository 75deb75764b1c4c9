using System.Text;
using CityNetworks.Neo4j.Transports;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Transports;

public sealed class ServerAnswerTests
{
    [Fact]
    public void An_answer_is_read_by_name_and_place()
    {
        var answer = Read("""{"data": {"fields": ["n"], "values": [[1]]}, "counters": {"nodesCreated": 3}, "note": null}""");
        Assert.Equal("n", answer["data"]["fields"].Array("names")[0].Text());
        Assert.Single(answer["data"]["values"].Array("rows")[0].Row(1));
        Assert.Equal((3L, 0L), (answer["counters"].CountOf("nodesCreated"), answer["counters"].CountOf("other")));
        Assert.True(answer.Has("data") && !answer.Has("note") && !answer.Has("none"));
        Assert.Equal(string.Empty, answer.TextOf("none"));
    }

    [Theory]
    [InlineData("{\"data\": [", FailureKind.Transient, "broke off after 10 bytes")]
    [InlineData("<html>", FailureKind.Permanent, "the answer is no JSON: '<html>'")]
    [InlineData("[1]", FailureKind.Permanent, "the answer is an array of 1; expected an object")]
    [InlineData("{\"data\": 5}", FailureKind.Permanent, "the answer.data is 5; expected rows")]
    [InlineData("{}", FailureKind.Permanent, "the answer has no 'data'; expected one")]
    public void Another_answer_is_reported_with_its_place(string text, FailureKind kind, string message)
    {
        var error = Assert.Throws<Neo4jException>(() => Read(text)["data"].Array("rows"));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(kind, error.Kind);
    }

    private static ServerAnswer Read(string text) => ServerAnswer.Read(Encoding.UTF8.GetBytes(text), "http://test");
}
