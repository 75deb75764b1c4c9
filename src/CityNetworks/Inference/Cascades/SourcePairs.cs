namespace CityNetworks.Inference.Cascades;

/// <summary>Every pair (u, v) of nodes of which u adopted before v in some cascade, with the delays: what a tie u → v could have passed on.</summary>
/// <remarks>
/// An adoption is a place (cascade, node); those with an earlier adopter have numbers from 0. Adopters of the same time are no sources of one another.
/// Memory: 16 bytes for each (cascade, u, v), 8 for each cascade and node.
/// </remarks>
internal sealed class SourcePairs
{
    /// <summary>More entries than this would take gigabytes.</summary>
    private const long Most = 60_000_000;

    private readonly int[] _offsets;

    public SourcePairs(CascadeSet set)
    {
        Set = set;
        var entries = set.Cascades.Sum(cascade => (long)cascade.Nodes.Count * (cascade.Nodes.Count - 1) / 2);
        if (entries > Most)
            throw new CannotEstimateException($"The cascades have {entries} pairs of adopters; expected at most {Most}. Choose fewer policies.");
        var n = set.Nodes.Count;
        var found = new List<(long Key, int Adoption, double Delay)>((int)entries);
        var (cascadeOf, nodeOf) = (new List<int>(), new List<int>());
        for (var c = 0; c < set.Cascades.Count; c++)
        {
            var (nodes, times) = (set.Cascades[c].Nodes, set.Cascades[c].Times);
            for (var k = 0; k < nodes.Count; k++)
            {
                var adoption = -1;
                for (var j = 0; j < k && times[j] < times[k]; j++)
                {
                    if (adoption < 0)
                    {
                        adoption = cascadeOf.Count;
                        cascadeOf.Add(c);
                        nodeOf.Add(nodes[k]);
                    }

                    found.Add((((long)nodes[j] * n) + nodes[k], adoption, times[k] - times[j]));
                }
            }
        }

        (CascadeOf, NodeOf) = ([.. cascadeOf], [.. nodeOf]);
        var ordered = found.OrderBy(entry => entry.Key).ThenBy(entry => entry.Adoption).ToArray();
        Adoption = Array.ConvertAll(ordered, entry => entry.Adoption);
        Delays = Array.ConvertAll(ordered, entry => entry.Delay);
        var (sources, targets, offsets) = (new List<int>(), new List<int>(), new List<int>());
        for (var k = 0; k < ordered.Length; k++)
        {
            if (k > 0 && ordered[k].Key == ordered[k - 1].Key)
                continue;
            sources.Add((int)(ordered[k].Key / n));
            targets.Add((int)(ordered[k].Key % n));
            offsets.Add(k);
        }

        (Sources, Targets, _offsets) = ([.. sources], [.. targets], [.. offsets, ordered.Length]);
    }

    public CascadeSet Set { get; }

    /// <summary>The source of each pair; pairs ascend by source, then target.</summary>
    public int[] Sources { get; }

    /// <summary>The target of each pair.</summary>
    public int[] Targets { get; }

    public int Count => Sources.Length;

    /// <summary>The adoption of each entry, by number.</summary>
    public int[] Adoption { get; }

    /// <summary>The delay of each entry, above 0.</summary>
    public double[] Delays { get; }

    /// <summary>The cascade of each adoption.</summary>
    public int[] CascadeOf { get; }

    /// <summary>The adopter of each adoption.</summary>
    public int[] NodeOf { get; }

    /// <summary>The entries [first, end) of a pair, by adoption.</summary>
    public (int First, int End) EntriesOf(int pair) => (_offsets[pair], _offsets[pair + 1]);

    /// <summary>The shortest delay of each adoption: from the last adopter before it.</summary>
    public double[] Shortest()
    {
        var shortest = new double[CascadeOf.Length];
        Array.Fill(shortest, double.PositiveInfinity);
        for (var entry = 0; entry < Delays.Length; entry++)
            shortest[Adoption[entry]] = Math.Min(shortest[Adoption[entry]], Delays[entry]);
        return shortest;
    }
}
