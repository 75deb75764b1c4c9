namespace CityNetworks.Structure;

/// <summary>The measures of structure, in the order of the table.</summary>
public static class StructureMeasures
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<StructureMeasure> All { get; } =
    [
        Butterflies.Definition,
        RobinsAlexander.Definition,
        OpsahlClustering.Definition,
        PairwiseClustering.Definition,
        Redundancy.Definition,
        Constraint.Definition,
        .. Communities.Definitions,
        Nestedness.Definition,
        .. PairOccurrence.Definitions,
        .. EIIndex.Definitions,
        .. Brokerage.Definitions,
        .. Autocorrelation.Definitions,
    ];

    /// <summary>The measure of that id.</summary>
    /// <param name="id">As in tables and on the command line.</param>
    /// <returns>Its definition.</returns>
    /// <exception cref="ArgumentException">There is none; the message names those there are.</exception>
    public static StructureMeasure Find(string id) =>
        All.FirstOrDefault(measure => measure.Id == id)
        ?? throw new ArgumentException($"Structure has no measure '{id}'; expected one of {string.Join(", ", All.Select(measure => measure.Id))}.", nameof(id));
}
