using CityNetworks.Numerics;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Numerics;

public sealed class CompressedRowsTests
{
    private static readonly Gen<(int Rows, int Items, (int Row, int Item)[] Entries)> s_entries =
        from rows in Gen.Int[1, 6]
        from items in Gen.Int[1, 6]
        from entries in Gen.Select(Gen.Int[0, rows - 1], Gen.Int[0, items - 1]).Array[0, 20]
        select (rows, items, entries);

    [Fact]
    public void A_row_has_its_items_in_the_order_in_which_they_came() => s_entries.Sample(given =>
    {
        var rows = CompressedRows.Of(given.Rows, Array.ConvertAll(given.Entries, entry => entry.Row), Array.ConvertAll(given.Entries, entry => entry.Item));
        Assert.Equal(given.Rows, rows.Count);
        Assert.Equal(given.Entries.Length, rows.ItemCount);
        for (var row = 0; row < given.Rows; row++)
            Assert.Equal(given.Entries.Where(entry => entry.Row == row).Select(entry => entry.Item), rows[row].ToArray());
    });

    [Fact]
    public void Turned_round_an_item_has_its_rows_ascending_and_where_they_hold_it() => s_entries.Sample(given =>
    {
        var lists = Enumerable.Range(0, given.Rows)
            .Select(row => given.Entries.Where(entry => entry.Row == row).Select(entry => entry.Item).ToArray())
            .ToArray();
        var rows = CompressedRows.Of(lists);
        var (turned, places) = rows.Transposed(given.Items);
        for (var item = 0; item < given.Items; item++)
        {
            Assert.Equal(lists.SelectMany((list, row) => list.Where(one => one == item).Select(_ => row)), turned[item].ToArray());
            foreach (var place in places[turned.Offsets[item]..turned.Offsets[item + 1]])
                Assert.Equal(item, rows.Items[place]);
        }

        Assert.Equal(Enumerable.Range(0, rows.ItemCount), places.Order());
    });

    [Fact]
    public void Lengths_become_offsets_and_their_sum_is_reported_though_it_does_not_fit()
    {
        int[] lengths = [0, 2, 0, 3];
        Assert.Equal(5, RowOffsets.Accumulate(lengths));
        Assert.Equal([0, 2, 2, 5], lengths);
        Assert.Equal([0, 2, 2], RowOffsets.Places(lengths));
        Assert.Equal(2L * int.MaxValue, RowOffsets.Accumulate([int.MaxValue, int.MaxValue]));
        Assert.Equal([0, 1, 1, 3], RowOffsets.Of([2, 0, 2], 3));
    }
}
