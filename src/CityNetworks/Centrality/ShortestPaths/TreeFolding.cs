using CityNetworks.Centrality.Presence;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality.ShortestPaths;

/// <summary>Folds every vertex with one tie into its neighbour, again and again, until each vertex left has two ties or stands alone.</summary>
/// <remarks>
/// All paths from a folded tree lead through the vertex it is attached to, so the tree's sources and targets become that vertex's,
/// and what the vertices of trees carry follows from sums. The rest, the core, is smaller; a third of the cities in sparse records has one tie.
/// Cost: O(n + m + ties).
/// </remarks>
internal sealed class TreeFolding
{
    private readonly PresentNetwork _network;
    private readonly Workspace _space;
    private readonly Piece<bool> _inCore;
    private readonly Piece<double> _ownTargets;
    private readonly Piece<double> _treeSources;
    private readonly Piece<double> _treeTargets;
    private readonly Piece<double> _treePairs;

    private TreeFolding(PresentNetwork network, Piece<double> sources, Piece<double> targets, Workspace space)
    {
        _network = network;
        _space = space;
        _ownTargets = targets;
        Sources = space.Copy<double>(sources.Span);
        Targets = space.Copy<double>(targets.Span);
        _treeSources = space.Zeros<double>(network.VertexCount);
        _treeTargets = space.Zeros<double>(network.VertexCount);
        _treePairs = space.Zeros<double>(network.VertexCount);
        _inCore = space.Take<bool>(network.VertexCount);
        _inCore.Span.Fill(true);
    }

    /// <summary>Which vertices are left.</summary>
    public ReadOnlySpan<bool> InCore => _inCore.Span;

    /// <summary>The sources of each vertex and of all that was folded into it.</summary>
    public Piece<double> Sources { get; }

    /// <summary>The targets of each vertex and of all that was folded into it.</summary>
    public Piece<double> Targets { get; }

    public static TreeFolding Of(PresentNetwork network, Piece<double> sources, Piece<double> targets, Workspace space)
    {
        var folding = new TreeFolding(network, sources, targets, space);
        folding.FoldAll();
        return folding;
    }

    /// <summary>What each vertex carries between the trees attached to it, and between them and all else: Σ source·target over ordered pairs.</summary>
    public Piece<double> Loads()
    {
        var labels = ComponentLabels.Of(_network, _space);
        var componentOf = labels.ComponentOf;
        var allSources = _space.Zeros<double>(labels.Sizes.Length);
        var allTargets = _space.Zeros<double>(labels.Sizes.Length);
        for (var vertex = 0; vertex < componentOf.Length; vertex++)
        {
            if (!InCore[vertex])
                continue; // already part of a vertex of the core
            allSources[componentOf[vertex]] += Sources[vertex];
            allTargets[componentOf[vertex]] += Targets[vertex];
        }

        var loads = _space.Take<double>(componentOf.Length);
        for (var vertex = 0; vertex < loads.Length; vertex++)
        {
            // Out of a tree to all but the tree and the vertex itself; into a tree from outside.
            var outward = (_treeSources[vertex] * (allTargets[componentOf[vertex]] - _ownTargets[vertex])) - _treePairs[vertex];
            var inward = _treeTargets[vertex] * (allSources[componentOf[vertex]] - Sources[vertex]);
            loads[vertex] = outward + inward;
        }

        return loads;
    }

    private void FoldAll()
    {
        var tiesLeft = _space.Take<int>(_network.VertexCount).Span;
        var single = _space.Take<int>(tiesLeft.Length).Span; // each vertex comes to one tie left at most once
        var end = 0;
        for (var vertex = 0; vertex < tiesLeft.Length; vertex++)
        {
            tiesLeft[vertex] = _network.DegreeOf(vertex);
            if (tiesLeft[vertex] == 1)
                single[end++] = vertex;
        }

        for (var next = 0; next < end; next++)
        {
            var vertex = single[next];
            if (tiesLeft[vertex] != 1)
                continue; // the last of its tree: its neighbour was folded into it
            var parent = NeighbourInCore(vertex);
            Fold(vertex, parent);
            if (--tiesLeft[parent] == 1)
                single[end++] = parent;
        }
    }

    private void Fold(int vertex, int parent)
    {
        _inCore[vertex] = false;
        Sources[parent] += Sources[vertex];
        Targets[parent] += Targets[vertex];
        _treeSources[parent] += Sources[vertex];
        _treeTargets[parent] += Targets[vertex];
        _treePairs[parent] += Sources[vertex] * Targets[vertex];
    }

    private int NeighbourInCore(int vertex)
    {
        foreach (var neighbour in _network.NeighboursOf(vertex))
        {
            if (InCore[neighbour])
                return neighbour;
        }

        throw new System.Diagnostics.UnreachableException();
    }
}
