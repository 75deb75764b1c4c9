using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Tests.Sentences;
using CityNetworks.Studies.Parts;
using Xunit;

namespace CityNetworks.Reports.Tests.Languages;

/// <summary>The notes on parts of a study that are not whole come from a table, so no source looks them up; each is known in every language all the
/// same.</summary>
public sealed class PartNotesInLanguagesTests
{
    // Limits at which the parts of a small study are left out, cut, sampled or measured without the costly ones, one after another.
    private static readonly StudyLimits[] s_limits =
    [
        new() { ScoreRows = 1, TieRows = 1, TieSteps = 1, PathRows = 1, ResampledValues = 1, StructureStepsAlone = 1, StructureSteps = 0, SimulationSteps = 1 },
        new() { PathCentralitySteps = 1, TieRows = 20, PathRows = 20, StructureSteps = 1, StructureStepsCheap = 1, SimulationSteps = 2000 },
        new() { TieRows = 5, PathRows = 60, StructureSteps = 1, SimulationSteps = 20_000 },
        new() { TieRows = 40, PathRows = 100, StructureSteps = 30, SimulationSteps = 200_000 },
    ];

    public static TheoryData<string> Others => [.. Language.All.Skip(1).Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_note_is_known(string code)
    {
        var language = Language.Of(code)!;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var seed in Enumerable.Range(0, 8))
        {
            var reading = RandomRecords.Of(seed);
            var scenario = ScenarioReader.Read(RandomRecords.Scenario(seed, reading.Records!), reading.Records!).Scenario;
            foreach (var limits in s_limits)
            {
                var study = CityNetworks.Studies.Study.Of(reading, new StudyOptions { Runs = 300, Limits = limits, Scenario = scenario });
                seen.UnionWith(study.Tables.Single(table => table.Name == "parts").Text("note").OfType<string>());
            }
        }

        Assert.Contains(seen, note => note.Contains(" runs in place of ", StringComparison.Ordinal));
        Assert.Contains(seen, note => note.StartsWith("Compared with chance", StringComparison.Ordinal));
        Assert.Contains(seen, note => note.StartsWith("Paths from", StringComparison.Ordinal));
        Assert.All(seen, note =>
        {
            Assert.NotNull(Translations.Known(language, note));
            Assert.DoesNotMatch(@"\b(and|the|of|draws|with)\b", Translations.Known(language, note));
        });
    }
}
