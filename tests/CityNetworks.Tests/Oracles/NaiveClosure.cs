using CityNetworks.Networks;
using CityNetworks.Structure;

namespace CityNetworks.Tests.Oracles;

/// <summary>Closure by enumeration, straight from the definitions, over sets.</summary>
internal static class NaiveClosure
{
    /// <summary>For each node, the neighbours in the other mode.</summary>
    public static HashSet<int>[] Neighbourhoods(Window window, Mode mode)
    {
        var length = mode is Mode.City ? window.Network.CityCount : window.Network.EventCount;
        var sets = Enumerable.Range(0, length).Select(_ => new HashSet<int>()).ToArray();
        foreach (var (city, @event) in Samples.TiesOf(window))
            _ = mode is Mode.City ? sets[city].Add(@event) : sets[@event].Add(city);
        return sets;
    }

    /// <summary>Every 4-path i–e–c–f–j around a centre, in both directions, and whether it is closed.</summary>
    public static IEnumerable<(int I, int E, int F, int J, bool Closed)> PathsAround(HashSet<int>[] sets, int centre)
    {
        var nodes = Enumerable.Range(0, sets.Length);
        return from e in sets[centre]
               from f in sets[centre]
               where e != f
               from i in nodes
               where i != centre && sets[i].Contains(e)
               from j in nodes
               where j != centre && j != i && sets[j].Contains(f)
               select (i, e, f, j, sets[i].Any(third => third != e && third != f && sets[j].Contains(third)));
    }

    public static double Weighted(IEnumerable<double> weights, PathValue value) => value switch
    {
        PathValue.ArithmeticMean => weights.Average(),
        PathValue.GeometricMean => Math.Pow(weights.Aggregate(1.0, (product, weight) => product * weight), 0.25),
        PathValue.Maximum => weights.Max(),
        _ => weights.Min(),
    };

    /// <summary>Butterflies as quadruples of two cities and two events.</summary>
    public static IEnumerable<(int City1, int City2, int Event1, int Event2)> Butterflies(Window window)
    {
        var sets = Neighbourhoods(window, Mode.City);
        return from c1 in Enumerable.Range(0, sets.Length)
               from c2 in Enumerable.Range(0, c1)
               from e1 in sets[c1]
               from e2 in sets[c1]
               where e1 < e2 && sets[c2].Contains(e1) && sets[c2].Contains(e2)
               select (c1, c2, e1, e2);
    }

    /// <summary>Paths city–event–city–event, counted from their city's end.</summary>
    public static int ThreePaths(Window window)
    {
        var ties = Samples.TiesOf(window);
        return ties.SelectMany(first => ties.Where(second => second.Event == first.Event && second.City != first.City))
            .Sum(second => ties.Count(third => third.City == second.City && third.Event != second.Event));
    }

    public static double Pairwise(HashSet<int>[] sets, int node, OverlapShare share) =>
        (from other in Enumerable.Range(0, sets.Length)
         where other != node && sets[node].Overlaps(sets[other])
         let shared = (double)sets[node].Intersect(sets[other]).Count()
         select share switch
         {
             OverlapShare.Dot => shared / sets[node].Union(sets[other]).Count(),
             OverlapShare.Minimum => shared / Math.Min(sets[node].Count, sets[other].Count),
             _ => shared / Math.Max(sets[node].Count, sets[other].Count),
         }).DefaultIfEmpty(double.NaN).Average();

    public static double Redundancy(HashSet<int>[] sets, int node) =>
        (from e in sets[node]
         from f in sets[node]
         where e < f
         select Enumerable.Range(0, sets.Length).Any(other => other != node && sets[other].Contains(e) && sets[other].Contains(f)) ? 1.0 : 0.0)
        .DefaultIfEmpty(double.NaN).Average();
}
