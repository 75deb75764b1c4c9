using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Structure;
using CityNetworks.Studies;
using Xunit;

namespace CityNetworks.Tests.Conformance;

public sealed class AllMeasuresTests
{
    [Fact]
    public void Every_registry_entry_stands_once_and_says_what_it_is()
    {
        var table = AllMeasures.Of();
        Assert.Equal("measures", table.Name);
        Assert.Equal(["id", "name", "formula", "normalisation", "cases", "citation", "kind"], table.Columns.Select(column => column.Name));
        IEnumerable<string> ids =
        [
            .. CentralityMeasures.All.Select(measure => measure.Id), .. StructureMeasures.All.Select(measure => measure.Id),
            .. TieWeights.All.Select(weight => weight.Id), .. BackboneMethods.All.Select(method => method.Id),
        ];
        Assert.Equal(ids, table.Text("id"));
        Assert.Equal(table.RowCount, table.Text("id").Distinct().Count());
        foreach (var column in table.Columns)
            Assert.DoesNotContain(table.Text(column.Name), string.IsNullOrWhiteSpace);
        Assert.Equal(["centrality", "structure", "tie weight", "backbone"], table.Text("kind").Distinct());
    }

    [Fact]
    public void Registries_of_ties_are_in_the_order_of_their_enumerations()
    {
        Assert.Equal(Enum.GetValues<TieWeight>(), TieWeights.All.Select(weight => weight.Weight));
        Assert.Equal(Enum.GetValues<BackboneMethod>(), BackboneMethods.All.Select(method => method.Method));
    }
}
