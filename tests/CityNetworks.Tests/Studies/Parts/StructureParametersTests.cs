using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Studies.Parts;
using Xunit;

namespace CityNetworks.Tests.Studies.Parts;

public sealed class StructureParametersTests
{
    // A structure measure sees the order of events that paths see.
    [Theory]
    [InlineData("2004-03-01", "2004-06-01", 0, 1)]
    [InlineData("2004-06", "2004-06-10", 0, 0)]
    [InlineData(null, "2004-06-01", 0, 0)]
    public void Events_of_a_period_are_in_the_order_of_their_dates(string? first, string second, int before, int after)
    {
        var records = Records(first is null ? null : Date(first), Date(second), lastPeriod: null);
        var network = NetworkBuilder.Build(records);
        var options = StructureParameters.Options(network, records, 1, 10, default);
        Assert.Equal([before, after], options.EventTimes!);
        var times = EventTimes.OfDates(network, records);
        Assert.Equal([times[0], times[1]], options.EventTimes!);
    }

    [Fact]
    public void Events_that_last_have_no_order()
    {
        var records = Records(Date("2004-03-01"), Date("2004-06-01"), lastPeriod: "2005");
        Assert.Null(StructureParameters.Options(NetworkBuilder.Build(records), records, 1, 10, default).EventTimes);
    }

    private static RecordSet Records(CalendarDate? first, CalendarDate second, string? lastPeriod) => new("made")
    {
        Cities = [new("a", "A"), new("b", "B")],
        Periods = [new("2004"), new("2005")],
        Events = [new("x") { Period = "2004", Start = first }, new("y") { Period = "2004", Start = second, LastPeriod = lastPeriod }],
        Participations = [new("a", "x"), new("b", "x"), new("a", "y"), new("b", "y")],
    };

    private static CalendarDate Date(string text) => CalendarDate.TryParse(text, out var date) ? date : throw new FormatException(text);
}
