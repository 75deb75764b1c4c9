using CityNetworks.Diffusion.Scenarios;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Scenarios;

public sealed class ShapeCheckTests
{
    private static readonly ObjectShape s_shape = new(
        new ShapeKey("rate", NumberShape.Unit, "Rate.", Required: true),
        new ShapeKey("runs", new IntegerShape(1, 10), "Runs."),
        new ShapeKey("mode", new TextShape("worst", "best"), "Mode."),
        new ShapeKey("list", new ListShape(new EitherShape(new TextShape(), new FlagShape())), "List."),
        new ShapeKey("maybe", new NullableShape(NumberShape.Any), "Maybe."));

    [Theory]
    [InlineData("""{"rate": 0.5, "runs": 10, "mode": "best", "list": ["x", true], "maybe": null}""", "")]
    [InlineData("""{"rate": 2}""", "line 1, rate: found 2; allowed: a number from 0 to 1.")]
    [InlineData("""{"rate": "2"}""", "line 1, rate: found \"2\"; allowed: a number from 0 to 1.")]
    [InlineData("""{"runs": 1}""", "line 1: found no key \"rate\"; allowed: \"rate\": a number from 0 to 1.")]
    [InlineData("""{"rate": 1, "runs": 1.5}""", "line 1, runs: found 1.5; allowed: a whole number from 1 to 10.")]
    [InlineData("""{"rate": 1, "mode": "bets"}""", "line 1, mode: found \"bets\"; allowed: one of worst, best. Did you mean 'best'?")]
    [InlineData("""{"rate": 1, "list": [1]}""", "line 1, list[0]: found 1; allowed: text in quotes, or true or false.")]
    [InlineData("""{"rate": 1, "rate": 1}""", "line 1, rate: found the key \"rate\" a second time; allowed: each key once.")]
    [InlineData("""{"rate": 1, "rats": 1}""", "line 1, rats: found the key \"rats\"; allowed: rate, runs, mode, list, maybe. Did you mean 'rate'?")]
    [InlineData("[]", "line 1: found an empty list; allowed: an object with rate, runs, mode, list, maybe.")]
    public void What_does_not_fit_is_reported_with_place_and_what_is_allowed(string json, string expected)
    {
        var problems = new List<ScenarioProblem>();
        ShapeCheck.Run(JsonPlace.Read(System.Text.Encoding.UTF8.GetBytes(json)), s_shape, problems);
        Assert.Equal(expected, string.Join('\n', problems));
    }

    [Fact]
    public void A_required_key_is_free_where_the_others_stand_for_it()
    {
        var shape = new ObjectShape(
            new ShapeKey("a", new FlagShape(), "A.", Required: true), new ShapeKey("b", new FlagShape(), "B."), new ShapeKey("c", new FlagShape(), "C."))
        {
            Either = (["a"], ["b", "c"]),
        };
        var problems = new List<ScenarioProblem>();
        ShapeCheck.Run(JsonPlace.Read("""{"b": true, "c": true}"""u8), shape, problems);
        Assert.Empty(problems);
        ShapeCheck.Run(JsonPlace.Read("""{"b": true}"""u8), shape, problems);
        Assert.Single(problems);
    }
}
