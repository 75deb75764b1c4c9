namespace CityNetworks.Structure;

/// <summary>The measures of structure, in the order of the table.</summary>
public static class StructureMeasures
{
    private const string Whole = "all";
    private const string Modes = "city, event: the mode measured";
    private const string Countries = "all, and each group of cities";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<StructureMeasure> All { get; } =
    [
        Margins("butterflies", "Butterflies", "C4 = Σ_{i<j} W_ij(W_ij−1)/2", Whole, "none → 0", "Robins and Alexander 2004"),
        Margins("robins-alexander", "Four-cycle closure", "4·C4 / L3, L3 = Σ over ties of (k_i−1)(d_e−1)", Whole, "no path of three ties → not defined", "Robins and Alexander 2004"),
        Margins("opsahl", "Two-mode clustering", "closed 4-paths / 4-paths", Modes, "no 4-path → not defined", "Opsahl 2013"),
        Margins("latapy", "Pairwise clustering", "mean over nodes of the mean over v ∈ N(N(u)) of |N_u∩N_v| / |N_u∪N_v|", Modes, "nodes that meet no other are left out; no such node → not defined", "Latapy, Magnien and Del Vecchio 2008"),
        Margins("redundancy", "Redundancy", "mean over nodes of the share of pairs of neighbours that another node joins too", Modes, "nodes with fewer than two neighbours are left out; none else → not defined", "Latapy, Magnien and Del Vecchio 2008"),
        Margins("modularity", "Modularity", "Q = Σ_c (L_c/L − K_c·D_c/L²) of the communities found", Whole, "empty → not defined", "Barber 2007; Liu and Murata 2010"),
        Margins("communities", "Number of communities", "of the partition found by propagation and merging", Whole, "empty → 0", "Barber 2007; Liu and Murata 2010"),
        Margins("nodf", "Nestedness", "100 · mean over pairs of |N_i∩N_j|/k_j where k_i > k_j, else 0", "all, city, event: the pairs averaged", "pairs of equal degree → 0; no pair → not defined", "Almeida-Neto et al. 2008"),
        Margins("c-score", "Checkerboard score", "mean over pairs of (k_i−W_ij)(k_j−W_ij)", Modes, "no pair → not defined", "Stone and Roberts 1990"),
        Margins("checkerboards", "Checkerboards", "number of pairs with W_ij = 0", Modes, "no pair → 0", "Diamond 1975"),
        Margins("togetherness", "Togetherness", "mean over pairs of W_ij(m−k_i−k_j+W_ij)", Modes, "no pair → not defined", "Stone and Roberts 1992"),
        Labels("e-i", "E–I index of ties", "(E−I)/(E+I), each tie once", Countries, "no tie → not defined; cities without a group are left out", "Krackhardt and Stern 1988"),
        Labels("e-i-meetings", "E–I index of meetings", "(E−I)/(E+I), ties weighted by W_ij", Countries, "no tie → not defined; cities without a group are left out", "Krackhardt and Stern 1988"),
        Labels("e-i-rescaled", "E–I index, rescaled", "2(EI−lowest)/(highest−lowest)−1 over what group sizes and number of ties allow", Whole, "a single possible value → not defined", "Krackhardt and Stern 1988") with { Chance = ChanceModel.None },
        Margins("e-i-fixed-margins", "E–I index of ties beside attendance", "as e-i; expected with attendance fixed", Countries, "as e-i; only with a null model", "Krackhardt and Stern 1988; Godard and Neal 2022 (fixed margins)"),
        .. Enum.GetValues<BrokerageRole>().Select(role => Labels(Id("brokerage", role), $"Brokerage as {Word(role)}", $"pairs that met v and not each other, once each: {Rule(role)}", "all, and the group of the broker", "cities without a group are left out; none present with one → not defined", "Gould and Fernandez 1989")),
        .. Enum.GetValues<BrokerageRole>().Select(role => Labels(Id("event-brokerage", role), $"Brokerage over time as {Word(role)}", $"ordered pairs (a, b): v met a before it met b, and they never met: {Rule(role)}", "all, and the group of the broker", "events at one time are not ordered; cities without a group are left out; none present with one → not defined", "own design, after Gould and Fernandez 1989")),
        Labels("moran", "Moran's I", "(N/W) Σ w_ij(x_i−x̄)(x_j−x̄) / Σ(x_i−x̄)², rows normalised", "the column of cities", "isolates and cities without a value are left out; a column that does not vary → not defined", "Moran 1950; Cliff and Ord 1981"),
        Labels("geary", "Geary's C", "(N−1) Σ w_ij(x_i−x_j)² / (2W Σ(x_i−x̄)²), rows normalised", "the column of cities", "as moran", "Geary 1954; Cliff and Ord 1981"),
    ];

    /// <summary>The measure of that id.</summary>
    /// <exception cref="ArgumentException">There is none; the message names those there are.</exception>
    public static StructureMeasure Find(string id) =>
        All.FirstOrDefault(measure => measure.Id == id)
        ?? throw new ArgumentException($"Structure has no measure '{id}'; expected one of {string.Join(", ", All.Select(measure => measure.Id))}.", nameof(id));

    internal static string Id(string family, BrokerageRole role) => $"{family}-{Word(role)}";

    private static StructureMeasure Margins(string id, string name, string formula, string groups, string cases, string citation) =>
        new(id, name, formula, groups, cases, citation, ChanceModel.FixedMargins);

    private static StructureMeasure Labels(string id, string name, string formula, string groups, string cases, string citation) =>
        new(id, name, formula, groups, cases, citation, ChanceModel.Permutation);

    private static string Word(BrokerageRole role) => role.ToString().ToLowerInvariant();

    private static string Rule(BrokerageRole role) => role switch
    {
        BrokerageRole.Coordinator => "a, v, b of one group",
        BrokerageRole.Itinerant => "a and b of one group, v of another",
        BrokerageRole.Gatekeeper => "v and b of one group, a of another",
        BrokerageRole.Representative => "a and v of one group, b of another",
        _ => "three groups",
    };
}
