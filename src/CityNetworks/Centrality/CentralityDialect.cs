namespace CityNetworks.Centrality;

/// <summary>Whose normalisation is meant where the literature has several.</summary>
public enum CentralityDialect
{
    /// <summary>Borgatti and Halgin (2011): betweenness over its true two-mode maximum.</summary>
    Bh2011,

    /// <summary>Borgatti and Everett (1997): betweenness over the two-case form, which is too small when one mode is much larger than the other, so that values
    /// exceed 1.</summary>
    Be1997,

    /// <summary>What <c>networkx.bipartite</c> computes: the same as <see cref="Bh2011"/> in degree and betweenness; closeness by the numbers of nodes of the
    /// whole window, not of the component.</summary>
    /// <remarks>NetworkX also counts isolated nodes in n and m; here nodes without a tie are not present.</remarks>
    Networkx,
}

/// <summary>The names of the dialects in tables and on the command line.</summary>
public static class CentralityDialects
{
    /// <summary>All dialects, the default first.</summary>
    public static IReadOnlyList<CentralityDialect> All { get; } = Enum.GetValues<CentralityDialect>();

    /// <summary>bh2011, be1997 or networkx.</summary>
    public static string Id(this CentralityDialect dialect) => dialect switch
    {
        CentralityDialect.Bh2011 => "bh2011",
        CentralityDialect.Be1997 => "be1997",
        CentralityDialect.Networkx => "networkx",
        _ => throw new ArgumentOutOfRangeException(nameof(dialect), $"Dialect is {dialect}; expected one of those defined."),
    };

    /// <summary>The dialect of that name.</summary>
    /// <exception cref="FormatException">There is none; the message names those there are.</exception>
    public static CentralityDialect Parse(string id)
    {
        foreach (var dialect in All)
        {
            if (dialect.Id() == id)
                return dialect;
        }

        throw new FormatException($"Dialect '{id}' is not known; expected {string.Join(", ", All.Select(Id))}.");
    }
}
