using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CityNetworks.Centrality.Presence;

namespace CityNetworks.Centrality.Spectral;

/// <summary>Sums over the neighbours of the vertices of one mode: one half of a product with the adjacency matrix.</summary>
internal sealed class HalfProducts(PresentNetwork network)
{
    /// <summary>Σ_u w_vu·x_u of one vertex v.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Sum(int vertex, double[] values) => network.IsWeighted
        ? Sum(network.NeighboursOf(vertex), network.WeightsOf(vertex), values)
        : Sum(network.NeighboursOf(vertex), values);

    // Two sums side by side hide the latency of adding; neighbours are vertices, so places in values need no check.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Sum(ReadOnlySpan<int> neighbours, double[] values)
    {
        ref var start = ref MemoryMarshal.GetArrayDataReference(values);
        var (even, odd) = (0.0, 0.0);
        var k = 0;
        for (; k + 3 < neighbours.Length; k += 4)
        {
            even += Unsafe.Add(ref start, neighbours[k]) + Unsafe.Add(ref start, neighbours[k + 1]);
            odd += Unsafe.Add(ref start, neighbours[k + 2]) + Unsafe.Add(ref start, neighbours[k + 3]);
        }

        for (; k < neighbours.Length; k++)
            even += Unsafe.Add(ref start, neighbours[k]);
        return even + odd;
    }

    private static double Sum(ReadOnlySpan<int> neighbours, ReadOnlySpan<double> weights, double[] values)
    {
        var sum = 0.0;
        for (var k = 0; k < neighbours.Length; k++)
            sum += weights[k] * values[neighbours[k]];
        return sum;
    }
}
