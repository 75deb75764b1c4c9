using CityNetworks.Measures;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Structure.Chance;
using CityNetworks.Structure.Pairs;

namespace CityNetworks.Structure;

/// <summary>What a co-participation tie counts for.</summary>
public enum TieWeighting
{
    /// <summary>1, however often the two met.</summary>
    Binary,

    /// <summary>The number of events at which they met.</summary>
    Count,
}

/// <summary>Do cities meet their own group or the others?</summary>
/// <remarks>
/// Formulas: those of <see cref="Definitions"/>, with E and I the ties (or meetings) to other groups and inside the group; −1: only inside, +1: only outside.
/// For a city over its ties, for a group over the ties that touch it, for the network over all; every tie counts once (a tool that counts ends doubles I of a
/// group).
/// Cases: no tie → NaN. Cities without a group, and their ties, are left out and counted. Cities not present in the window play no part.
/// Rescaled: the index falls between the lowest and the highest value that ties of these weights could give among groups of these sizes (our reading for
/// weights: the heaviest ties placed where they count); on −1 … +1.
/// Comparison: permuting labels among the cities present keeps the network; a null model of fixed margins keeps the number of events of each city. The first
/// asks whether groups matter, the second whether more than attendance does.
/// Cost: O(ties) for a labelling, so R·ties for R draws, after O(Σ_e d_e²) to find the ties.
/// Source: Krackhardt and Stern (1988), Informal networks and organizational crises, Social Psychology Quarterly 51, 123–140.
/// </remarks>
public static class EIIndex
{
    private const string Countries = "all, and each group of cities";
    private const string NoTie = "no tie → not defined; cities without a group are left out";
    private const string Source = "Krackhardt and Stern 1988";

    /// <summary>What they are called, what they mean, their formula and source.</summary>
    public static IReadOnlyList<StructureMeasure> Definitions { get; } =
    [
        new(StructureNeeds.Groups, context => BesideLabels(context, TieWeighting.Binary))
        {
            Id = "e-i",
            Name = "E–I index of ties",
            IsProperName = true,
            Scope = MeasureScope.Network | MeasureScope.Group,
            Meaning = "how far cities meet other groups and not their own, each partner once",
            Formula = "(E−I)/(E+I), each tie once",
            Groups = Countries,
            Cases = NoTie,
            Citation = Source,
        },
        new(StructureNeeds.Groups, context => BesideLabels(context, TieWeighting.Count))
        {
            Id = "e-i-meetings",
            Name = "E–I index of meetings",
            IsProperName = true,
            Scope = MeasureScope.Network | MeasureScope.Group,
            Meaning = "how far cities meet other groups and not their own, each meeting once",
            Formula = "(E−I)/(E+I), ties weighted by W_ij",
            Groups = Countries,
            Cases = NoTie,
            Citation = Source,
        },
        new(
            StructureNeeds.Groups,
            context => [new(StructureRow.Whole, Of(context.Window, context.Groups, TieWeighting.Binary, context.Workers).Rescaled, double.NaN, double.NaN)])
        {
            Id = "e-i-rescaled",
            Name = "E–I index, rescaled",
            IsProperName = true,
            Scope = MeasureScope.Network,
            Meaning = "how far cities meet other groups, relative to what group sizes allow",
            Formula = "2(EI−lowest)/(highest−lowest)−1 over what group sizes and number of ties allow",
            Normalisation = "none",
            Groups = StructureRow.Whole,
            Cases = "a single possible value → not defined",
            Citation = Source,
            Chance = ChanceModel.None,
        },
        new(StructureNeeds.Groups, OfLevels)
        {
            Id = "e-i-fixed-margins",
            Name = "E–I index of ties beside attendance",
            IsProperName = true,
            Scope = MeasureScope.Network | MeasureScope.Group,
            Meaning = "how far cities meet other groups, compared with who attends how much",
            Formula = "as e-i; expected with attendance fixed",
            Groups = Countries,
            Cases = "as e-i; only with a null model",
            Citation = "Krackhardt and Stern 1988; Godard and Neal 2022 (fixed margins)",
        },
    ];

    /// <summary>The index of network, groups and cities.</summary>
    public static EIProfile Of(Window window, CityGroups groups, TieWeighting weighting, Workers workers = default) =>
        EIProfile.Of(new CoPresenceRows(window, workers), groups.Names.Count, groups.Numbers, weighting);

    /// <summary>The index beside what it is when labels fall to cities by chance.</summary>
    public static EIComparison CompareLabels(Window window, CityGroups groups, TieWeighting weighting, int permutations, ulong seed, Workers workers = default)
    {
        var rows = new CoPresenceRows(window, workers);
        var cities = Enumerable.Range(0, rows.CityCount).Where(city => groups.Numbers[city] >= 0 && window.DegreeOf(city) > 0).ToArray();
        return Compare(groups, permutations, workers, EIProfile.Of(rows, groups.Names.Count, groups.Numbers, weighting), replicate =>
            EIProfile.Of(rows, groups.Names.Count, groups.Permuted(cities, seed, replicate), weighting));
    }

    /// <summary>The index beside what it is in networks of a null model.</summary>
    public static EIComparison CompareNull(Window window, CityGroups groups, TieWeighting weighting, NullDraw draw, int draws, Workers workers = default) =>
        Compare(groups, draws, workers, Of(window, groups, weighting, workers), replicate => Of(draw(window, replicate).All, groups, weighting, Workers.One));

    private static IEnumerable<StructureRow> BesideLabels(StructureContext context, TieWeighting weighting)
    {
        var options = context.Options;
        return Levels(context, CompareLabels(context.Window, context.Groups, weighting, options.Permutations, options.Seed, context.Workers));
    }

    private static IEnumerable<(string Group, double Value)> OfLevels(StructureContext context)
    {
        if (context.Options.Null is null)
            return [];
        var profile = Of(context.Window, context.Groups, TieWeighting.Binary, context.Workers);
        return context.Groups.Names.Select((name, group) => (name, profile.Groups[group].Index)).Prepend((StructureRow.Whole, profile.Network.Index));
    }

    private static IEnumerable<StructureRow> Levels(StructureContext context, EIComparison index) =>
        StructureRow.Levels(context.Groups, index.Network, group => index.Groups[group]);

    private static EIComparison Compare(CityGroups groups, int draws, Workers workers, EIProfile observed, Func<int, EIProfile> draw)
    {
        var all = MonteCarlo.Compare(Indices(observed), draws, replicate => Indices(draw(replicate)), workers);
        var count = groups.Names.Count;
        return new EIComparison(all[0], all[1..(count + 1)], all[(count + 1)..]);
    }

    private static double[] Indices(EIProfile profile) =>
        [profile.Network.Index, .. profile.Groups.Select(group => group.Index), .. profile.Cities.Select(city => city.Index)];
}
