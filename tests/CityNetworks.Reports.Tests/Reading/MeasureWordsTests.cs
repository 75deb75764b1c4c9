using CityNetworks.Centrality;
using CityNetworks.Reports.Reading;
using Xunit;

namespace CityNetworks.Reports.Tests.Reading;

public sealed class MeasureWordsTests
{
    [Fact]
    public void Measures_stand_in_the_order_of_their_list_and_unknown_ones_last()
    {
        var study = Made.Study();
        Assert.Equal(Enumerable.Range(0, CentralityMeasures.All.Count), CentralityMeasures.All.Select(measure => MeasureWords.Order(study, measure.Id)));
        Assert.Equal(CentralityMeasures.All.Count, MeasureWords.Order(study, "fame"));
    }

    [Fact]
    public void A_measure_of_another_program_is_named_by_its_id()
    {
        Assert.Equal(("fame", string.Empty), (MeasureWords.Name("fame"), MeasureWords.Meaning(Made.Study(), "fame")));
        Assert.Equal(Degree.Definition.NameInText, MeasureWords.Name("degree"));
        Assert.Equal(Degree.Definition.Meaning, MeasureWords.Meaning(Made.Study(), "degree"));
    }

    [Fact]
    public void A_degree_of_0_is_absence_and_a_betweenness_of_0_is_not()
    {
        Assert.True(MeasureWords.IsAbsentAtZero("degree"));
        Assert.False(MeasureWords.IsAbsentAtZero("betweenness"));
        Assert.False(MeasureWords.IsAbsentAtZero("fame"));
    }
}
