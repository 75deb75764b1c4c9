using System.Text.Json.Nodes;
using CityNetworks.Diffusion.Scenarios;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Scenarios;

public sealed class MergePatchTests
{
    // Cases of RFC 7396, appendix A.
    [Theory]
    [InlineData("""{"a":"b"}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"b":"c"}""", """{"a":"b","b":"c"}""")]
    [InlineData("""{"a":"b","b":"c"}""", """{"a":null}""", """{"b":"c"}""")]
    [InlineData("""{"a":["b"]}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"c"}""", """{"a":["b"]}""", """{"a":["b"]}""")]
    [InlineData("""{"a":{"b":"c"}}""", """{"a":{"b":"d","c":null}}""", """{"a":{"b":"d"}}""")]
    [InlineData("""{"a":[{"b":"c"}]}""", """{"a":[1]}""", """{"a":[1]}""")]
    [InlineData("{}", """{"a":{"bb":{"ccc":null}}}""", """{"a":{"bb":{}}}""")]
    public void Patches_are_those_of_the_standard(string target, string patch, string expected)
    {
        var (before, change) = (JsonNode.Parse(target)!.AsObject(), JsonNode.Parse(patch)!.AsObject());
        Assert.Equal(expected, MergePatch.Merged(before, change).ToJsonString());
        Assert.Equal(JsonNode.Parse(target)!.ToJsonString(), before.ToJsonString());
    }

    [Fact]
    public void A_path_of_keys_is_made_where_it_is_not() => Assert.Equal(
        """{"a":{"x":1,"b":{"c":2}}}""", MergePatch.With(JsonNode.Parse("""{"a":{"x":1}}""")!.AsObject(), "a.b.c", JsonValue.Create(2)).ToJsonString());
}
