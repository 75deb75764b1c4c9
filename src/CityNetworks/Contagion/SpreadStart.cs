namespace CityNetworks.Contagion;

/// <summary>Who is active at the start: the same nodes in every run, or a number of nodes drawn again for each.</summary>
public sealed record SpreadStart
{
    private SpreadStart(IReadOnlyList<int> nodes, int drawn) => (Nodes, Drawn) = (nodes, drawn);

    /// <summary>The same in every run; empty where they are drawn.</summary>
    public IReadOnlyList<int> Nodes { get; }

    /// <summary>How many are drawn for each run, every set of that size equally likely.</summary>
    public int Drawn { get; }

    /// <summary>How many there are.</summary>
    public int Count => Nodes.Count + Drawn;

    /// <summary>These nodes.</summary>
    /// <exception cref="ArgumentException">A node is named twice.</exception>
    public static SpreadStart At(params IReadOnlyList<int> nodes) =>
        nodes.Distinct().Count() == nodes.Count ? new(nodes, 0) : throw new ArgumentException("A node is named twice at the start; expected each once.", nameof(nodes));

    /// <summary>A number of nodes, drawn again for each run.</summary>
    public static SpreadStart Random(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new([], count);
    }

    internal void Check(int nodes)
    {
        if (Drawn > nodes)
            throw new ArgumentException($"{Drawn} nodes are to be drawn; expected at most {nodes}.");
        if (Nodes.Any(node => (uint)node >= (uint)nodes))
            throw new ArgumentException($"The start names node {Nodes.First(node => (uint)node >= (uint)nodes)}; expected one from 0 to {nodes - 1}.");
    }
}
