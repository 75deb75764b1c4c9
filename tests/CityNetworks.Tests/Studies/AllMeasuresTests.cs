using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Studies;
using Xunit;

namespace CityNetworks.Tests.Studies;

public sealed class AllMeasuresTests
{
    [Fact]
    public void Every_definition_stands_once_and_says_what_it_is()
    {
        var table = AllMeasures.Of();
        Assert.Equal("measures", table.Name);
        Assert.Equal(
            ["id", "name", "formula", "normalisation", "cases", "citation", "kind", "scope", "meaning"], table.Columns.Select(column => column.Name));
        Assert.Equal(AllMeasures.All.Select(measure => measure.Id), table.Text("id"));
        Assert.Equal(AllMeasures.All.Count, AllMeasures.All.Select(measure => (measure.Kind, measure.Id)).Distinct().Count());
        foreach (var column in table.Columns)
            Assert.DoesNotContain(table.Text(column.Name), string.IsNullOrWhiteSpace);
        Assert.Equal(["centrality", "structure", "tie weight", "temporal", "backbone"], table.Text("kind").Distinct());
    }

    [Fact]
    public void Direct_ties_have_the_same_columns()
    {
        var table = DirectMeasuresTable.Of();
        Assert.Equal(AllMeasures.Of().Columns.Select(column => column.Name), table.Columns.Select(column => column.Name));
        Assert.Equal(DirectMeasuresTable.All.Count, DirectMeasuresTable.All.Select(measure => (measure.Kind, measure.Id)).Distinct().Count());
        foreach (var column in table.Columns)
            Assert.DoesNotContain(table.Text(column.Name), string.IsNullOrWhiteSpace);
    }

    [Fact]
    public void Registries_of_ties_are_in_the_order_of_their_enumerations()
    {
        Assert.Equal(Enum.GetValues<TieWeight>(), TieWeights.All.Select(weight => weight.Weight));
        Assert.Equal(Enum.GetValues<BackboneMethod>(), BackboneMethods.All.Select(method => method.Method));
    }

    [Fact]
    public void Names_continue_a_sentence()
    {
        Assert.Equal("harmonic closeness", Named("harmonic"));
        Assert.Equal("PageRank", Named("pagerank"));
        Assert.Equal("E–I index of ties", Named("e-i"));
        Assert.Equal("newman weight", (TieWeight.Newman.Definition() with { IsProperName = false }).NameInText);

        static string Named(string id) => AllMeasures.All.First(measure => measure.Id == id).NameInText;
    }
}
