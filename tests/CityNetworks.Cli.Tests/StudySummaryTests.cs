using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>The lines that <c>study</c> prints.</summary>
public sealed class StudySummaryTests
{
    [Theory]
    [InlineData("city,event,period\nRosario,A,2014\n", "Network: 1 city at 1 event that names a city, 1 participation, 1 component.")]
    [InlineData("city,event,period\nRosario,A,2014\nTandil,B,2014\n", "Network: 2 cities at 2 events that name a city, 2 participations, 2 components.")]
    [InlineData("city,event,period\nRosario,A,2014\nTandil,A,2014\n", "Ties: 1 pair of cities recorded at the same event; strongest Rosario–Tandil with 1 shared event.")]
    [InlineData("city,event\na,A\nb,A\nc,A\nd,A\ne,A\n", "by degree: 5 cities tied 1.000.")]
    [InlineData("city,event\nLima,A\nRosario,B\nTandil,C\n", "by degree: Lima, Rosario and Tandil 0.333.")]
    [InlineData("city,event\na,A\nb,A\nc,A\nd,A\ne,A\n", "strongest 10 pairs tied with 1 shared event.")]
    [InlineData("source,target\na,b\nb,a\n", "Network: 2 cities, 1 undirected tie, 1 component.")]
    [InlineData("source,target\na,b\n", "Network: 2 cities, 1 directed tie, 1 component.")]
    public void Its_grammar_follows_the_numbers(string csv, string line)
    {
        using var folder = new TemporaryFolder();
        var run = Citynet.Run("study", "--data", folder.Write("records.csv", csv), "--out", folder["out"]);
        Assert.Equal(0, run.Code);
        Assert.Contains(line, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Cities_of_one_short_name_are_distinguished()
    {
        using var folder = new TemporaryFolder();
        var name = new string('X', 300);
        Directory.CreateDirectory(folder["data"]);
        folder.Write("data/cities.csv", $"id,name\na,{name}a\nb,{name}b\n");
        folder.Write("data/participations.csv", "city,event\na,x\nb,x\n");
        var run = Citynet.Run("study", "--data", folder["data"], "--out", folder["out"]);
        Assert.Contains($"strongest {name[..39]}… (a)–{name[..39]}… (b) with", run.Output, StringComparison.Ordinal);
    }
}
