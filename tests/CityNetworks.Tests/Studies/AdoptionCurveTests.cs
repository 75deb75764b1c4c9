using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using CityNetworks.Records.Reading;
using CityNetworks.Studies;
using Xunit;

namespace CityNetworks.Tests.Studies;

public sealed class AdoptionCurveTests
{
    // Four cities, three periods: a in the first, b and c in the second, of which c gives it up in the third; d never.
    private static readonly RecordSet s_records = RecordReader.Read(RecordFiles.Of(
        "adopters",
        ("cities.csv", "id\na\nb\nc\nd\n"),
        ("periods.csv", "id\n1\n2\n3\n"),
        ("participations.csv", "city,event,period\na,x,1\nb,x,1\nc,x,1\nd,x,1\n"),
        ("policies.csv", "id\np\n"),
        ("adoptions.csv", "city,policy,period,left\na,p,1,\nb,p,2,\nc,p,2,3\n"))).Records!;

    [Fact]
    public void A_life_table_by_hand()
    {
        var table = AdoptionCurve.Of(s_records, Selection.Default);
        Assert.Equal(["1", "2", "3"], table.Text("period"));
        Assert.Equal([4, 3, 1], table.Integers("at_risk"));
        Assert.Equal([1, 2, 0], table.Integers("adoptions"));
        Assert.Equal([0.25, 2.0 / 3, 0], table.Numbers("hazard"));
        Assert.Equal([1, 3, 3], table.Integers("adopted_ever"));
        Assert.Equal([1, 3, 2], table.Integers("holders"));
    }

    [Fact]
    public void Without_an_adoption_on_record_there_is_no_row() => Assert.Equal(0, AdoptionCurve.Of(Mercocities.Read().Records!, Selection.Default).RowCount);
}
