using CityNetworks.Networks;
using CityNetworks.Temporal;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Temporal;

public sealed class DeparturesTableTests
{
    // c0–e0–c1 in period 0, c1–e1–c2 in period 1.
    private static readonly TwoModeNetwork s_relay = NetworkBuilder.Build(3, [0, 1], [(0, 0), (1, 0), (1, 1), (2, 1)]);

    [Fact]
    public void Departures_show_the_last_meeting_that_helps()
    {
        var table = DeparturesTable.Of(s_relay.All);
        var rows = table.Text("source").Zip(table.Text("target"), table.Text("departure_period")).ToArray();
        Assert.Equal([("c0", "c1", "p0"), ("c0", "c2", "p0"), ("c1", "c0", "p0"), ("c1", "c2", "p1"), ("c2", "c1", "p1")], rows);
    }

    [Fact]
    public void There_is_a_departure_for_each_pair_with_a_path_and_for_no_other() => Samples.RandomWindow.Sample(window =>
    {
        var (paths, departures) = (PathsTable.Of(window), DeparturesTable.Of(window));
        Assert.Equal(paths.Text("source").Zip(paths.Text("target")), departures.Text("source").Zip(departures.Text("target")));
    });
}
