using CityNetworks.Networks.Direct;
using CityNetworks.Structure;
using Xunit;

namespace CityNetworks.Tests.Structure;

public sealed class DirectStructureTests
{
    private static double Value(DirectNetwork network, string measure, IReadOnlyList<string?>? group = null)
    {
        var table = DirectStructure.Of([network], group);
        return table.Numbers("value")[table.Text("measure").ToList().IndexOf(measure)];
    }

    [Fact]
    public void A_triangle_with_a_tail_has_the_values_that_one_counts_by_hand()
    {
        // 0 ↔ 1, 1 → 2, 2 → 0, 2 → 3.
        var network = DirectNetwork.Of(4, [(0, 1, 1), (1, 0, 1), (1, 2, 1), (2, 0, 1), (2, 3, 1)]);
        Assert.Equal(5 / 12.0, Value(network, "density"));
        Assert.Equal(1, Value(network, "components"));
        Assert.Equal(4, Value(network, "largest-component"));
        Assert.Equal(3, Value(network, "largest-strong-component"));
        Assert.Equal(2 / 5.0, Value(network, "reciprocity"));
        Assert.Equal(3 / 5.0, Value(network, "transitivity")); // paths of two ties: one around 0 and 1 each, three around 2
        Assert.Equal((1 + 1 + (1 / 3.0)) / 4, Value(network, "clustering"), 1e-12);
        Assert.Equal((2 - 2) / 4.0, Value(network, "e-i", ["a", "a", "b", "b"]));
    }

    [Fact]
    public void Groups_are_measured_only_where_they_are_given()
    {
        var network = DirectNetwork.Of(2, [(0, 1, 1)]);
        Assert.DoesNotContain("e-i", DirectStructure.Of([network]).Text("measure"));
        Assert.Equal(DirectStructure.Measures.Select(measure => measure.Id), DirectStructure.Of([network], ["a", null]).Text("measure"));
        Assert.True(double.IsNaN(Value(network, "e-i", ["a", null])));
    }

    [Fact]
    public void An_empty_network_has_no_parts_and_nothing_else_is_defined()
    {
        var network = DirectNetwork.Of(2, []);
        Assert.Equal(0, Value(network, "components"));
        Assert.Equal(0, Value(network, "largest-component"));
        Assert.True(double.IsNaN(Value(network, "reciprocity")) && double.IsNaN(Value(network, "transitivity")));
    }
}
