using CityNetworks.Networks;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class TieWeightsTests
{
    [Fact]
    public void Every_weight_is_defined_at_its_own_place_and_found_by_its_id() => Assert.All(Enum.GetValues<TieWeight>(), weight =>
    {
        Assert.Equal(weight, weight.Definition().Weight);
        Assert.Equal(weight, TieWeights.Parse(weight.Definition().Id));
    });

    [Fact]
    public void An_unknown_weight_is_refused_with_those_that_are_known() => Assert.Equal(
        "Weight 'Count' is not known; expected count, newman, jaccard, overlap, cosine, resource, bonacich, weighted, years.",
        Assert.Throws<FormatException>(() => TieWeights.Parse("Count")).Message);

    [Fact]
    public void Only_weights_that_are_said_to_be_symmetric_are() => Samples.RandomWindow.Sample(window =>
    {
        foreach (var definition in TieWeights.All.Where(definition => definition.IsSymmetric))
        {
            var ties = CoTies.Of(window, definition.Weight);
            Assert.All(ties.All(), tie => Assert.Equal(ties.WeightOf(tie.Source, tie.Target), ties.WeightOf(tie.Target, tie.Source)));
        }
    }, iter: 20);
}
