using CityNetworks.Diffusion.Scenarios;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Scenarios;

public sealed class TermSetTests
{
    [Fact]
    public void A_set_has_one_term_of_a_kind_and_the_last_one_counts()
    {
        var set = TermSet.None.With(new AwarenessTerm(1)).With(new AbandonmentTerm(2)).With(new AwarenessTerm(3));
        Assert.Equal(3, set.Or(new AwarenessTerm(0)).Rate);
        Assert.Equal(2, set.Or(new AbandonmentTerm(0)).Rate);
        Assert.Equal(9, set.Or(new TermSetTests.Other(9)).Value);
        Assert.Equal(2, set.All.Count);
        Assert.Empty(TermSet.None.All);
    }

    [Fact]
    public void Sets_of_equal_terms_are_equal_in_any_order()
    {
        var (one, two) = (
            TermSet.None.With(new AwarenessTerm(1)).With(new AbandonmentTerm(2)), TermSet.None.With(new AbandonmentTerm(2)).With(new AwarenessTerm(1)));
        Assert.Equal(one, two);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Assert.NotEqual(one, one.With(new AbandonmentTerm(5)));
    }

    private sealed record Other(int Value);
}
