using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Fits;

/// <summary>A coefficient of a fitted model, as the table of a paper gives it.</summary>
/// <param name="Model">The model.</param>
/// <param name="Term">The term.</param>
/// <param name="Estimate">The estimate; NaN: none.</param>
/// <param name="Error">The standard error by the information.</param>
/// <param name="Clustered">The standard error clustered by city (and policy where asked).</param>
/// <param name="Low">The lower end of the 95 % interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="P">Of no effect.</param>
/// <param name="HasRatio">Whether e^estimate is an odds or hazard ratio.</param>
public sealed record CoefficientRow(string Model, string Term, double Estimate, double Error, double Clustered, double Low, double High, double P,
    bool HasRatio)
{
    private const double Normal95 = 1.959963984540054;

    /// <summary>A coefficient with a normal interval.</summary>
    public static CoefficientRow Normal(string model, string term, double estimate, double error, double clustered, bool byCluster, bool hasRatio)
    {
        var used = byCluster ? clustered : error;
        var value = double.IsFinite(estimate) ? estimate : double.NaN;
        return new CoefficientRow(
            model, term, value, error, clustered, value - (Normal95 * used), value + (Normal95 * used), 2 * NormalTail.Upper(Math.Abs(value / used)), hasRatio);
    }
}

/// <summary>A fitted model as a whole.</summary>
/// <param name="Model">Its name.</param>
/// <param name="Terms">Its terms, separated by commas.</param>
/// <param name="Parameters">The number of its coefficients.</param>
/// <param name="Observations">Rows.</param>
/// <param name="Events">Rows in which it happens.</param>
/// <param name="LogLikelihood">At the estimates.</param>
public sealed record ModelRow(string Model, string Terms, int Parameters, int Observations, int Events, double LogLikelihood)
{
    /// <summary>Further statistics by name of the column; the same names in every model.</summary>
    public IReadOnlyDictionary<string, double> Statistics { get; init; } = new Dictionary<string, double>();

    /// <summary>Akaike's criterion.</summary>
    public double Aic => (2 * Parameters) - (2 * LogLikelihood);

    /// <summary>The same corrected for small samples; NaN with as many coefficients as rows less one.</summary>
    public double Aicc => Observations - Parameters - 1 > 0 ? Aic + (2.0 * Parameters * (Parameters + 1) / (Observations - Parameters - 1)) : double.NaN;

    /// <summary>Schwarz's criterion, with the number of rows.</summary>
    public double Bic => (Parameters * Math.Log(Observations)) - (2 * LogLikelihood);
}

/// <summary>A check of a fit: what was found and what it means.</summary>
/// <param name="Check">What was checked.</param>
/// <param name="Value">The number; NaN: none.</param>
/// <param name="Verdict">In words; begins with ok, note or warning.</param>
public sealed record Diagnostic(string Check, double Value, string Verdict);

/// <summary>The tables of a fit.</summary>
public static class FitTables
{
    /// <summary>Coefficients: model, term, estimate, errors, interval, p-value, ratio.</summary>
    public static Table Coefficients(IReadOnlyList<CoefficientRow> rows) => Table.Of("coefficients", rows)
        .Text("model", row => row.Model)
        .Text("term", row => row.Term)
        .Number("estimate", row => row.Estimate)
        .Number("std_error", row => row.Error)
        .Number("clustered_se", row => row.Clustered)
        .Number("ci_lo", row => row.Low)
        .Number("ci_hi", row => row.High)
        .Number("p_value", row => row.P)
        .Number("ratio", row => row.HasRatio ? Math.Exp(row.Estimate) : double.NaN)
        .Number("ratio_ci_lo", row => row.HasRatio ? Math.Exp(row.Low) : double.NaN)
        .Number("ratio_ci_hi", row => row.HasRatio ? Math.Exp(row.High) : double.NaN)
        .Build();

    /// <summary>Models: terms, sizes, log-likelihood, criteria, Akaike weights (by AICc) among the models of the table.</summary>
    public static Table Models(IReadOnlyList<ModelRow> rows)
    {
        var weights = AkaikeWeights([.. rows.Select(row => row.Aicc)]);
        var table = Table.Of("models", [.. rows.Index()])
            .Text("model", row => row.Item.Model)
            .Text("terms", row => row.Item.Terms)
            .Integer("observations", row => row.Item.Observations)
            .Integer("events", row => row.Item.Events)
            .Number("log_likelihood", row => row.Item.LogLikelihood)
            .Number("aic", row => row.Item.Aic)
            .Number("aicc", row => row.Item.Aicc)
            .Number("bic", row => row.Item.Bic)
            .Number("weight", row => weights[row.Index])
            .Integer("parameters", row => row.Item.Parameters);
        foreach (var name in rows.SelectMany(row => row.Statistics.Keys).Distinct(StringComparer.Ordinal))
            table.Number(name, row => row.Item.Statistics.GetValueOrDefault(name, double.NaN));
        return table.Build();
    }

    /// <summary>Diagnostics: check, value, verdict.</summary>
    public static Table Diagnostics(IReadOnlyList<Diagnostic> rows) => Table.Of("diagnostics", rows)
        .Text("check", row => row.Check)
        .Number("value", row => row.Value)
        .Text("verdict", row => row.Verdict)
        .Build();

    /// <summary>e^(−Δ/2) over their sum, Δ the difference from the least criterion; 0 for NaN.</summary>
    /// <returns>A weight for each criterion; they add up to 1.</returns>
    /// <remarks>Source: Burnham and Anderson (2002), Model Selection and Multimodel Inference, section 2.9.</remarks>
    public static double[] AkaikeWeights(IReadOnlyList<double> criteria)
    {
        var least = criteria.Where(double.IsFinite).DefaultIfEmpty(0).Min();
        double[] raw = [.. criteria.Select(value => double.IsFinite(value) ? Math.Exp((least - value) / 2) : 0)];
        var sum = raw.Sum();
        return Array.ConvertAll(raw, value => sum > 0 ? value / sum : double.NaN);
    }
}
