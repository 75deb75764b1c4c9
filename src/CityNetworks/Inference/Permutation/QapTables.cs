using CityNetworks.Inference.Fits;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Permutation;

/// <summary>The tables of a comparison of matrices.</summary>
public static class QapTables
{
    /// <summary>coefficients, correlations, models, cells, diagnostics.</summary>
    /// <param name="matrices">What was compared.</param>
    /// <param name="qap">The comparison.</param>
    /// <param name="isLogit">Whether the outcome was modelled by its logit.</param>
    public static IReadOnlyList<Table> Of(RecordMatrices matrices, Qap qap, bool isLogit)
    {
        var data = matrices.Data;
        var n = data.Frame.Columns.Count;
        return
        [
            Table.Of("coefficients", qap.Terms)
                .Text("term", row => row.Term)
                .Number("estimate", row => row.Estimate)
                .Number("p_value", row => row.PValue)
                .Integer("permutations", row => double.IsNaN(row.PValue) ? null : qap.Permutations)
                .Number("p_upper", row => row.Upper)
                .Number("p_lower", row => row.Lower)
                .Number("p_std_error", row => qap.IsExact && !double.IsNaN(row.PValue) ? 0 : Math.Sqrt(row.PValue * (1 - row.PValue) / qap.Permutations))
                .Number("std_error", row => row.Error)
                .Number("statistic", row => row.Statistic)
                .Build(),
            Table.Of("correlations", qap.Correlations)
                .Text("term", row => row.Term)
                .Number("correlation", row => row.Correlation)
                .Number("p_value", row => row.PValue)
                .Build(),
            Table.Of("models", [qap])
                .Text("outcome", _ => data.Outcome.Name)
                .Text("model", _ => isLogit ? "logit" : "linear")
                .Number("r_squared", row => row.RSquared)
                .Number("p_value", row => row.FitPValue)
                .Integer("rows", _ => data.Frame.Rows.Count)
                .Integer("columns", _ => n)
                .Integer("cells", row => row.Cells)
                .Integer("permutations", row => row.Permutations)
                .Flag("all_permutations", row => row.IsExact)
                .Flag("directed", _ => data.Frame.IsOneMode ? !data.IsSymmetric : null)
                .Build(),
            Cells(data),
            FitTables.Diagnostics([.. Checks(matrices, qap)]),
        ];
    }

    private static Table Cells(MatrixData data)
    {
        var n = data.Frame.Columns.Count;
        var table = Table.View("cells", data.Cells())
            .Text(data.Frame.IsOneMode ? "source" : "city", entry => data.Frame.Rows[entry / n])
            .Text(data.Frame.IsOneMode ? "target" : "event", entry => data.Frame.Columns[entry % n])
            .Number(data.Outcome.Name, entry => data.Outcome.Values[entry]);
        foreach (var predictor in data.Predictors)
            table.Number(predictor.Name, entry => predictor.Values[entry]);
        return table.Build();
    }

    private static IEnumerable<Diagnostic> Checks(RecordMatrices matrices, Qap qap)
    {
        if (matrices.LeftOut.Count > 0)
        {
            var listed = string.Join(", ", matrices.LeftOut.Take(10)) + (matrices.LeftOut.Count > 10 ? " …" : string.Empty);
            yield return new Diagnostic("left_out", matrices.LeftOut.Count, $"warning: cities of which something named is not known: {listed}.");
        }

        yield return new Diagnostic("smallest_p", qap.SmallestP, qap.SmallestP > 0.01
            ? "warning: no p-value can be smaller, however strong the association; there are few nodes to permute."
            : "ok: no p-value can be smaller.");
        if (qap.Terms.Any(term => double.IsNaN(term.Estimate)))
        {
            yield return new Diagnostic("separation", double.NaN,
                "warning: the predictors determine where the outcome is 1, so coefficients have no finite estimate; the p-values stand.");
        }

        var rows = matrices.Data.Frame.Rows.Count;
        if (rows < 10)
            yield return new Diagnostic("rows", rows, "warning: cells of one city go together, so the records hold as many observations as cities rather "
                + "than cells.");
        yield return new Diagnostic("wording", double.NaN, "note: a coefficient is an association between matrices; std_error takes cells as independent, "
            + "p_value does not.");
    }
}
