namespace CityNetworks.Inference.EventHistory;

/// <summary>What a fitted model says of each row of its design.</summary>
internal sealed class FittedRows
{
    private FittedRows(double[] predictors, double[] hazards) => (Predictors, Hazards) = (predictors, hazards);

    /// <summary>η by row; ±∞ in a level that has no finite estimate.</summary>
    public double[] Predictors { get; }

    /// <summary>h by row.</summary>
    public double[] Hazards { get; }

    public static FittedRows Of(EventHistoryFit fit, Design design)
    {
        var eta = new double[design.Count];
        Array.Fill(eta, fit.Estimates[0]);
        for (var column = 0; column < design.Terms.Count; column++)
        {
            var estimate = fit.Estimates[column + 1];
            if (double.IsNaN(estimate))
                continue;
            var values = design.Columns[column];
            if (double.IsFinite(estimate))
            {
                Dense.AddScaled(values, estimate, eta);
                continue;
            }

            for (var row = 0; row < eta.Length; row++)
                eta[row] = values[row] == 0 ? eta[row] : estimate;
        }

        return new FittedRows(eta, Array.ConvertAll(eta, value => Links.Hazard(fit.Link, value)));
    }
}
