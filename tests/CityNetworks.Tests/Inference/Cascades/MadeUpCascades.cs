using CityNetworks.Inference.Cascades;
using CityNetworks.Numerics;

namespace CityNetworks.Tests.Inference.Cascades;

/// <summary>Cascades over known ties: from a random first adopter each tie passes it on with a chance, after a delay.</summary>
internal static class MadeUpCascades
{
    public static (CascadeSet Set, HashSet<(int Source, int Target)> Ties) Of(int nodes, int ties, int cascades, double chance, Delay delay, ulong seed)
    {
        var draws = new CounterRandom(seed).Sequence(RandomPurpose.Generation, 0);
        var network = new HashSet<(int Source, int Target)>();
        while (network.Count < ties)
        {
            var (source, target) = (draws.NextBelow(nodes), draws.NextBelow(nodes));
            if (source != target)
                network.Add((source, target));
        }

        var targets = network.OrderBy(tie => tie).ToLookup(tie => tie.Source, tie => tie.Target);
        var made = new List<Cascade>();
        for (var c = 0; c < cascades; c++)
        {
            var times = new Dictionary<int, double>();
            var queue = new PriorityQueue<int, double>();
            queue.Enqueue(draws.NextBelow(nodes), 0);
            while (queue.TryDequeue(out var node, out var time))
            {
                if (!times.TryAdd(node, time))
                    continue;
                foreach (var target in targets[node])
                {
                    if (draws.NextUniform() < chance)
                        queue.Enqueue(target, time + Draw(delay, draws));
                }
            }

            var ordered = times.OrderBy(pair => pair.Value).ThenBy(pair => pair.Key).ToArray();
            made.Add(new Cascade($"c{c:0000}", [.. ordered.Select(pair => pair.Key)], [.. ordered.Select(pair => pair.Value)]));
        }

        return (new CascadeSet([.. Enumerable.Range(0, nodes).Select(node => $"n{node:00}")], made), network);
    }

    private static double Draw(Delay delay, CounterSequence draws)
    {
        var exponential = -Math.Log(draws.NextUniform());
        return delay.Kind switch
        {
            DelayKind.Exponential => exponential / delay.First,
            DelayKind.Rayleigh => delay.First * Math.Sqrt(2 * exponential),
            _ => Math.Exp(delay.First + (delay.Second * Math.Sqrt(2 * exponential) * Math.Cos(2 * Math.PI * draws.NextUniform()))),
        };
    }
}
