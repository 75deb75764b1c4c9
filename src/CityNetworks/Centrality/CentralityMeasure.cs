using CityNetworks.Measures;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality;

/// <summary>The definition of a measure of centrality; it stands in the file of the measure, as <c>Degree.Definition</c>.</summary>
public sealed record CentralityMeasure : Measure
{
    /// <summary>The case that holds for all: a node without a tie in the window.</summary>
    internal const string AbsentIsZero = "not present in the window: 0, and no part of n or m";

    private readonly Func<Window, CentralityOptions, Workers, (ModeValues Raw, bool Converged)> _compute;
    private readonly Func<Window, ModeValues, CentralityOptions, ModeValues> _normalise;

    internal CentralityMeasure(
        Func<Window, CentralityOptions, Workers, (ModeValues Raw, bool Converged)> compute,
        Func<Window, ModeValues, CentralityOptions, ModeValues> normalise)
    {
        _compute = compute;
        _normalise = normalise;
    }

    /// <inheritdoc/>
    public override MeasureKind Kind => MeasureKind.Centrality;

    /// <summary>The options that affect it.</summary>
    public CentralityChoices Choices { get; init; }

    /// <summary>What a value can be taken apart into.</summary>
    public ValueMadeOf MadeOf { get; init; }

    /// <summary>Whether only nodes without a tie in the window have 0, as long as weights are above 0.</summary>
    public bool IsZeroOnlyWithoutTies { get; init; }

    /// <summary>Whether it searches from every node: its cost grows with the square of the network.</summary>
    public bool SearchesPaths { get; init; }

    /// <summary>The dialects whose normalised values differ from those of the default dialect.</summary>
    public IReadOnlyList<CentralityDialect> DifferingDialects { get; init; } = [];

    /// <summary>The largest possible Σ_i (max − c_i) of the normalised values, with n nodes in the mode and m in the other; null where no maximum is known.</summary>
    public Func<int, int, double>? CentralizationMaximum { get; init; }

    /// <summary>Measures a window, raw and normalised.</summary>
    /// <remarks>
    /// On one thread it allocates the result and less than 10 kilobytes, whatever the window; eigenvector 100 bytes more an iteration.
    /// Working memory is kept for the next window, up to 16 megabytes apiece. Several threads add what the runtime needs to start them.
    /// </remarks>
    /// <param name="window">n cities, m events.</param>
    /// <param name="options">Choices; the default ones when null.</param>
    /// <param name="workers">Threads; they do not change a bit of the result.</param>
    /// <returns>Raw and normalised values by node of the network, and whether an iterative measure converged.</returns>
    public CentralityScores Of(Window window, CentralityOptions? options = null, Workers workers = default)
    {
        options ??= CentralityOptions.Default;
        var (raw, converged) = _compute(window, options, workers);
        return new CentralityScores(Id, options.Dialect, raw, _normalise(window, raw, options), converged);
    }

    /// <summary>The normalised values of the cities, computed on one thread: the form in which comparisons take a measure.</summary>
    /// <param name="window">n cities, m events.</param>
    /// <returns>By city of the network; 0 for cities that are not present.</returns>
    public double[] OfCities(Window window) => Of(window, workers: Workers.One).Values.Cities;
}
