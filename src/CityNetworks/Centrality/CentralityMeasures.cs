namespace CityNetworks.Centrality;

/// <summary>The registry of centrality measures.</summary>
public static class CentralityMeasures
{
    /// <summary>All measures, in the order in which tables list them.</summary>
    public static IReadOnlyList<CentralityMeasure> All { get; } =
    [
        Degree.Definition,
        Strength.Definition,
        Closeness.Definition,
        Harmonic.Definition,
        Betweenness.Definition,
        Eigenvector.Definition,
        PageRank.Definition,
        BiRank.Definition,
    ];

    /// <summary>The measures shown when none are named.</summary>
    public static IReadOnlyList<CentralityMeasure> Default { get; } = [Degree.Definition, Harmonic.Definition, Betweenness.Definition, Eigenvector.Definition];

    /// <summary>The measures on which a choice of <see cref="CentralityOptions"/> bears.</summary>
    /// <param name="choice">The choice.</param>
    /// <returns>In the order of <see cref="All"/>.</returns>
    public static IReadOnlyList<CentralityMeasure> With(CentralityChoices choice) => [.. All.Where(measure => (measure.Choices & choice) != 0)];

    /// <summary>The measure of that id.</summary>
    /// <param name="id">As in tables.</param>
    /// <returns>Its definition.</returns>
    /// <exception cref="KeyNotFoundException">There is none; the message names those there are.</exception>
    public static CentralityMeasure Find(string id) => Known(id)
        ?? throw new KeyNotFoundException($"Measure '{id}' is not known; expected one of {string.Join(", ", All.Select(measure => measure.Id))}.");

    /// <summary>The measure of that id, or null: tables can hold measures of other programs.</summary>
    /// <param name="id">As in tables.</param>
    /// <returns>Its definition, or null.</returns>
    public static CentralityMeasure? Known(string id) => All.FirstOrDefault(measure => measure.Id == id);
}
