using CityNetworks.Measures;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Structure.Chance;
using CityNetworks.Structure.Pairs;

namespace CityNetworks.Structure;

/// <summary>Who stands between cities that never met, and between which groups?</summary>
/// <remarks>
/// Gould and Fernandez: v brokers a and b if both met v and they did not meet each other in the window. Co-participation has no direction, so every pair {a, b}
/// counts once in all;
/// gatekeeper and representative are the same pair seen from its two ends and get half each (tools that count ordered pairs, sna among them, give twice these
/// numbers).
/// Event-mediated, in the order of time (our design): v brokers (a, b) if v met a at an event e and b at an event f, e earlier than f, and no event of the
/// window holds a and b.
/// The pair is ordered, so gatekeeper and representative differ, and what a knew at e can reach b at f through v.
/// Cases: cities without a group take no part, as brokers or as ends; cities not present → 0; one event, complete network → 0.
/// In a comparison the network, or a group, without a present city that has a group is not defined: NaN.
/// Comparison: group labels permuted among the cities present; the ties stay, so the total over all roles stays too.
/// Cost: O(Σ_v g_v²), g_v the number of cities v met, after O(Σ_e d_e²); a comparison goes over the pairs once for each 8 to 32 labellings.
/// At most 65,535 groups.
/// Source: Gould and Fernandez (1989), Structures of mediation, Sociological Methodology 19, 89–126.
/// </remarks>
public static class Brokerage
{
    /// <summary>What they are called, what they mean, their formula and source.</summary>
    public static IReadOnlyList<StructureMeasure> Definitions { get; } =
    [
        .. Enum.GetValues<BrokerageRole>().Select(role => new StructureMeasure(StructureNeeds.Groups, context => Levels(context, role, inOrder: false))
        {
            Id = $"brokerage-{Word(role)}",
            Name = $"Brokerage as {Word(role)}",
            Topic = "brokerage",
            Scope = MeasureScope.Network | MeasureScope.Group,
            Meaning = $"number of pairs that never met and that a city connects, where {Rule(role)}",
            Formula = $"pairs that met v and not each other, once each: {Rule(role)}",
            Groups = "all, and the group of the broker",
            Cases = "cities without a group are left out; none present with one → not defined",
            Citation = "Gould and Fernandez 1989",
            TakesManyPasses = true,
        }),
        .. Enum.GetValues<BrokerageRole>().Select(role => new StructureMeasure(StructureNeeds.Groups, context => Levels(context, role, inOrder: true))
        {
            Id = $"event-brokerage-{Word(role)}",
            Name = $"Brokerage over time as {Word(role)}",
            Topic = "brokerage",
            Scope = MeasureScope.Network | MeasureScope.Group,
            Meaning = $"how many ordered pairs that never met a city could carry news between, where {Rule(role)}",
            Formula = $"ordered pairs (a, b): v met a before it met b, and they never met: {Rule(role)}",
            Groups = "all, and the group of the broker",
            Cases = "events at one time are not ordered; cities without a group are left out; none present with one → not defined",
            Citation = "own design, after Gould and Fernandez 1989",
            TakesManyPasses = true,
        }),
    ];

    /// <summary>Brokerage on co-participation ties, pairs counted once.</summary>
    public static BrokerageCounts GouldFernandez(Window window, CityGroups groups, Workers workers = default) =>
        new BrokerageLanes(new CoPresenceRows(window, workers), null, 0.5).Of([groups.Numbers])[0];

    /// <summary>Event-mediated brokerage, ordered pairs.</summary>
    /// <param name="window">The network.</param>
    /// <param name="groups">The groups of the cities.</param>
    /// <param name="times">The time of each event of the network, never falling; null: its period, so that events of one period are not ordered.</param>
    /// <param name="workers">How the work is done.</param>
    public static BrokerageCounts EventMediated(Window window, CityGroups groups, IReadOnlyList<int>? times = null, Workers workers = default)
    {
        var rows = new CoPresenceRows(window, workers);
        return new BrokerageLanes(rows, new MeetingSpans(rows, times ?? Periods(window.Network)), 1).Of([groups.Numbers])[0];
    }

    /// <summary><see cref="GouldFernandez"/> beside labels dealt out by chance.</summary>
    public static BrokerageComparison CompareGouldFernandez(Window window, CityGroups groups, int permutations, ulong seed, Workers workers = default)
    {
        var rows = new CoPresenceRows(window, workers);
        return Compare(window, groups, permutations, seed, workers, new BrokerageLanes(rows, null, 0.5));
    }

    /// <summary><see cref="EventMediated"/> beside labels dealt out by chance.</summary>
    public static BrokerageComparison CompareEventMediated(
        Window window, CityGroups groups, IReadOnlyList<int>? times, int permutations, ulong seed, Workers workers = default)
    {
        var rows = new CoPresenceRows(window, workers);
        var spans = new MeetingSpans(rows, times ?? Periods(window.Network));
        return Compare(window, groups, permutations, seed, workers, new BrokerageLanes(rows, spans, 1));
    }

    private static int[] Labelled(Window window, CityGroups groups) =>
        [.. Enumerable.Range(0, groups.Numbers.Length).Where(city => groups.Numbers[city] >= 0 && window.DegreeOf(city) > 0)];

    private static IEnumerable<StructureRow> Levels(StructureContext context, BrokerageRole role, bool inOrder)
    {
        var (window, groups, options) = (context.Window, context.Groups, context.Options);
        var comparison = context.Shared((typeof(BrokerageComparison), inOrder), () => inOrder
            ? CompareEventMediated(window, groups, options.EventTimes, options.Permutations, options.Seed, context.Workers)
            : CompareGouldFernandez(window, groups, options.Permutations, options.Seed, context.Workers));
        return StructureRow.Levels(groups, comparison.Network(role), group => comparison.Group(role, group));
    }

    private static string Word(BrokerageRole role) => role switch
    {
        BrokerageRole.Coordinator => "coordinator",
        BrokerageRole.Itinerant => "itinerant",
        BrokerageRole.Gatekeeper => "gatekeeper",
        BrokerageRole.Representative => "representative",
        _ => "liaison",
    };

    private static string Rule(BrokerageRole role) => role switch
    {
        BrokerageRole.Coordinator => "a, v, b of one group",
        BrokerageRole.Itinerant => "a and b of one group, v of another",
        BrokerageRole.Gatekeeper => "v and b of one group, a of another",
        BrokerageRole.Representative => "a and v of one group, b of another",
        _ => "three groups",
    };

    private static BrokerageComparison Compare(
        Window window, CityGroups groups, int permutations, ulong seed, Workers workers, BrokerageLanes lanes)
    {
        var cities = Labelled(window, groups);
        double[] Values(BrokerageCounts counts, int[] numbers) =>
            [.. Enum.GetValues<BrokerageRole>().SelectMany(role => Levels(counts[role], numbers, groups.Names.Count, cities))];

        var all = MonteCarlo.Compare(Values(lanes.Of([groups.Numbers])[0], groups.Numbers), permutations, BrokerageLanes.Width, Drawn, workers);
        return new BrokerageComparison(all, groups.Names.Count, groups.Numbers.Length);

        double[][] Drawn(int first, int count)
        {
            int[][] labellings = [.. Enumerable.Range(first, count).Select(replicate => groups.Permuted(cities, seed, replicate))];
            return [.. lanes.Of(labellings).Select((counts, lane) => Values(counts, labellings[lane]))];
        }
    }

    // The network's sum, then that of the brokers of each group, then each city.
    private static double[] Levels(double[] cities, int[] groups, int groupCount, int[] present)
    {
        var levels = new double[1 + groupCount + cities.Length];
        Array.Fill(levels, double.NaN, 0, 1 + groupCount);
        foreach (var city in present)
            (levels[0], levels[1 + groups[city]]) = (0, 0);
        for (var city = 0; city < cities.Length; city++)
        {
            if (cities[city] != 0)
            {
                levels[0] += cities[city];
                levels[1 + groups[city]] += cities[city];
            }

            levels[1 + groupCount + city] = cities[city];
        }

        return levels;
    }

    private static int[] Periods(TwoModeNetwork network) => [.. Enumerable.Range(0, network.EventCount).Select(network.PeriodOf)];
}
