using CityNetworks.Inference.Panels;
using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Tests.Records;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Inference.Panels;

public sealed class ExposureTests
{
    private const string Meetings =
        "=== participations.csv\ncity,event,period\na,x,1\nb,x,1\nc,x,1\na,y,1\nb,y,1\na,z,2\nd,z,2\n"
        + "=== contacts.csv\nsource,target,weight,from,to\na,b,3,,\na,c,1,,\na,d,,2,3\nb,a,,,\n=== "
        + "adoptions.csv\ncity,policy,period\nb,p,1\nd,p,2\nc,p,3\n=== periods.csv\nid\n1\n2\n3\n";

    [Theory]
    [InlineData(ExposureKind.Contacts, false, new[] { 1.0 / 2, 2.0 / 3, 2.0 / 2 })] // a's targets: b, c; in 2 also d
    [InlineData(ExposureKind.Contacts, true, new[] { 3.0 / 4, 4.0 / 5, 4.0 / 4 })]
    [InlineData(ExposureKind.Events, false, new[] { 1.0 / 2, 1.0, 0 })] // b and c in 1, d in 2, nobody in 3
    [InlineData(ExposureKind.Events, true, new[] { 2.0 / 3, 1.0, 0 })] // b met twice
    [InlineData(ExposureKind.Ties, false, new[] { 1.0 / 2, 2.0 / 3, 1.0 })]
    public void Exposure_is_the_share_of_adopters_among_the_targets(ExposureKind kind, bool weighted, double[] expected)
    {
        var records = RecordTexts.Records(Meetings);
        var exposure = Of(records, new ExposureSettings { Kind = kind, Weighted = weighted });
        Assert.Equal(expected, exposure.Select(cities => cities[0]));
        Assert.Equal(0, exposure[0][3]); // d has no target in period 1
    }

    [Fact]
    public void Windows_of_meetings_slide_or_reach_over_everything()
    {
        var records = RecordTexts.Records(Meetings);
        Assert.Equal([1.0 / 2, 2.0 / 3, 1.0],
            Of(records, new ExposureSettings { Kind = ExposureKind.Events, Window = ExposureWindow.Sliding, Width = 2 }).Select(cities => cities[0]));
        Assert.Equal([1.0 / 3, 2.0 / 3, 3.0 / 3],
            Of(records, new ExposureSettings { Kind = ExposureKind.Events, Window = ExposureWindow.All }).Select(cities => cities[0]));
    }

    [Fact]
    public void A_policy_that_is_an_event_is_left_out_of_the_exposure_through_it()
    {
        var records =
            RecordTexts.Records("=== participations.csv\ncity,event,period\na,p,1\nb,p,1\na,x,1\nc,x,1\n=== adoptions.csv\ncity,policy,period\nb,p,1\n");
        Assert.Equal(0, Of(records, new ExposureSettings { Kind = ExposureKind.Events })[0][0]); // c alone counts, and has not adopted
    }

    [Fact]
    public void Members_alone_count()
    {
        var records = RecordTexts.Records(
            "=== contacts.csv\nsource,target\na,b\na,c\n=== cities.csv\nid,joined\na,\nb,\nc,2002\n=== "
                + "periods.csv\nid,start,end\n1,2001,2002\n2,2002,2003\n=== adoptions.csv\ncity,policy,period\nb,p,1\n");
        Assert.Equal([1.0, 0.5], Of(records, new ExposureSettings()).Select(cities => cities[0]));
    }

    [Fact]
    public void Exposure_equals_its_double_sum() => Gen.Select(Gen.Int[0, 5].Select(Gen.Int[0, 5]).Array[12], Gen.Int[0, 4].Array[6]).Sample((ties, times) =>
    {
        var text = "=== contacts.csv\nsource,target\nc0,c1\n" + string.Concat(ties.Distinct().Where(tie => tie.Item1 != tie.Item2
            && tie != (0, 1)).Select(tie => $"c{tie.Item1},c{tie.Item2}\n"))
            + "=== cities.csv\nid\n" + string.Concat(Enumerable.Range(0, 6).Select(city => $"c{city}\n")) + "=== periods.csv\nid\n1\n2\n3\n"
            + "=== adoptions.csv\ncity,policy,period\nc0,p,1\n" + string.Concat(times.Select((time, city) => time is > 0 and < 4 && city > 0
                ? $"c{city},p,{time}\n" : string.Empty));
        var exposure = Of(RecordTexts.Records(text), new ExposureSettings());
        for (var period = 0; period < 3; period++)
        {
            for (var city = 0; city < 6; city++)
            {
                var targets = ties.Append((0, 1)).Distinct().Where(tie => tie.Item1 == city && tie.Item2 != city).Select(tie => tie.Item2).ToArray();
                var held = targets.Count(target => target == 0 || (times[target] is > 0 and < 4 && times[target] <= period + 1));
                Assert.Equal(targets.Length == 0 ? 0 : (double)held / targets.Length, exposure[period][city], 1e-15);
            }
        }
    });

    private static double[][] Of(RecordSet records, ExposureSettings settings)
    {
        var network = NetworkBuilder.Build(records);
        return Exposure.Of(network, records, AdoptionHistory.Of(records, Selection.Default, "p", network.Names.Cities), settings);
    }
}
