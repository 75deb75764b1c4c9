using CityNetworks.Reports.Columns;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests.Columns;

public sealed class NamedColumnsTests
{
    [Theory]
    [InlineData("Morón", "Tandil", "name,value")]
    [InlineData("Morón", "", "city,name,value")] // without a name somebody would be missing
    [InlineData("Morón", "Morón", "city,name,value")] // the name does not tell them apart
    public void An_id_is_left_to_the_data_where_each_has_a_name_of_its_own(string first, string second, string columns)
    {
        var table = Table.Of("t", new[] { ("moron", first), ("tandil", second) })
            .Text("city", row => row.Item1).Text("name", row => row.Item2).Integer("value", _ => 1).Build();
        Assert.Equal(columns.Split(','), NamedColumns.Read(table).Select(column => column.Name));
    }

    [Fact]
    public void The_page_heads_rows_by_names_and_a_pair_has_both()
    {
        var table = Table.Of("ties", new[] { 1 }).Text("source", _ => "a").Text("target", _ => "b")
            .Text("source_name", _ => "Asunción").Text("target_name", _ => "Canoas").Build();
        var html = HtmlTable.Of("Ties", table).Html;
        Assert.Contains("<th scope=\"row\">Asunción</th>", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">b<", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_may_be_numbers()
    {
        var table = Table.Of("t", new[] { 1, 2 }).Integer("city", row => row).Text("name", row => $"City {row}").Build();
        Assert.Equal(["name"], NamedColumns.Read(table).Select(column => column.Name));
    }

    [Fact]
    public void Windows_have_no_names()
    {
        var table = Table.Of("t", new[] { 1 }).Text("from", _ => "a").Text("to", _ => "b").Build();
        Assert.Equal(["from", "to"], NamedColumns.Read(table).Select(column => column.Name));
    }
}
