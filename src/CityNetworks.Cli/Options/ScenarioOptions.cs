using System.CommandLine;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records.Bundled;
using CityNetworks.Records;

namespace CityNetworks.Cli.Options;

/// <summary>Which scenario is simulated: a file, or one of those that come with the bundled records.</summary>
internal sealed class ScenarioOptions
{
    private readonly Option<string?> _scenario = new Option<string?>("--scenario", "-s")
    {
        Description = $"A scenario file, or the name of a bundled one: {string.Join(", ", BundledScenarios.Names)}.",
        HelpName = "FILE|NAME",
    }.WithBearing(Bearing.Input);


    public ScenarioOptions() => _scenario.CompletionSources.Add([.. BundledScenarios.Names]);

    public void AddTo(Command command) => command.Options.Add(_scenario);

    /// <summary>The file or name asked for, as given.</summary>
    public string? Given(ParseResult parsed) => parsed.GetValue(_scenario);

    /// <summary>The text of the scenario asked for; null: none is.</summary>
    public string? Text(ParseResult parsed) =>
        Given(parsed) is not { } asked ? null : File.Exists(asked) ? InputFile.Text(asked, "a scenario") : BundledScenarios.Text(asked);

    /// <summary>The scenario asked for; without one, the bundled default when the records are the bundled ones, else null.</summary>
    public Scenario? Find(ParseResult parsed, RecordSet records)
    {
        var asked = parsed.GetValue(_scenario);
        if (asked is null && records.Id != Mercocities.Files.Name)
            return null;
        return Read(asked ?? BundledScenarios.Default, records);
    }

    /// <summary>The scenario asked for, or the bundled default.</summary>
    public Scenario Read(ParseResult parsed, RecordSet records) =>
        Find(parsed, records) ?? throw new UsageException(
            $"--scenario: found nothing; expected a scenario file for the records '{records.Id}'. Only the bundled records have a "
                + "default; 'citynet new scenario --data … --out my-scenario.jsonc' writes one to begin with.");

    /// <summary>Reads a file or a bundled scenario; its problems end the command with exit code 3.</summary>
    public static Scenario Read(string asked, RecordSet records, string option = "--scenario")
    {
        if (ExperimentFile.Is(asked))
        {
            throw new UsageException(
                $"{option}: '{asked}' is an experiment of several scenarios; expected one scenario. 'citynet simulate' and 'citynet sensitivity' take "
                    + $"experiments.");
        }

        ScenarioReading reading;
        if (File.Exists(asked))
            reading = ScenarioReader.Read(InputFile.Bytes(asked, "a scenario"), records);
        else if (BundledScenarios.Names.Contains(asked, StringComparer.Ordinal))
            reading = BundledScenarios.Read(asked, records);
        else
        {
            throw new UsageException(
                $"{option}: found '{asked}'; expected a file, or one of {string.Join(", ", BundledScenarios.Names)}. "
                    + $"{NearestWord.Suggestion(asked, BundledScenarios.Names)}");
        }

        foreach (var note in reading.Notes)
            Console.Error.WriteLine($"Note: {asked} {note}");
        foreach (var problem in reading.Problems)
            Console.Error.WriteLine($"error: {asked} {problem}");
        return reading.Scenario
            ?? throw new BadDataException(
                $"The scenario '{asked}' cannot be used: {reading.Problems.Count} problem{(reading.Problems.Count == 1 ? string.Empty : "s")}.");
    }
}
