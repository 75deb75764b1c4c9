using CityNetworks.Networks.NullModels;
using CityNetworks.Numerics;

namespace CityNetworks.Networks.Backbones;

/// <summary>Tails of the stochastic degree sequence model: shared events are a Poisson-binomial sum of p_ie p_je.</summary>
internal static class SdsmTails
{
    public static Tails Of(Bicm model, TestedPairs pairs, Workers workers) =>
        ClassTails.Of(pairs, model.Cities.Of, model.Cities.Sizes.Length, (first, second, limit) => Law(model, first, second, limit), workers);

    private static CountTails Law(Bicm model, int first, int second, int limit)
    {
        var both = new double[model.Events.Sizes.Length];
        for (var b = 0; b < both.Length; b++)
            both[b] = model.Probabilities[first, b] * model.Probabilities[second, b];
        var law = PoissonBinomial.Of(both, model.Events.Sizes, limit);
        return new CountTails(
            [.. Enumerable.Range(0, limit + 1).Select(law.AtLeast)],
            [.. Enumerable.Range(0, limit + 1).Select(law.AtMost)]);
    }
}
