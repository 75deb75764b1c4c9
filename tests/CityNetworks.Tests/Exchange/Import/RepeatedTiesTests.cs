using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class RepeatedTiesTests
{
    [Fact]
    public void Weights_of_a_repeated_tie_are_added_and_one_without_counts_1()
    {
        var log = new ProblemLog();
        var ties = new RepeatedTies<string>("f", log);
        ties.Add("ab", new ImportedTie("a", "b", null, 1));
        ties.Add("ac", new ImportedTie("a", "c", 2, 2));
        ties.Add("ab", new ImportedTie("a", "b", 4, 3));
        Assert.Equal([("ab", 5.0), ("ac", 2.0)], ties.Stated().Select(row => (row.Key, row.Tie.Weight!.Value)));
        var problem = Assert.Single(log.Problems());
        Assert.Equal((3, "1 tie again"), (problem.Line, problem.Found));
    }

    [Fact]
    public void Ties_that_all_differ_are_no_problem()
    {
        var log = new ProblemLog();
        var ties = new RepeatedTies<int>("f", log);
        ties.Add(1, new ImportedTie("a", "b", null, 1));
        Assert.Null(Assert.Single(ties.Stated()).Tie.Weight);
        Assert.Empty(log.Problems());
    }
}
