using CityNetworks.Centrality;
using CityNetworks.Explorer.DataSets;
using CityNetworks.Explorer.Views;
using CityNetworks.Networks;
using Xunit;

namespace CityNetworks.Explorer.Tests.Views;

public sealed class StartViewsTests
{
    [Fact]
    public void Every_measure_and_weight_of_the_library_can_be_chosen()
    {
        var view = StartViews.Of("1.2.3", DataSetList.Bundled);
        Assert.Equal("1.2.3", view.Version);
        Assert.Equal(CentralityMeasures.All.Select(measure => measure.Id), view.Measures.Select(choice => choice.Id));
        Assert.Equal(TieWeights.All.Select(weight => weight.Id), view.Weights.Select(choice => choice.Id));
        Assert.Equal(["mercocities-utsc", "davis-southern-women"], view.Data.Select(data => data.Id));
        Assert.Contains("at most 20 files, 32 MB", view.Uploads, StringComparison.Ordinal);
    }

    [Fact]
    public void A_data_set_offers_what_its_records_hold()
    {
        var (utsc, women) = (StartViews.Of(DataSetList.Bundled[0]), StartViews.Of(DataSetList.Bundled[1]));
        Assert.Equal((true, true), (utsc.HasSecondary, utsc.HasCancelled));
        Assert.Equal((false, false, 18, 14), (women.HasSecondary, women.HasCancelled, women.Cities.Count, women.Events.Count));
        Assert.Equal(Selections.KindsOf(DataSetList.Bundled[0].Records), utsc.Kinds);
        Assert.Equal(utsc.Cities.Count, utsc.Cities.Select(city => city.Name).Distinct(StringComparer.Ordinal).Count());
    }
}
