using CityNetworks.Measures;
using CityNetworks.Networks.Direct;

namespace CityNetworks.Structure;

/// <summary>The definition of a measure of structure of a network of direct ties.</summary>
public sealed record DirectStructureMeasure : Measure
{
    internal DirectStructureMeasure(Func<DirectParts, double> of) => Of = of;

    /// <inheritdoc/>
    public override MeasureKind Kind => MeasureKind.Structure;

    /// <summary>Whether it is measured only where groups of cities are given.</summary>
    public bool NeedsGroups { get; init; }

    /// <summary>Its value.</summary>
    internal Func<DirectParts, double> Of { get; }
}

/// <summary>A network of direct ties and what several measures need of it.</summary>
/// <param name="Network">n cities are present, with m ties, each direction one.</param>
/// <param name="Neighbours">Of each city by number, ascending, whatever the direction.</param>
/// <param name="Sizes">Of the parts that hang together, descending.</param>
/// <param name="Triangles">Pairs of neighbours that are tied, all pairs of neighbours, and the mean over cities of their share.</param>
/// <param name="Group">The group of each city; null: not given.</param>
internal sealed record DirectParts(
    DirectNetwork Network,
    int[][] Neighbours,
    IReadOnlyList<int> Sizes,
    (double Closed, double Paths, double Clustering) Triangles,
    IReadOnlyList<string?>? Group)
{
    /// <summary>n.</summary>
    public int Count => Network.Present.Count;
}
