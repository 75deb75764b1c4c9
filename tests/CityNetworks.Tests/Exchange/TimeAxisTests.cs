using CityNetworks.Exchange;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Exchange;

public sealed class TimeAxisTests
{
    [Fact]
    public void Periods_with_dates_give_days_and_others_numbers()
    {
        var records = RecordTexts.Records(
            "=== periods.csv\nid,start,end\n2001,2001,2002\n2002,2002,2004\n=== participations.csv\ncity,event,period\na,E,2001\n");
        var dated = TimeAxis.Of(["2001", "2002"], records);
        Assert.True(dated.IsDated);
        Assert.Equal(("2001-01-01", "2003-12-31"), (dated.Start(new Spell(0, 2, 1)), dated.Last(new Spell(0, 2, 1))));
        var numbered = TimeAxis.Of(["2001", "else"], records);
        Assert.False(numbered.IsDated);
        Assert.Equal(("0", "1"), (numbered.Start(new Spell(0, 2, 1)), numbered.Last(new Spell(0, 2, 1))));
    }
}
