namespace CityNetworks.Centrality;

/// <summary>What a value of a measure is the sum of, so that it can be taken apart.</summary>
public enum ValueMadeOf
{
    /// <summary>No parts that can be named.</summary>
    Nothing,

    /// <summary>Pairs of nodes on whose shortest paths the node lies.</summary>
    Pairs,

    /// <summary>Nodes at each distance.</summary>
    Distances,
}
