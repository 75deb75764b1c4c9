using CityNetworks.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace CityNetworks.Centrality;

/// <summary>The first pair of singular vectors of a component's incidence matrix, from products with it and its transpose.</summary>
/// <remarks>
/// The mode with fewer nodes carries the search: M = BBᵀ or BᵀB there. A basis of up to 20 vectors is grown, each the product of M with the last, made orthogonal to all before;
/// the best combination in it is found by a small dense problem; then the six best combinations are kept and the basis grows again.
/// Source: Lanczos (1950); Wu and Simon (2000), Thick-restart Lanczos method, SIAM J. Matrix Anal. Appl. 22, 602–616.
/// </remarks>
internal sealed class SingularPair(PresentNetwork network, double[] values, double tolerance, int maxIterations, Workers workers)
{
    private const int BasisSize = 20;
    private const int Kept = 6;
    private readonly HalfProducts _products = new(network);
    private int _first;
    private int[] _own = [];
    private int[] _other = [];

    /// <summary>Writes the two vectors into the component's values; tells the iterations and the relative residual.</summary>
    public (int Iterations, double Residual) Find(ComponentRange component)
    {
        var cities = _products.Blocks(component.FirstCity, component.EndCity);
        var events = _products.Blocks(component.FirstEvent, component.EndEvent);
        (_own, _other) = component.CityCount <= component.EventCount ? (cities, events) : (events, cities);
        _first = _own[0];

        var (vector, iterations) = Search(_own[^1] - _first);
        return (iterations + 1, Finish(vector));
    }

    private (double[] Vector, int Iterations) Search(int size)
    {
        var basis = new List<double[]> { new double[size] };
        Array.Fill(basis[0], 1 / Math.Sqrt(size));
        var projected = Matrix<double>.Build.Dense(Math.Min(size, BasisSize), Math.Min(size, BasisSize));
        for (var iterations = 1; ; iterations++)
        {
            var next = Product(basis[^1]);
            var coefficients = MakeOrthogonal(next, basis);
            for (var k = 0; k < basis.Count; k++)
                projected[k, basis.Count - 1] = projected[basis.Count - 1, k] = coefficients[k];
            var length = Math.Sqrt(Dot(next, next));
            var full = basis.Count == projected.RowCount;
            if (full || basis.Count % 4 == 0 || iterations >= maxIterations - 1 || length <= tolerance * projected[0, 0])
            {
                var small = projected.SubMatrix(0, basis.Count, 0, basis.Count).Evd(Symmetricity.Symmetric);
                var best = small.EigenVectors.Column(basis.Count - 1);
                var miss = length * Math.Abs(best[basis.Count - 1]);
                if (miss <= tolerance / 2 * small.EigenValues[basis.Count - 1].Real || basis.Count == size || iterations >= maxIterations - 1)
                    return (Combination(basis, best), iterations);
                if (full)
                    Restart(basis, projected, small.EigenVectors, small.EigenValues);
            }

            Scale(next, 1 / length);
            basis.Add(next);
        }
    }

    // The kept combinations are eigenvectors of the small problem, so in them it is diagonal.
    private void Restart(List<double[]> basis, Matrix<double> projected, Matrix<double> vectors, Vector<System.Numerics.Complex> eigenvalues)
    {
        var kept = Enumerable.Range(1, Math.Min(Kept, basis.Count / 2)).Select(k => basis.Count - k).ToArray();
        var combinations = kept.Select(k => Combination(basis, vectors.Column(k))).ToArray();
        basis.Clear();
        basis.AddRange(combinations);
        projected.Clear();
        for (var k = 0; k < kept.Length; k++)
            projected[k, k] = eigenvalues[kept[k]].Real;
    }

    // A last product smooths what rounding left in the smallest entries, and shows by how much the equation is missed.
    private double Finish(double[] vector)
    {
        for (var k = 0; k < vector.Length; k++)
            vector[k] = Math.Abs(vector[k]);
        Scale(vector, 1 / Math.Sqrt(Dot(vector, vector)));
        var product = Product(vector);
        var square = Dot(vector, product);
        if (square == 0)
        {
            // All weights are 0: no direction is better than another.
            values.AsSpan(_own[0], _own[^1] - _own[0]).Clear();
            return 0;
        }

        Add(vector, product, -1 / square);
        var residual = Math.Sqrt(Dot(vector, vector));

        Scale(product, 1 / Math.Sqrt(Dot(product, product)));
        product.CopyTo(values, _first);
        Multiply(_other, values, 0);
        var other = values.AsSpan(_other[0], _other[^1] - _other[0]);
        var length = Math.Sqrt(DenseVectors.Dot(other, other));
        foreach (ref var value in other)
            value /= length;
        return residual;
    }

    // Orthogonal twice: the first time leaves rounding that would grow.
    private double[] MakeOrthogonal(double[] vector, List<double[]> basis)
    {
        var coefficients = new double[basis.Count];
        for (var pass = 0; pass < 2; pass++)
        {
            for (var k = 0; k < basis.Count; k++)
            {
                var along = Dot(vector, basis[k]);
                Add(vector, basis[k], -along);
                coefficients[k] += along;
            }
        }

        return coefficients;
    }

    private double[] Product(double[] vector)
    {
        vector.CopyTo(values, _first);
        Multiply(_other, values, 0);
        var product = new double[vector.Length];
        Multiply(_own, product, _first);
        return product;
    }

    private void Multiply(int[] bounds, double[] target, int offset) => HalfProducts.SumOver(bounds, workers, (first, end) =>
    {
        for (var vertex = first; vertex < end; vertex++)
            target[vertex - offset] = _products.Sum(vertex, values);
        return 0;
    });

    private double[] Combination(List<double[]> basis, Vector<double> weights)
    {
        var sum = new double[basis[0].Length];
        for (var k = 0; k < basis.Count; k++)
            Add(sum, basis[k], weights[k]);
        return sum;
    }

    private double Dot(double[] left, double[] right) => HalfProducts.SumOver(_own, workers, (first, end) =>
        DenseVectors.Dot(left.AsSpan(first - _first, end - first), right.AsSpan(first - _first, end - first)));

    private void Add(double[] target, double[] source, double factor) => HalfProducts.SumOver(_own, workers, (first, end) =>
    {
        DenseVectors.AddScaled(target.AsSpan(first - _first, end - first), source.AsSpan(first - _first, end - first), factor);
        return 0;
    });

    private static void Scale(double[] vector, double factor)
    {
        foreach (ref var value in vector.AsSpan())
            value *= factor;
    }
}
