using CityNetworks.Records;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Records;

public sealed class RecordedSpellTests
{
    private const string Years = "=== periods.csv\nid,start,end\n2010,2010,2011\n2011,2011,2012\n2012,2012,2013\n2013,2013,2014\n";

    [Fact]
    public void Memberships_without_dates_of_their_event_make_it_last_from_the_first_to_the_last()
    {
        var records = RecordTexts.Records("=== participations.csv\ncity,event,from,to\na,o,2000,2010\nb,o,2005,\nc,o,2008,2009\n");
        Assert.Equal(Enumerable.Range(2000, 11).Select(year => $"{year}"), records.Periods.Select(period => period.Id));
        Assert.Equal(("2000", "2010"), (records.Events[0].Period, records.Events[0].LastPeriod));
        Assert.Equal(["2000..2010", "2005..", "2008..2009"], records.Participations.Select(row => row.Spell!.ToString()));
    }

    [Fact]
    public void The_year_in_which_the_last_one_leaves_is_no_period()
    {
        var records = RecordTexts.Records("=== participations.csv\ncity,event,from,to\na,o,2000,2003\nb,o,2001,2002-02\n");
        Assert.Equal(["2000", "2001", "2002"], records.Periods.Select(period => period.Id));
    }

    [Theory]
    [InlineData("2011,2012-02,", "2011", "2012")]
    [InlineData("2011,2011,", "2011", null)]
    [InlineData("2010-06-30,2013-01-01,", "2010", "2013")]
    [InlineData("2011,2013,2012", "2012", null)]
    public void An_event_lasts_from_start_to_end_unless_its_period_is_stated(string cells, string first, string? last)
    {
        var records = RecordTexts.Records($"=== participations.csv\ncity,event\na,x\n=== events.csv\nid,start,end,period\nx,{cells}\n{Years}");
        Assert.Equal((first, last), (records.Events[0].Period, records.Events[0].LastPeriod));
    }

    [Theory]
    [InlineData("2011,", "2011", "2013")]
    [InlineData("2011,2012", "2011", "2012")]
    [InlineData(",2012", "2011", "2012")]
    [InlineData(",", "2011", "2013")]
    public void Where_somebody_takes_part_by_a_spell_an_event_without_an_end_is_still_on(string dates, string first, string last)
    {
        var records =
            RecordTexts.Records($"=== participations.csv\ncity,event,from,to\na,x,2011-11,2012\nb,x,,\n=== events.csv\nid,start,end\nx,{dates}\n{Years}");
        Assert.Equal((first, last), (records.Events[0].Period, records.Events[0].LastPeriod));
    }

    [Fact]
    public void Years_between_are_periods_as_soon_as_something_lasts()
    {
        const string Events = "=== participations.csv\ncity,event\na,x\n=== events.csv\nid,start,end\ny,2010,\n";
        Assert.Equal(["2010", "2013", "2014"], RecordTexts.Records(Events + "x,2013,2013\nz,2014,\n").Periods.Select(period => period.Id));
        Assert.Equal(["2010", "2011", "2012", "2013", "2014"], RecordTexts.Records(Events + "x,2013,2014\n").Periods.Select(period => period.Id));
    }

    [Fact]
    public void Bounds_may_be_periods_without_dates()
    {
        var records = RecordTexts.Records("=== participations.csv\ncity,event,from,to\na,o,p1,p3\nb,o,p2,\n");
        Assert.Equal(["p1", "p2", "p3"], records.Periods.Select(period => period.Id));
        Assert.Equal(("p1", "p3"), (records.Events[0].Period, records.Events[0].LastPeriod));
    }

    [Fact]
    public void One_city_may_belong_by_several_spells()
    {
        var reading =
            RecordTexts.Read("=== participations.csv\ncity,event,from,to\na,o,2000,2003\na,o,2005,\n=== memberships.csv\ncity,from,to\na,2004,\na,2000,2003\n");
        Assert.Empty(reading.Problems);
        Assert.Equal(2, reading.Records!.Participations.Count);
        Assert.Equal(["2000..2003", "2004.."], reading.Records.Memberships.Select(row => row.Spell!.ToString()));
    }

    [Fact]
    public void Days_that_do_not_overlap_may_lie_in_one_period() =>
        Assert.Empty(RecordTexts.Read("=== participations.csv\ncity,event,from,to\na,o,2000,2003-02\na,o,2003-03,\nb,o,2002,\n").Problems);

    [Fact]
    public void The_order_of_rows_does_not_matter()
    {
        string[] rows = ["a,o,2000,2003,host", "a,o,2005,,", "b,o,,,", "b,p,2001-05,2002,", "c,p,,2004,", "a,o,2000,2003,"];
        var expected = RecordJson.Of(Records(rows));
        Gen.Shuffle(rows).Sample(shuffled => RecordJson.Of(Records(shuffled)) == expected);

        static RecordSet Records(IEnumerable<string> rows) =>
            RecordTexts.Records("=== participations.csv\ncity,event,from,to,role\n" + string.Join('\n', rows) + "\n");
    }
}
