using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Records.Bundled;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality;

public sealed class ClosenessTests
{
    [Fact]
    public void Southern_women_are_as_published() => Invariances.Near(Davis.Closeness, Normalised(Davis.Network.All), 1e-12);

    [Fact]
    public void Node_next_to_everything_has_closeness_1() => Invariances.Near([1, 1, 1], Normalised(Samples.Complete(3, 2).All).Cities, 1e-15);

    // Defect of other tools: each has its own way with components. Ours: the share of all other nodes that is reached.
    [Fact]
    public void Components_are_weighed_by_the_share_of_nodes_reached()
    {
        // c0 – e0 – c1 and c2 – e1: n = 3, m = 2
        var window = NetworkBuilder.Build(3, 2, [(0, 0), (1, 0), (2, 1)]).All;
        var closeness = Normalised(window);
        Invariances.Near([3 / 3.0 * (2 / 4.0), 3 / 3.0 * (2 / 4.0), 1 / 4.0], closeness.Cities, 1e-15);
        Invariances.Near([2 / 2.0 * (2 / 4.0), 1 / 4.0], closeness.Events, 1e-15);

        var networkx = Closeness.Normalised(window, Closeness.Of(window), CentralityDialect.Networkx);
        Invariances.Near([6 / 3.0 * (2 / 4.0), 6 / 3.0 * (2 / 4.0), 6 / 1.0 * (1 / 4.0)], networkx.Cities, 1e-15);
        Invariances.Near([5 / 2.0 * (2 / 4.0), 5 / 1.0 * (1 / 4.0)], networkx.Events, 1e-15);
        Assert.Contains("components", CentralityMeasures.Find("closeness").Cases, StringComparison.Ordinal);
    }

    [Fact]
    public void Closeness_follows_its_formula() => Samples.RandomWindow.Sample(window =>
    {
        Invariances.Near(NaiveCloseness.NormalisedCloseness(window), Normalised(window), 1e-13);
        Invariances.Near(
            NaiveCloseness.NormalisedCloseness(window, wholeWindow: true),
            Closeness.Normalised(window, Closeness.Of(window), CentralityDialect.Networkx),
            1e-13);
        Assert.All(Normalised(window).Cities.Concat(Normalised(window).Events), value => Assert.InRange(value, 0, 1 + 1e-12));
    });

    [Theory]
    [InlineData(CentralityDialect.Bh2011)]
    [InlineData(CentralityDialect.Be1997)]
    public void A_city_alone_at_its_own_event_is_not_the_nearest(CentralityDialect dialect)
    {
        // Zarate is recorded alone at an event in some window of the bundled records.
        var network = NetworkBuilder.Build(Mercocities.Records);
        var zarate = network.Names.Cities.ToList().IndexOf("zarate");
        var alone = Windows.Each(network)
            .Where(window => window.DegreeOf(zarate) > 0 && window.EventsOf(zarate).ToArray().All(e => window.CitiesOf(e).Length == 1))
            .ToArray();
        Assert.NotEmpty(alone);
        foreach (var window in alone)
        {
            var scores = CentralityMeasures.Find("closeness").Of(window, CentralityOptions.Default with { Dialect = dialect });
            Assert.InRange(scores.Values.Cities.Max(), 0, 1);
            Assert.True(window.CountCities() == 1 || scores.Values.Cities[zarate] < scores.Values.Cities.Max());
        }
    }

    [Fact]
    public void Renaming_cities_permutes_the_result() => Invariances.Renaming_cities_permutes_the_result(Normalised);

    [Fact]
    public void Window_equals_filtered_ties() => Invariances.Window_equals_filtered_ties(Normalised);

    [Fact]
    public void Isolated_city_changes_nothing() => Invariances.Isolated_city_changes_nothing(Normalised);

    [Fact]
    public void Empty_window_gives_zeros() => Invariances.Empty_window_gives_zeros(Normalised);

    private static ModeValues Normalised(Window window) => Closeness.Normalised(window, Closeness.Of(window));
}
