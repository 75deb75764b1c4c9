using CityNetworks.Records;
using CityNetworks.Tests.Records;
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
        Assert.Equal(expected, Told($"{Periods}=== cities.csv\nid,joined,left\na,{dates}\n"));

    [Fact]
    public void Rows_of_memberships_are_spells_of_their_own() =>
        Assert.Equal("×·×", Told($"{Periods}=== memberships.csv\ncity,from,to\na,2001,2002\na,2003,\n"));

    [Fact]
    public void A_city_without_records_may_be_a_member_at_any_time()
    {
        var members = new MembershipPeriods(RecordTexts.Records(Periods), ["a", "new"]);
        Assert.True(members.IsMember(1, 0) && members.Overlap(1, -5, 99));
        Assert.False(members.Overlap(0, 3, 9));
        Assert.False(MembershipPeriods.AreStated(RecordTexts.Records(Periods)));
    }

    private static string Told(string text)
    {
        var records = RecordTexts.Records(text);
        Assert.Equal(!text.Contains("a,,\n", StringComparison.Ordinal), MembershipPeriods.AreStated(records));
        var members = new MembershipPeriods(records);
        return string.Concat(Enumerable.Range(0, 3).Select(period => members.IsMember(0, period) ? '×' : '·'));
    }
}
