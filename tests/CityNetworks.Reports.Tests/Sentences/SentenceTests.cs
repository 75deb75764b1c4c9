using System.Text.RegularExpressions;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Reports.Reading;
using CityNetworks.Studies.Parts;
using Xunit;

namespace CityNetworks.Reports.Tests.Sentences;

/// <summary>Sentences of the page that hold a number or a "none", checked against the tables that they are about, on made-up records.</summary>
public sealed class SentenceTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_number_and_every_none_follows_from_the_tables(int seed)
    {
        var reading = RandomRecords.Of(seed);
        var records = reading.Records ?? throw new InvalidOperationException($"Seed {seed}: made-up records were refused.");
        var limits = seed % 5 == 0
            ? new StudyLimits { ScoreRows = 40, TieRows = 20, PathRows = 20, ResampledValues = 2000, StructureSteps = 30 }
            : new StudyLimits { StructureSteps = 60 };
        var assumed = seed % 4 == 0 ? null : ScenarioReader.Read(RandomRecords.Scenario(seed, records), records);
        var scenario = assumed?.Scenario;
        Assert.True(scenario is not null || assumed is null, $"Seed {seed}: {string.Join('\n', assumed?.Problems ?? [])}");
        var study = CityNetworks.Studies.Study.Of(reading, new StudyOptions { Runs = 20, Limits = limits, Scenario = scenario });
        var tables = study.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        var page = HtmlReport.Render(new ReportInput("Made up", $"random-{seed}", "0", tables, []));
        Assert.Empty(HtmlChecker.Problems(page));
        Assert.Empty(PageGrammar.Wrong(page));
        var (facts, simulated, cities) = (new PageFacts(records, tables, page), new ScenarioFacts(records, tables), new CityPageFacts(records, tables));
        string[] not = [.. PageText.Sentences(page).SelectMany(PageText.Split)
            .Where(sentence => Counts(sentence) && !facts.Confirms(sentence) && !simulated.Confirms(sentence) && !cities.Confirms(sentence))];
        Assert.True(not.Length == 0, $"Seed {seed}: not confirmed:\n{string.Join('\n', not)}");
    }

    [Fact]
    public void A_sentence_that_is_false_is_found()
    {
        var reading = RandomRecords.Of(1);
        var tables = CityNetworks.Studies.Study.Of(reading, new StudyOptions { Runs = 20 }).Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        var facts = new PageFacts(reading.Records!, tables, string.Empty);
        Assert.False(facts.Confirms("The records document 1000 adoptions: p1 by 1000 cities."));
        Assert.False(facts.Confirms("A sentence of 7 that nobody knows."));
        Assert.False(facts.Confirms("Attendance: of 999 held events, 0 name no city and 0 name only one."));
    }

    private static bool Counts(string sentence) => Regex.IsMatch(sentence, @"\d|\b(none|no problem|nothing)\b", RegexOptions.IgnoreCase);
}
