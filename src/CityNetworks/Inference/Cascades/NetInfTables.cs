using CityNetworks.Inference.Fits;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Cascades;

/// <summary>The tables of inferred ties.</summary>
public static class NetInfTables
{
    /// <summary>ties, counts, trees, diagnostics.</summary>
    /// <param name="inferred">What was inferred.</param>
    /// <param name="names">The names of the cities by id; a city without one has its id in its place.</param>
    public static IReadOnlyList<Table> Of(NetInf inferred, IReadOnlyDictionary<string, string>? names = null) =>
        [Ties(inferred, names), Counts(inferred), Trees(inferred), FitTables.Diagnostics([.. Checks(inferred)])];

    /// <summary>The ties: step, source, target, source_name, target_name, gain, p_value, support, prior, cascades, median_delay, on_record.</summary>
    /// <param name="inferred">What was inferred.</param>
    /// <param name="names">The names of the cities by id; a city without one has its id in its place.</param>
    public static Table Ties(NetInf inferred, IReadOnlyDictionary<string, string>? names = null)
    {
        return Table.Of("ties", inferred.Ties)
            .Integer("step", row => row.Step)
            .Text("source", row => inferred.Set.Nodes[row.Source])
            .Text("target", row => inferred.Set.Nodes[row.Target])
            .Text("source_name", row => Name(inferred.Set.Nodes[row.Source]))
            .Text("target_name", row => Name(inferred.Set.Nodes[row.Target]))
            .Number("gain", row => row.Gain)
            .Number("p_value", row => row.PValue)
            .Number("support", row => row.Support)
            .Number("prior", row => row.Prior)
            .Integer("cascades", row => row.Cascades)
            .Number("median_delay", row => row.MedianDelay)
            .Flag("on_record", row => row.IsOnRecord)
            .Build();

        string Name(string id) => names?.GetValueOrDefault(id) ?? id;
    }

    private static Table Counts(NetInf inferred) => Table.Of("counts", inferred.Counts)
        .Integer("ties", row => row.Ties)
        .Number("held_out_log_likelihood", row => row.LogLikelihood)
        .Number("difference_per_cascade", row => row.Difference)
        .Number("std_error", row => row.Error)
        .Flag("chosen", row => row.IsChosen)
        .Build();

    private static Table Trees(NetInf inferred) => Table.Of("trees", inferred.Trees)
        .Text("policy", row => inferred.Set.Cascades[row.Cascade].Id)
        .Text("target", row => inferred.Set.Nodes[row.Target])
        .Text("source", row => row.Source < 0 ? null : inferred.Set.Nodes[row.Source])
        .Number("delay", row => row.Delay)
        .Build();

    private static IEnumerable<Diagnostic> Checks(NetInf inferred)
    {
        var (cascades, ties) = (inferred.Set.Cascades.Count, inferred.Ties.Count);
        yield return new Diagnostic("cascades", cascades, cascades < 30
            ? "warning: with fewer than about 30 policies, an order of adoption often repeats by chance."
            : "ok: policies from which the ties are inferred.");
        yield return new Diagnostic("ties", ties, ties == 0
            ? "warning: no number of ties increases the likelihood of held-out policies; no order of adoption repeats in the records."
            : "ok: the number of ties.");
        var (all, explained) = inferred.Adoptions;
        yield return new Diagnostic("explained_share", (double)explained / all,
            "note: adoptions after another one in which the most likely source is over a tie.");
        yield return new Diagnostic("passed_on_over_ties", inferred.OnTie,
            "note: the share of opportunities over a tie after which the target adopted from the source.");
        yield return new Diagnostic("passed_on_without", inferred.OffTie, "note: the same for pairs without a tie.");
        yield return new Diagnostic("delay_first", inferred.Delay.First, $"note: {inferred.Delay.Text}.");
        yield return new Diagnostic("delay_rounds", inferred.Rounds, inferred.Rounds == 0 ? "ok: the delays were given."
            : inferred.Converged ? "ok: estimated in turn with the ties until they stood."
            : "warning: ties and delays did not settle; give the delays with --parameters.");
        var varies = inferred.Trees.Where(row => row.Source >= 0).Select(row => row.Delay).Distinct().Take(2).Count() > 1;
        if (ties > 0 && !varies)
            yield return new Diagnostic("delay_values", 1, "warning: all delays over ties are equal, so their form cannot be determined from the records.");
        yield return new Diagnostic("wording", double.NaN,
            "note: a tie says that the target tends to adopt soon after the source; a third city, a common cause or similar needs may be the reason.");
    }
}
