using CityNetworks.Diffusion.Scenarios;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Scenarios;

public sealed class TermShapeTests
{
    private static readonly TermShape<Term> s_shape = new TermShape<Term>()
        .Number("rate", NumberShape.Unit, "Rate.", term => term.Rate, (term, value) => term with { Rate = value })
        .Optional("half", NumberShape.Any, "Half.", term => term.Half, (term, value) => term with { Half = value })
        .Flag("strict", "Strict.", term => term.Strict, (term, value) => term with { Strict = value })
        .Texts("names", "Names.", term => term.Names, (term, value) => term with { Names = value })
        .Numbers("each", NumberShape.Any, "Each.", term => term.Each, (term, value) => term with { Each = value });

    [Fact]
    public void A_term_is_read_key_by_key_over_the_unset_one()
    {
        var read = s_shape.Read(JsonPlace.Read("""{"rate": 0.25, "names": ["a", "b"], "each": {"z": 1, "y": 2}}"""u8), new Term { Strict = true, Rate = 9 });
        Assert.Equal((0.25, true, (double?)null), (read.Rate, read.Strict, read.Half));
        Assert.Equal(["a", "b"], read.Names);
        Assert.Equal("rate 0.25, strict true, names a + b, each y 2 + z 1", s_shape.Describe(read));
        var unset = new Term();
        Assert.Same(unset, s_shape.Read(null, unset));
    }

    [Fact]
    public void The_defaults_of_a_shape_are_those_of_the_term_that_it_is_given()
    {
        var keys = s_shape.ShapeFrom(new Term { Rate = 0.5 }).Keys;
        Assert.Equal(["rate", "half", "strict", "names", "each"], keys.Select(key => key.Name));
        Assert.Equal((0.5, false), (keys[0].Default, keys[2].Default));
        Assert.All(s_shape.Shape.Keys, key => Assert.Null(key.Default));
    }

    private sealed record Term
    {
        public double Rate { get; init; }

        public double? Half { get; init; }

        public bool Strict { get; init; }

        public IReadOnlyList<string> Names { get; init; } = [];

        public IReadOnlyDictionary<string, double> Each { get; init; } = new Dictionary<string, double>();
    }
}
