using CityNetworks.Centrality;
using CityNetworks.Networks;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality;

public sealed class EndpointsTableTests
{
    [Fact]
    public void Parts_add_up_to_betweenness_and_absent_nodes_have_no_row() => Samples.RandomWindow.Sample(window =>
    {
        var (table, raw, degrees) = (EndpointsTable.Of([window], [Mode.City, Mode.Event]), Betweenness.Of(window), Degree.Of(window));
        double[] expected = [.. new[] { Mode.City, Mode.Event }.SelectMany(mode => raw[mode].Where((_, node) => degrees[mode][node] > 0))];
        Assert.Equal(expected.Length, table.RowCount);
        Assert.All(expected.Zip(table.Numbers("all")), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
        for (var row = 0; row < table.RowCount; row++)
            Assert.Equal(
                table.Numbers("all")[row], table.Numbers("city_city")[row] + table.Numbers("city_event")[row] + table.Numbers("event_event")[row], 1e-9);
    });

    [Fact]
    public void The_centre_of_a_star_stands_between_what_one_counts_by_hand()
    {
        // c0 is at e0 … e2, each with a city of its own: 3 pairs of cities, 3 of events, 6 of a city and another's event.
        var table = EndpointsTable.Of([Samples.Star(3).All], [Mode.City]);
        Assert.Equal((3.0, 6.0, 3.0), (table.Numbers("city_city")[0], table.Numbers("city_event")[0], table.Numbers("event_event")[0]));
    }
}
