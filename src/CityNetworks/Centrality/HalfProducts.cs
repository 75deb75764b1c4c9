using CityNetworks.Numerics;

namespace CityNetworks.Centrality;

/// <summary>Sums over the neighbours of the vertices of one mode: one half of a product with the adjacency matrix.</summary>
/// <remarks>Work is cut into blocks of vertices that depend on the network alone, so sums over blocks are the same for any number of threads.</remarks>
internal sealed class HalfProducts
{
    private const int ArcsPerBlock = 1 << 15;
    private readonly PresentNetwork _network;

    public HalfProducts(PresentNetwork network) => _network = network;

    /// <summary>Cuts the vertices [first, end) into blocks of about equal work.</summary>
    public int[] Blocks(int first, int end)
    {
        var cuts = new List<int> { first };
        for (var vertex = first; vertex < end; vertex++)
        {
            if (_network.Offsets[vertex + 1] - _network.Offsets[cuts[^1]] + vertex - cuts[^1] >= ArcsPerBlock)
                cuts.Add(vertex + 1);
        }

        if (cuts[^1] < end)
            cuts.Add(end);
        return [.. cuts];
    }

    /// <summary>Σ_u w_vu·x_u of one vertex v.</summary>
    public double Sum(int vertex, double[] values)
    {
        var sum = 0.0;
        for (var arc = _network.Offsets[vertex]; arc < _network.Offsets[vertex + 1]; arc++)
            sum += (_network.Weights is null ? 1 : _network.Weights[arc]) * values[_network.Neighbours[arc]];
        return sum;
    }

    /// <summary>Calls <paramref name="body"/> for each block and adds up what it returns, in the order of blocks.</summary>
    public static double SumOver(int[] blocks, Workers workers, Func<int, int, double> body)
    {
        var parts = new double[Math.Max(0, blocks.Length - 1)];
        workers.For(parts.Length, block => parts[block] = body(blocks[block], blocks[block + 1]));
        return Summation.Of(parts);
    }
}
