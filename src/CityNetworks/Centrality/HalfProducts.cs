using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality;

/// <summary>Sums over the neighbours of the vertices of one mode: one half of a product with the adjacency matrix.</summary>
/// <remarks>Work is cut into blocks of vertices that depend on the network alone, so sums over blocks are the same for any number of threads.</remarks>
internal sealed class HalfProducts(PresentNetwork network)
{
    private const int ArcsPerBlock = 1 << 15;

    /// <summary>Cuts the vertices [first, end) into blocks of about equal work; the result holds their bounds.</summary>
    public int[] Blocks(int first, int end)
    {
        var bounds = new List<int> { first };
        for (var vertex = first; vertex < end; vertex++)
        {
            if (network.Offsets[vertex + 1] - network.Offsets[bounds[^1]] + vertex - bounds[^1] >= ArcsPerBlock)
                bounds.Add(vertex + 1);
        }

        if (bounds[^1] < end)
            bounds.Add(end);
        return [.. bounds];
    }

    /// <summary>Calls <paramref name="body"/> for each block and adds up what it returns, in the order of blocks.</summary>
    public static double SumOver(int[] bounds, Workers workers, Func<int, int, double> body)
    {
        var parts = new double[bounds.Length - 1];
        workers.For(parts.Length, block => parts[block] = body(bounds[block], bounds[block + 1]));
        return Summation.Of(parts);
    }

    /// <summary>Σ_u w_vu·x_u of one vertex v.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Sum(int vertex, double[] values)
    {
        var (first, count) = (network.Offsets[vertex], network.DegreeOf(vertex));
        return network.Weights is null
            ? Sum(network.Neighbours.AsSpan(first, count), values)
            : Sum(network.Neighbours.AsSpan(first, count), network.Weights.AsSpan(first, count), values);
    }

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
