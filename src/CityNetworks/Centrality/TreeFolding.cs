namespace CityNetworks.Centrality;

/// <summary>Folds every vertex with one tie into its neighbour, again and again, until each vertex left has two ties or stands alone.</summary>
/// <remarks>
/// All paths from a folded tree lead through the vertex it hangs on, so the tree's sources and targets become that vertex's,
/// and what the vertices of trees carry follows from sums. The rest, the core, is smaller; a third of the cities in sparse records has one tie.
/// Cost: O(n + m + ties).
/// </remarks>
internal sealed class TreeFolding
{
    private readonly PresentNetwork _network;
    private readonly int[] _tiesLeft;
    private readonly double[] _ownTargets;
    private readonly double[] _treeSources;
    private readonly double[] _treeTargets;
    private readonly double[] _treePairs;

    private TreeFolding(PresentNetwork network, double[] sources, double[] targets)
    {
        _network = network;
        _tiesLeft = new int[network.VertexCount];
        _ownTargets = targets;
        Sources = [.. sources];
        Targets = [.. targets];
        _treeSources = new double[network.VertexCount];
        _treeTargets = new double[network.VertexCount];
        _treePairs = new double[network.VertexCount];
        InCore = new bool[network.VertexCount];
        Array.Fill(InCore, true);
    }

    /// <summary>Which vertices are left.</summary>
    public bool[] InCore { get; }

    /// <summary>The sources of each vertex and of all that was folded into it.</summary>
    public double[] Sources { get; }

    /// <summary>The targets of each vertex and of all that was folded into it.</summary>
    public double[] Targets { get; }

    public static TreeFolding Of(PresentNetwork network, double[] sources, double[] targets)
    {
        var folding = new TreeFolding(network, sources, targets);
        folding.FoldAll();
        return folding;
    }

    /// <summary>What each vertex carries between the trees that hang on it, and between them and all else: Σ source·target over ordered pairs.</summary>
    public double[] Loads()
    {
        var componentOf = ComponentLabels.Of(_network).ComponentOf;
        var allSources = new double[componentOf.Length];
        var allTargets = new double[componentOf.Length];
        for (var vertex = 0; vertex < componentOf.Length; vertex++)
        {
            if (!InCore[vertex])
                continue; // already part of a vertex of the core
            allSources[componentOf[vertex]] += Sources[vertex];
            allTargets[componentOf[vertex]] += Targets[vertex];
        }

        var loads = new double[componentOf.Length];
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
        var single = new Queue<int>();
        for (var vertex = 0; vertex < _tiesLeft.Length; vertex++)
        {
            _tiesLeft[vertex] = _network.DegreeOf(vertex);
            if (_tiesLeft[vertex] == 1)
                single.Enqueue(vertex);
        }

        while (single.TryDequeue(out var vertex))
        {
            if (_tiesLeft[vertex] != 1)
                continue; // the last of its tree: its neighbour was folded into it
            var parent = NeighbourInCore(vertex);
            Fold(vertex, parent);
            if (--_tiesLeft[parent] == 1)
                single.Enqueue(parent);
        }
    }

    private void Fold(int vertex, int parent)
    {
        InCore[vertex] = false;
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
