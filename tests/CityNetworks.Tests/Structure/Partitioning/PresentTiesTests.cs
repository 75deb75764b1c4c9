using CityNetworks.Structure.Partitioning;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure.Partitioning;

public sealed class PresentTiesTests
{
    [Fact]
    public void They_are_the_ties_of_the_window_without_absent_nodes() => Samples.RandomWindow.Sample(window =>
    {
        int[] cities = [.. Enumerable.Range(0, window.Network.CityCount).Where(city => window.DegreeOf(city) > 0)];
        int[] events = [.. Enumerable.Range(window.FirstEvent, window.EndEvent - window.FirstEvent).Where(e => !window.CitiesOf(e).IsEmpty)];
        var ties = new PresentTies(window);
        Assert.Equal((cities.Length, events.Length), (ties.Cities.Count, ties.Events.Count));
        for (var number = 0; number < cities.Length; number++)
            Assert.Equal(window.EventsOf(cities[number]).ToArray(), ties.Cities[number].ToArray().Select(e => events[e]));
        for (var number = 0; number < events.Length; number++)
            Assert.Equal(window.CitiesOf(events[number]).ToArray(), ties.Events[number].ToArray().Select(city => cities[city]));
    });

    [Fact]
    public void Labels_go_to_the_nodes_that_are_present() => Samples.RandomWindow.Sample(window =>
    {
        var ties = new PresentTies(window);
        var byCity = ties.ByCity([.. Enumerable.Range(1, ties.Cities.Count)]);
        var byEvent = ties.ByEvent([.. Enumerable.Range(1, ties.Events.Count)]);
        Assert.Equal((window.Network.CityCount, window.Network.EventCount), (byCity.Length, byEvent.Length));
        Assert.Equal(Enumerable.Range(1, ties.Cities.Count), byCity.Where((_, city) => window.DegreeOf(city) > 0));
        Assert.Equal(Enumerable.Range(1, ties.Events.Count), byEvent[window.FirstEvent..window.EndEvent]
            .Where((_, place) => !window.CitiesOf(window.FirstEvent + place).IsEmpty));
    });
}
