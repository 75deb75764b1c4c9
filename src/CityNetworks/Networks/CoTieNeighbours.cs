using CityNetworks.Numerics;

namespace CityNetworks.Networks;

/// <summary>Ties seen from each city: all its neighbours, also those before it by number.</summary>
/// <remarks>Cost: O(n + ties) time, 24 bytes per tie. The row of a city is ascending.</remarks>
public sealed class CoTieNeighbours
{
    private readonly int[] _offsets;
    private readonly int[] _neighbours;
    private readonly double[] _weights;

    private CoTieNeighbours(int[] offsets, int[] neighbours, double[] weights) => (_offsets, _neighbours, _weights) = (offsets, neighbours, weights);

    /// <summary>The number of cities, also those without a tie.</summary>
    public int CityCount => _offsets.Length - 1;

    /// <summary>The neighbours of each city.</summary>
    /// <returns>Numbers of cities; a view, not a copy.</returns>
    public static CoTieNeighbours Of(CoTies ties)
    {
        var n = ties.Window.Network.CityCount;
        var offsets = new int[n + 1];
        for (var city = 0; city < n; city++)
        {
            var targets = ties.TargetsOf(city);
            offsets[city + 1] += targets.Length;
            foreach (var target in targets)
                offsets[target + 1]++;
        }

        RowOffsets.Accumulate(offsets);
        var neighbours = new int[offsets[n]];
        var weights = new double[offsets[n]];
        var next = RowOffsets.Places(offsets);
        void Put(int city, int neighbour, double weight)
        {
            neighbours[next[city]] = neighbour;
            weights[next[city]++] = weight;
        }

        // Sources ascend, so each row first gets its lower neighbours in order and then, at its own turn, the higher ones.
        for (var city = 0; city < n; city++)
        {
            var targets = ties.TargetsOf(city);
            var (onward, back) = (ties.WeightsOf(city), ties.ReverseWeightsOf(city));
            for (var k = 0; k < targets.Length; k++)
            {
                Put(city, targets[k], onward[k]);
                Put(targets[k], city, back[k]);
            }
        }

        return new CoTieNeighbours(offsets, neighbours, weights);
    }

    /// <summary>The neighbours of the city, ascending.</summary>
    /// <returns>Numbers of cities; a view, not a copy.</returns>
    public ReadOnlySpan<int> Of(int city) => _neighbours.AsSpan(_offsets[city], _offsets[city + 1] - _offsets[city]);

    /// <summary>The weights w of (city, neighbour), in step with <see cref="Of(int)"/>.</summary>
    /// <returns>In the unit of the tie weight; a view, not a copy.</returns>
    public ReadOnlySpan<double> WeightsOf(int city) => _weights.AsSpan(_offsets[city], _offsets[city + 1] - _offsets[city]);
}
