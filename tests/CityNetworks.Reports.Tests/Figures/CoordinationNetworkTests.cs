using System.Text.RegularExpressions;
using CityNetworks.Reports.Reading;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

public sealed class CoordinationNetworkTests
{
    [Fact]
    public void Every_drawn_city_of_a_cut_network_has_a_tie_and_what_is_cut_is_counted()
    {
        var page = HtmlReport.Render(StarStudy.Input);
        var drawing = Rendered.Between(page, "<div class=\"drawing for-wide\">", "</svg>");
        var ends = Regex.Matches(drawing, "<line x1=\"([^\"]*)\" y1=\"([^\"]*)\" x2=\"([^\"]*)\" y2=\"([^\"]*)\"")
            .SelectMany(line => new[] { (line.Groups[1].Value, line.Groups[2].Value), (line.Groups[3].Value, line.Groups[4].Value) }).ToHashSet();
        var cities = Regex.Matches(drawing, "<circle cx=\"([^\"]*)\" cy=\"([^\"]*)\"");
        Assert.InRange(cities.Count, 40, 80);
        Assert.All(cities, city => Assert.Contains((city.Groups[1].Value, city.Groups[2].Value), ends));
        Assert.Matches(@"Of \d+ ties \d+ are drawn.*left out: ", page);
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
}
