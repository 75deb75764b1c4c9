using System.Text.RegularExpressions;
using CityNetworks.Reports.Reading;
using CityNetworks.Studies.Parts;
using Xunit;

namespace CityNetworks.Reports.Tests.Sentences;

/// <summary>Sentences of the page that hold a number or a "none", checked against the tables that they speak of, on made-up records.</summary>
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
        var study = CityNetworks.Studies.Study.Of(reading, new StudyOptions { Runs = 20, Limits = limits });
        var tables = study.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        var page = HtmlReport.Render(new ReportInput("Made up", $"random-{seed}", "0", tables, []));
        Assert.Empty(HtmlChecker.Problems(page));
        Assert.Empty(PageGrammar.Wrong(page));
        var facts = new PageFacts(records, tables, page);
        foreach (var sentence in PageText.Sentences(page).SelectMany(PageText.Split).Where(Counts))
            Assert.True(facts.Confirms(sentence), $"Seed {seed}: not confirmed: {sentence}");
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
