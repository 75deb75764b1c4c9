using System.Globalization;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Experiments;

/// <summary>Several scenarios that differ from one base, and what about them is not known. All use the same random numbers, run by run.</summary>
/// <param name="Scenarios">The scenarios, grid points included; the first is the one that the others are compared with.</param>
/// <param name="Runs">The number of runs of each.</param>
/// <param name="Seed">The seed of the runs and of the design.</param>
public sealed record Experiment(IReadOnlyList<NamedScenario> Scenarios, int Runs, ulong Seed)
{
    /// <summary>A title for people; empty when there is none.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>Parameters that are not known well.</summary>
    public IReadOnlyList<ParameterRange> Parameters { get; init; } = [];

    /// <summary>Coding choices of the records that could have been made otherwise.</summary>
    public IReadOnlyList<CodingChoice> Codings { get; init; } = [];

    /// <summary>The number of points of the Latin hypercube.</summary>
    public int Draws { get; init; } = 100;

    /// <summary>Sentences on where the sweep takes away what scenarios state: values outside the swept range, and parameters in which scenarios differ that the
    /// sweep sets alike.</summary>
    public IReadOnlyList<string> SweepWarnings => [.. SweepNotes.Of(this)];
}

/// <summary>A scenario of an experiment.</summary>
/// <param name="Name">Its name; the name of a grid point states its values.</param>
/// <param name="Scenario">What is assumed.</param>
public sealed record NamedScenario(string Name, Scenario Scenario)
{
    /// <summary>The scenario with numbers put in at paths; the reader has made sure that every range is allowed.</summary>
    internal Func<IReadOnlyList<(string Path, double Value)>, Scenario> At { get; init; } =
        _ => throw new InvalidOperationException("The scenario was not read from a file.");

    /// <summary>What the scenario's file states at a path of keys, as JSON; null where it states nothing.</summary>
    internal Func<string, string?> ValueAt { get; init; } = _ => null;

    /// <summary>The same where it is a number.</summary>
    internal double? NumberAt(string path) =>
        double.TryParse(ValueAt(path), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A parameter that is not known well.</summary>
/// <param name="Path">The keys that lead to it: <c>mechanisms.mimicry.rate</c>.</param>
/// <param name="Low">The lowest plausible value.</param>
/// <param name="High">The highest.</param>
public sealed record ParameterRange(string Path, double Low, double High)
{
    /// <summary>Whether only whole numbers are allowed.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The value at a place in [0, 1] of the range.</summary>
    /// <returns>In the unit of the key.</returns>
    public double At(double place) => IsWhole ? Math.Min(High, Math.Floor(Low + (place * (High - Low + 1)))) : Low + (place * (High - Low));
}

/// <summary>A choice made in coding the records, and the other one that could have been made.</summary>
/// <param name="Name">Its name.</param>
public sealed record CodingChoice(string Name)
{
    /// <summary>Corrections whose alternative reading is taken, by id; those of <c>id-…</c> go along.</summary>
    public IReadOnlyList<string> Corrections { get; init; } = [];

    /// <summary>Whether events recorded as one occasion are taken as several.</summary>
    public bool Apart { get; init; }

    /// <summary>The rows that count instead; null: as before.</summary>
    public IReadOnlySet<Evidence>? Evidence { get; init; }
}

/// <summary>What became of an experiment file: the experiment, or everything that is wrong with it.</summary>
/// <param name="Experiment">Null when there are problems.</param>
/// <param name="Problems">In the order of lines; empty when there is an experiment.</param>
public sealed record ExperimentReading(Experiment? Experiment, IReadOnlyList<ScenarioProblem> Problems)
{
    /// <summary>Keys that now have another name, a sentence each; empty where there are problems.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
