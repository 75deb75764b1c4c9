using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CityNetworks.Records;
using CityNetworks.Records.Reading;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Tests.Sentences;
using CityNetworks.Studies;
using Xunit;

namespace CityNetworks.Reports.Tests.Sections;

/// <summary>The page of records of direct ties alone: its sentences follow from the records, and none is about events.</summary>
public sealed partial class DirectTiesSentencesTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 24)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_number_follows_from_the_records_and_nothing_is_said_of_events(int seed)
    {
        var made = MadeUp.Of(seed);
        var page = Page(made.Reading, Language.English);
        Assert.Empty(HtmlChecker.Problems(page));
        Assert.Empty(PageGrammar.Wrong(page));
        Assert.Contains("<h1>Made up: direct ties between cities</h1>", page, StringComparison.Ordinal);
        Assert.Empty(OfEvents().Matches(Read(page)).Select(match => match.Value));

        var said = PageText.Sentences(page).SelectMany(PageText.Split).ToArray();
        var ties = Count(made.Ties.Count, "direct tie");
        Holds(said, $"^The records hold {ties} between {made.Tied.Count} cit\\w+( of {made.Countries} countr\\w+)?( from .*)?\\.$");
        Holds(said, $"^{ties}$");
        Holds(said, made.IsDirected ? @"^The ties have a direction\.$" : @"^The ties have no direction\.$");
        var weights = made.Ties.Values.Order().ToArray();
        Holds(said, weights[0] == weights[^1] ? $@"^All have the weight {weights[0]}\.$" : $@"^Their weights are from {weights[0]} to {weights[^1]}\.$");
        var untied = made.Cities - made.Tied.Count;
        Assert.Equal(untied > 0, said.Any(sentence => Regex.IsMatch(sentence, $@"^{untied} cit\w+ on record ha\w+ no tie that counts\.$")));
        var heaviest = made.Ties.Values.Count(weight => weight == weights[^1]);
        Holds(said, heaviest > 4 ? $@"^{heaviest} ties are equally heavy over all periods \(weight {weights[^1]}\)"
            : $@"^The heaviest ties? over all periods \(weight {weights[^1]}\): (.* {(made.IsDirected ? "→" : "–")} .*){{{heaviest}}}\.$");
        var lines = made.Ties.Keys.Select(tie => tie.A < tie.B ? tie : (tie.B, tie.A)).Distinct().Count();
        var drawn = made.IsDirected ? "line" : "tie";
        Holds(said, made.Tied.Count <= 40
            ? $"^Network of {made.Tied.Count} cit\\w+ and {lines} {drawn}s?; most tied: " // above, the drawing is cut and says so
            : $"^Of {lines} {drawn}s \\d+ are drawn, the heaviest of every drawn city among them; left out: ");
        Assert.Equal(made.IsDirected, said.Any(sentence => sentence.StartsWith("The direction is not drawn", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("es", "vínculos directos entre ciudades")]
    [InlineData("pt", "vínculos diretos entre cidades")]
    public void The_page_speaks_every_language(string code, string title)
    {
        var page = Page(MadeUp.Of(1).Reading, Language.Of(code)!);
        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.DoesNotContain("direct tie", Read(page), StringComparison.Ordinal);
        Assert.DoesNotMatch("in-degree|how many cities", MeasureTable().Replace(Read(page), string.Empty));
    }

    [Fact]
    public void A_study_of_events_says_nothing_of_direct_ties() =>
        Assert.DoesNotContain("direct ties between cities", HtmlReport.Render(MercocitiesStudy.Input), StringComparison.Ordinal);

    private static string Page(RecordReading reading, Language language) => HtmlReport.Render(
        new("Made up", "made-up", "0", DirectStudy.Of(reading, Selection.Default).ToDictionary(table => table.Name, StringComparer.Ordinal), [])
        {
            Language = language,
        });

    private static void Holds(string[] said, string pattern) => Assert.Contains(said, sentence => Regex.IsMatch(sentence, pattern));

    private static string Count(int count, string word) => count == 1 ? $"1 {word}" : $"{count} {word}s";

    // What a reader sees: without scripts, styles and the tables as data.
    private static string Read(string page) => PageText.Plain(Unread().Replace(page, string.Empty));

    [GeneratedRegex("""<script.*?</script>|<style.*?</style>|href="data:[^"]*"|<title>.*?</title>""", RegexOptions.Singleline)]
    private static partial Regex Unread();

    [GeneratedRegex(@"\w*(event|meeting|attend|particip|coordinat(?!es)|occasion|recorded together)\w*", RegexOptions.IgnoreCase)]
    private static partial Regex OfEvents();

    [GeneratedRegex("(Medidas con|Medidas com).*", RegexOptions.Singleline)]
    private static partial Regex MeasureTable();

    /// <summary>Made-up direct ties of a seed: with and without direction, weights, periods, countries, places, cities without a tie.</summary>
    private sealed record MadeUp(
        RecordReading Reading, int Cities, int Countries, bool IsDirected, IReadOnlyDictionary<(int A, int B), int> Ties, IReadOnlySet<int> Tied)
    {
        public static MadeUp Of(int seed)
        {
            var random = new Random(seed);
            var (isDirected, isWeighted, isDated, isPlaced) = (seed % 2 == 0, seed % 3 != 0, seed % 4 < 2, seed % 5 < 3);
            var count = 3 + random.Next(seed % 8 == 0 ? 60 : 9);
            var ties = new SortedDictionary<(int A, int B), int> { [(0, 1)] = isWeighted ? 3 : 1 };
            for (var tie = 0; tie < 2 * count; tie++)
            {
                var (a, b) = (random.Next(count - 1), random.Next(count - 1)); // the last city has no tie
                if (a != b && !(!isDirected && ties.ContainsKey((b, a))))
                    ties.TryAdd((a, b), isWeighted ? 1 + random.Next(3) : 1);
            }

            var contacts = new StringBuilder("source,target,weight,kind,from,to\n");
            foreach (var ((a, b), weight) in ties)
            {
                var span = isDated ? $"{2001 + random.Next(3)}," : ",";
                contacts.Append(CultureInfo.InvariantCulture, $"c{a},c{b},{weight},twinning,{span}\n");
                if (!isDirected)
                    contacts.Append(CultureInfo.InvariantCulture, $"c{b},c{a},{weight},twinning,{span}\n");
            }

            string[] names = ["AR", "BR", "UY"];
            var rows = Enumerable.Range(0, count)
                .Select(city => $"c{city},City {city},{names[city % 3]},{(isPlaced ? $"{-30 - (city % 7)},{-50 - (city % 11)}" : ",")}\n");
            var cities = "id,name,country,lat,lon\n" + string.Concat(rows);
            var tied = ties.Keys.SelectMany(tie => new[] { tie.A, tie.B }).ToHashSet();
            return new(
                RecordReader.Read(RecordFiles.Of("made-up", ("cities.csv", cities), ("contacts.csv", contacts.ToString()))),
                count, tied.Select(city => city % 3).Distinct().Count(), isDirected, ties, tied);
        }
    }
}
