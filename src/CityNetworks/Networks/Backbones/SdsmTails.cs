using CityNetworks.Networks.NullModels;
using CityNetworks.Numerics;

namespace CityNetworks.Networks.Backbones;

/// <summary>Tails of the stochastic degree sequence model: shared events are a Poisson-binomial sum of p_ie p_je.</summary>
/// <remarks>The law depends only on the classes of the two cities, so it is worked out once for each pair of classes, up to the largest count met
/// there.</remarks>
internal static class SdsmTails
{
    public static Tails Of(Bicm model, TestedPairs pairs, Workers workers)
    {
        var limits = new Dictionary<(int, int), int>();
        pairs.ForEach((pair, source, target) =>
        {
            var key = Key(model, source, target);
            limits[key] = Math.Max(limits.GetValueOrDefault(key), pairs.Shared[pair]);
        });

        (int, int)[] keys = [.. limits.Keys.Order()];
        var laws = new PoissonBinomial[keys.Length];
        workers.For(keys.Length, place => laws[place] = Law(model, keys[place], limits[keys[place]]));
        var placeOf = new Dictionary<(int, int), int>(keys.Index().Select(entry => KeyValuePair.Create(entry.Item, entry.Index)));

        var tails = Tails.Empty(pairs.Count);
        pairs.ForEach((pair, source, target) =>
        {
            var law = laws[placeOf[Key(model, source, target)]];
            tails.Upper[pair] = law.AtLeast(pairs.Shared[pair]);
            tails.Lower[pair] = law.AtMost(pairs.Shared[pair]);
        });
        return tails;
    }

    private static PoissonBinomial Law(Bicm model, (int First, int Second) classes, int limit)
    {
        var both = new double[model.Events.Sizes.Length];
        for (var b = 0; b < both.Length; b++)
            both[b] = model.Probabilities[classes.First, b] * model.Probabilities[classes.Second, b];
        return PoissonBinomial.Of(both, model.Events.Sizes, limit);
    }

    private static (int, int) Key(Bicm model, int source, int target)
    {
        var (a, b) = (model.Cities.Of[source], model.Cities.Of[target]);
        return a <= b ? (a, b) : (b, a);
    }
}
