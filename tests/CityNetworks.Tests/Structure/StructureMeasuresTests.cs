using CityNetworks.Structure;
using Xunit;

namespace CityNetworks.Tests.Structure;

public sealed class StructureMeasuresTests
{
    [Fact]
    public void Every_definition_is_complete_and_its_id_unique()
    {
        Assert.Equal(StructureMeasures.All.Count, StructureMeasures.All.Select(measure => measure.Id).Distinct().Count());
        Assert.All(StructureMeasures.All, measure => Assert.All(
            [measure.Id, measure.Name, measure.Formula, measure.Groups, measure.Cases, measure.Citation, measure.Meaning, measure.Topic],
            text => Assert.False(string.IsNullOrWhiteSpace(text))));
    }

    [Fact]
    public void An_unknown_measure_is_refused_with_those_there_are()
    {
        var error = Assert.Throws<ArgumentException>(() => StructureMeasures.Find("nodff"));
        Assert.Contains("no measure 'nodff'; expected one of butterflies, robins-alexander", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_is_found_by_its_id() => Assert.All(StructureMeasures.All, measure => Assert.Same(measure, StructureMeasures.Find(measure.Id)));

    [Fact]
    public void Chance_and_needs_agree()
    {
        // What needs only ties is compared by networks of the same margins; labels and values are dealt out where there are groups or columns.
        Assert.All(
            StructureMeasures.All.Where(measure => measure.Needs is StructureNeeds.Ties),
            measure => Assert.Equal(ChanceModel.FixedMargins, measure.Chance));
        Assert.All(
            StructureMeasures.All.Where(measure => measure.Needs is StructureNeeds.Columns),
            measure => Assert.Equal(ChanceModel.Permutation, measure.Chance));
    }
}
