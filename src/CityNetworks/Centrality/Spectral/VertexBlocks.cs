using CityNetworks.Centrality.Presence;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality.Spectral;

/// <summary>A range of vertices cut into blocks of about equal work.</summary>
/// <remarks>Blocks depend on the network alone, so sums over blocks are the same for any number of threads.</remarks>
internal sealed class VertexBlocks(PresentNetwork network, Workspace space)
{
    private const int ArcsPerBlock = 1 << 15;
    private readonly Growing<int> _bounds = new(space, 16);
    private Piece<double> _parts = space.Take<double>(16);

    public int First => _bounds[0];

    public int End => _bounds.Last;

    /// <summary>The number of vertices.</summary>
    public int Length => End - First;

    private int Count => _bounds.Count - 1;

    /// <summary>The blocks of the vertices [first, end) of a network.</summary>
    public static VertexBlocks Of(PresentNetwork network, int first, int end, Workspace space)
    {
        var blocks = new VertexBlocks(network, space);
        blocks.Cut(first, end);
        return blocks;
    }

    /// <summary>Takes on another range.</summary>
    public void Cut(int first, int end)
    {
        _bounds.Clear();
        _bounds.Add(first);
        for (var vertex = first; vertex < end; vertex++)
        {
            if (network.ArcsOf(_bounds.Last, vertex + 1) + vertex - _bounds.Last >= ArcsPerBlock)
                _bounds.Add(vertex + 1);
        }

        if (_bounds.Last < end)
            _bounds.Add(end);
        if (_parts.Length < Count)
            _parts = space.Take<double>(Count);
    }

    /// <summary>Calls <paramref name="body"/> with the bounds of each block and adds up what it returns, in the order of blocks.</summary>
    /// <remarks>One block, or one thread, allocates nothing when the body is static.</remarks>
    public double Sum<TState>(Workers workers, TState state, Func<TState, int, int, double> body)
    {
        if (workers.Count == 1 || Count < 2)
        {
            for (var block = 0; block < Count; block++)
            {
                workers.Cancellation.ThrowIfCancellationRequested();
                _parts[block] = body(state, _bounds[block], _bounds[block + 1]);
            }
        }
        else
        {
            SumInParallel(workers, state, body);
        }

        return Summation.Of(_parts.Span[..Count]);
    }

    // A sum is a moment of a long computation: it does not show how far that is.
    private void SumInParallel<TState>(Workers workers, TState state, Func<TState, int, int, double> body) =>
        (workers with { Progress = null }).For(Count, block => _parts[block] = body(state, _bounds[block], _bounds[block + 1]));
}
