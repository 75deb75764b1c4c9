using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CityNetworks.Centrality;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;
using Xunit;

namespace CityNetworks.Reports.Tests.Languages;

public sealed partial class LanguageTests
{
    public static TheoryData<string> Others => [.. Language.All.Skip(1).Select(language => language.Code)];

    [Theory]
    [InlineData("en", "0.212", "1.5e−4", "95 %", "2008-11-20")]
    [InlineData("es", "0,212", "1,5e−4", "95 %", "20/11/2008")]
    [InlineData("pt", "0,212", "1,5e−4", "95%", "20/11/2008")]
    public void Numbers_shares_and_dates_are_in_the_form_of_the_language(string code, string number, string small, string share, string day)
    {
        using var language = Language.Of(code)!.Speak();
        Assert.Equal(number, Prose.Number(0.212));
        Assert.Equal(small, Prose.Number(0.00015));
        Assert.Equal(share, Prose.Percent(0.95).Replace('\u00A0', ' '));
        Assert.Equal(day, Prose.Date("2008-11-20"));
        Assert.Equal("2008-2009", Prose.Date("2008-2009"));
    }

    [Theory]
    [InlineData(-0.01, "0.##", "−0,01")]
    [InlineData(-0.001, "0.##", "0")]
    [InlineData(-0.04, "0.0 %", "−4,0 %")]
    [InlineData(-0.0004, "0.0 %", "0,0 %")]
    [InlineData(-0.0, "0", "0")]
    [InlineData(-1e-9, "0.0e0", "−1,0e−9")]
    public void What_is_rounded_to_zero_has_no_sign(double value, string format, string text) => Assert.Equal(text, Language.Spanish.Number(value, format));

    [Theory]
    [InlineData("es", "Rosario y Tandil", "Rosario")]
    [InlineData("es", "Rosario e Iquique", "Rosario")]
    [InlineData("es", "Tandil e Hidalgo", "Tandil")]
    [InlineData("es", "Rosario y Hierro", "Rosario")]
    [InlineData("pt", "Canoas e Guarulhos", "Canoas")]
    public void The_last_of_a_list_is_joined_as_the_language_has_it(string code, string list, string first)
    {
        using var language = Language.Of(code)!.Speak();
        Assert.Equal(list, Prose.List([first, list.Split(' ')[^1]]));
    }

    [Theory]
    [InlineData("es", "0 ciudades", "1 ciudad", "1,5 ciudades")]
    [InlineData("pt", "0 cidade", "1 cidade", "1,5 cidade")]
    public void A_plural_follows_the_rule_of_the_language(string code, string none, string one, string more)
    {
        using var language = Language.Of(code)!.Speak();
        Assert.Equal([none, one, more], new[] { 0, 1, 1.5 }.Select(count => Prose.Count(count, "city", "cities")));
    }

    [Fact]
    public void A_scope_ends_where_it_is_disposed_and_holds_in_its_own_flow_alone()
    {
        using (Language.Spanish.Speak())
        {
            using (Language.Portuguese.Speak())
                Assert.Equal("cidade", Text.Of("city"));
            Assert.Equal("ciudad", Text.Of("city"));
        }

        Assert.Equal("city", Text.Of("city"));
        var words = new string[3];
        Parallel.For(0, 3, thread =>
        {
            using var language = Language.All[thread].Speak();
            Thread.Sleep(5);
            words[thread] = Text.Of("city");
        });
        Assert.Equal(["city", "ciudad", "cidade"], words);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void A_page_says_nothing_in_English(string code)
    {
        var page = HtmlReport.Render(MercocitiesStudy.Input with { Language = Language.Of(code)! });
        Assert.Contains($"<html lang=\"{Language.Of(code)!.Tag}\">", page, StringComparison.Ordinal);
        Assert.Empty(HtmlChecker.Problems(page));
        Assert.Empty(English(page));
    }

    // Words that the style sheet writes are in no tag, so the page's text does not hold them.
    [Fact]
    public void What_the_style_sheet_writes_is_in_every_language()
    {
        var written = Written().Matches(Assets.Style.Html).Select(rule => rule.Groups[1].Value).Where(text => text.Any(char.IsLetter)).ToHashSet();
        Assert.Equal(["Figura ", "Figure "], written.Order(StringComparer.Ordinal));
        Assert.All(Language.All.Skip(1), language => Assert.Contains($":lang({language.Code})", Assets.Style.Html, StringComparison.Ordinal));
    }

    [Fact]
    public void English_is_found_where_it_is() => Assert.NotEmpty(English(HtmlReport.Render(MercocitiesStudy.Input)));

    [Theory]
    [MemberData(nameof(Others))]
    public void Tables_of_data_are_the_same_in_every_language(string code)
    {
        var page = HtmlReport.Render(MercocitiesStudy.Input with { Language = Language.Of(code)! });
        Assert.Equal(Data(HtmlReport.Render(MercocitiesStudy.Input)), Data(page));
        Assert.NotEmpty(Data(page));

        static IEnumerable<string> Data(string page) => Csv().Matches(page).Select(data => data.Value);
    }

    [Fact]
    public void The_machines_culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        var input = MercocitiesStudy.Input with { Language = Language.Spanish };
        var page = HtmlReport.Render(input);
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NegativeSign, other.DateTimeFormat.DateSeparator) = ("¿", "¡", "~");
        try
        {
            CultureInfo.CurrentCulture = other;
            Assert.Equal(page, HtmlReport.Render(input));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // Pieces of text that hold an English function word, outside names, titles, facts of the run, formulas and the reasons of corrections, which are data.
    private static IEnumerable<string> English(string page)
    {
        var body = page[page.IndexOf("<body>", StringComparison.Ordinal)..];
        foreach (var data in new[] { "<script.*?</script>", "<dl class=\"facts\">.*?</dl>", "<details class=\"long paper\">.*?</details>" })
            body = Regex.Replace(body, data, " ", RegexOptions.Singleline);
        var texts = Tag().Split(body).Concat(Spoken().Matches(body).Select(label => label.Groups[1].Value)).Select(WebUtility.HtmlDecode).ToHashSet();
        var known = MercocitiesStudy.Input.Tables.Values.SelectMany(table => table.Columns.SelectMany(column =>
            s_data.Contains(column.Name) || table.Name.StartsWith("record_", StringComparison.Ordinal)
                ? Enumerable.Range(0, table.RowCount).Select(row => Rows.TextOf(column, row))
                : [])).Concat(CentralityMeasures.All.Select(measure => measure.Citation)).Where(text => text.Length > 8).ToHashSet(StringComparer.Ordinal);
        string[] starts = [.. known.Select(data => data[..Math.Min(data.Length, 30)])];
        return texts.Where(text => FunctionWord().IsMatch(text!) && !starts.Any(data => text!.Contains(data, StringComparison.Ordinal)))!;
    }

    private static readonly string[] s_data = ["name", "title", "formula", "normalisation", "cases", "citation"];

    [GeneratedRegex("content: *\"([^\"]*)\"")]
    private static partial Regex Written();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("(?:aria-label|title)=\"([^\"]*)\"")]
    private static partial Regex Spoken();

    [GeneratedRegex("data:text/csv[^\"]*")]
    private static partial Regex Csv();

    [GeneratedRegex(@"\b(the|of|with|and|which|that|from|are|is|was|by|each|those)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FunctionWord();
}
