using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using CityNetworks.Structure;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure;

public sealed class TieComponentsTests
{
    private static readonly TwoModeNetwork s_offices =
        NetworkBuilder.Build(Mercocities.Records, new Selection { Kinds = new HashSet<EventKind> { EventKind.Coordination } });

    [Fact]
    public void Offices_fall_into_parts_of_12_5_and_3_cities() => Assert.Equal([12, 5, 3], TieComponents.Of(CoTies.Of(s_offices.All)).Sizes);

    [Fact]
    public void Ties_of_weight_2_hold_5_cities_together() =>
        Assert.Equal([5], TieComponents.Of(CoTies.Of(s_offices.All, options: new CoTiesOptions { MinimumWeight = 2 })).Sizes);

    [Fact]
    public void All_ties_give_the_components_of_the_window_less_cities_that_met_nobody() => Samples.RandomWindow.Sample(window =>
    {
        var whole = Components.Of(window);
        var ties = TieComponents.Of(CoTies.Of(window));
        Assert.Equal(whole.Sizes.Select(size => size.Cities).Where(cities => cities > 1), ties.Sizes);
        for (var a = 0; a < ties.OfCity.Length; a++)
        {
            for (var b = 0; b < a; b++)
                Assert.Equal(ties.OfCity[a] >= 0 && ties.OfCity[a] == ties.OfCity[b], whole.OfCity[a] >= 0 && whole.OfCity[a] == whole.OfCity[b]);
        }
    });
}
