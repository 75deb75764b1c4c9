using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CityNetworks.Records;
using CityNetworks.Records.Reading;
using CityNetworks.Reports.Reading;
using CityNetworks.Studies.Parts;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests;

/// <summary>The page as text.</summary>
public sealed class HtmlReportTests
{
    private static readonly string s_page = HtmlReport.Render(MercocitiesStudy.Input);

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
        foreach (var plot in Plots(page).Values)
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
            Assert.Empty(Plots(page));
            Assert.Contains("no results to summarise", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Tables_read_back_from_csv_make_the_same_plots()
    {
        var texts = MercocitiesStudy.Input.Tables.ToDictionary(pair => pair.Key, pair => AsText(pair.Value), StringComparer.Ordinal);
        var plots = Plots(HtmlReport.Render(MercocitiesStudy.Input with { Tables = texts }));
        Assert.Equal(Plots(s_page).Select(plot => (plot.Key, plot.Value.ToJsonString())), plots.Select(plot => (plot.Key, plot.Value.ToJsonString())));
    }

    [Fact]
    public void The_summary_names_who_leads_and_what_is_only_simulated()
    {
        var summary = Between(s_page, "<section id=\"summary\"", "</section>");
        Assert.Contains("together: <strong>Pergamino</strong> by degree", summary, StringComparison.Ordinal);
        Assert.Contains("<span>2012-2013</span> <strong>Pergamino</strong>", summary, StringComparison.Ordinal);
        Assert.Contains("<span>2004-2005 to 2005-2006</span> <strong>all tied</strong>", summary, StringComparison.Ordinal);
        Assert.Contains("not estimated", summary, StringComparison.Ordinal);
        // 58 changes, of which those from 2011-2012 to the next period, six, could have been found.
        Assert.Matches("Of 58 changes.*none.*For 52 of them it could not have been found", summary);
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
    public void Every_event_is_one_mark_of_its_status()
    {
        var timeline = Between(s_page, "<figure id=\"timeline\"", "</table>");
        Assert.Equal(40, Regex.Count(timeline, "mark held\" viewBox=\"-8 -8 16 16\" role"));
        Assert.Equal(2, Regex.Count(timeline, "mark cancelled\" viewBox=\"-8 -8 16 16\" role"));
        Assert.Equal(1, Regex.Count(timeline, "mark planned\" viewBox=\"-8 -8 16 16\" role"));
    }

    [Fact]
    public void A_period_that_was_not_assessed_is_a_gap_and_not_a_zero()
    {
        var view = Plots(s_page)["assessment"]["views"]![0]!;
        var periods = view["layout"]!["xaxis"]!["categoryarray"]!.AsArray().Select(period => (string)period!).ToArray();
        var gap = Array.IndexOf(periods, "2008-2009");
        foreach (var trace in view["data"]!.AsArray())
        {
            Assert.Null(trace!["y"]![gap]);
            Assert.Equal(0, (double)trace["y"]![Array.IndexOf(periods, "2005-2006")]!);
        }

        var said = view["layout"]!["annotations"]!.AsArray().Where(note => (string?)note!["text"] == "not assessed").Select(note => periods[(int)note!["x"]!]);
        Assert.Equal(["2007-2008", "2008-2009"], said);
    }

    [Fact]
    public void A_change_without_an_interval_is_drawn_without_a_bar()
    {
        var views = Plots(s_page)["changes"]["views"]!.AsArray();
        var first = views[0]!["data"]!.AsArray();
        Assert.Null(first[0]!["error_x"]);
        Assert.Equal(["asuncion", "guarulhos"], first[0]!["y"]!.AsArray().Select(id => (string)id!).Order(StringComparer.Ordinal));
        Assert.Equal(3, first[1]!["error_x"]!["array"]!.AsArray().Count);
    }

    [Fact]
    public void An_absent_city_has_no_place_in_the_ranking()
    {
        var view = Plots(s_page)["ranks"]["views"]![0]!;
        var canoas = view["data"]!.AsArray().Single(trace => (string?)trace!["name"] == "Canoas")!;
        // Canoas is recorded in 2009-2010, 2010-2011, 2012-2013 and 2014-2015, places 5, 6, 8 and 10.
        Assert.Equal([5, 6, 8, 10], canoas["y"]!.AsArray().Select((place, i) => (place, i)).Where(pair => pair.place is not null).Select(pair => pair.i));
    }

    [Fact]
    public void Five_hundred_cities_stay_a_usable_page()
    {
        var page = HtmlReport.Render(LargeStudy.Input);
        Assert.Empty(HtmlChecker.Problems(page));
        Assert.All(Plots(page)["ranks"]["views"]!.AsArray(), view => Assert.Equal(12, view!["data"]!.AsArray().Count));
        Assert.Equal(40, Plots(page)["adopters"]["views"]![0]!["data"]![1]!["y"]!.AsArray().Count);
        var network = Between(page, "<figure id=\"network\"", "</figure>");
        Assert.True(Regex.Count(network, "<circle cx") <= 2 * 2 * 40, "the network draws more than 40 cities and a partner of each");
        // Of the pages of cities one is open at a time.
        var seen = Regex.Replace(page, "<details class=\"ego\".*?</details>", string.Empty, RegexOptions.Singleline);
        Assert.True(Regex.Count(seen, "<tr>") < 1500, $"{Regex.Count(seen, "<tr>")} rows of tables");
        Assert.Contains("of 500 rows; all are in the data", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Tied_cities_stand_at_one_level_of_the_rank_chart()
    {
        var view = Plots(s_page)["ranks"]["views"]![0]!;
        var levels = view["data"]!.AsArray().Select(trace => trace!["y"]![0]).Where(level => level is not null).Select(level => (int)(double)level!).ToArray();
        // 2004-2005: Asunción and Guarulhos at one event.
        Assert.Equal([1, 1], levels);
    }

    [Fact]
    public void Every_line_of_the_rank_chart_ends_at_a_name_however_many_cities_there_are()
    {
        foreach (var page in new[] { s_page, HtmlReport.Render(LargeStudy.Input) })
        {
            foreach (var view in Plots(page)["ranks"]["views"]!.AsArray())
            {
                var names = view!["layout"]!["annotations"]!
                    .AsArray()
                    .Select(note => ((string)note!["text"]!).Replace("<br>", " ", StringComparison.Ordinal))
                    .ToHashSet(StringComparer.Ordinal);
                Assert.All(view["data"]!.AsArray(), trace => Assert.Contains((string)trace!["name"]!, names));
            }
        }
    }

    [Fact]
    public void Every_drawn_city_of_a_cut_network_has_a_tie_and_what_is_cut_is_counted()
    {
        var page = HtmlReport.Render(StarStudy.Input);
        var drawing = Between(page, "<div class=\"drawing for-wide\">", "</svg>");
        var ends = Regex.Matches(drawing, "<line x1=\"([^\"]*)\" y1=\"([^\"]*)\" x2=\"([^\"]*)\" y2=\"([^\"]*)\"")
            .SelectMany(line => new[] { (line.Groups[1].Value, line.Groups[2].Value), (line.Groups[3].Value, line.Groups[4].Value) }).ToHashSet();
        var cities = Regex.Matches(drawing, "<circle cx=\"([^\"]*)\" cy=\"([^\"]*)\"");
        Assert.InRange(cities.Count, 40, 80);
        Assert.All(cities, city => Assert.Contains((city.Groups[1].Value, city.Groups[2].Value), ends));
        Assert.Matches(@"Of \d+ ties \d+ are drawn.*left out: ", page);
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
    public void Events_that_last_and_who_is_there_stand_in_each_of_their_periods()
    {
        var records = RecordReader.Read(RecordFiles.Of("made", [
            ("periods.csv", "id,start\n2001,2001\n2002,2002\n2003,2003\n2004,2004\n"),
            ("participations.csv", "city,event,from,to\na,x,2001,2003\nb,x,2003,\nc,x,2001,\n")]));
        var study = CityNetworks.Studies.Study.Of(records, new StudyOptions { Runs = 20 });
        var page = HtmlReport.Render(new ReportInput("Title", "id", "0", study.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal), []));
        Assert.Equal(["1100", "0011"], new[] { Marks("a"), Marks("b") });
        Assert.Equal("1111", Marks("c"));
        Assert.Equal("1111", Marks("Other"));
        Assert.Contains("An event that lasts stands in each of its periods.", page, StringComparison.Ordinal);

        string Marks(string lane) => string.Concat(Regex.Matches(Between(page, $"<th scope=\"row\">{lane}<small></small></th>", "</tr>"), "<td>(.*?)</td>")
            .Select(cell => cell.Groups[1].Value.Contains("<svg", StringComparison.Ordinal) ? '1' : '0'));
    }

    [Fact]
    public void Heads_of_many_periods_stand_upright()
    {
        Assert.Contains("<table class=\"lanes dense\">", Page(30), StringComparison.Ordinal);
        Assert.DoesNotContain("lanes dense", Page(5).Split("</style>")[1], StringComparison.Ordinal);

        static string Page(int periods)
        {
            var rows = string.Concat(Enumerable.Range(1990, periods).Select(year => $"a,e{year},{year}\nb,e{year},{year}\n"));
            var records = RecordReader.Read(RecordFiles.Of("made", [("participations.csv", $"city,event,period\n{rows}")]));
            var study = CityNetworks.Studies.Study.Of(records, new StudyOptions { Runs = 20 });
            return HtmlReport.Render(new ReportInput("Title", "id", "0", study.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal), []));
        }
    }

    [Fact]
    public void The_caption_of_the_network_speaks_of_added_partners_only_where_there_are_any()
    {
        // Everybody with everybody, and the less the farther down: all the strongest partners are among the most tied.
        (int A, int B, int Weight)[] ties = [.. from a in Enumerable.Range(0, 45) from b in Enumerable.Range(0, a) select (a, b, 1000 - (10 * a) - b)];
        Assert.Contains("Drawn are 40 of 45 cities with a tie: the 40 most tied. Of 990 ties", Page(ties), StringComparison.Ordinal);
        // The heaviest tie of the first leads to a city that has no other.
        Assert.Contains(
            "Drawn are 41 of 46 cities with a tie: the 40 most tied, and 1 city more to which the heaviest tie of one of them leads. Of 991 ties",
            Page([.. ties, (45, 0, 5000)]), StringComparison.Ordinal);

        static string Page((int A, int B, int Weight)[] ties)
        {
            var table = Table.Of("ties", ties).Text("window", _ => "all").Text("source", tie => $"c{tie.B:00}").Text("target", tie => $"c{tie.A:00}")
                .Number("weight", tie => tie.Weight).Text("events", _ => "e").Build();
            return HtmlReport.Render(new ReportInput("Title", "id", "0", new Dictionary<string, Table> { ["ties"] = table }, []));
        }
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
    public void A_table_that_no_part_speaks_of_is_shown_all_the_same()
    {
        var table = Table.Of("reach", new[] { 1, 2 }).Integer("step", step => step).Build();
        var page = HtmlReport.Render(MercocitiesStudy.Input with { Tables = new Dictionary<string, Table> { ["reach"] = table } });
        Assert.DoesNotContain("no results to summarise", page, StringComparison.Ordinal);
        Assert.Contains("<h3>Reach</h3>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_counterfactual_names_its_change_and_the_cities_that_neither_world_counts()
    {
        var table = Table.Of("counterfactual", new[] { "2014" })
            .Text("policy", _ => "p")
            .Text("period", period => period)
            .Number("mean_a", _ => 9)
            .Number("mean_b", _ => 12)
            .Number("difference", _ => -3)
            .Integer("run_lo", _ => -7)
            .Integer("run_hi", _ => 0)
            .Build();
        var input = new ReportInput(
            "Title",
            "id",
            "0",
            new Dictionary<string, Table> { ["counterfactual"] = table },
            [new("change", "remove city pergamino"), new("not counted", "Pergamino")]);
        var page = HtmlReport.Render(input);
        Assert.Contains("the changed world (remove city pergamino) has −3 adopters", page, StringComparison.Ordinal);
        Assert.Contains("Pergamino is left out of the adopters of A and of B", page, StringComparison.Ordinal);
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

    private static Dictionary<string, JsonNode> Plots(string page) => Regex
        .Matches(page, """<figure id="([a-z]+)">(?:(?!</figure>).)*?<script type="application/json">(.*?)</script>""", RegexOptions.Singleline)
        .ToDictionary(match => match.Groups[1].Value, match => JsonNode.Parse(match.Groups[2].Value)!, StringComparer.Ordinal);

    private static string Between(string page, string start, string end)
    {
        var from = page.IndexOf(start, StringComparison.Ordinal);
        return page[from..page.IndexOf(end, from, StringComparison.Ordinal)];
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
