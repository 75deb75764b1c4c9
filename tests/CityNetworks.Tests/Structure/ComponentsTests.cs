using CityNetworks.Networks;
using CityNetworks.Structure;
using CsCheck;
using QuikGraph.Algorithms;
using Xunit;

namespace CityNetworks.Tests.Structure;

public sealed class ComponentsTests
{
    [Fact]
    public void Table_1_of_the_paper_falls_into_12_5_and_3_cities()
    {
        var components = Components.Of(MercocitiesTable1.Network.All);
        Assert.Equal([12, 5, 3], components.Sizes.Select(size => size.Cities));
        Assert.Equal(2, components.OfCity[MercocitiesTable1.Number("diadema")]);
        Assert.Equal(0, components.OfCity[MercocitiesTable1.Number("guarulhos")]);
    }

    [Fact]
    public void Absent_nodes_are_in_no_component()
    {
        var components = Components.Of(NetworkBuilder.Build(4, 3, [(1, 0), (2, 2), (3, 2)]).All);
        Assert.Equal([-1, 1, 0, 0], components.OfCity);
        Assert.Equal([1, -1, 0], components.OfEvent);
        Assert.Equal([new(2, 1), new ComponentSize(1, 1)], components.Sizes);
        Assert.Equal(2, components.Largest);
    }

    [Fact]
    public void Empty_window_has_no_components()
    {
        var components = Components.Of(NetworkBuilder.Build(2, 1, []).All);
        Assert.Equal((0, 0), (components.Count, components.Largest));
    }

    [Fact]
    public void Nodes_share_a_component_exactly_where_QuikGraph_says_so() => Samples.RandomWindow.Sample(window =>
    {
        var components = Components.Of(window);
        var expected = new Dictionary<TwoModeVertex, int>();
        var count = window.ToQuikGraph().ConnectedComponents(expected);
        Assert.Equal(count, components.Count);
        Assert.Equal(window.CountCities() + window.CountEvents(), expected.Count);
        var renamed = new Dictionary<int, int>();
        foreach (var (vertex, component) in expected)
        {
            var own = vertex.Mode is Mode.City ? components.OfCity[vertex.Number] : components.OfEvent[vertex.Number];
            Assert.Equal(renamed.TryAdd(component, own) ? own : renamed[component], own);
        }

        Assert.Equal(count, renamed.Values.Distinct().Count());
        for (var k = 0; k < count; k++)
            Assert.Equal(new ComponentSize(components.OfCity.Count(c => c == k), components.OfEvent.Count(c => c == k)), components.Sizes[k]);
        Assert.Equal(components.Sizes.OrderByDescending(size => size.Cities), components.Sizes);
    });

    [Fact]
    public void Window_equals_filtered_ties() => Samples.RandomWindow.Sample(window =>
        Assert.Equal(Components.Of(Samples.Filtered(window).All).OfCity, Components.Of(window).OfCity));
}
