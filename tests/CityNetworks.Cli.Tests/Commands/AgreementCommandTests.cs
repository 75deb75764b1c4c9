using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class AgreementCommandTests
{
    [Fact]
    public void Two_periods_of_the_same_events_agree_wholly()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Write(
            "m.csv", "city,event,period\na,x,2001\nb,x,2001\na,y,2001\nc,y,2001\na,z,2001\nd,z,2001\nb,z,2001\n"
                + "a,p,2002\nb,p,2002\na,q,2002\nc,q,2002\na,r,2002\nd,r,2002\nb,r,2002\n");
        var run = Citynet.Run("agreement", "--data", data, "--measure", "degree", "--format", "json", "-q");
        Assert.True(run.Code == 0, run.Error);
        var row = System.Text.Json.Nodes.JsonNode.Parse(run.Output)!.AsArray().Single()!;
        Assert.Equal((1, 1, 1), ((double)row["kendall_tau_b"]!, (double)row["spearman"]!, (double)row["jaccard_ties"]!));
    }

    [Fact]
    public void Spans_can_be_named_as_the_first_and_the_second()
    {
        var spans = Citynet.Run("agreement", "--from", "2004-2005..2009-2010", "--to", "2010-2011..2015-2016", "-q");
        Assert.Equal(Citynet.Run("agreement", "--window", "2004-2005..2009-2010,2010-2011..2015-2016", "-q").Output, spans.Output);
        Assert.Equal(2, spans.Lines.Length);
    }

    [Fact]
    public void One_window_cannot_be_compared()
    {
        var run = Citynet.Run("agreement", "--window", "all");
        Assert.Single(run.Lines); // the head
        Assert.Contains("note: nothing is compared: 1 window holds a tie", run.Error, StringComparison.Ordinal);
    }
}
