using System.Text;
using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class TimeSetsTests
{
    [Theory]
    [InlineData("<[2004, 2006]; [2008, 2009]>", "2004..2006 2008..2009")]
    [InlineData("<[2004.0, 2006.0)>", "2004..2005")]
    [InlineData("<(2004, 2006]>", "2005..2006")]
    [InlineData("<[2004, Infinity]>", "2004..")]
    [InlineData("<[-Infinity, 2004]>", "..2004")]
    [InlineData("<[2004, 2005, 2007]>", "2004..2004 2005..2005 2007..2007")]
    [InlineData("<[2004]>", "2004..2004")]
    [InlineData("[2013-03-01, 2013-05-31]", "2013-03-01..2013-06-01")]
    [InlineData("<[2013-03-01T00:00:00, 2013-05-31T12:00:00)>", "2013-03-01..2013-05-31")]
    [InlineData("<[2013-03-01, Infinity]>", "2013-03-01..")]
    [InlineData("<[-Infinity, Infinity]>", "")]
    public void Intervals_become_points_or_dates(string text, string expected)
    {
        var log = new ProblemLog();
        var tie = TimeSets.Read(text, arePoints: false, "f", 3, log).On(new ImportedTie("a", "b", null, 3));
        Assert.Empty(log.Problems());
        Assert.Equal(expected, string.Join(' ', tie.Times.Select(time => $"{(time.First == PointsOfTime.Unbounded ? null : time.First)}..{time.Last}")
            .Concat(tie.Dates.Select(spell => $"{spell.From}..{spell.To}"))));
    }

    [Theory]
    [InlineData("<[2006, 2004]>")]
    [InlineData("<[2004, x]>")]
    [InlineData("<[2004.5, 2006]>")]
    [InlineData("<[2004, 2013-05-31]>")]
    [InlineData("<[2013-05-31, 2013-03-01]>")]
    [InlineData("<[1e300, Infinity]>")]
    public void What_is_no_interval_is_an_error(string text)
    {
        var log = new ProblemLog();
        Assert.True(TimeSets.Read(text, arePoints: false, "f", 3, log).IsEmpty);
        Assert.Equal(("interval", 3), (Assert.Single(log.Problems()).Column, log.Problems()[0].Line));
    }

    [Fact]
    public void Timestamps_are_points_also_when_they_are_two()
    {
        var times = TimeSets.Read("<[2004.0, 2006.0]>", arePoints: true, "f", 1, new ProblemLog());
        Assert.Equal([(2004, 2004), (2006, 2006)], times.On(new ImportedTie("a", "b", null, 1)).Times);
    }

    [Theory]
    [InlineData("g.csv", "Source,Target,Type,Interval\nA,S,Undirected,\"<[2004, 2006]; [2008, 2009]>\"\nB,S,Undirected,\"<[2005, 2005]>\"\n")]
    [InlineData("g.gexf", "<gexf><graph mode=\"dynamic\" defaultedgetype=\"undirected\">"
        + "<attributes class=\"node\"><attribute id=\"m\" title=\"mode\"/></attributes><nodes>"
        + "<node id=\"A\"><attvalues><attvalue for=\"m\" value=\"city\"/></attvalues></node>"
        + "<node id=\"B\"><attvalues><attvalue for=\"m\" value=\"city\"/></attvalues></node>"
        + "<node id=\"S\"><attvalues><attvalue for=\"m\" value=\"event\"/></attvalues></node></nodes><edges><edge source=\"A\" target=\"S\"><spells>"
        + "<spell start=\"2004\" end=\"2006\"/><spell start=\"2008\" end=\"2009\"/></spells></edge>"
        + "<edge source=\"B\" target=\"S\" start=\"2005\" endopen=\"2006\"/>"
        + "</edges></graph></gexf>")]
    [InlineData("g.gml", "graph [ node [ id 1 label \"A\" mode \"city\" ] node [ id 2 label \"B\" mode \"city\" ] node [ id 3 label \"S\" mode \"event\" ] "
        + "edge [ source 1 target 3 timeset \"<[2004, 2006]; [2008, 2009]>\" ] edge [ source 2 target 3 timeset \"<[2005, 2005]>\" ] ]")]
    public void A_tie_of_several_spells_becomes_several_rows(string file, string text)
    {
        var reading = GraphImport.Read(file, Encoding.UTF8.GetBytes(text));
        Assert.True(reading.IsUsable, string.Join('\n', reading.Problems));
        var rows = reading.Tables.Single(table => table.Name == "participations");
        Assert.Equal(["A", "A", "B"], rows.Text("city"));
        Assert.Equal(["2004", "2008", "2005"], rows.Text("from"));
        Assert.Equal(["2007", null, "2006"], rows.Text("to"));
    }

    [Fact]
    public void Days_of_direct_ties_become_years()
    {
        var text = "Source,Target,Type,Interval\nA,B,Directed,\"<[2004-03-01, 2005-12-31]>\"\nB,A,Directed,\"<[2006-01-01, Infinity]>\"\n";
        var reading = GraphImport.Read("g.csv", Encoding.UTF8.GetBytes(text));
        Assert.True(reading.IsUsable, string.Join('\n', reading.Problems));
        var rows = reading.Tables.Single(table => table.Name == "contacts");
        Assert.Equal(["2004", "2006"], rows.Text("from"));
        Assert.Equal(["2006", null], rows.Text("to"));
    }
}
