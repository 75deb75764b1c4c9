using System.Text;
using System.Text.Json;
using CityNetworks.Diffusion.Experiments;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Records;

namespace CityNetworks.Cli;

/// <summary>An experiment for a command: a file, or one of those that come with the bundled records.</summary>
internal static class ExperimentFile
{
    /// <summary>Whether what is asked for is an experiment rather than a scenario.</summary>
    public static bool Is(string? asked) => asked is not null
        && (File.Exists(asked)
            ? ExperimentReader.IsExperiment(InputFile.Bytes(asked, "an experiment or scenario"))
            : BundledExperiments.Names.Contains(asked, StringComparer.Ordinal));

    /// <summary>Reads it; its problems end the command with exit code 3.</summary>
    public static Experiment Read(string asked, RecordSet records)
    {
        var bytes = File.Exists(asked) ? InputFile.Bytes(asked, "an experiment")
            : BundledExperiments.Names.Contains(asked, StringComparer.Ordinal) ? Encoding.UTF8.GetBytes(BundledExperiments.Text(asked))
            : throw new UsageException(
                $"Found no experiment '{asked}'; expected a file, or one of {string.Join(", ", BundledExperiments.Names)}. "
                    + $"{NearestWord.Suggestion(asked, BundledExperiments.Names)}");
        var reading = ExperimentReader.Read(bytes, records, name => Base(asked, name));
        foreach (var note in reading.Notes)
            Console.Error.WriteLine($"Note: {asked} {note}");
        foreach (var problem in reading.Problems)
            Console.Error.WriteLine($"error: {asked} {problem}");
        return reading.Experiment ?? throw new BadDataException(
            $"The experiment '{asked}' cannot be used: {(reading.Problems.Count == 1 ? "1 problem" : $"{reading.Problems.Count} problems")}.");
    }

    /// <summary>The files that were read, for the manifest: the experiment, and its base where that is one.</summary>
    public static IReadOnlyList<string> Files(string asked)
    {
        if (!File.Exists(asked))
            return [];
        using var json = JsonDocument.Parse(
            InputFile.Bytes(asked, "an experiment"), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return BaseFile(asked, json.RootElement.GetProperty("base").GetString()!) is { } file ? [asked, file] : [asked];
    }

    private static string? BaseFile(string asked, string name) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(asked))!, name) is var file && File.Exists(file) ? file : null;

    private static byte[]? Base(string asked, string name) =>
        File.Exists(asked) && BaseFile(asked, name) is { } file ? InputFile.Bytes(file, "a scenario")
        : BundledScenarios.Names.Contains(name, StringComparer.Ordinal) ? Encoding.UTF8.GetBytes(BundledScenarios.Text(name))
        : null;
}
