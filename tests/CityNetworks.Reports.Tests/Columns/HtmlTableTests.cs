using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Html;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests.Columns;

public sealed class HtmlTableTests
{
    [Fact]
    public void The_first_column_heads_the_row_and_texts_are_escaped()
    {
        var html = HtmlTable.Of("Ties", ["a<b"], [new HtmlColumn<string>("city", row => Markup.Of($"{row}")), new("n", _ => new Markup("7"), true)]).Html;
        Assert.Contains("<th scope=\"row\">a&lt;b</th><td class=\"number\">7</td>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">city</th><th scope=\"col\" class=\"number\">n</th>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_table_says_how_many_rows_are_left_out()
    {
        var html = HtmlTable.Of("Steps", Table.Of("steps", Enumerable.Range(1, 61).ToArray()).Integer("step", step => step).Build()).Html;
        Assert.Contains("Steps, in the order of the data (the first 60 of 61 rows; all are in the data)", html, StringComparison.Ordinal);
        Assert.Equal(60 + 1, html.Split("<tr>").Length - 1);
        var one = HtmlTable.Of("Steps", Table.Of("steps", new[] { 1 }).Integer("step", step => step).Build());
        Assert.DoesNotContain("the data", one.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Blank_is_blank_and_flags_are_words()
    {
        var table = Table.Of("t", new bool?[] { true, false, null }).Text("id", flag => $"{flag}").Flag("kept", flag => flag)
            .Number("value", _ => double.NaN).Build();
        var html = HtmlTable.Of("T", table).Html;
        Assert.Contains("<td class=\"short\">yes</td><td></td>", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"short\">no</td><td></td>", html, StringComparison.Ordinal);
        Assert.Contains("<td></td><td></td></tr>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_numbers_below_0_have_a_minus_like_all_others()
    {
        var html = HtmlTable.Of("T", Table.Of("t", new[] { -2 }).Text("id", _ => "a").Integer("low", low => low).Number("mean", low => low - 0.5).Build()).Html;
        Assert.Contains("<td class=\"number\">−2</td><td class=\"number\">−2.5</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void No_row_is_no_table() => Assert.True(HtmlTable.Of<int>("T", [], []).IsEmpty);

    [Fact]
    public void A_word_longer_than_a_line_may_be_broken()
    {
        var html = HtmlTable.Of("T", Table.Of("t", new[] { new string('W', 40), "a cell of many short words that goes on for much more than a line" })
            .Text("id", text => text[..1]).Text("text", text => text).Build()).Html;
        Assert.Contains("<td class=\"phrase\">WWW", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"long\">a cell", html, StringComparison.Ordinal);
    }
}
