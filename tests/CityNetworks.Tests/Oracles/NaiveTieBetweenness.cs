using CityNetworks.Networks;

namespace CityNetworks.Tests.Oracles;

/// <summary>Betweenness on ties from the definition: for each pair and each third city, the share of shortest paths through it.</summary>
internal static class NaiveTieBetweenness
{
    public static double[] Of(CoTies ties)
    {
        var n = ties.Window.Network.CityCount;
        var (distance, paths) = (new int[n, n], new double[n, n]);
        var tied = new bool[n, n];
        foreach (var tie in ties.All())
            tied[tie.Source, tie.Target] = tied[tie.Target, tie.Source] = true;

        // Walks of length d that meet a city for the first time at length d are its shortest paths.
        for (var s = 0; s < n; s++)
        {
            for (var t = 0; t < n; t++)
                distance[s, t] = s == t ? 0 : int.MaxValue;
            paths[s, s] = 1;
            for (var d = 1; d < n; d++)
            {
                for (var t = 0; t < n; t++)
                {
                    if (distance[s, t] < d)
                        continue;

                    var walks = Enumerable.Range(0, n).Where(v => tied[v, t] && distance[s, v] == d - 1).Sum(v => paths[s, v]);
                    if (walks > 0)
                        (distance[s, t], paths[s, t]) = (d, walks);
                }
            }
        }

        var result = new double[n];
        for (var s = 0; s < n; s++)
        {
            for (var t = s + 1; t < n; t++)
            {
                for (var i = 0; i < n; i++)
                {
                    if (i != s && i != t && paths[s, t] > 0 && paths[s, i] > 0 && paths[i, t] > 0 && distance[s, i] + distance[i, t] == distance[s, t])
                        result[i] += paths[s, i] * paths[i, t] / paths[s, t];
                }
            }
        }

        return result;
    }
}
