using CityNetworks.Networks;
using CityNetworks.Structure.Pairs;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure.Pairs;

public sealed class SideTests
{
    [Fact]
    public void Both_modes_of_a_window_are_seen_alike() => Samples.RandomWindow.Sample(window =>
    {
        foreach (var mode in Enum.GetValues<Mode>())
        {
            var (side, sets) = (new Side(window, mode), NaiveClosure.Neighbourhoods(window, mode));
            Assert.Equal(sets.Length, side.Length);
            Assert.Equal(sets.Select(set => set.Count), side.Degrees());
            for (var node = side.First; node < side.End; node++)
            {
                Assert.Equal(sets[node].Order(), side.NeighboursOf(node).ToArray());
                for (var k = 0; k < side.DegreeOf(node); k++)
                {
                    // The tie is the city's, whichever end it is looked at from.
                    var (city, @event) = mode is Mode.City ? (node, side.NeighboursOf(node)[k]) : (side.NeighboursOf(node)[k], node);
                    Assert.Equal(window.FirstTieOf(city) + window.EventsOf(city).IndexOf(@event), side.TieOf(node, k));
                }
            }

            Assert.Equal(mode, side.Other.Other.Mode);
        }
    });
}
