using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class ImportedColumnsTests
{
    [Fact]
    public void Further_attributes_become_columns_and_bookkeeping_does_not()
    {
        ImportedNode[] cities = [Node(("label", "Rosario"), ("gdp", "3"), ("mode", "city")), Node(("name", "Porto"))];
        var table = ImportedColumns.Cities(new ImportedGraph("f", false, cities, []), cities, node => node.Key, isTwoMode: true, new ProblemLog()).Table;
        Assert.Equal(["id", "name", "country", "lat", "lon", "population", "gdp"], table.Columns.Select(column => column.Name));
        Assert.Equal(["Rosario", "Porto"], table.Text("name"));
    }

    [Fact]
    public void The_number_of_a_period_is_no_date()
    {
        ImportedNode[] events = [Node(("start", "2001-05")), Node(("start", "3")), Node(("date", "2002"), ("same_occasion", "gone"))];
        var graph = new ImportedGraph("f", false, events, []);
        var table = ImportedColumns.Events(graph, events, node => node.Key, new PointsOfTime(graph), new ProblemLog()).Table;
        Assert.Equal(["2001-05", null, "2002"], table.Text("start"));
        Assert.Equal([null, null, null], table.Text("same_occasion"));
    }

    [Fact]
    public void Too_many_attributes_are_cut_to_those_that_most_nodes_have()
    {
        var log = new ProblemLog();
        ImportedNode[] cities = [Node([.. Enumerable.Range(0, ImportedColumns.MostFurther + 1).Select(k => ($"x{k}", "1"))]), Node(("x200", "2"))];
        var table = ImportedColumns.Cities(new ImportedGraph("f", false, cities, []), cities, node => node.Key, isTwoMode: false, log).Table;
        Assert.Equal(6 + ImportedColumns.MostFurther, table.Columns.Count);
        Assert.Contains(table.Columns, column => column.Name == "x200");
        Assert.Single(log.Problems());
    }

    private static ImportedNode Node(params (string Name, string Value)[] attributes) =>
        new("k", 1) { Attributes = attributes.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal) };
}
