using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Structure;
using CityNetworks.Tables;

namespace CityNetworks.Studies;

/// <summary>All registries as one table: centralities, measures of structure, weights of ties, backbones.</summary>
public static class AllMeasures
{
    /// <summary>Table <c>measures</c>: id, name, formula, normalisation, cases, citation, kind.</summary>
    /// <remarks>Rows: kinds in the order centrality, structure, tie weight, backbone; inside a kind the order of its registry. No cell is blank, and no id stands twice.</remarks>
    public static Table Of() => Table.Of("measures", Rows())
        .Text("id", row => row.Id)
        .Text("name", row => row.Name)
        .Text("formula", row => row.Formula)
        .Text("normalisation", row => row.Normalisation)
        .Text("cases", row => row.Cases)
        .Text("citation", row => row.Citation)
        .Text("kind", row => row.Kind)
        .Build();

    private static Row[] Rows() =>
    [
        .. CentralityMeasures.All.Select(m => new Row(m.Id, m.Name, m.Formula, m.Normalisation, m.Cases, m.Citation, "centrality")),
        .. StructureMeasures.All.Select(m => new Row(m.Id, m.Name, m.Formula, BesideChance(m.Chance), m.Cases, m.Citation, "structure")),
        .. TieWeights.All.Select(w => new Row(w.Id, w.Name, w.Formula, $"none; range {w.Range}", w.IsSymmetric ? NoTie : NoTie + "; the two directions differ", w.Source, "tie weight")),
        .. BackboneMethods.All.Select(b => new Row(b.Id, b.Name, b.Formula, "p-values adjusted over the tested pairs of the window (Holm unless chosen)", b.Cases, b.Source, "backbone")),
    ];

    private const string NoTie = "no shared event: no tie";

    private static string BesideChance(ChanceModel chance) => chance switch
    {
        ChanceModel.FixedMargins => "none; beside it the mean over networks of the same margins",
        ChanceModel.Permutation => "none; beside it the expectation when labels are dealt out anew",
        _ => "none",
    };

    private sealed record Row(string Id, string Name, string Formula, string Normalisation, string Cases, string Citation, string Kind);
}
