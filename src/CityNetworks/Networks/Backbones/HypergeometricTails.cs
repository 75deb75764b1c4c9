using CityNetworks.Numerics;
using MathNet.Numerics.Distributions;

namespace CityNetworks.Networks.Backbones;

/// <summary>Tails of the hypergeometric law: city j draws its k_j events blindly from the window's m, of which k_i are those of city i.</summary>
internal static class HypergeometricTails
{
    public static Tails Of(Window window, TestedPairs pairs, Workers workers)
    {
        var events = window.CountEvents();
        var degrees = new int[window.Network.CityCount];
        for (var city = 0; city < degrees.Length; city++)
            degrees[city] = window.DegreeOf(city);
        (int, int) Key(int source, int target) => (Math.Min(degrees[source], degrees[target]), Math.Max(degrees[source], degrees[target]));

        var keys = new HashSet<(int, int)>();
        pairs.ForEach((_, source, target) => keys.Add(Key(source, target)));
        (int, int)[] ordered = [.. keys.Order()];
        var laws = new Law[ordered.Length];
        workers.For(ordered.Length, place => laws[place] = Law.Of(events, ordered[place].Item2, ordered[place].Item1));
        var lawOf = new Dictionary<(int, int), Law>(ordered.Zip(laws, KeyValuePair.Create));

        var tails = Tails.Empty(pairs.Count);
        pairs.ForEach((pair, source, target) =>
        {
            var law = lawOf[Key(source, target)];
            tails.Upper[pair] = law.AtLeast[pairs.Shared[pair]];
            tails.Lower[pair] = law.AtMost[pairs.Shared[pair]];
        });
        return tails;
    }

    /// <summary>Both tails by count, each summed from its thin end so that small values keep their digits.</summary>
    private sealed record Law(double[] AtLeast, double[] AtMost)
    {
        public static Law Of(int events, int marked, int draws)
        {
            var law = new Hypergeometric(events, marked, draws);
            double[] exactly = [.. Enumerable.Range(0, draws + 1).Select(law.Probability)];
            var (atLeast, atMost) = (new double[draws + 1], new double[draws + 1]);
            var (above, below) = (0.0, 0.0);
            for (var k = 0; k <= draws; k++)
            {
                above += exactly[draws - k];
                below += exactly[k];
                atLeast[draws - k] = Math.Min(1, above);
                atMost[k] = Math.Min(1, below);
            }

            return new Law(atLeast, atMost);
        }
    }
}
