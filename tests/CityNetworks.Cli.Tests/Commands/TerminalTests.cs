using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

/// <summary>What a person sees, and what a pipe gets.</summary>
public sealed class TerminalTests
{
    [Theory]
    [InlineData("centrality --window all")]
    [InlineData("ties --window all")]
    [InlineData("compare --runs 20")]
    [InlineData("describe")]
    [InlineData("explain betweenness --node pergamino")]
    [InlineData("structure --table cities --runs 20")]
    [InlineData("paths")]
    [InlineData("paths --source guarulhos --target Tandil")]
    [InlineData("seeds --budget 2 --runs 20")]
    [InlineData("fit --data graphs/medical-innovation --terms exposure,time")]
    [InlineData("check")]
    [InlineData("assess")]
    public void Rows_for_a_person_fit_80_columns(string line)
    {
        string[] words = [.. line.Split(' ').Select(word => word.StartsWith("graphs/", StringComparison.Ordinal) ? Repository.Path(word) : word)];
        var run = Citynet.Run([.. words, "--format", "table", "--rows", "7", "-q"]);
        Assert.Equal(0, run.Code);
        Assert.All(run.Lines, shown => Assert.True(shown.EnumerateRunes().Count() <= 80, shown));
        Assert.InRange(run.Lines.Length, 1, 40);
    }

    [Fact]
    public void The_most_central_city_comes_first_for_a_person_and_the_first_id_in_a_pipe()
    {
        var shown = Citynet.Run("centrality", "--window", "all", "--measures", "betweenness", "--format", "table", "--rows", "3");
        Assert.Contains("Pergamino", shown.Lines.First(line => line.Contains(" 1 ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("18 more rows of 21", shown.Output, StringComparison.Ordinal);
        Assert.StartsWith("all,city,asuncion", Citynet.Run("centrality", "--window", "all", "--measures", "betweenness").Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_explanation_reads_as_a_text()
    {
        var run = Citynet.Run("explain", "degree", "--node", "pergamino", "--window", "2010-2011..2013-2014", "--format", "table", "--rows", "5");
        Assert.StartsWith("Degree of Pergamino, window 2010-2011..2013-2014: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Source: ", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("item,id,name,value,change,text", Citynet.Run("explain", "degree", "--node", "pergamino").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_a_file_or_of_CSV_are_refused()
    {
        var run = Citynet.Run("centrality", "--rows", "3");
        Assert.Equal(2, run.Code);
        Assert.Contains("--rows: found the format csv; expected a terminal, or --format table.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_route_is_listed_event_by_event()
    {
        var run = Citynet.Run("paths", "--source", "guarulhos", "--target", "Tandil", "-q");
        Assert.Equal("1,2004-2005,K-X,\"Coordination, summit X\",guarulhos,Guarulhos,asuncion,Asunción", run.Lines[1]);
        Assert.EndsWith("tandil,Tandil", run.Lines[^1], StringComparison.Ordinal);
        Assert.Contains("expected the id or the name of a city", Citynet.Run("paths", "--source", "guarulho").Error, StringComparison.Ordinal);
        Assert.All(Citynet.Run("paths", "--target", "tandil", "-q").Lines.Skip(1), row => Assert.Equal("tandil", row.Split(',')[1]));
    }
}
