using System.Globalization;
using System.Text.RegularExpressions;
using CityNetworks.Records;
using CityNetworks.Records.Reading;
using CityNetworks.Reports.Reading;
using CityNetworks.Studies.Parts;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

/// <summary>What is drawn at each moment is what the table of ties says.</summary>
public sealed class MomentsTests
{
    [Theory]
    [InlineData("network")]
    [InlineData("map")]
    public void Widths_and_areas_of_every_period_are_those_of_the_table(string id)
    {
        var input = MercocitiesStudy.Input;
        var figure = PlacedStudy.Figure(HtmlReport.Render(input), id);
        var drawing = figure[figure.IndexOf("for-wide", StringComparison.Ordinal)..figure.IndexOf("for-narrow", StringComparison.Ordinal)];
        var ties = input.Tables["ties"];
        string[] windows = [.. input.Tables["record_periods"].Text("id").OfType<string>(), "all"];
        var rows = Enumerable.Range(0, ties.RowCount)
            .Select(row => (
                Window: ties.Text("window")[row]!,
                A: ties.Text("source_name")[row]!,
                B: ties.Text("target_name")[row]!,
                W: ties.Numbers("weight")[row]))
            .ToArray();

        var lines = Drawn(drawing, "line");
        Assert.Equal(rows.Select(row => (row.A, row.B)).Distinct().Count(), lines.Count);
        foreach (var (title, widths) in lines)
        {
            Assert.Equal(windows.Length, widths.Length);
            var pair = Regex.Match(title, "^(.*) and (.*): weight in ");
            for (var moment = 0; moment < windows.Length; moment++)
            {
                var ends = (pair.Groups[1].Value, pair.Groups[2].Value);
                var weight = rows.Where(row => row.Window == windows[moment] && (row.A, row.B) == ends).Sum(row => row.W);
                var most = rows.Where(row => row.Window == "all" == (windows[moment] == "all")).Max(row => row.W);
                Assert.Equal(weight == 0 ? 0 : 1 + (6 * weight / most), widths[moment], 0.006);
            }
        }

        var (least, more) = id == "map" ? (4.0, 11.0) : (6.0, 15.0);
        var strengths = windows.Select(window => rows.Where(row => row.Window == window).SelectMany(row => new[] { (row.A, row.W), (row.B, row.W) })
            .GroupBy(end => end.Item1).ToDictionary(ends => ends.Key, ends => ends.Sum(end => end.W))).ToArray();
        foreach (var (title, radii) in Drawn(drawing, "circle"))
        {
            var name = Regex.Match(title, @"^(.*?)(?: \([A-Z]{2}\))?: ").Groups[1].Value;
            for (var moment = 0; moment < windows.Length; moment++)
            {
                var strength = strengths[moment].GetValueOrDefault(name);
                var most = windows[moment] == "all" ? strengths[moment].Values.Max() : strengths.SkipLast(1).SelectMany(of => of.Values).Max();
                Assert.Equal(strength == 0 ? least / 2 : least + (more * Math.Sqrt(strength / most)), radii[moment], 0.006);
            }
        }
    }

    [Fact]
    public void The_slider_counts_the_ties_of_each_period_and_names_periods_without_a_record()
    {
        var words = Words(HtmlReport.Render(MercocitiesStudy.Input), "network");
        Assert.StartsWith("All periods: ", words[^1], StringComparison.Ordinal);
        Assert.Equal("2004-2005: 1 tie among 2 cities", words[0]);
        Assert.Equal(MercocitiesStudy.Input.Tables["record_periods"].RowCount + 1, words.Length);
        var gaps = MercocitiesStudy.Input.Tables["record_periods"].Text("status").Count(status => status == "no-record");
        Assert.Equal(gaps, words.Count(word => word.EndsWith(": no record", StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_a_window_of_all_periods_the_greatest_weight_stands_for_it()
    {
        var input = PlacedStudy.Of([(-34, -58), (-35, -56)], [("2001", "a", "b", 2), ("2002", "b", "a", 5)]);
        var line = Assert.Single(Drawn(PlacedStudy.Figure(HtmlReport.Render(input), "map").Split("for-narrow")[0], "line"));
        Assert.Equal([3.4, 7, 7], line.Lengths);
        Assert.Equal("City A and City B: weight in all periods 5; 2002 5; 2001 2", line.Title);
    }

    [Fact]
    public void Records_without_periods_have_one_moment()
    {
        var records = RecordReader.Read(RecordFiles.Of("made", [("participations.csv", "city,event\nRosario,A\nTandil,A\n")]));
        var study = CityNetworks.Studies.Study.Of(records, new StudyOptions { Runs = 20 });
        var page = HtmlReport.Render(new ReportInput("Title", "id", "0", study.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal), []));
        Assert.Single(Assert.Single(Drawn(PlacedStudy.Figure(page, "network").Split("for-narrow")[0], "line")).Lengths);
        Assert.Empty(HtmlChecker.Problems(page));
    }

    [Fact]
    public void One_window_alone_has_no_slider()
    {
        var table = Table.Of("ties", new[] { 1 }).Text("window", _ => "all").Text("source", _ => "a").Text("target", _ => "b").Number("weight", w => w).Build();
        var page = HtmlReport.Render(new ReportInput("Title", "id", "0", new Dictionary<string, Table> { ["ties"] = table }, []));
        Assert.NotEmpty(PlacedStudy.Figure(page, "network"));
        Assert.DoesNotContain("type=\"range\"", page, StringComparison.Ordinal);
    }

    private static string[] Words(string page, string id) => System.Text.Json.JsonSerializer.Deserialize<string[]>(
        System.Net.WebUtility.HtmlDecode(Regex.Match(PlacedStudy.Figure(page, id), "data-words=\"([^\"]*)\"").Groups[1].Value))!;

    internal static IReadOnlyList<(string Title, double[] Lengths)> Drawn(string drawing, string element) =>
        [.. Regex.Matches(drawing, $"<{element} [^>]*?data-moments=\"([^\"]*)\"[^>]*><title>(.*?)</title>").Select(match => (
            System.Net.WebUtility.HtmlDecode(match.Groups[2].Value),
            match.Groups[1].Value.Split(' ').Select(length => double.Parse(length, CultureInfo.InvariantCulture)).ToArray()))];
}
