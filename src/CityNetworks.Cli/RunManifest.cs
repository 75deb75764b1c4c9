using System.Globalization;
using System.Reflection;
using CityNetworks.Diffusion.Experiments;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;
using CityNetworks.Studies;
using CityNetworks.Studies.Parts;

namespace CityNetworks.Cli;

/// <summary>The manifest of what a command did.</summary>
internal static class RunManifest
{
    /// <summary>The version of CityNetworks.</summary>
    public static string Version { get; } = typeof(Study).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static Manifest Run(
        string command, RecordSet records, Selection selection, Scenario? scenario, ulong seed, int runs,
        IReadOnlyList<KeyValuePair<string, string>> outputs) => new(
            command,
            Version,
            records.Id,
            [.. Selected(selection), .. Simulated(scenario, seed, runs)],
            Inputs(records),
            outputs)
        {
            Title = records.Title,
        };

    /// <summary>The manifest of a study of direct ties: nothing is drawn at random, and nothing is chosen by role or kind of event.</summary>
    public static Manifest OfDirectTies(RecordSet records, Selection selection, IReadOnlyList<KeyValuePair<string, string>> outputs) =>
        new("study", Version, records.Id, [new("evidence", Words(selection.Evidence))], Inputs(records), outputs) { Title = records.Title };

    /// <summary>The manifest with the command line that makes it again, and the hashes of further files that were read; a name that is no file is that of a
    /// bundled one.</summary>
    public static Manifest With(this Manifest manifest, IReadOnlyList<string> arguments, params IEnumerable<string?> files) => manifest with
    {
        Arguments = arguments,
        Inputs =
        [
            .. manifest.Inputs.Concat(files.Where(File.Exists).Select(file => KeyValuePair.Create(Path.GetFileName(file)!, ManifestFile.Hash(file!)!)))
                .DistinctBy(input => input.Key),
        ],
    };

    /// <summary>The manifest with further facts about the result.</summary>
    public static Manifest With(this Manifest manifest, IEnumerable<KeyValuePair<string, string>> facts) =>
        manifest with { Parameters = [.. manifest.Parameters, .. facts] };

    /// <summary>The manifest with the change that a counterfactual is about, and the cities that only one of its worlds holds.</summary>
    public static Manifest Changed(this Manifest manifest, string change, string absent) => manifest with
    {
        Parameters = [.. manifest.Parameters, new("change", change), .. absent.Length == 0 ? (KeyValuePair<string, string>[])[] : [new("not_counted", absent)]],
    };

    /// <summary>The manifest with the parts of a study that are not whole.</summary>
    public static Manifest With(this Manifest manifest, IReadOnlyList<StudyPart> parts) => manifest with
    {
        Parameters =
        [
            .. manifest.Parameters,
            .. parts.Where(part => part.Extent is not PartExtent.Whole).GroupBy(part => part.Table, StringComparer.Ordinal)
                .Select(rows => KeyValuePair.Create($"part_{rows.Key}", string.Join(" ", rows.Select(part => $"{StudyPart.Word(part.Extent)}: {part.Note}")))),
        ],
    };

    /// <summary>The manifest with what an experiment adds to its first scenario.</summary>
    public static Manifest Of(this Manifest manifest, Experiment experiment) => manifest with
    {
        Parameters =
        [
            .. manifest.Parameters,
            new("experiment", experiment.Title),
            new("scenarios", string.Join("; ", experiment.Scenarios.Select(scenario => scenario.Name))),
            new("unknown_parameters", string.Join(
                "; ", experiment.Parameters.Select(range => string.Create(CultureInfo.InvariantCulture, $"{range.Path} [{range.Low}, {range.High}]")))),
            new("unknown_codings", string.Join("; ", experiment.Codings.Select(coding => coding.Name))),
            new("draws", $"{experiment.Draws}"),
        ],
    };

    private static KeyValuePair<string, string>[] Inputs(RecordSet records) => [.. records.FileHashes.OrderBy(file => file.Key, StringComparer.Ordinal)];

    private static IEnumerable<KeyValuePair<string, string>> Selected(Selection selection)
    {
        yield return new("evidence", Words(selection.Evidence));
        yield return new("roles", selection.RolesText);
        yield return new("kinds", selection.Kinds is null && selection.KindWords is null ? "all" : string.Join(',', [
            .. (selection.Kinds ?? new HashSet<EventKind>()).Order().Select(kind => kind.ToString().ToLowerInvariant()),
            .. (selection.KindWords ?? new HashSet<string>()).Order(StringComparer.Ordinal)
        ]));
        yield return new("include_cancelled", selection.IncludeCancelled ? "true" : "false");
    }

    private static IEnumerable<KeyValuePair<string, string>> Simulated(Scenario? scenario, ulong seed, int runs)
    {
        yield return new("scenario", scenario is null ? "none" : scenario.Title.Length > 0 ? scenario.Title : scenario.Policy);
        foreach (var (name, assumed) in scenario is null ? [] : Assumptions.Of(scenario))
            yield return new($"scenario_{name}", assumed);

        yield return new("seed", $"{seed}");
        yield return new("runs", $"{runs}");
    }

    private static string Words<TEnum>(IEnumerable<TEnum> values)
        where TEnum : struct, Enum => string.Join(',', values.Order().Select(value => value.ToString().ToLowerInvariant()));
}
