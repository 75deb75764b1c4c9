using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using CityNetworks.Studies;
using Xunit;

namespace CityNetworks.Tests.Studies;

public sealed class RecordCountsTests
{
    [Fact]
    public void Forty_held_events_less_twenty_without_a_city_less_one_joined_are_nineteen()
    {
        var records = Mercocities.Read().Records!;
        var table = RecordCounts.Of(records, Selection.Default, NetworkBuilder.Build(records));
        long? Count(string item) => table.Integers("count")[table.Text("item").ToList().IndexOf(item)];
        Assert.Equal(43, Count("events_recorded"));
        Assert.Equal(40, Count("events_counted"));
        Assert.Equal(20, Count("events_with_city"));
        Assert.Equal(1, Count("events_joined"));
        Assert.Equal(19, Count("network_events"));
        Assert.Equal(43, Count("network_ties"));
        Assert.Equal(0, Count("adoption_rows"));
        Assert.Equal(records.Participations.Count(row => row.Evidence is Evidence.Secondary), Count("participations_other_evidence"));
    }
}
