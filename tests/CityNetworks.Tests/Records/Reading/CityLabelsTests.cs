using CityNetworks.Exchange;
using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Tests.Exchange;
using Xunit;

namespace CityNetworks.Tests.Records.Reading;

public sealed class CityLabelsTests
{
    private static readonly RecordSet s_records = RecordTexts.Records(
        "=== participations.csv\ncity,event\na,x\nb,x\nc,x\nd,x\ne,x\n=== cities.csv\n"
        + "id,name,country\na,Córdoba,AR\nb,Córdoba,ES\nc,San José,CR\nd,San José,CR\ne,Rosario,AR\n");

    [Fact]
    public void Homonyms_have_their_country_or_else_their_id_beside_them() =>
        Assert.Equal(["Córdoba (AR)", "Córdoba (ES)", "San José (c)", "San José (d)", "Rosario"], s_records.Cities.Select(city => city.Label));

    [Fact]
    public void Networks_show_labels_and_exports_hold_names()
    {
        var network = NetworkBuilder.Build(s_records);
        Assert.Equal(s_records.Cities.Select(city => city.Label), network.Names.CityLabels);
        var graph = TwoModeGraph.Of(network.All, s_records);
        var written = ExchangeSamples.Written(ExchangeFormats.Find("json"), graph).Values.Single();
        Assert.Contains("Córdoba", written, StringComparison.Ordinal);
        Assert.DoesNotContain("Córdoba (AR)", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_city_is_found_by_id_name_and_label_and_an_ambiguous_name_gives_the_candidates()
    {
        var finder = NodeFinder.Of(s_records.Cities);
        Assert.Equal("b", finder.Find("Córdoba (ES)"));
        Assert.Equal("e", finder.Find("rosario"));
        Assert.Equal(["d", "a"], finder.FindAll("San José (d), cordoba (ar)"));
        var message = Assert.Throws<FormatException>(() => finder.Find("Córdoba")).Message;
        Assert.Equal("found 'Córdoba', which is the name of a (AR), b (ES); expected an id, or 'Córdoba (AR)' or 'Córdoba (ES)'.", message);
    }
}
