using CityNetworks.Cli.Output;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Cli.Tests.Output;

public sealed class ExplanationTextTests
{
    private static readonly (string Item, string Name, double Value, string Text)[] s_rows =
    [
        ("node", "Ana", double.NaN, "2001"), ("value", "Degree", 0.5, "n/(N − 1)"), ("raw", "Degree", 2, "events"), ("rank", "", 3, "of 4"),
        ("normalisation", "", double.NaN, "by the maximum"), ("cases", "", double.NaN, "alone: 0"), ("citation", "", double.NaN, "Freeman (1979)"),
        ("event", "Summit", 1, "in 2001"),
    ];

    [Fact]
    public void The_text_says_the_value_its_rank_and_where_it_comes_from()
    {
        var text = string.Join('\n', ExplanationText.Of(Explained(3), 200));
        Assert.Equal(
            "Degree of Ana, window 2001: 0.5 (n/(N − 1)), rank 3 of 4.\nRaw value: 2 = events.\nNormalised: by the maximum.\n"
                + "Special cases: alone: 0.\nSource: Freeman (1979).\n",
            text);
        Assert.Contains(", without a rank.", ExplanationText.Of(Explained(double.NaN), 200).First(), StringComparison.Ordinal);
        Assert.All(ExplanationText.Of(Explained(3), 30), line => Assert.True(line.Length <= 30, line));
    }

    [Fact]
    public void What_the_text_says_is_not_listed_again() => Assert.Equal(["event"], ExplanationText.Rest(Explained(3)).Text("item"));

    private static Table Explained(double rank) => Table.Of("explain", s_rows).Text("item", row => row.Item).Text("name", row => row.Name)
        .Number("value", row => row.Item == "rank" ? rank : row.Value).Text("text", row => row.Text).Build();
}
