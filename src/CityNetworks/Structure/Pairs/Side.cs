using CityNetworks.Networks;

namespace CityNetworks.Structure.Pairs;

/// <summary>A window seen from one mode: its nodes, and the nodes of the other mode that each is tied to; so that a measure is written once for both
/// modes.</summary>
internal readonly struct Side(Window window, Mode mode)
{
    /// <summary>The window seen.</summary>
    public Window Window => window;

    /// <summary>The mode it is seen from.</summary>
    public Mode Mode => mode;

    /// <summary>The length of a vector by node number of this mode.</summary>
    public int Length => mode is Mode.City ? window.Network.CityCount : window.Network.EventCount;

    /// <summary>The first node that can be present in the window.</summary>
    public int First => mode is Mode.City ? 0 : window.FirstEvent;

    /// <summary>The node after the last that can be present in the window.</summary>
    public int End => mode is Mode.City ? window.Network.CityCount : window.EndEvent;

    /// <summary>The same window from the other mode.</summary>
    public Side Other => new(window, mode is Mode.City ? Mode.Event : Mode.City);

    /// <summary>The nodes of the other mode tied to the node in the window, ascending.</summary>
    public ReadOnlySpan<int> NeighboursOf(int node) => mode is Mode.City ? window.EventsOf(node) : window.CitiesOf(node);

    /// <summary>The number of the node's ties in the window; 0 when it is not present.</summary>
    public int DegreeOf(int node) => NeighboursOf(node).Length;

    /// <summary>The number of the node's tie to its neighbour at that place of <see cref="NeighboursOf"/>.</summary>
    public int TieOf(int node, int index) => mode is Mode.City ? window.FirstTieOf(node) + index : window.Network.TiesOf(node)[index];

    /// <summary>The degrees of all nodes, 0 where not present.</summary>
    public int[] Degrees()
    {
        var degrees = new int[Length];
        for (var node = First; node < End; node++)
            degrees[node] = DegreeOf(node);
        return degrees;
    }
}
