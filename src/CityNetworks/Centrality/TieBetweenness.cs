using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality;

/// <summary>How often does a city stand between two others on the shortest ways through co-coordination ties?</summary>
/// <remarks>
/// Formula: b_i = Σ_{s&lt;t} σ_st(i)/σ_st over pairs of other cities, σ_st the number of shortest paths of ties between s and t. Raw, unweighted, pairs counted
/// once; divide by (n−1)(n−2)/2 for [0, 1].
/// It is not the two-mode betweenness: ties are thinned or backboned first, and a pair has one path of length 1 however many events it shares.
/// Cases: pairs in different components add nothing; a city without a tie → 0.
/// Cost: O(n · ties) time; 64 vectors of n numbers, whatever the number of threads, and 20 bytes per city for each thread.
/// Source: Freeman (1977), Sociometry 40, 35–41; Brandes (2001), Journal of Mathematical Sociology 25, 163–177.
/// </remarks>
public static class TieBetweenness
{
    private const int Blocks = 64;

    /// <summary>The betweenness of each city on the ties as they are, whatever their weights.</summary>
    /// <returns>A number a city, by its number: pairs of cities, each counted once; 0 where absent.</returns>
    public static double[] Of(CoTies ties, Workers workers = default)
    {
        var neighbours = CoTieNeighbours.Of(ties);
        var n = neighbours.CityCount;
        var partial = new double[Blocks][];
        workers.For(Blocks, () => new Search(n), (block, search) =>
        {
            partial[block] = new double[n];
            for (var source = block; source < n; source += Blocks)
                search.Add(neighbours, source, partial[block]);
        });

        // Blocks are fixed and summed in their order, so threads cannot change a bit.
        var sum = new double[n];
        foreach (var part in partial)
        {
            for (var city = 0; city < n; city++)
                sum[city] += part[city] / 2;
        }

        return sum;
    }

    private sealed class Search(int n)
    {
        private readonly int[] _order = new int[n];
        private readonly int[] _distance = [.. Enumerable.Repeat(-1, n)];
        private readonly double[] _paths = new double[n];
        private readonly double[] _dependency = new double[n];

        public void Add(CoTieNeighbours neighbours, int source, double[] into)
        {
            if (neighbours.Of(source).IsEmpty)
                return;

            var reached = Forward(neighbours, source);
            for (var k = reached - 1; k > 0; k--)
            {
                var city = _order[k];
                var share = (1 + _dependency[city]) / _paths[city];
                foreach (var before in neighbours.Of(city))
                {
                    if (_distance[before] == _distance[city] - 1)
                        _dependency[before] += _paths[before] * share;
                }

                into[city] += _dependency[city];
            }

            foreach (var city in _order.AsSpan(0, reached))
                (_distance[city], _paths[city], _dependency[city]) = (-1, 0, 0);
        }

        private int Forward(CoTieNeighbours neighbours, int source)
        {
            var reached = 1;
            (_order[0], _distance[source], _paths[source]) = (source, 0, 1);
            for (var k = 0; k < reached; k++)
            {
                var city = _order[k];
                foreach (var next in neighbours.Of(city))
                {
                    if (_distance[next] < 0)
                    {
                        _distance[next] = _distance[city] + 1;
                        _order[reached++] = next;
                    }

                    if (_distance[next] == _distance[city] + 1)
                        _paths[next] += _paths[city];
                }
            }

            return reached;
        }
    }
}
