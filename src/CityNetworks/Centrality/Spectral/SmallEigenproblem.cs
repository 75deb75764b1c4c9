using System.Numerics;
using MathNet.Numerics.Providers.LinearAlgebra;

namespace CityNetworks.Centrality.Spectral;

/// <summary>Eigenvalues and eigenvectors of a small symmetric matrix without negative eigenvalues, of which only the leading rows may be in use.</summary>
/// <remarks>The solver wants arrays of exact length, so each thread keeps one problem of each order.</remarks>
internal sealed class SmallEigenproblem
{
    private const int LargestOrder = 20;

    [ThreadStatic]
    private static SmallEigenproblem?[]? s_kept;

    private readonly double[] _matrix;
    private readonly double[] _padded;
    private readonly double[] _vectors;
    private readonly double[] _diagonal;
    private readonly Complex[] _values;
    private int _used;

    private SmallEigenproblem(int order)
    {
        Order = order;
        _matrix = new double[order * order];
        _padded = new double[order * order];
        _vectors = new double[order * order];
        _diagonal = new double[order * order];
        _values = new Complex[order];
    }

    public int Order { get; }

    public double this[int row, int column] => _matrix[(column * Order) + row];

    /// <summary>A matrix without rows; the one before it on this thread is gone.</summary>
    public static SmallEigenproblem OfOrder(int order)
    {
        var problem = (s_kept ??= new SmallEigenproblem?[LargestOrder + 1])[order] ??= new SmallEigenproblem(order);
        Array.Clear(problem._matrix);
        return problem;
    }

    /// <summary>Sets the last row and column in use.</summary>
    public void SetLast(ReadOnlySpan<double> entries)
    {
        var last = entries.Length - 1;
        for (var k = 0; k < entries.Length; k++)
            _matrix[(last * Order) + k] = _matrix[(k * Order) + last] = entries[k];
    }

    /// <summary>Solves for the rows in use.</summary>
    public void Solve(int used)
    {
        _used = used;
        if (Order == 1)
        {
            (_values[0], _vectors[0]) = (_matrix[0], 1);
            return;
        }

        // Rows not in use get an eigenvalue below all others.
        _matrix.CopyTo(_padded, 0);
        for (var k = used; k < Order; k++)
            _padded[(k * Order) + k] = -1;
        LinearAlgebraControl.Provider.EigenDecomp(true, Order, _padded, _vectors, _values, _diagonal);
    }

    /// <summary>The eigenvalue of a rank; 0 is the largest.</summary>
    public double Value(int rank) => _values[Order - 1 - rank].Real;

    /// <summary>Its eigenvector in the rows in use.</summary>
    public ReadOnlySpan<double> Vector(int rank) => _vectors.AsSpan((Order - 1 - rank) * Order, _used);

    /// <summary>The matrix in the best eigenvectors, where it is diagonal.</summary>
    public void KeepBest(int count)
    {
        Array.Clear(_matrix);
        for (var k = 0; k < count; k++)
            _matrix[(k * Order) + k] = Value(k);
    }
}
