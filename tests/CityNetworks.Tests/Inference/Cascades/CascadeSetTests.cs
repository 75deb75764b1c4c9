using CityNetworks.Inference;
using CityNetworks.Inference.Cascades;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Inference.Cascades;

public sealed class CascadeSetTests
{
    [Fact]
    public void A_policy_is_a_cascade_of_first_adoptions()
    {
        Assert.True(CalendarDate.TryParse("2001", out var first));
        Assert.True(CalendarDate.TryParse("2004", out var second));
        var records = new RecordSet("r")
        {
            Cities = [new City("a", "A"), new City("b", "B"), new City("c", "C")],
            Periods = [new Period("p1") { Start = first }, new Period("p2") { Start = second }],
            Adoptions = [new Adoption("b", "x", "p1") { Left = "p2" }, new Adoption("b", "x", "p2"), new Adoption("a", "x", "p2"), new Adoption("c", "y",
                "p1")],
        };
        var set = CascadeSet.Of(records, Selection.Default);
        Assert.Equal(["a", "b", "c"], set.Nodes);
        Assert.Equal(["x", "y"], set.Cascades.Select(cascade => cascade.Id));
        Assert.Equal([1, 0], set.Cascades[0].Nodes);
        Assert.Equal([0.0, 1.0], set.Cascades[0].Times);
        var years = CascadeSet.Of(records, Selection.Default, ["x"], CascadeTime.Years).Cascades.Single();
        Assert.Equal(1095 / 365.2425, years.Times[1] - years.Times[0], 1e-9);
        var bare = records with { Periods = [new Period("p1"), new Period("p2")] };
        Assert.Throws<CannotEstimateException>(() => CascadeSet.Of(bare, Selection.Default, null, CascadeTime.Years));
        Assert.Throws<ArgumentException>(() => CascadeSet.Of(records, Selection.Default, ["z"]));
    }

    [Theory]
    [InlineData("node,time,cascade\nb,2,x\na,1.5,x\n")]
    [InlineData("\"node_name\",\"event_time\",\"cascade_id\"\n\"b\",2,\"x\"\n\"a\",1.5,\"x\"\n")]
    [InlineData("policy,city,period\nx,b,2\nx,a,1.5\n")]
    public void The_long_form_is_read_by_the_names_of_its_columns(string text)
    {
        var set = CascadeSet.Read("f.csv", new StringReader(text));
        Assert.Equal(["a", "b"], set.Nodes);
        Assert.Equal([0, 1], set.Cascades.Single().Nodes);
        Assert.Equal([1.5, 2.0], set.Cascades.Single().Times);
    }
}
