using CityNetworks.Numerics;

namespace CityNetworks.Centrality;

/// <summary>The first pair of singular vectors of a component's incidence matrix B, by two half products with B and Bᵀ.</summary>
internal sealed class SingularPair(PresentNetwork network, double[] values, double tolerance, int maxIterations, Workers workers)
{
    private readonly HalfProducts _products = new(network);

    /// <summary>Writes the vectors into the component's values.</summary>
    public (int Iterations, double Residual) Find(ComponentRange component)
    {
        var cities = _products.Blocks(component.FirstCity, component.EndCity);
        var events = _products.Blocks(component.FirstEvent, component.EndEvent);
        for (var city = component.FirstCity; city < component.EndCity; city++)
            values[city] = 1;
        Normalise(cities);
        var residual = double.PositiveInfinity;
        var iterations = 0;
        while (iterations < maxIterations && residual > tolerance)
        {
            Multiply(events);
            Normalise(events);
            var before = values[component.FirstCity..component.EndCity];
            Multiply(cities);
            Normalise(cities);
            residual = Math.Sqrt(before.Select((value, k) => Square(value - values[component.FirstCity + k])).Sum());
            iterations++;
        }

        return (iterations, residual);
    }

    private static double Square(double value) => value * value;

    private void Multiply(int[] blocks) => HalfProducts.SumOver(blocks, workers, (first, end) =>
    {
        for (var vertex = first; vertex < end; vertex++)
            values[vertex] = _products.Sum(vertex, values);
        return 0;
    });

    private void Normalise(int[] blocks)
    {
        var length = Math.Sqrt(HalfProducts.SumOver(blocks, workers, (first, end) => values[first..end].Sum(Square)));
        for (var vertex = blocks[0]; vertex < blocks[^1]; vertex++)
            values[vertex] /= length;
    }
}
