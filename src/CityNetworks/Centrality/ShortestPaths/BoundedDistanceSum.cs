using CityNetworks.Centrality.Presence;

namespace CityNetworks.Centrality.ShortestPaths;

/// <summary>The sum of the distances from one vertex, or less: the search stops as soon as the sum must exceed a limit.</summary>
/// <remarks>
/// After level d the vertices not yet visited add at least this: of the mode of the next level, no more than the ties that leave level d are at d+1 and the
/// rest at d+3; those of the other mode are at d+2. In a one-mode network the rest could be at d+2 and the bound would be lower.
/// Used by one thread; memory 8 bytes per vertex. Cost: at most that of a search, often a few levels.
/// Source: the bound of Bergamini, Borassi, Crescenzi, Marino and Meyerhenke (2019), ACM Transactions on Knowledge Discovery from Data 13, 53, section 4
/// (NBCut), sharpened for two modes.
/// </remarks>
internal sealed class BoundedDistanceSum
{
    private readonly PresentNetwork _network;
    private readonly int[] _seen; // the number of the search that visited the vertex last
    private readonly int[] _order;
    private int _search;

    public BoundedDistanceSum(PresentNetwork network)
    {
        _network = network;
        _seen = new int[network.VertexCount];
        _order = new int[network.VertexCount];
    }

    /// <summary>The sum, where it may be within the limit.</summary>
    /// <param name="source">Where distances begin.</param>
    /// <param name="own">Vertices of its mode in its component, itself included.</param>
    /// <param name="other">Vertices of the other mode in its component.</param>
    /// <param name="exceeds">Whether a sum is above the limit.</param>
    /// <returns>Σ_j d_ij; −1: it is above the limit.</returns>
    public long Of(int source, int own, int other, Func<long, bool> exceeds)
    {
        _search++;
        _seen[source] = _search;
        _order[0] = source;
        var (begin, end) = (0, 1);
        var (ofLevel, ofNext) = (own - 1, other); // not yet visited, of the mode of the level under way and of the next
        long sum = 0;
        long leaving = _network.DegreeOf(source);
        for (var distance = 0; begin < end; distance++)
        {
            var near = Math.Min(leaving, ofNext);
            if (exceeds(sum + ((distance + 1) * near) + ((distance + 3L) * (ofNext - near)) + ((distance + 2L) * ofLevel)))
                return -1;
            var next = end;
            leaving = 0;
            for (; begin < end; begin++)
            {
                foreach (var neighbour in _network.NeighboursOf(_order[begin]))
                {
                    if (_seen[neighbour] == _search)
                        continue;
                    _seen[neighbour] = _search;
                    _order[next++] = neighbour;
                    leaving += _network.DegreeOf(neighbour) - 1;
                }
            }

            sum += (distance + 1L) * (next - end);
            (ofLevel, ofNext) = (ofNext - (next - end), ofLevel);
            end = next;
        }

        return sum;
    }
}
