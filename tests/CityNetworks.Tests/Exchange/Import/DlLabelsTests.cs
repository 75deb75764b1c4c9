using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class DlLabelsTests
{
    [Fact]
    public void Labels_are_separated_by_commas_or_else_by_blanks()
    {
        Assert.Equal(["New York", "b"], Read(2, "New York, b"));
        Assert.Equal(["a", "b", "c"], Read(3, "a b", "c"));
        Assert.Equal(["x,y", "z"], Read(2, "\"x,y\",z"));
    }

    [Fact]
    public void A_label_or_its_number_names_a_node()
    {
        var labels = new DlLabels();
        labels.Add("a");
        labels.Add("b");
        Assert.Equal((2, 2, 0), (labels.Named("b", 2), labels.Named("2", 2), labels.Named("3", 2)));
        Assert.Equal((1, 0), (labels.Embedded("a", 2), labels.Embedded("new", 2)));
        Assert.Equal(3, labels.Embedded("new", 3));
    }

    [Fact]
    public void Another_number_of_labels_than_the_header_states_is_an_error()
    {
        var (labels, log) = (new DlLabels(), new ProblemLog());
        labels.Line("a,b,c", 4);
        labels.End(5, "n", "f", log);
        var problem = Assert.Single(log.Problems());
        Assert.Equal((4, "5, as n states"), (problem.Line, problem.Expected));
    }

    private static IReadOnlyList<string> Read(int count, params string[] lines)
    {
        var labels = new DlLabels();
        foreach (var line in lines)
            labels.Line(line, 1);
        Assert.True(labels.IsComplete(count));
        labels.End(count, "n", "f", new ProblemLog());
        return labels.All;
    }
}
