using CityNetworks.Networks;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class TieFormulaTests
{
    [Theory]
    [InlineData(TieWeight.Count, 2)]
    [InlineData(TieWeight.Newman, (1 / 2.0) + 1)]
    [InlineData(TieWeight.Jaccard, 2 / 3.0)]
    [InlineData(TieWeight.Overlap, 1)]
    [InlineData(TieWeight.Cosine, 0.81649658092772603)]
    [InlineData(TieWeight.Resource, ((1 / 3.0) + (1 / 2.0)) / 3)]
    public void Weights_of_a_small_network_are_those_by_hand(TieWeight weight, double expected)
    {
        // e0 {0, 1, 2}, e1 {0, 1}, e2 {1}: the degrees of 0 and 1 are 2 and 3.
        var ties = CoTies.Of(NetworkBuilder.Build(3, 3, [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (1, 2)]).All, weight);
        Assert.Equal(expected, ties.WeightOf(0, 1), 1e-15);
    }

    [Theory]
    [InlineData(TieWeight.Count, null, sizeof(ushort))]
    [InlineData(TieWeight.Jaccard, null, sizeof(ushort))]
    [InlineData(TieWeight.Newman, null, sizeof(double))]
    [InlineData(TieWeight.Count, 2.0, sizeof(double))]
    public void Counts_take_two_bytes_and_all_else_eight(TieWeight weight, double? halfLife, int bytes) =>
        Assert.Equal(bytes, TieFormula.BytesOf(Davis.Network.All, weight, halfLife));

    [Fact]
    public void Bonacich_weights_of_independent_cities_are_a_half()
    {
        // Of four events each city is at two, one of them shared: x = 1·1, y = 1·1.
        var ties = CoTies.Of(NetworkBuilder.Build(3, 4, [(0, 0), (0, 1), (1, 1), (1, 2), (2, 3)]).All, TieWeight.Bonacich);
        Assert.Equal(0.5, ties.WeightOf(0, 1));
    }
}
