using CityNetworks.Networks.Backbones;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Networks.Backbones;

public sealed class BackboneTiesTests
{
    [Fact]
    public void A_pair_is_the_same_by_place_in_order_by_its_cities_and_with_any_guess() =>
        Gen.Select(Samples.RandomWindow, Gen.Int[-2, 70], Gen.Bool).Sample((window, guess, all) =>
        {
            var backbone = Backbone.Of(window, BackboneMethod.Hypergeometric, new BackboneOptions { AllPairs = all, Signed = true });
            BackboneTie[] listed = [.. backbone.Ties];
            Assert.Equal(backbone.Ties.Count, listed.Length);
            Assert.Equal(listed.OrderBy(tie => tie.Source).ThenBy(tie => tie.Target), listed);
            for (var place = 0; place < listed.Length; place++)
            {
                Assert.Equal(listed[place], backbone.Ties[place]);
                Assert.Equal(listed[place], backbone.Find(listed[place].Target, listed[place].Source));
                Assert.Equal(listed[place], backbone.Find(listed[place].Source, listed[place].Target, guess));
                Assert.Equal(listed[place], backbone.Find(listed[place].Source, listed[place].Target, place));
            }

            Assert.Null(backbone.Find(0, 0));
        });
}
