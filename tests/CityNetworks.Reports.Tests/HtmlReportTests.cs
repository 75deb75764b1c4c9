using System.Text.RegularExpressions;
using CityNetworks.Reports.Reading;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests;

/// <summary>The page as text.</summary>
public sealed class HtmlReportTests
{
    private static readonly string s_page = Rendered.Mercocities;

    public static TheoryData<string> TableNames => [.. MercocitiesStudy.Input.Tables.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void The_page_is_well_formed_and_accessible() => Assert.Empty(HtmlChecker.Problems(s_page));

    [Fact]
    public void The_checker_finds_what_is_wrong()
    {
        var problems = HtmlChecker.Problems("""<h1>a</h1><h3 id="x">b</h3><p id="x"><a href="#y">c</a><svg role="img"></svg><table></table>""");
        Assert.Equal(6, problems.Count);
    }

    [Fact]
    public void The_same_study_gives_the_same_bytes() => Assert.Equal(s_page, HtmlReport.Render(MercocitiesStudy.Input));

    [Fact]
    public void Nothing_refers_to_a_network()
    {
        var ours = Regex.Replace(s_page, """<script type="(text/plain|application/gzip)".*?</script>""", string.Empty, RegexOptions.Singleline);
        Assert.True(ours.Length < s_page.Length - 1_000_000, "the plotting library was not found in the page");
        Assert.DoesNotMatch("""(?i)(src|href|action|poster|data|srcset)\s*=\s*["']?\s*(https?:)?//""", ours);
        Assert.DoesNotMatch("""(?i)url\(\s*["']?(https?:)?//|@import|fetch\(|XMLHttpRequest|importScripts|WebSocket|<link|<iframe|<img""", ours);
        Assert.Contains("""http-equiv="Content-Security-Policy" content="default-src 'none';""", s_page, StringComparison.Ordinal);
        Assert.DoesNotContain("connect-src", s_page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plotting_library_is_the_one_that_the_policy_allows()
    {
        var packed = Regex.Match(s_page, """<script type="application/gzip" id="plotting">(.*?)</script>""", RegexOptions.Singleline).Groups[1].Value;
        Assert.True(packed.Length < 1_700_000, $"{packed.Length} characters");
        using var unpacked = new System.IO.Compression.GZipStream(
            new MemoryStream(Convert.FromBase64String(packed)), System.IO.Compression.CompressionMode.Decompress);
        using var script = new MemoryStream();
        unpacked.CopyTo(script);
        Assert.Contains("plotly.js v", System.Text.Encoding.UTF8.GetString(script.ToArray())[..2_000], StringComparison.Ordinal);
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(script.ToArray()));
        Assert.Contains($"script-src 'sha256-{hash}' 'sha256-", s_page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plotting_library_comes_with_its_licence() => Assert.Contains("Licensed under the MIT license", s_page, StringComparison.Ordinal);

    [Fact]
    public void Every_text_is_escaped()
    {
        const string evil = "<script>alert(1)</script>\"'&</td></script><!--";
        var page = HtmlReport.Render(Hostile(evil));
        Assert.DoesNotContain("<script>alert(1)", page, StringComparison.Ordinal);
        Assert.Equal(Regex.Count(HtmlReport.Render(MercocitiesStudy.Input), "</script>"), Regex.Count(page, "</script>"));
        Assert.Empty(HtmlChecker.Problems(page));
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;", page, StringComparison.Ordinal);
        foreach (var plot in Rendered.Plots(page).Values)
            Assert.NotEmpty(plot["views"]!.AsArray());
    }

    [Theory]
    [MemberData(nameof(TableNames))]
    public void A_missing_table_leaves_a_whole_page(string missing)
    {
        var tables = MercocitiesStudy.Input.Tables.Where(pair => pair.Key != missing).ToDictionary(StringComparer.Ordinal);
        var page = HtmlReport.Render(MercocitiesStudy.Input with { Tables = tables });
        Assert.Empty(HtmlChecker.Problems(page));
        Assert.DoesNotContain($">{missing}.csv<", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TableNames))]
    public void One_table_alone_makes_a_whole_page(string only)
    {
        var tables = MercocitiesStudy.Input.Tables.Where(pair => pair.Key == only).ToDictionary(StringComparer.Ordinal);
        Assert.Empty(HtmlChecker.Problems(HtmlReport.Render(MercocitiesStudy.Input with { Tables = tables })));
    }

    [Fact]
    public void No_table_and_empty_tables_make_a_page_that_says_so()
    {
        var none = MercocitiesStudy.Input with { Tables = new Dictionary<string, Table>(), Facts = [] };
        var empty = MercocitiesStudy.Input with
        {
            Tables = MercocitiesStudy.Input.Tables.ToDictionary(pair => pair.Key, pair => Filtered(pair.Value, 0), StringComparer.Ordinal)
        };
        foreach (var input in new[] { none, empty })
        {
            var page = HtmlReport.Render(input);
            Assert.Empty(HtmlChecker.Problems(page));
            Assert.Empty(Rendered.Plots(page));
            Assert.Contains("no results to summarise", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Tables_read_back_from_csv_make_the_same_plots()
    {
        var texts = MercocitiesStudy.Input.Tables.ToDictionary(pair => pair.Key, pair => AsText(pair.Value), StringComparer.Ordinal);
        var plots = Rendered.Plots(HtmlReport.Render(MercocitiesStudy.Input with { Tables = texts }));
        Assert.Equal(Rendered.Plots(s_page).Select(plot => (plot.Key, plot.Value.ToJsonString())), plots.Select(plot => (plot.Key, plot.Value.ToJsonString())));
    }

    [Fact]
    public void The_page_says_that_no_adoption_is_recorded_unless_one_is()
    {
        const string sentence = "the records document none";
        Assert.Contains(sentence, s_page, StringComparison.Ordinal);
        var adoptions = Table.Of("record_adoptions", new[] { "pergamino" }).Text("city", city => city).Build();
        var tables = new Dictionary<string, Table>(MercocitiesStudy.Input.Tables, StringComparer.Ordinal) { ["record_adoptions"] = adoptions };
        Assert.DoesNotContain(sentence, HtmlReport.Render(MercocitiesStudy.Input with { Tables = tables }), StringComparison.Ordinal);
    }

    [Fact]
    public void Five_hundred_cities_stay_a_usable_page()
    {
        var page = HtmlReport.Render(LargeStudy.Input);
        Assert.Empty(HtmlChecker.Problems(page));
        Assert.All(Rendered.Plots(page)["ranks"]["views"]!.AsArray(), view => Assert.Equal(12, view!["data"]!.AsArray().Count));
        Assert.Equal(40, Rendered.Plots(page)["adopters"]["views"]![0]!["data"]![1]!["y"]!.AsArray().Count);
        var network = Rendered.Between(page, "<figure id=\"network\"", "</figure>");
        Assert.True(Regex.Count(network, "<circle cx") <= 2 * 2 * 40, "the network draws more than 40 cities and a partner of each");
        // Of the pages of cities one is open at a time.
        var seen = Regex.Replace(page, "<details class=\"ego\".*?</details>", string.Empty, RegexOptions.Singleline);
        Assert.True(Regex.Count(seen, "<tr>") < 1500, $"{Regex.Count(seen, "<tr>")} rows of tables");
        Assert.Contains("of 500 rows; all are in the data", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_beside_a_mark_names_its_period_by_number()
    {
        // plotly.js takes the name 2014 of a category for the number 2014, far outside the chart.
        var page = HtmlReport.Render(LargeStudy.Input);
        var charts = Regex.Matches(page, "<script type=\"application/json\">(.*?)</script>", RegexOptions.Singleline)
            .Select(match => match.Groups[1].Value)
            .ToArray();
        var places = charts.SelectMany(chart => Regex.Matches(chart, "\"annotations\":\\[(.*?)\\]", RegexOptions.Singleline))
            .SelectMany(list => Regex.Matches(list.Groups[1].Value, "\"x\":(\"?[^,]*)").Select(x => x.Groups[1].Value)).ToArray();
        Assert.NotEmpty(places);
        Assert.All(places, place => Assert.DoesNotContain('"', place));
    }

    [Fact]
    public void A_page_stays_below_its_limit_whatever_the_tables()
    {
        var longTable = Table.Of("ties", Enumerable.Range(0, 150_000).ToArray())
            .Text("window", _ => "all").Text("source", row => $"a{row % 700}").Text("target", row => $"b{row / 7}")
            .Number("weight", row => row % 9).Text("events", row => $"e{row};e{row + 1}").Build();
        var tables = new Dictionary<string, Table>(MercocitiesStudy.Input.Tables, StringComparer.Ordinal) { ["ties"] = longTable };
        var page = HtmlReport.Render(MercocitiesStudy.Input with { Tables = tables });
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(page), 1, HtmlReport.Limit);
        Assert.Empty(HtmlChecker.Problems(page));
        Assert.Contains("150000 rows; too large for this page", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Namesakes_are_distinguished()
    {
        var cities = Table.Of("record_cities", new[] { ("a", "AR"), ("b", "CL"), ("c", "CL") })
            .Text("id", c => c.Item1)
            .Text("name", _ => "San José")
            .Text("country", c => c.Item2)
            .Build();
        var ties = Table.Of("ties", new[] { ("a", "b"), ("b", "c") })
            .Text("window", _ => "all")
            .Text("source", t => t.Item1)
            .Text("target", t => t.Item2)
            .Number("weight", _ => 1)
            .Text("events", _ => "e")
            .Build();
        var page = HtmlReport.Render(MercocitiesStudy.Input with { Tables = new Dictionary<string, Table> { ["record_cities"] = cities, ["ties"] = ties } });
        Assert.Contains("San José (AR)", page, StringComparison.Ordinal);
        Assert.Contains("San José (b)", page, StringComparison.Ordinal);
        Assert.Contains("San José (c)", page, StringComparison.Ordinal);
    }

    private static ReportInput Hostile(string text)
    {
        var tables = MercocitiesStudy.Input.Tables.ToDictionary(
            pair => pair.Key, pair => new Table(pair.Key, [.. pair.Value.Columns.Select(Renamed)]), StringComparer.Ordinal);
        return new(text, text, text, tables, [new(text, text)]);

        Column Renamed(Column column) => column is TextColumn texts && column.Name is "name"
            or "title" or "label" or "why" or "policy" or "host" or "themes" or "country" or "mechanism" or "dialect" or "certainty" or "status" or "role"
            ? new TextColumn(column.Name, [.. ((TextColumn)column).Values.Select(value => value is null ? null : value + text)])
            : column;
    }

    private static Table Filtered(Table table, int rows) =>
        new(table.Name, [.. table.Columns.Select(Column (column) => new TextColumn(column.Name, new string?[rows]))]);

    private static Table AsText(Table table)
    {
        using var csv = new StringWriter();
        TableCsv.Write(table, csv);
        using var reader = Sylvan.Data.Csv.CsvDataReader.Create(new StringReader(csv.ToString()));
        var cells = Enumerable.Range(0, table.Columns.Count).Select(_ => new List<string?>()).ToArray();
        while (reader.Read())
        {
            for (var column = 0; column < cells.Length; column++)
                cells[column].Add(reader.GetString(column) is { Length: > 0 } text ? text : null);
        }

        return new Table(table.Name, [.. table.Columns.Select((column, i) => new TextColumn(column.Name, cells[i]))]);
    }
}
