using System.Text.Json;
using CityNetworks.Diffusion.Scenarios;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Scenarios;

public sealed class JsonPlaceTests
{
    [Fact]
    public void Every_value_knows_its_line_and_its_path()
    {
        var root = JsonPlace.Read("{\n  \"a\": [1,\n    {\"b\": null}], // a comment\n  \"c\": \"x\",\n}"u8);
        var inner = root["a"]!.Items[1]["b"]!;
        Assert.Equal((3, "a[1].b", JsonValueKind.Null), (inner.Line, inner.Path, inner.Kind));
        Assert.Equal((4, "c", "x"), (root["c"]!.Line, root["c"]!.Path, root["c"]!.Text));
        Assert.Null(root["d"]);
    }

    [Fact]
    public void A_value_is_shown_as_a_reader_knows_it()
    {
        var root = JsonPlace.Read("""{"o": {}, "e": [], "l": [1], "t": "x", "n": 1.50, "b": false}"""u8);
        Assert.Equal(["an object", "an empty list", "a list", "\"x\"", "1.50", "false"], root.Members.Select(member => member.Value.Shown));
    }

    [Fact]
    public void What_overrides_wins_key_by_key()
    {
        var below = JsonPlace.Read("""{"a": {"x": 1, "y": 2}, "b": [1, 2], "c": 3}"""u8);
        var joined = below.Under(JsonPlace.Read("""{"a": {"y": 5}, "b": [9], "d": 4}"""u8));
        Assert.Equal(("1", "5"), (joined["a"]!["x"]!.Text, joined["a"]!["y"]!.Text));
        Assert.Equal(["9"], joined["b"]!.Items.Select(item => item.Text));
        Assert.Equal(("3", "4"), (joined["c"]!.Text, joined["d"]!.Text));
        Assert.Same(below, below.Under(null));
    }

    [Theory]
    [InlineData("{} {}")]
    [InlineData("{\"a\" 1}")]
    [InlineData("")]
    public void What_is_no_json_is_an_error_of_the_reader(string text) =>
        Assert.ThrowsAny<JsonException>(() => JsonPlace.Read(System.Text.Encoding.UTF8.GetBytes(text)));
}
