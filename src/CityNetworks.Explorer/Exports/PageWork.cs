using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Explorer.DataSets;
using CityNetworks.Explorer.Refusals;
using CityNetworks.Explorer.Runs;
using CityNetworks.Explorer.Spread;
using CityNetworks.Explorer.Views;
using CityNetworks.Records;
using CityNetworks.Records.Reading;
using CityNetworks.Studies;
using CityNetworks.Studies.Parts;
using CityNetworks.Tables;

namespace CityNetworks.Explorer.Exports;

/// <summary>The page of a study of what is looked at, as <c>citynet report</c> writes it.</summary>
internal static class PageWork
{
    /// <summary>The work.</summary>
    /// <param name="set">The data set.</param>
    /// <param name="asked">What is asked for.</param>
    /// <param name="render">Makes the page of a study.</param>
    /// <returns>The work.</returns>
    public static RunWork Of(DataSet set, RunRequest asked, RenderPage render)
    {
        var reading = (asked.Records.Edits ?? []).Count == 0 ? set.Reading : Saved(World.Of(set, asked.Records));
        var records = reading.Records!;
        var scenario = asked.Scenario is null ? null : ScenarioTexts.Read(asked.Scenario, records);
        var options = new StudyOptions
        {
            Selection = Selections.Of(asked.Records, records),
            Scenario = scenario,
            Seed = asked.Seed,
            Runs = asked.Runs,
        };
        return (progress, workers) => new RunOutcome(
            new Dictionary<string, Table>(), render(Study.Of(reading, options, workers, progress.Step, progress.Share), scenario));
    }

    // What is saved is read back, so that the page is that of the saved folder.
    private static RecordReading Saved(World world)
    {
        var reading = RecordReader.Read(RecordFiles.Of(
            CommandLines.ChangedRecords, RecordFolder.Of(world.Records).ToDictionary(table => $"{table.Name}.csv", table => SavedFile.Of(table).Bytes)));
        return reading.Records is not null
            ? reading
            : throw new RefusedException($"The changed records cannot be used. {string.Join(" ", reading.Problems)}", 422);
    }
}

/// <summary>Makes the page of a study.</summary>
/// <param name="study">The study.</param>
/// <param name="scenario">The scenario that it simulates; null: none.</param>
/// <returns>HTML.</returns>
internal delegate string RenderPage(Study study, Scenario? scenario);
