using CityNetworks.Measures;
using CityNetworks.Networks;
using CityNetworks.Structure.Pairs;

namespace CityNetworks.Structure;

/// <summary>How the pairs of a mode avoid or seek each other.</summary>
/// <param name="Pairs">The number of pairs of nodes present.</param>
/// <param name="Checkerboards">The pairs that never meet although both are there.</param>
/// <param name="CheckerboardUnits">Σ over pairs of (k_i − W_ij)(k_j − W_ij).</param>
/// <param name="SharedUnits">Σ over pairs of W_ij · (m − k_i − k_j + W_ij).</param>
public sealed record PairOccurrenceScore(double Pairs, double Checkerboards, double CheckerboardUnits, double SharedUnits)
{
    /// <summary>C-score: checkerboard units a pair; NaN where there is no pair.</summary>
    public double CScore => CheckerboardUnits / Pairs;

    /// <summary>Togetherness (T-score): shared units a pair; NaN where there is no pair.</summary>
    public double Togetherness => SharedUnits / Pairs;
}

/// <summary>Do cities go where others do not (avoidance), or to the same events (togetherness)?</summary>
/// <remarks>
/// Formulas: those of <see cref="Definitions"/>. The C-score counts pairs of events of which one holds i alone and the other j alone,
/// togetherness pairs of events of which one holds both and the other neither. Compare with the fixed-margin null: the values alone depend on the degrees.
/// Cases: only nodes present in the window count, in n as in m; fewer than two nodes → NaN and no checkerboard. R's bipartite divides by the largest possible
/// value; these are not divided.
/// Cost: O(Σ_e d_e²) for cities, O(Σ_i k_i²) for events: pairs that never meet are summed in closed form. Whole numbers, exact below 2⁵³.
/// Source: Stone and Roberts (1990), The checkerboard score and species distributions, Oecologia 85, 74–79; (1992), Competitive exclusion, or species
/// aggregation?, Oecologia 91, 419–424 (togetherness); checkerboards: Diamond (1975).
/// </remarks>
public static class PairOccurrence
{
    /// <summary>What they are called, what they mean, their formula and source.</summary>
    public static IReadOnlyList<StructureMeasure> Definitions { get; } =
    [
        new(context => OfModes(context, score => score.CScore))
        {
            Id = "c-score",
            Name = "Checkerboard score",
            Scope = MeasureScope.Mode,
            Meaning = "how much cities avoid each other's events",
            Formula = "mean over pairs of (k_i−W_ij)(k_j−W_ij)",
            Groups = "city, event: the mode measured",
            Cases = "no pair → not defined",
            Citation = "Stone and Roberts 1990",
        },
        new(context => OfModes(context, score => score.Checkerboards))
        {
            Id = "checkerboards",
            Name = "Checkerboards",
            Scope = MeasureScope.Mode,
            Meaning = "how many pairs never met",
            Formula = "number of pairs with W_ij = 0",
            Groups = "city, event: the mode measured",
            Cases = "no pair → 0",
            Citation = "Diamond 1975",
        },
        new(context => OfModes(context, score => score.Togetherness))
        {
            Id = "togetherness",
            Name = "Togetherness",
            Scope = MeasureScope.Mode,
            Meaning = "how much cities go to the same events",
            Formula = "mean over pairs of W_ij(m−k_i−k_j+W_ij)",
            Groups = "city, event: the mode measured",
            Cases = "no pair → not defined",
            Citation = "Stone and Roberts 1992",
        },
    ];

    private static IEnumerable<(string Group, double Value)> OfModes(StructureContext context, Func<PairOccurrenceScore, double> value) =>
        StructureContext.OfModes(mode => value(context.Shared((typeof(PairOccurrenceScore), mode), () => Of(context.Window, mode))));

    /// <summary>The scores of a mode of the window.</summary>
    public static PairOccurrenceScore Of(Window window, Mode mode)
    {
        var side = new Side(window, mode);
        var (present, others) = mode is Mode.City ? (window.CountCities(), window.CountEvents()) : (window.CountEvents(), window.CountCities());
        var degrees = side.Degrees();
        var (met, units, together) = (0.0, 0.0, 0.0);
        var presence = new CoPresence(side);
        for (var node = side.First; node < side.End; node++)
        {
            foreach (var partner in presence.Read(node))
            {
                if (partner < node)
                    continue;
                double shared = presence[partner];
                double sum = degrees[node] + degrees[partner];
                met++;
                units += shared * (shared - sum); // what (k_i − W)(k_j − W) has beside k_i·k_j
                together += shared * (others - sum + shared);
            }
        }

        var pairs = (double)((long)present * (present - 1) / 2); // in whole numbers, or no node would make −0 pairs
        return new PairOccurrenceScore(pairs, pairs - met, units + ProductsOverPairs(degrees), together);
    }

    private static double ProductsOverPairs(int[] degrees)
    {
        var (before, products) = (0.0, 0.0);
        foreach (var degree in degrees)
        {
            products += before * degree;
            before += degree;
        }

        return products;
    }
}
