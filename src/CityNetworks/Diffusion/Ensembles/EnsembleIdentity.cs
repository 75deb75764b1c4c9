using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Ensembles;

/// <summary>What an ensemble is one of: two parts belong together, or a checkpoint can be resumed, only where all of it is the same.</summary>
/// <param name="Version">The version of CityNetworks.</param>
/// <param name="Records">SHA-256 of the records, whatever files and order of rows they came in.</param>
/// <param name="Scenario">SHA-256 of the scenario.</param>
/// <param name="Selection">Which rows count.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Runs">The number of runs asked for.</param>
/// <param name="UntilError">The error that stops it; null: none.</param>
public sealed record EnsembleIdentity(string Version, string Records, string Scenario, string Selection, ulong Seed, int Runs, double? UntilError)
{
    private const string AllCities = "all";

    private static readonly ConditionalWeakTable<RecordSet, string> s_recordHashes = []; // a study of many ensembles asks again and again

    /// <summary>SHA-256 of which cities are counted where those of another world alone are; null: all are.</summary>
    public string? Counted { get; init; }

    /// <summary>The number of items that the whole is made of, where it is not cut between runs: the ensembles of a study, the replicates of a test; null:
    /// runs.</summary>
    public int? Items { get; init; }

    /// <summary>The identity of what a command computes that is cut between items of equal kind.</summary>
    /// <param name="records">The records.</param>
    /// <param name="command">Its words, as far as they bear on the result.</param>
    /// <param name="selection">The rows that count.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="items">The number of items, from 1.</param>
    /// <returns>Its runs and its items are the same number.</returns>
    public static EnsembleIdentity OfCommand(RecordSet records, IReadOnlyList<string> command, Selection selection, ulong seed, int items) =>
        Of(records, command, selection, new RunSettings { Seed = seed, Runs = items }) with { Items = items };

    /// <summary>The identity of what the settings make of the model.</summary>
    public static EnsembleIdentity Of(DiffusionModel model, RunSettings settings) =>
        Of(model.Records, model.Scenario with { Runs = 1, Seed = 0 }, model.Selection, settings); // the settings decide

    /// <summary>The same where some cities alone are counted.</summary>
    internal static EnsembleIdentity Of(DiffusionModel model, RunSettings settings, bool[] counted) =>
        Of(model, settings) with { Counted = counted.All(counts => counts) ? null : ContentHash.Of(counted) };

    /// <summary>The identity of what the settings make of all that is assumed.</summary>
    internal static EnsembleIdentity Of(RecordSet records, object assumed, Selection selection, RunSettings settings) => new(
        typeof(EnsembleIdentity).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        s_recordHashes.GetValue(records, static known => ContentHash.Of(known with { FileHashes = new Dictionary<string, string>() })),
        ContentHash.Of(assumed),
        Words(selection),
        settings.Seed,
        settings.Runs,
        settings.UntilError);

    /// <summary>What differs, in words, this one first; empty when nothing does.</summary>
    public IReadOnlyList<string> DifferencesFrom(EnsembleIdentity other)
    {
        (string What, string? Own, string? Other)[] parts =
        [
            ("version of CityNetworks", Version, other.Version),
            ("records", Short(Records), Short(other.Records)),
            (Items is null ? "scenario" : "scenario or options", Short(Scenario), Short(other.Scenario)),
            ("selection of rows", Selection, other.Selection),
            ("seed", $"{Seed}", $"{other.Seed}"),
            ("number of runs", $"{Runs}", $"{other.Runs}"),
            ("number of items", $"{Items}", $"{other.Items}"),
            ("error to stop at", Text(UntilError), Text(other.UntilError)),
            ("choice of cities counted", Short(Counted ?? AllCities), Short(other.Counted ?? AllCities)),
        ];
        return [.. parts.Where(part => part.Own != part.Other).Select(part => $"another {part.What} ({part.Own}, not {part.Other})")];
    }

    /// <summary>Refuses what is not of the same.</summary>
    /// <exception cref="InvalidDataException">Something differs; the message says what.</exception>
    internal void ExpectedAs(EnsembleIdentity other)
    {
        var differences = DifferencesFrom(other);
        if (differences.Count > 0)
            throw new InvalidDataException($"It was made with {string.Join(", ", differences)}; expected the same.");
    }

    private static string Short(string hash) => hash[..Math.Min(hash.Length, 12)];

    private static string Text(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "none";

    private static string Words(Selection selection) => string.Create(
        CultureInfo.InvariantCulture,
        $"evidence {Joined(selection.Evidence)}; roles {selection.RolesText}; kinds "
            + $"{(selection.Kinds is { } kinds ? Joined(kinds) : "all")}{OtherKinds(selection)}; cancelled {selection.IncludeCancelled}")
        .ToLowerInvariant();

    private static string Joined<T>(IEnumerable<T> words) => string.Join(' ', words.Order());

    private static string OtherKinds(Selection selection) =>
        string.Concat((selection.KindWords ?? new HashSet<string>()).Order(StringComparer.Ordinal).Select(kind => $", {kind}"));
}
