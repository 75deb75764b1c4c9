using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class CountedRowsTests
{
    private const string Text =
        "=== periods.csv\nid\np0\np1\n=== events.csv\nid,period,same_occasion\nA,p0,\nB,p1,\nB2,p1,B\n=== participations.csv\ncity,event\na,A\na,B\nb,B2\n";

    [Fact]
    public void A_row_belongs_to_the_occasion_that_its_event_is_joined_to()
    {
        var rows = new CountedRows(RecordTexts.Records(Text), Selection.Default, Selection.Default.Counts);
        Assert.Equal(
            [("a", "A", 0, 1), ("a", "B", 1, 2), ("b", "B", 1, 2)],
            rows.Participations(_ => true).Select(row => (row.Row.City, row.Occasion.Id, row.First, row.End)));
    }

    [Fact]
    public void Events_and_rows_that_do_not_count_are_left_out()
    {
        var rows = new CountedRows(RecordTexts.Records(Text), Selection.Default, @event => @event.Id != "A");
        Assert.Null(rows.Find("A"));
        Assert.Equal(["b"], rows.Participations(row => row.City == "b").Select(row => row.Row.City));
        Assert.DoesNotContain(rows.Participations(_ => true), row => row.Occasion.Id == "A");
    }
}
