using CityNetworks.Numerics;

namespace CityNetworks.Structure.Pairs;

/// <summary>The co-present pairs of a mode, each once, at the end that meets fewer: so that every triangle of pairs is found once and no hub is walked from all
/// sides.</summary>
/// <remarks>
/// Nodes are ranked by the number of meetings Σ_e (d_e − 1), equals by number. Memory: 8 bytes per pair, 4 per tie.
/// Cost: O(Σ_e d_e²), half of it visited, twice, so that nothing grows.
/// Source: Chiba and Nishizeki (1985), SIAM Journal on Computing 14, 210–223, for walking from low degree to high.
/// </remarks>
internal sealed class OrientedPairs
{
    private readonly Side _side;
    private readonly int[] _nodes;
    private readonly int[] _listOffsets;
    private readonly int[] _lists;
    private readonly int[] _offsets;
    private readonly int[] _partners;
    private readonly int[] _counts;

    /// <param name="side">Whose pairs.</param>
    /// <param name="workers">How the work is divided.</param>
    /// <param name="limit">The most pairs that are stored.</param>
    /// <exception cref="CityNetworks.Networks.TooLargeException">More pairs met.</exception>
    public OrientedPairs(Side side, Workers workers, long limit = MeetingLimit.Pairs)
    {
        MeetingLimit.CheckLargest(side, limit);
        _side = side;
        var meetings = new long[side.Length];
        for (var node = side.First; node < side.End; node++)
        {
            foreach (var between in side.NeighboursOf(node))
                meetings[node] += side.Other.DegreeOf(between) - 1;
        }

        _nodes = [.. Enumerable.Range(side.First, side.End - side.First).OrderBy(node => meetings[node])];
        (_listOffsets, _lists) = RankedLists();

        var offsets = new int[_nodes.Length + 1];
        workers.For(_nodes.Length, () => new Row(_nodes.Length), (rank, row) => offsets[rank + 1] = Read(rank, row));
        MeetingLimit.CheckPairs(side, offsets.Sum(length => (long)length), limit);
        for (var rank = 0; rank < _nodes.Length; rank++)
            offsets[rank + 1] += offsets[rank];
        var partners = new int[offsets[^1]];
        var counts = new int[offsets[^1]];
        workers.For(_nodes.Length, () => new Row(_nodes.Length), (rank, row) =>
        {
            var length = Read(rank, row);
            for (var k = 0; k < length; k++)
                (partners[offsets[rank] + k], counts[offsets[rank] + k]) = (row.Partners[k], row.LastCounts[k]);
        });
        (_offsets, _partners, _counts) = (offsets, partners, counts);
    }

    /// <summary>The number of nodes ranked.</summary>
    public int Count => _nodes.Length;

    /// <summary>The node at a rank.</summary>
    public int NodeOf(int rank) => _nodes[rank];

    /// <summary>The nodes of the other mode tied to the node at a rank.</summary>
    public ReadOnlySpan<int> NeighboursOf(int rank) => _side.NeighboursOf(_nodes[rank]);

    /// <summary>The ranks above a rank that are tied to a node of the other mode, ascending.</summary>
    public ReadOnlySpan<int> Above(int rank, int between)
    {
        var list = _lists.AsSpan(_listOffsets[between], _listOffsets[between + 1] - _listOffsets[between]);
        return list[(list.BinarySearch(rank) + 1)..];
    }

    /// <summary>The ranks above a rank with which it was present.</summary>
    public ReadOnlySpan<int> PartnersOf(int rank) => _partners.AsSpan(_offsets[rank], _offsets[rank + 1] - _offsets[rank]);

    /// <summary>How often, in step with <see cref="PartnersOf"/>.</summary>
    public ReadOnlySpan<int> CountsOf(int rank) => _counts.AsSpan(_offsets[rank], _offsets[rank + 1] - _offsets[rank]);

    // Dealing the ranks out in their order leaves every list ascending.
    private (int[] Offsets, int[] Lists) RankedLists()
    {
        var offsets = new int[_side.Other.Length + 1];
        for (var between = _side.Other.First; between < _side.Other.End; between++)
            offsets[between + 1] = _side.Other.DegreeOf(between);
        RowOffsets.Accumulate(offsets);
        var lists = new int[offsets[^1]];
        var next = RowOffsets.Places(offsets);
        for (var rank = 0; rank < _nodes.Length; rank++)
        {
            foreach (var between in NeighboursOf(rank))
                lists[next[between]++] = rank;
        }

        return (offsets, lists);
    }

    private int Read(int rank, Row row)
    {
        var length = 0;
        foreach (var between in NeighboursOf(rank))
        {
            foreach (var partner in Above(rank, between))
            {
                if (row.Counts[partner]++ == 0)
                    row.Partners[length++] = partner;
            }
        }

        for (var k = 0; k < length; k++)
            (row.LastCounts[k], row.Counts[row.Partners[k]]) = (row.Counts[row.Partners[k]], 0);
        return length;
    }

    private sealed class Row(int length)
    {
        public int[] Counts { get; } = new int[length];

        public int[] Partners { get; } = new int[length];

        public int[] LastCounts { get; } = new int[length];
    }
}
