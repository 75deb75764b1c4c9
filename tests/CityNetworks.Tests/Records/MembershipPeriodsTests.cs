using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Records;

public sealed class MembershipPeriodsTests
{
    private const string Periods = "=== periods.csv\nid,start,end\n2001,2001,2002\n2002,2002,2003\n2003,2003,2004\n"
        + "=== participations.csv\ncity,event,period\na,E,2001\n";

    [Theory]
    [InlineData("2002-06,", "·××")]
    [InlineData(",2002-06", "××·")]
    [InlineData(",2002", "×··")]
    [InlineData("2002,2002", "·×·")]
    [InlineData(",", "×××")]
    public void A_city_is_a_member_in_each_period_that_its_dates_touch(string dates, string expected) =>
        Assert.Equal(expected, MembersOf($"{Periods}=== cities.csv\nid,joined,left\na,{dates}\n"));

    [Fact]
    public void Rows_of_memberships_are_spells_of_their_own() =>
        Assert.Equal("×·×", MembersOf($"{Periods}=== memberships.csv\ncity,from,to\na,2001,2002\na,2003,\n"));

    [Fact]
    public void A_city_without_records_may_be_a_member_at_any_time()
    {
        var members = new MembershipPeriods(RecordTexts.Records(Periods), ["a", "new"]);
        Assert.True(members.IsMember(1, 0) && members.Overlap(1, -5, 99));
        Assert.False(members.Overlap(0, 3, 9));
        Assert.False(MembershipPeriods.AreStated(RecordTexts.Records(Periods)));
    }

    private static string MembersOf(string text)
    {
        var records = RecordTexts.Records(text);
        Assert.Equal(!text.Contains("a,,\n", StringComparison.Ordinal), MembershipPeriods.AreStated(records));
        var members = new MembershipPeriods(records);
        return string.Concat(Enumerable.Range(0, 3).Select(period => members.IsMember(0, period) ? '×' : '·'));
    }

    [Theory]
    [InlineData("", "id\n2001\n2002\n2003\n2004\n")]
    [InlineData("dated", "id,start,end\n2001,2001-01-01,2002-01-01\n2002,2002-01-01,2003-01-01\n2003,2003-01-01,2004-01-01\n2004,2004-01-01,2005-01-01\n")]
    public void Periods_with_and_without_dates_are_read_alike(string name, string periods)
    {
        var records = RecordTexts.Records(
            "=== cities.csv\nid,joined,left\na,,\nb,2002,\nc,,2003\nd,2002,2003\ne,2003,2003\n"
                + "=== contacts.csv\nsource,target\na,b\n=== periods.csv\n" + periods);
        var membership = new MembershipPeriods(records, ["a", "b", "c", "d", "e"]);
        string[] expected = ["xxxx", "-xxx", "xx--", "-x--", "--x-"];
        for (var city = 0; city < expected.Length; city++)
        {
            var found = string.Concat(Enumerable.Range(0, 4).Select(period => membership.IsMember(city, period) ? 'x' : '-'));
            Assert.True(expected[city] == found, $"{name} city {city}: {found}");
        }
    }

    [Fact]
    public void A_date_that_is_no_period_excludes_nothing_where_periods_have_no_dates()
    {
        var records = RecordTexts.Records(
            "=== cities.csv\nid,joined,left\na,1999,2001-05\nb,,\n=== contacts.csv\nsource,target\na,b\n=== periods.csv\nid\nfirst\nsecond\n");
        var membership = new MembershipPeriods(records, ["a"]);
        Assert.True(membership.IsMember(0, 0) && membership.IsMember(0, 1));
    }
}
