using CityNetworks.Networks;
using CityNetworks.Structure.Pairs;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure.Pairs;

public sealed class CoPresenceTests
{
    [Theory]
    [InlineData(Mode.City)]
    [InlineData(Mode.Event)]
    public void A_row_is_that_of_the_matrix_of_shared_neighbours(Mode mode) => Samples.RandomWindow.Sample(window =>
    {
        var sets = NaiveClosure.Neighbourhoods(window, mode);
        var side = new Side(window, mode);
        var presence = new CoPresence(side);
        for (var node = side.End - 1; node >= side.First; node--) // each row clears the one before
        {
            var partners = presence.Read(node).ToArray();
            Assert.Equal(Enumerable.Range(0, sets.Length).Where(other => other != node && sets[node].Overlaps(sets[other])), partners.Order());
            Assert.All(Enumerable.Range(0, sets.Length), other => Assert.Equal(other == node ? 0 : sets[node].Intersect(sets[other]).Count(), presence[other]));
        }
    });
}
