using System.Net;
using System.Text.RegularExpressions;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests.Sections;

/// <summary>What the page says of one city is what the tables say.</summary>
public sealed class CitySectionTests
{
    private static readonly string s_page = HtmlReport.Render(MercocitiesStudy.Input);

    [Fact]
    public void Every_city_of_the_records_can_be_chosen_once()
    {
        var rows = MercocitiesStudy.Input.Tables["record_participations"];
        var cities = rows.Text("city").Distinct().Count();
        Assert.Equal(cities, Regex.Count(s_page, "<details class=\"ego\""));
        Assert.Equal(cities, Regex.Count(Regex.Match(s_page, "<p class=\"choice egos\".*?</p>", RegexOptions.Singleline).Value, "<option "));
    }

    [Fact]
    public void Roles_ranks_and_ties_are_those_of_the_tables()
    {
        var tables = MercocitiesStudy.Input.Tables;
        var ego = Ego("Pergamino");
        var (rows, scores, ties) = (tables["record_participations"], tables["centrality"], tables["ties"]);
        foreach (var role in Enumerable.Range(0, rows.RowCount).Where(row => rows.Text("city")[row] == "pergamino").CountBy(row => rows.Text("role")[row]!))
            Assert.Contains($"{role.Key} ({role.Value})", ego, StringComparison.Ordinal);
        var rank = Enumerable.Range(0, scores.RowCount).Single(row => scores.Text("node")[row] == "pergamino"
            && scores.Text("window")[row] == "all" && scores.Text("measure")[row] == "betweenness");
        Assert.Contains($"betweenness {scores.Integers("rank")[rank]}", ego, StringComparison.Ordinal);
        var table = Regex.Match(ego, "Ties of Pergamino.*?</table>", RegexOptions.Singleline).Value;
        var expected = Enumerable.Range(0, ties.RowCount).Where(row => ties.Text("window")[row] == "all")
            .SelectMany(row => new[] { (A: "source", B: "target"), (A: "target", B: "source") }
                .Where(end => ties.Text(end.A)[row] == "pergamino").Select(end => (Name: ties.Text($"{end.B}_name")[row], Weight: ties.Numbers("weight")[row])))
            .Select(tie => $"{tie.Name}: {tie.Weight}").Order(StringComparer.Ordinal);
        var stated = Regex.Matches(table, "<th scope=\"row\">(.*?)</th><td class=\"number\">(.*?)</td>")
            .Select(match => $"{WebUtility.HtmlDecode(match.Groups[1].Value)}: {match.Groups[2].Value}").Order(StringComparer.Ordinal);
        Assert.Equal(expected, stated);
    }

    [Fact]
    public void The_way_of_a_policy_goes_back_over_the_strongest_sources()
    {
        (string From, string To, double Most)[] handed = [("a", "b", 0.2), ("c", "b", 0.7), ("d", "c", 0.4), ("b", "d", 0.1), ("a", "d", 0.05)];
        var influence = Table.Of("influence", handed).Text("policy", _ => "p").Text("source", row => row.From).Text("target", row => row.To)
            .Number("expected_adoptions", row => row.Most).Build();
        var adopters = Table.Of("cities", new[] { "b" }).Text("city", id => id).Text("name", id => id).Text("policy", _ => "p")
            .Number("p_ever_adopted", _ => 0.625).Number("ci_lo", _ => 0.5).Number("ci_hi", _ => 0.75).Build();
        var rows = Table.Of("record_participations", new[] { "b" }).Text("city", id => id).Text("event", _ => "e").Text("period", _ => "2001").Build();
        var cities = Table.Of("record_cities", new[] { "a", "b", "c", "d" }).Text("id", id => id).Text("name", id => $"City {id}").Build();
        var page = HtmlReport.Render(new("Title", "id", "0", new[] { influence, adopters, rows, cities }.ToDictionary(table => table.Name), []));
        // From b to its strongest source c, to its d; d's strongest is b, where the way began, so it ends there.
        Assert.Contains("<dd>City d → City c → City b</dd>", page, StringComparison.Ordinal);
        Assert.Contains("in 62.5 % of the runs (50 % to 75 %)", WebUtility.HtmlDecode(page).Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_cities_those_with_most_rows_can_be_chosen()
    {
        var page = HtmlReport.Render(LargeStudy.Input);
        Assert.Equal(60, Regex.Count(page, "<details class=\"ego\""));
        Assert.Contains("The 60 cities with most rows of 500 can be chosen", page, StringComparison.Ordinal);
    }

    private static string Ego(string name) => WebUtility.HtmlDecode(
        Regex.Match(s_page, $"<details class=\"ego\" id=\"[^\"]*\"><summary>{name}.*?</details>", RegexOptions.Singleline).Value);
}
