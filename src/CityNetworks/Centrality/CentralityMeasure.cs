using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality;

/// <summary>A measure of the registry: what it is called, what it means, and how it is computed.</summary>
public sealed record CentralityMeasure
{
    private readonly Func<Window, CentralityOptions, Workers, (ModeValues Raw, bool Converged)> _compute;
    private readonly Func<Window, ModeValues, CentralityOptions, ModeValues> _normalise;

    internal CentralityMeasure(
        Func<Window, CentralityOptions, Workers, (ModeValues Raw, bool Converged)> compute,
        Func<Window, ModeValues, CentralityOptions, ModeValues> normalise)
    {
        _compute = compute;
        _normalise = normalise;
    }

    /// <summary>The name on the command line and in tables.</summary>
    public required string Id { get; init; }

    /// <summary>The name for people.</summary>
    public required string Name { get; init; }

    /// <summary>The raw value.</summary>
    public required string Formula { get; init; }

    /// <summary>How the raw value becomes the normalised one.</summary>
    public required string Normalisation { get; init; }

    /// <summary>Absent nodes, components, single nodes.</summary>
    public required string Cases { get; init; }

    /// <summary>Where it was published.</summary>
    public required string Citation { get; init; }

    /// <summary>Whether it searches from every node: its cost grows with the square of the network.</summary>
    public bool SearchesPaths { get; init; }

    /// <summary>The dialects whose normalised values differ from those of the default dialect.</summary>
    public IReadOnlyList<CentralityDialect> DifferingDialects { get; init; } = [];

    /// <summary>The largest possible Σ_i (max − c_i) of the normalised values, with n nodes in the mode and m in the other; null where no maximum is known.</summary>
    public Func<int, int, double>? CentralizationMaximum { get; init; }

    /// <summary>Measures a window, raw and normalised.</summary>
    /// <remarks>On one thread it allocates the result and less than 10 kilobytes, whatever the window; eigenvector 100 bytes more an iteration. Working memory is kept for the next window, up to 16 megabytes apiece. Several threads add what the runtime needs to start them.</remarks>
    public CentralityScores Of(Window window, CentralityOptions? options = null, Workers workers = default)
    {
        options ??= CentralityOptions.Default;
        var (raw, converged) = _compute(window, options, workers);
        return new CentralityScores(Id, options.Dialect, raw, _normalise(window, raw, options), converged);
    }

    /// <summary>The normalised values of the cities, computed on one thread: the form in which comparisons take a measure.</summary>
    public double[] OfCities(Window window) => Of(window, workers: Workers.One).Values.Cities;
}
