using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Planning;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Planning;

public sealed class TableCellsTests
{
    private static readonly Table s_table = new(
        "t", [new TextColumn("id", ["a", null]), new IntegerColumn("event_count", [3, null]), new NumberColumn("run", [0.5, double.NaN])]);

    [Fact]
    public void Columns_become_properties_of_other_names_than_those_taken()
    {
        Assert.Equal(["eventCount", "run_2"], s_table.Others("id").Select(other => other.Property.Name));
        Assert.Equal("a", TableCells.Camel("a"));
        Assert.Equal("ciLoHi", TableCells.Camel("ci_lo_hi"));
    }

    [Fact]
    public void Cells_become_values_and_a_blank_key_is_refused()
    {
        Assert.Equal(new CypherInteger(3), TableCells.ValueOf(s_table["event_count"], 0));
        Assert.Equal(CypherValue.Null, TableCells.ValueOf(s_table["run"], 1));
        Assert.Equal(new CypherFloat(3), TableCells.FloatOf(s_table["event_count"], 0));
        Assert.Throws<ArgumentException>(() => TableCells.FloatOf(s_table["id"], 0));
        Assert.Equal("Table 't' has a blank 'id' in row 2; expected a value.", Assert.Throws<ArgumentException>(() => s_table.Key("id", 1)).Message);
    }
}
