using CityNetworks.Centrality.Direct;
using CityNetworks.Networks.Direct;
using CityNetworks.Tables;

namespace CityNetworks.Studies;

/// <summary>Each window of a network of direct ties at a glance.</summary>
public static class DirectDescribeTable
{
    /// <summary>The columns of <see cref="DescribeTable"/>, then ties, directed, mean_ties_per_city.</summary>
    /// <remarks>
    /// There are no events: <c>events</c> and <c>participations</c> are 0, their means blank.
    /// Density is the share of ordered pairs of present cities that are tied.
    /// <c>ties</c> counts a tie that stands both ways with one weight, in a network of such ties alone, once; components whatever the direction.
    /// </remarks>
    public static Table Of(IReadOnlyList<DirectNetwork> networks) => Table.Of("describe", networks)
        .Text("window", network => network.Window)
        .Integer("cities", network => network.Present.Count)
        .Integer("events", _ => 0)
        .Integer("participations", _ => 0)
        .Number("density", network => network.Ties.Count / ((double)network.Present.Count * (network.Present.Count - 1)))
        .Integer("components", network => StrongComponents.WeakSizes(network).Count)
        .Integer("largest_component", network => StrongComponents.WeakSizes(network) is [var largest, ..] ? largest : 0)
        .Number("mean_events_per_city", _ => double.NaN)
        .Number("mean_cities_per_event", _ => double.NaN)
        .Integer("ties", network => TiesOf(network))
        .Flag("directed", network => !network.IsSymmetric)
        .Number("mean_ties_per_city", network => TiesOf(network) * (network.IsSymmetric ? 2.0 : 1) / network.Present.Count)
        .Build();

    private static int TiesOf(DirectNetwork network) => network.IsSymmetric ? network.Ties.Count / 2 : network.Ties.Count;
}
