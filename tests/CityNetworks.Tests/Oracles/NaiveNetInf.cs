using CityNetworks.Inference.Cascades;

namespace CityNetworks.Tests.Oracles;

/// <summary>NetInf without any shortcut: all gains anew for every tie, all trees one by one.</summary>
internal static class NaiveNetInf
{
    /// <summary>The ties in the order of choice, with their gains.</summary>
    public static List<(int Source, int Target, double Gain)> Greedy(CascadeSet set, Delay delay, int most, double on = 0.5, double off = 1e-10)
    {
        var ties = new List<(int Source, int Target, double Gain)>();
        while (ties.Count < most)
        {
            var known = ties.Select(tie => (tie.Source, tie.Target)).ToHashSet();
            var now = set.Cascades.Sum(cascade => Best(cascade, known));
            var candidates = (
                from source in Enumerable.Range(0, set.Nodes.Count)
                from target in Enumerable.Range(0, set.Nodes.Count)
                where source != target && !known.Contains((source, target))
                select (source, target, gain: set.Cascades.Sum(cascade => Best(cascade, [.. known, (source, target)])) - now)).ToList();
            var best = candidates.DefaultIfEmpty().MaxBy(candidate => Math.Round(candidate.gain, 9));
            if (best.gain <= 1e-9)
                break;
            ties.Add(best);
        }

        return ties;

        double Best(Cascade cascade, HashSet<(int, int)> known) => Trees(cascade).Max(tree =>
            tree.Sum(branch => Math.Log(known.Contains((branch.Source, branch.Target)) ? on : off) + delay.LogDensity(branch.Delay)));
    }

    /// <summary>Every way to give each adopter, but those without an earlier one, a source.</summary>
    public static IEnumerable<List<(int Source, int Target, double Delay)>> Trees(Cascade cascade)
    {
        IEnumerable<List<(int, int, double)>> trees = [[]];
        for (var k = 0; k < cascade.Nodes.Count; k++)
        {
            var (target, time) = (cascade.Nodes[k], cascade.Times[k]);
            var sources = Enumerable.Range(0, cascade.Nodes.Count).Where(j => cascade.Times[j] < time).ToArray();
            if (sources.Length > 0)
                trees = trees.SelectMany(tree => sources.Select(j => new List<(int, int, double)>([.. tree, (cascade.Nodes[j], target,
                    time - cascade.Times[j])]))).ToArray();
        }

        return trees;
    }

    /// <summary>The log-likelihood of a cascade by its most likely tree, factor by factor, with the opportunities that were not used.</summary>
    public static double LogLikelihood(CascadeSet set, Cascade cascade, HashSet<(int, int)> ties, Delay delay, double on, double off)
    {
        var times = Enumerable.Range(0, set.Nodes.Count).Select(_ => double.PositiveInfinity).ToArray();
        for (var k = 0; k < cascade.Nodes.Count; k++)
            times[cascade.Nodes[k]] = cascade.Times[k];
        return Trees(cascade).Max(tree =>
        {
            var sum = 0.0;
            foreach (var source in cascade.Nodes)
            {
                for (var target = 0; target < times.Length; target++)
                {
                    if (!(times[target] > times[source]))
                        continue;
                    var chance = ties.Contains((source, target)) ? on : off;
                    var branch = tree.FindIndex(one => one.Source == source && one.Target == target);
                    sum += branch < 0 ? Math.Log(1 - chance) : Math.Log(chance) + delay.LogDensity(tree[branch].Delay);
                }
            }

            return sum;
        });
    }
}
