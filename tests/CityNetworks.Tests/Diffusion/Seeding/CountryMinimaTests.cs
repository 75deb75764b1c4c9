using CityNetworks.Diffusion.Seeding;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Seeding;

public sealed class CountryMinimaTests
{
    private static readonly SeedCandidate[] s_candidates = [Of("a", "AR", 3), Of("b", "AR", 1), Of("c", "BR", 2), Of("d", null, 1)];

    [Fact]
    public void A_choice_is_allowed_if_the_minima_can_still_be_paid()
    {
        var minima = new CountryMinima(s_candidates, new SeedOptions { Budget = 4, MinimumPerCountry = 1 });
        minima.Check();
        Assert.True(minima.Allows([], 4, 1));
        Assert.False(minima.Allows([], 4, 0)); // a costs 3, and BR another 2
        Assert.True(minima.NeedsMore([1]));
        Assert.False(minima.NeedsMore([1, 2]));
    }

    [Fact]
    public void A_budget_that_buys_nothing_or_not_the_minima_is_refused()
    {
        Assert.StartsWith("The budget is 0.5; expected at least 1", Refused(s_candidates, new() { Budget = 0.5 }), StringComparison.Ordinal);
        Assert.StartsWith("The budget is 2; expected at least 3", Refused(s_candidates, new() { Budget = 2, MinimumPerCountry = 1 }), StringComparison.Ordinal);
        Assert.StartsWith("There are no cities to choose from", Refused([], new()), StringComparison.Ordinal);
    }

    private static string Refused(SeedCandidate[] candidates, SeedOptions options) =>
        Assert.Throws<ArgumentException>(() => new CountryMinima(candidates, options).Check()).Message;

    private static SeedCandidate Of(string id, string? country, double cost) => new(new City(id, id) { Country = country }, null, cost);
}
