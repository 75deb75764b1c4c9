using CityNetworks.Networks;
using CityNetworks.Networks.NullModels;
using CityNetworks.Records;
using CityNetworks.Studies.Parts;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Networks.NullModels;

public sealed class MembershipEligibilityTests
{
    [Theory]
    [InlineData(null, null, true)]
    [InlineData("2005", null, true)]
    [InlineData("2006-11-30", null, true)]
    [InlineData("2006-12-01", null, false)]
    [InlineData("2006", null, true)]
    [InlineData("2007", null, false)]
    [InlineData(null, "2005-12-01", false)]
    [InlineData(null, "2005-12-02", true)]
    [InlineData(null, "2006", true)]
    [InlineData(null, "2005", false)]
    [InlineData(null, "2004", false)]
    public void A_city_is_free_while_it_may_have_been_a_member(string? joined, string? left, bool free)
    {
        var (eligibility, city, other) = Given(joined, left);
        Assert.Equal(free ? Attendance.Free : Attendance.Impossible, eligibility.Of(city, 1));
        Assert.Equal(Attendance.Free, eligibility.Of(other, 1));
    }

    [Fact]
    public void A_city_that_was_there_was_free_to_be() =>
        Assert.Equal(Attendance.Free, Given("2020", null).Eligibility.Of(0, 0));

    [Fact]
    public void A_city_may_belong_by_several_spells()
    {
        var records = RecordTexts.Records(
            "=== memberships.csv\ncity,from,to\na,2000,2002\na,2004,\n=== cities.csv\nid,joined\na,\nb,2003\n"
            + "=== participations.csv\ncity,event\nb,e3\n=== events.csv\nid,start,end\ne2,2002,\ne3,2003,\ne4,2004,\nlong,2001,2003\n"
            + "=== periods.csv\nid,start,end\n" + string.Concat(Enumerable.Range(2000, 5).Select(year => $"{year},{year},{year + 1}\n")));
        var network = NetworkBuilder.Build(records);
        string Free(Window window, int city) =>
            string.Join(' ', network.Names.Events.Where((_, e) => new MembershipEligibility(records, window).Of(city, e) is Attendance.Free));
        Assert.Equal("long e4", Free(network.All, 0)); // long was held from 2001 on, when a still belonged
        Assert.Equal("long e3 e4", Free(network.All, 1));
        Assert.Equal("e4", Free(Windows.Span(network, 2, 4), 0)); // in 2002 and 2003 it did not
    }

    [Fact]
    public void Structure_is_compared_with_networks_in_which_nobody_is_where_it_was_no_member()
    {
        var records = RecordTexts.Records(
            "=== memberships.csv\ncity,from,to\na,2000,2001\na,2003,\nb,2002,\n=== participations.csv\ncity,event\na,e0\nb,e3\nc,e0\nc,e1\nc,e2\nd,e1\n"
            + "d,e3\ne,e0\ne,e2\na,e3\nb,e2\n=== events.csv\nid,start\ne0,2000\ne1,2001\ne2,2002\ne3,2003\n");
        var window = NetworkBuilder.Build(records).All;
        var eligibility = new MembershipEligibility(records, window);
        var draw = StructureParameters.Options(window.Network, records, 1, 10, default).Null!;
        var seen = new HashSet<string>();
        for (var replicate = 0; replicate < 200; replicate++)
        {
            var drawn = Samples.TiesOf(draw(window, replicate).All).ToArray();
            seen.Add(string.Join(' ', drawn));
            Assert.All(drawn, tie => Assert.Equal(Attendance.Free, eligibility.Of(tie.City, tie.Event)));
        }

        Assert.InRange(seen.Count, 2, 200);
        Assert.Equal((0, 1), eligibility.FirstImpossible(window)); // a was no member in 2001
        Assert.Null(new MembershipEligibility(records, Windows.Span(window.Network, 3, 4)).FirstImpossible(Windows.Span(window.Network, 3, 4)));
    }

    // City a was at the first event of the period 2005-12-01 to 2006-12-01, city b at both.
    private static (MembershipEligibility Eligibility, int City, int Other) Given(string? joined, string? left)
    {
        var records = new RecordSet("members")
        {
            Cities = [new("a", "A") { Joined = Date(joined), Left = Date(left) }, new("b", "B")],
            Periods = [new("p") { Start = Date("2005-12-01"), End = Date("2006-12-01") }],
            Events = [new("e1") { Period = "p" }, new("e2") { Period = "p" }],
            Participations = [new("a", "e1"), new("b", "e1"), new("b", "e2")],
        };
        return (new MembershipEligibility(records, NetworkBuilder.Build(records)), 0, 1);
    }

    private static CalendarDate? Date(string? text) => text is not null && CalendarDate.TryParse(text, out var date) ? date : null;
}
