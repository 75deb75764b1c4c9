using CityNetworks.Centrality.Presence;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality.Spectral;

/// <summary>The first pair of singular vectors of a component's incidence matrix, from products with it and its transpose.</summary>
/// <remarks>
/// The mode with fewer nodes carries the search: M = BBᵀ or BᵀB there. A basis of up to 20 vectors is grown, each the product of M with the last, made orthogonal to all before;
/// the best combination in it is found by a small dense problem; then the six best combinations are kept and the basis grows again.
/// Source: Lanczos (1950); Wu and Simon (2000), Thick-restart Lanczos method, SIAM J. Matrix Anal. Appl. 22, 602–616.
/// </remarks>
internal sealed class SingularPair
{
    private const int BasisSize = 20;
    private const int Kept = 6;
    private readonly Workspace _space;
    private readonly Workers _workers;
    private readonly HalfProducts _products;
    private readonly Piece<double> _values;
    private readonly double _tolerance;
    private readonly int _maxIterations;
    private readonly int _longest;
    private readonly List<double[]> _basis = new(BasisSize);
    private readonly Stack<double[]> _free = new(BasisSize + Kept);
    private readonly VertexBlocks _own;
    private readonly VertexBlocks _other;

    /// <param name="network">In order.</param>
    /// <param name="components">Those of its order.</param>
    /// <param name="values">By vertex: where the vectors go.</param>
    /// <param name="tolerance">For the residual.</param>
    /// <param name="maxIterations">For each component.</param>
    /// <param name="space">For the basis.</param>
    /// <param name="workers">Threads.</param>
    public SingularPair(PresentNetwork network, Piece<ComponentRange> components, Piece<double> values, double tolerance, int maxIterations, Workspace space, Workers workers)
    {
        (_values, _tolerance, _maxIterations, _space, _workers) = (values, tolerance, maxIterations, space, workers);
        _products = new HalfProducts(network);
        (_own, _other) = (new VertexBlocks(network, space), new VertexBlocks(network, space));
        foreach (var component in components.Span)
            _longest = Math.Max(_longest, Math.Min(component.CityCount, component.EventCount));
    }

    /// <summary>Writes the two vectors into the component's values; returns the iterations and the relative residual.</summary>
    public (int Iterations, double Residual) Find(ComponentRange component)
    {
        var (cities, events) = component.CityCount <= component.EventCount ? (_own, _other) : (_other, _own);
        cities.Cut(component.FirstCity, component.EndCity);
        events.Cut(component.FirstEvent, component.EndEvent);
        var (vector, iterations) = Search();
        var residual = Finish(vector);
        _free.Push(vector);
        return (iterations + 1, residual);
    }

    private (double[] Vector, int Iterations) Search()
    {
        var size = _own.Length;
        var projected = SmallEigenproblem.OfOrder(Math.Min(size, BasisSize));
        _basis.Add(NewVector());
        _basis[0].AsSpan(0, size).Fill(1 / Math.Sqrt(size));
        Span<double> coefficients = stackalloc double[BasisSize];
        for (var iterations = 1; ; iterations++)
        {
            var next = Product(_basis[^1]);
            MakeOrthogonal(next, coefficients);
            projected.SetLast(coefficients[.._basis.Count]);
            var length = Math.Sqrt(Dot(next, next));
            var full = _basis.Count == projected.Order;
            if (full || _basis.Count % 4 == 0 || iterations >= _maxIterations - 1 || length <= _tolerance * projected[0, 0])
            {
                projected.Solve(_basis.Count);
                var miss = length * Math.Abs(projected.Vector(0)[_basis.Count - 1]);
                if (miss <= _tolerance / 2 * projected.Value(0) || _basis.Count == size || iterations >= _maxIterations - 1)
                {
                    var best = Combination(projected.Vector(0));
                    _free.Push(next);
                    FreeBasis();
                    return (best, iterations);
                }

                if (full)
                    Restart(projected);
            }

            Scale(next, 1 / length);
            _basis.Add(next);
        }
    }

    // The kept combinations are eigenvectors of the small problem, so in them it is diagonal.
    private void Restart(SmallEigenproblem projected)
    {
        var kept = Math.Min(Kept, _basis.Count / 2);
        for (var k = 0; k < kept; k++)
            _basis.Add(Combination(projected.Vector(k)));
        var spent = _basis.Count - kept;
        for (var k = 0; k < spent; k++)
            _free.Push(_basis[k]);
        _basis.RemoveRange(0, spent);
        projected.KeepBest(kept);
    }

    // A last product smooths what rounding left in the smallest entries, and shows by how much the equation is missed.
    private double Finish(double[] vector)
    {
        foreach (ref var value in vector.AsSpan(0, _own.Length))
            value = Math.Abs(value);
        Scale(vector, 1 / Math.Sqrt(Dot(vector, vector)));
        var product = Product(vector);
        _free.Push(product);
        var square = Dot(vector, product);
        if (square == 0)
        {
            // All weights are 0: no direction is better than another.
            _values.Span[_own.First.._own.End].Clear();
            return 0;
        }

        Add(vector, product, -1 / square);
        var residual = Math.Sqrt(Dot(vector, vector));

        Scale(product, 1 / Math.Sqrt(Dot(product, product)));
        product.AsSpan(0, _own.Length).CopyTo(_values.Span[_own.First..]);
        Multiply(_other, _values.Array, 0);
        var other = _values.Span[_other.First.._other.End];
        var length = Math.Sqrt(DenseVectors.Dot(other, other));
        foreach (ref var value in other)
            value /= length;
        return residual;
    }

    // Orthogonal twice: the first time leaves rounding that would grow.
    private void MakeOrthogonal(double[] vector, Span<double> coefficients)
    {
        coefficients.Clear();
        for (var pass = 0; pass < 2; pass++)
        {
            for (var k = 0; k < _basis.Count; k++)
            {
                var along = Dot(vector, _basis[k]);
                Add(vector, _basis[k], -along);
                coefficients[k] += along;
            }
        }
    }

    private double[] Product(double[] vector)
    {
        vector.AsSpan(0, _own.Length).CopyTo(_values.Span[_own.First..]);
        Multiply(_other, _values.Array, 0);
        var product = NewVector();
        Multiply(_own, product, _own.First);
        return product;
    }

    private void Multiply(VertexBlocks blocks, double[] target, int offset) =>
        blocks.Sum(_workers, (Products: _products, Values: _values.Array, target, offset), static (state, first, end) =>
        {
            for (var vertex = first; vertex < end; vertex++)
                state.target[vertex - state.offset] = state.Products.Sum(vertex, state.Values);
            return 0;
        });

    private double[] Combination(ReadOnlySpan<double> weights)
    {
        var sum = NewVector();
        sum.AsSpan(0, _own.Length).Clear();
        for (var k = 0; k < weights.Length; k++)
            Add(sum, _basis[k], weights[k]);
        return sum;
    }

    private double Dot(double[] left, double[] right) =>
        _own.Sum(_workers, (left, right, _own.First), static (state, first, end) =>
            DenseVectors.Dot(state.left.AsSpan(first - state.First, end - first), state.right.AsSpan(first - state.First, end - first)));

    private void Add(double[] target, double[] source, double factor) =>
        _own.Sum(_workers, (target, source, factor, _own.First), static (state, first, end) =>
        {
            DenseVectors.AddScaled(state.target.AsSpan(first - state.First, end - first), state.source.AsSpan(first - state.First, end - first), state.factor);
            return 0;
        });

    private void Scale(double[] vector, double factor)
    {
        foreach (ref var value in vector.AsSpan(0, _own.Length))
            value *= factor;
    }

    // At least as long as any component needs.
    private double[] NewVector() => _free.TryPop(out var vector) ? vector : _space.Take<double>(_longest).Array;

    private void FreeBasis()
    {
        foreach (var vector in _basis)
            _free.Push(vector);
        _basis.Clear();
    }
}
