using CityNetworks.Contagion;
using CityNetworks.Networks;
using CityNetworks.Networks.Direct;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Contagion;

public sealed class ContactGraphTests
{
    [Fact]
    public void Ties_lead_both_ways_and_none_to_itself()
    {
        var graph = ContactGraph.OfTies(3, [(0, 1), (1, 1), (2, 0)]);
        Assert.Equal([2, 1, 1], graph.Contacts);
        Assert.Equal([1, 2], graph.SourcesOf(0).ToArray());
        Assert.Equal([1, 2], graph.TargetsOf(0).ToArray());
        Assert.False(graph.IsThroughEvents);
    }

    [Fact]
    public void Arcs_lead_one_way()
    {
        var graph = ContactGraph.OfArcs(3, [(0, 1), (0, 2), (2, 1)]);
        Assert.Equal([1, 2], graph.TargetsOf(0).ToArray());
        Assert.Equal([0, 2], graph.SourcesOf(1).ToArray());
        Assert.Equal([0, 2, 1], graph.Contacts);
    }

    [Fact]
    public void A_direct_tie_names_its_source_so_the_policy_goes_the_other_way()
    {
        var graph = ContactGraph.OfDirect(DirectNetwork.Of(4, [(0, 3, 1.0)]));
        Assert.Equal([0, 3], graph.Cities);
        Assert.Equal([0], graph.TargetsOf(1).ToArray());
        Assert.True(graph.TargetsOf(0).IsEmpty);
    }

    [Fact]
    public void Through_events_a_city_has_a_contact_for_each_shared_event() => Samples.RandomWindow.Sample(window =>
    {
        var graph = ContactGraph.ThroughEvents(window);
        var shared = CoTies.Of(window);
        Assert.Equal(
            graph.Cities.Select(city => Enumerable.Range(0, window.Network.CityCount).Where(other => other != city).Sum(other => shared.WeightOf(city, other))),
            graph.Contacts.Select(count => (double)count));
    });

    [Fact]
    public void Numbers_that_are_no_nodes_are_refused() => Assert.StartsWith(
        "A tie joins 1 and 2; expected numbers from 0 to 1 and 1.",
        Assert.Throws<ArgumentException>(() => ContactGraph.OfArcs(2, [(2, 1)])).Message,
        StringComparison.Ordinal);
}
