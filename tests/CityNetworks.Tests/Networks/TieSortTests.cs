using CityNetworks.Networks;
using CityNetworks.Records;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class TieSortTests
{
    private const Roles Any = Roles.Host | Roles.Coordinator;

    [Fact]
    public void Ties_come_out_by_city_and_event_however_they_went_in() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 6]).Array[0, 40].Sample(pairs =>
        {
            var columns = new TieColumns(pairs.Length);
            foreach (var (city, @event) in pairs)
                columns.Add(city, @event);
            var network = NetworkBuilder.Build(Names(6, 7), new int[7], columns);
            var expected = pairs.Distinct().Order().ToArray();
            Assert.Equal(expected, Samples.TiesOf(network.All));
            for (var @event = 0; @event < 7; @event++)
            {
                Assert.Equal(expected.Where(pair => pair.Item2 == @event).Select(pair => pair.Item1), network.CitiesOf(@event).ToArray());
                Assert.All(network.TiesOf(@event).ToArray(), tie => Assert.Equal(@event, expected[tie].Item2));
            }
        });

    [Fact]
    public void A_repeated_pair_is_one_tie_with_all_roles_and_the_largest_weight()
    {
        var columns = new TieColumns(3);
        columns.Add(1, 0, Roles.Host, 2);
        columns.Add(0, 0);
        columns.Add(1, 0, Roles.Coordinator, 5);
        var network = NetworkBuilder.Build(Names(2, 1), [0], columns);
        Assert.Equal((2, Any, 5.0), (network.TieCount, network.RolesOf(1), network.WeightOf(1)));
        Assert.Equal((Roles.None, 1.0), (network.RolesOf(0), network.WeightOf(0)));
    }

    [Fact]
    public void Weights_that_are_all_one_after_joining_are_not_stored()
    {
        var columns = new TieColumns(2);
        columns.Add(0, 0, weight: 0.5);
        columns.Add(0, 0);
        Assert.False(NetworkBuilder.Build(Names(1, 1), [0], columns).IsWeighted);
    }

    private static NodeNames Names(int cities, int events) => new(new IndexNames('c', cities), new IndexNames('e', events), new IndexNames('p', 1));
}
