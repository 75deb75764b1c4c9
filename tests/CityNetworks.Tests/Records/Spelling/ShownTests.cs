using CityNetworks.Records.Spelling;
using Xunit;

namespace CityNetworks.Tests.Records.Spelling;

public sealed class ShownTests
{
    [Fact]
    public void Long_texts_are_clipped_and_letters_of_control_replaced()
    {
        Assert.Equal("'a\uFFFDb'", Shown.Text("a\nb"));
        Assert.Equal(new string('x', 60) + "…", Shown.Plain(new string('x', 61)));
        Assert.Equal(new string('x', 60), Shown.Plain(new string('x', 60)));
    }

    [Fact]
    public void A_list_shows_twenty_and_counts_the_others()
    {
        Assert.Equal("'1', '2'", Shown.List(["1", "2"]));
        Assert.EndsWith(", '20' and 1 more", Shown.List([.. Enumerable.Range(1, 21).Select(k => $"{k}")]), StringComparison.Ordinal);
    }
}
