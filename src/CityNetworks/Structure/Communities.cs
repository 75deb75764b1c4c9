using CityNetworks.Measures;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Structure.Partitioning;

namespace CityNetworks.Structure;

/// <summary>Finds communities of cities and events of high modularity: label propagation, then merging, in turn until neither helps.</summary>
/// <remarks>
/// Method: starting with a label for each event (or each city), the nodes of one mode and then those of the other take the label that gives the largest Q,
/// until Q stands still;
/// then whole communities join the community that gives the largest Q, until none can gain; and again from the start. The best of several starts is kept, the
/// earliest of equals.
/// Ties between labels fall to the present label, else to the smallest; the starts differ in the mode that begins and in the numbering of the labels, dealt by
/// address. Gains are whole numbers: no rounding decides.
/// The result is a local optimum (no node can move and no two communities can merge with a gain), not a proven best: finding that is NP-hard.
/// Cases: empty window → no community, Q NaN; no division better than none (one event, identical events, every city at every event) → one community, Q = 0.
/// Cost: O(ties) a sweep, a few dozen sweeps a start; parallel over starts.
/// Source: Barber and Clark (2009), Physical Review E 80, 026129 (label propagation); Liu and Murata (2010), An efficient algorithm for optimizing bipartite
/// modularity in bipartite networks, Journal of Advanced Computational Intelligence and Intelligent Informatics 14, 408–415 (LPAb+: propagation and merging in
/// turn); Blondel, Guillaume, Lambiotte and Lefebvre (2008), Journal of Statistical Mechanics P10008 (how communities join: LPAb+ merges one pair at a time,
/// which takes thousands of rounds where one community attracts all).
/// </remarks>
public static class Communities
{
    /// <summary>What they are called, what they mean, their formula and source.</summary>
    public static IReadOnlyList<StructureMeasure> Definitions { get; } =
    [
        new(context => [(StructureRow.Whole, InContext(context).Modularity)])
        {
            Id = "modularity",
            Name = "Modularity",
            Topic = "communities",
            Scope = MeasureScope.Network,
            Meaning = "how much more often cities meet inside their community than by chance",
            Formula = "Q = Σ_c (L_c/L − K_c·D_c/L²) of the communities found",
            Groups = StructureRow.Whole,
            Cases = "empty → not defined",
            Citation = "Barber 2007; Liu and Murata 2010",
            SeesPairs = false,
            TakesManyPasses = true,
        },
        new(context => [(StructureRow.Whole, InContext(context).Count)])
        {
            Id = "communities",
            Name = "Number of communities",
            Topic = "communities",
            Scope = MeasureScope.Network,
            Meaning = "into how many communities the network falls",
            Formula = "of the partition found by propagation and merging",
            Groups = StructureRow.Whole,
            Cases = "empty → 0",
            Citation = "Barber 2007; Liu and Murata 2010",
            SeesPairs = false,
            TakesManyPasses = true,
        },
    ];

    private static CommunityPartition InContext(StructureContext context) => context.Shared(
        typeof(CommunityPartition), () => Of(context.Window, context.Options.Starts, context.Options.Seed, context.Workers));

    /// <summary>The communities of a window.</summary>
    /// <param name="window">The network.</param>
    /// <param name="starts">At least 1; more find more.</param>
    /// <param name="seed">For the numbering of labels.</param>
    /// <param name="workers">How the work is done.</param>
    public static CommunityPartition Of(Window window, int starts = 10, ulong seed = 1, Workers workers = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(starts, 1);
        var (found, ties) = (new LabelPropagation[starts], new PresentTies(window));
        workers.For(starts, start => found[start] = LabelPropagation.Run(ties, start, seed));
        var best = found.MaxBy(run => run.Score)!; // the first of equals
        if (best.Score <= 0)
            return CommunityPartition.Of(window, new int[window.Network.CityCount], new int[window.Network.EventCount]);
        return CommunityPartition.Of(window, ties.ByCity(best.CityLabels), ties.ByEvent(best.EventLabels));
    }
}
