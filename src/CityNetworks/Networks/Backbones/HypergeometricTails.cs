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
        return ClassTails.Of(pairs, degrees, degrees.DefaultIfEmpty().Max() + 1, (first, second, _) => Law(events, second, first), workers);
    }

    // Each tail is summed from its thin end so that small values keep their digits.
    private static CountTails Law(int events, int marked, int draws)
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

        return new CountTails(atLeast, atMost);
    }
}
