using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Records;

public sealed class ParticipationColumnsTests
{
    private static readonly Participation[] s_rows =
    [
        new("a", "E") { Role = Roles.Host, Source = "s" },
        new("b", "E") { Weight = 2, AsPrinted = "B" },
        new("a", "F") { Probability = 0.5, Spell = new RecordedSpell("p", null) },
    ];

    [Fact]
    public void Rows_come_back_as_they_were() => Assert.Equal(s_rows, ParticipationColumns.Of(s_rows));

    [Fact]
    public void Columns_are_not_made_twice()
    {
        var columns = ParticipationColumns.Of(s_rows);
        Assert.Same(columns, ParticipationColumns.Of(columns));
        Assert.Equal((2, 2), (columns.CityIds.Length, columns.EventIds.Length));
    }

    [Fact]
    public void Rows_are_moved_when_one_of_them_is_asked_for()
    {
        var (columns, asked) = (ParticipationColumns.Of(s_rows), 0);
        var ordered = columns.Ordered(Order, [1, 0], [1, 0]);
        var (rows, cities, events) = ordered.InAnyOrder();
        Assert.Same(columns, rows);
        Assert.Equal(columns.CityIds, cities!.Select(city => ordered.CityIds[city]));
        Assert.Equal(columns.EventIds, events!.Select(@event => ordered.EventIds[@event]));
        Assert.True(ordered.HaveWeights);
        Assert.Equal(0, asked);
        Assert.Equal((s_rows[2], s_rows[0]), (ordered[0], ordered[1]));
        Assert.Equal(1, asked);
        Assert.Equal((ordered, null, null), ordered.InAnyOrder());

        int[] Order()
        {
            asked++;
            return [2, 0, 1];
        }
    }

    [Fact]
    public void Another_order_keeps_each_row_whole_and_numbers_ids_as_asked()
    {
        var columns = ParticipationColumns.Of(s_rows);
        var ordered = columns.Ordered(() => [2, 0, 1], [1, 0], [1, 0]);
        Assert.Equal([s_rows[2], s_rows[0], s_rows[1]], ordered);
        Assert.Equal(columns.CityIds.Reverse(), ordered.CityIds);
        Assert.Equal(columns.EventIds.Reverse(), ordered.EventIds);
    }
}
