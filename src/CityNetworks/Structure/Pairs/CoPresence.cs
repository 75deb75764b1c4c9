namespace CityNetworks.Structure.Pairs;

/// <summary>One row at a time of the counts W_ij = Σ_e b_ie b_je: with which nodes was a node present, and how often? The projection is never built.</summary>
/// <remarks>
/// A dense accumulator with the list of places touched, which the next row clears.
/// Cost of a row: the sum of the sizes of the node's neighbours. Memory: two numbers a node. A value belongs to one thread.
/// </remarks>
internal sealed class CoPresence(Side side)
{
    private readonly int[] _counts = new int[side.Length];
    private readonly int[] _partners = new int[side.Length];
    private int _partnerCount;

    /// <summary>The partners of the row last read, in the order met.</summary>
    public ReadOnlySpan<int> Partners => _partners.AsSpan(0, _partnerCount);

    /// <summary>W between the node last read and another; 0 with itself.</summary>
    public int this[int node] => _counts[node];

    /// <summary>Reads the row of a node: afterwards <see cref="Partners"/> and the indexer refer to it.</summary>
    public ReadOnlySpan<int> Read(int node)
    {
        foreach (var partner in Partners)
            _counts[partner] = 0;
        _partnerCount = 0;
        foreach (var between in side.NeighboursOf(node))
        {
            foreach (var partner in side.Other.NeighboursOf(between))
            {
                if (partner != node && _counts[partner]++ == 0)
                    _partners[_partnerCount++] = partner;
            }
        }

        return Partners;
    }
}
