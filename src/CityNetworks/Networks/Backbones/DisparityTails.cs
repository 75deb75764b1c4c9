using CityNetworks.Numerics;

namespace CityNetworks.Networks.Backbones;

/// <summary>The disparity filter: (1 − w_ij/s_i)^(k_i − 1), the chance that a city's strength, cut at random into k_i parts, gives one as large; the smaller of
/// both sides.</summary>
/// <remarks>A city of one tie says nothing (1), and so does a city of strength 0. There is no lower tail: NaN.</remarks>
internal static class DisparityTails
{
    public static Tails Of(Window window, TestedPairs pairs, TieWeight weight, Workers workers)
    {
        var ties = CoTies.Of(window, weight, workers: workers);
        var neighbours = CoTieNeighbours.Of(ties);
        var strengths = new double[neighbours.CityCount];
        for (var city = 0; city < strengths.Length; city++)
            strengths[city] = Summation.Of(neighbours.WeightsOf(city));
        double Side(int city, double own) =>
            neighbours.Of(city).Length < 2 || strengths[city] <= 0 ? 1 : Math.Pow(Math.Max(0, 1 - (own / strengths[city])), neighbours.Of(city).Length - 1);

        var tails = Tails.Empty(pairs.Count);
        Array.Fill(tails.Lower, double.NaN);
        pairs.ForEach((pair, source, target) =>
            tails.Upper[pair] = Math.Min(Side(source, ties.WeightOf(source, target)), Side(target, ties.WeightOf(target, source))));
        return tails;
    }
}
