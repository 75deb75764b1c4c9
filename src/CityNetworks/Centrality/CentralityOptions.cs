using CityNetworks.Networks;

namespace CityNetworks.Centrality;

/// <summary>What is measured, where a measure leaves a choice.</summary>
public sealed record CentralityOptions
{
    /// <summary>The choices when nothing else is said.</summary>
    public static CentralityOptions Default { get; } = new();

    /// <summary>Whose normalisation.</summary>
    public CentralityDialect Dialect { get; init; } = CentralityDialect.Bh2011;

    /// <summary>How much weights count against the number of ties in strength: 1 only weights, 0 only ties.</summary>
    public double StrengthAlpha { get; init; } = 1;

    /// <summary>Which components the eigenvector scores.</summary>
    public EigenvectorScope EigenvectorScope { get; init; } = EigenvectorScope.LargestComponent;

    /// <summary>The damping of PageRank and, in both modes, of BiRank.</summary>
    public double Damping { get; init; } = 0.85;

    /// <summary>What BiRank knows beforehand of each node; null: the same of every node of a mode.</summary>
    public ModeValues? Priors { get; init; }

    /// <summary>Whether eigenvector, PageRank and BiRank use the weights of the ties. Strength always does; degree and the measures of shortest paths never
    /// do.</summary>
    public bool Weighted { get; init; }
}
