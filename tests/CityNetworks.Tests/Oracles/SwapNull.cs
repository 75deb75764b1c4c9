using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Tests.Oracles;

/// <summary>Networks of the same margins by many attempted swaps of two ties: (a, e), (b, f) become (a, f), (b, e) where neither is there yet.</summary>
internal static class SwapNull
{
    public static TwoModeNetwork Draw(Window window, int replicate)
    {
        var ties = Samples.TiesOf(window).ToArray();
        var present = ties.ToHashSet();
        var random = new CounterRandom(99).Sequence(RandomPurpose.Trade, replicate);
        for (var attempt = 0; attempt < 20 * ties.Length; attempt++)
        {
            var (x, y) = (random.NextBelow(ties.Length), random.NextBelow(ties.Length));
            var (first, second) = ((ties[x].City, ties[y].Event), (ties[y].City, ties[x].Event));
            if (present.Contains(first) || present.Contains(second))
                continue;
            _ = present.Remove(ties[x]) && present.Remove(ties[y]) && present.Add(first) && present.Add(second);
            (ties[x], ties[y]) = (first, second);
        }

        return NetworkBuilder.Build(window.Network.CityCount, window.Network.EventCount, ties);
    }
}
