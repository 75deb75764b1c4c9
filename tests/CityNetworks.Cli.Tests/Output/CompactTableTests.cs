using CityNetworks.Cli.Output;
using CityNetworks.Tables;
using CsCheck;
using Xunit;

namespace CityNetworks.Cli.Tests.Output;

/// <summary>Tables that fit a screen.</summary>
public sealed class CompactTableTests
{
    private static readonly TableView s_view = new() { By = "rank", Within = ["measure"], Bar = "value" };

    [Fact]
    public void No_line_is_longer_than_the_screen() => Gen.Select(Gen.Int[40, 120], Gen.Int[1, 30], Gen.Int[1, 12], Gen.String[0, 60].Array[1, 30]).Sample(
        (width, rows, numbers, texts) =>
        {
            var table = Table.Of("t", texts).Text("window", _ => "all").Text("name", text => text).Text("events", text => text + text);
            for (var k = 0; k < numbers; k++)
                table.Number($"number_{k}", text => text.Length / 3.0);
            using var writer = new StringWriter();
            TerminalTable.WriteFitted(table.Build(), TableView.AsIs, rows, writer, width, colour: false);
            Assert.All(writer.ToString().Split('\n'), line => Assert.True(
                line.EnumerateRunes().Count() <= width || texts.Any(text => text.Any(letter => letter > 0x2E7F)), $"{line.Length}: {line}"));
        }, iter: 200);

    [Fact]
    public void Rows_come_by_rank_inside_each_measure_and_the_rest_is_counted()
    {
        var table = Table.Of(
            "t", new[] { ("a", "degree", 3L, 0.1), ("b", "degree", 1L, 0.4), ("a", "reach", 2L, 0.2), ("b", "reach", 1L, 0.3), ("c", "degree", 2L, 0.2) })
            .Text("name", row => row.Item1).Text("measure", row => row.Item2).Number("value", row => row.Item4).Integer("rank", row => row.Item3).Build();
        var fitted = CompactTable.Of(table, s_view, 4, 80);
        Assert.Equal(["b", "c", "a", "b"], fitted.Table.Text("name"));
        Assert.Equal("████████", fitted.Table.Text(string.Empty)[0]); // 0.4 is the largest
        Assert.Equal("████", fitted.Table.Text(string.Empty)[1]);
        Assert.StartsWith("1 more row of 5", Assert.Single(fitted.Below), StringComparison.Ordinal);
        Assert.Empty(fitted.Above);
    }

    [Fact]
    public void What_is_the_same_in_all_rows_stands_above_and_an_id_gives_way_to_its_name()
    {
        var table = Table.Of("t", new[] { ("x", "Xanadu"), ("y", "Yonkers") })
            .Text("window", _ => "all")
            .Text("node", row => row.Item1)
            .Text("name", row => row.Item2)
                .Text("blank", _ => null).Number("ci_level", _ => 0.95).Text("note", _ => new string('n', 60)).Integer("rank", _ => 1).Build();
        var fitted = CompactTable.Of(table, s_view, 10, 70);
        Assert.Equal("window: all  ci_level: 0.95", fitted.Above[0][..27]);
        Assert.Equal(["node", "name", "rank"], fitted.Table.Columns.Select(column => column.Name));
        Assert.Equal(["name", "rank"], CompactTable.Of(table, s_view, 10, 20).Table.Columns.Select(column => column.Name));
    }

    [Fact]
    public void Columns_without_room_are_named_and_the_order_stays_in_sight()
    {
        var table = Table.Of("t", Enumerable.Range(0, 3).ToArray()).Text("name", row => $"city {row}");
        for (var k = 0; k < 20; k++)
            table.Number($"long_number_{k}", row => row + 0.5);
        var fitted = CompactTable.Of(table.Number("answer", row => row).Build(), new TableView { By = "answer", IsDescending = true }, 10, 80);
        Assert.Equal("answer", fitted.Table.Columns[^1].Name);
        Assert.Equal("city 2", fitted.Table.Text("name")[0]);
        Assert.Contains("long_number_19", string.Join(' ', fitted.Below), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_over_the_rows_go_from_the_lowest_to_the_highest()
    {
        Assert.Equal("▁▅█ ▁", Bars.Line([0, 0.5, 1, double.NaN, 0]));
        Assert.Equal("▁▁", Bars.Line([2, 2]));
        Assert.Equal(string.Empty, Bars.Line([double.NaN]));
        Assert.Equal("██▌", Bars.Of(2.5, 8, 8));
        Assert.Equal(string.Empty, Bars.Of(-1, 8, 8));
    }
}
