using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class GraphChoiceTests
{
    [Theory]
    [InlineData(null, "first")]
    [InlineData("second", "second")]
    [InlineData("3", "3")]
    public void A_graph_is_chosen_by_name_or_number_and_else_the_first_is_read(string? asked, string read)
    {
        var (choice, log) = (new GraphChoice(asked, "f", "graph"), new ProblemLog());
        bool[] begun = [choice.Begins("first", 1), choice.Begins("second", 5), choice.Begins(null, 9)];
        choice.Report(log);
        Assert.Equal(read, choice.Name);
        Assert.Single(begun, chosen => chosen);
        Assert.True(log.Has(GraphFileCodes.NotRead));
    }

    [Fact]
    public void A_graph_that_is_not_there_is_an_error_with_those_that_are()
    {
        var (choice, log) = (new GraphChoice("other", "f", "graph"), new ProblemLog());
        Assert.False(choice.Begins("first", 1));
        choice.Report(log);
        Assert.False(choice.IsMade);
        Assert.Contains("'first'", Assert.Single(log.Problems()).Expected, StringComparison.Ordinal);
    }
}
