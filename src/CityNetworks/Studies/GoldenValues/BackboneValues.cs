using CityNetworks.Networks;
using CityNetworks.Networks.NullModels;
using CityNetworks.Numerics;

namespace CityNetworks.Studies.GoldenValues;

/// <summary>G6: exact Poisson-binomial tails, and the model of the smallest network whose probabilities are printed.</summary>
internal static class BackboneValues
{
    private const string Approximate = "backbone (R) uses a refined normal approximation, which gives";

    private static readonly double[] s_probabilities = [0.123, 0.234, 0.345, 0.456, 0.567, 0.678, 0.789, 0.801, 0.911];

    private static readonly double[,] s_printed = { { 0.216, 0.216, 0.568 }, { 0.216, 0.216, 0.568 }, { 0.568, 0.568, 0.863 } };

    // Rows (0,0,1), (0,1,0), (1,0,1): the city of two events is the last, the event of two cities the last.
    private static readonly Lazy<Bicm> s_model = new(() => Bicm.Of(NetworkBuilder.Build(3, 3, [(0, 2), (1, 1), (2, 0), (2, 2)]).All));

    public static IReadOnlyList<ConformanceCheck> All { get; } =
    [
        new("G6", "P(X ≤ 5) of nine unlike trials", 0.679134512566, 5e-13, () => PoissonBinomial.Of(s_probabilities).AtMost(5), $"{Approximate} 0.6773"),
        new("G6", "P(X ≥ 5) of nine unlike trials", 0.628385386123, 5e-13, () => PoissonBinomial.Of(s_probabilities).AtLeast(5), $"{Approximate} 0.6268"),
        .. from city in Enumerable.Range(0, 3)
           from @event in Enumerable.Range(0, 3)
           select new ConformanceCheck(
               "G6",
               $"probability of cell ({city + 1}, {@event + 1}) in the model of three cities and events",
               s_printed[city, @event],
               5e-4,
               () => s_model.Value.Probability(city, @event)),
    ];
}
