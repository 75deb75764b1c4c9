using CityNetworks.Inference.Additive;
using CityNetworks.Inference.EventHistory;
using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Histories;
using CityNetworks.Inference.Panels;
using CityNetworks.Numerics;

namespace CityNetworks.Inference.Forecasts;

/// <summary>A fitted model as a hazard of rows, at its estimates or at parameters drawn from it.</summary>
/// <param name="Estimates">The parameters.</param>
/// <param name="Covariance">Of the parameters; NaN for those that do not vary.</param>
/// <param name="At">The hazard at parameters.</param>
internal sealed record FittedHazard(double[] Estimates, double[,] Covariance, Func<double[], RowHazard> At)
{
    /// <summary>An event-history model.</summary>
    public static FittedHazard Of(EventHistoryFit fit) => new(fit.Estimates, fit.Covariance, point => values =>
    {
        var eta = point[0];
        for (var k = 0; k < values.Length; k++)
            eta += double.IsNaN(point[k + 1]) || values[k] == 0 ? 0 : point[k + 1] * values[k];
        return -NearZero.LogP1(-Math.Min(Links.Hazard(fit.Link, eta), 1 - 1e-16));
    });

    /// <summary>Additive hazards; the terms stand in the order of the columns of the design.</summary>
    public static FittedHazard Of(AdditiveStudy study)
    {
        var design = study.Design;
        var causes = study.Components.Select(component => (
            Column: component.Values is null ? -1 : design.Columns.ToList().FindIndex(column => column.Term == component.Term),
            Modifiers: Modifiers(design, component))).ToArray();
        return new(study.Fit.Estimates, study.Fit.Covariance, point => values =>
        {
            var (hazard, at) = (0.0, 0);
            foreach (var (column, modifiers) in causes)
            {
                var rate = point[at++];
                var value = column < 0 ? 1 : values[column];
                var power = 0.0;
                foreach (var (other, centre) in modifiers)
                    power += point[at++] * ((column < 0 ? values[other] : value == 0 ? centre : values[other] / value) - centre);
                hazard += rate * value * Math.Exp(power);
            }

            return Math.Max(0, hazard);
        });
    }

    /// <summary>Parameters drawn from the normal law of the estimates; rates are cut at 0 by the hazard itself. Draw 0 is the estimates.</summary>
    public double[] Drawn(ulong seed, int draw)
    {
        var point = (double[])Estimates.Clone();
        int[] varying = [.. Enumerable.Range(0, point.Length).Where(k => Covariance[k, k] > 0 && double.IsFinite(point[k]))];
        var some = new double[varying.Length, varying.Length];
        for (var i = 0; i < varying.Length; i++)
        {
            for (var j = 0; j < varying.Length; j++)
                some[i, j] = Covariance[varying[i], varying[j]];
        }

        if (draw == 0 || SymmetricMatrix.Cholesky(some) is not { } lower)
            return point;
        var random = new CounterRandom(seed);
        for (var j = 0; j < varying.Length; j++)
        {
            var normal = MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, random.Uniform(RandomPurpose.Design, draw, j));
            for (var i = j; i < varying.Length; i++)
                point[varying[i]] += lower[i, j] * normal;
        }

        return point;
    }

    private static (int Column, double Centre)[] Modifiers(PanelDesign design, HazardComponent component) =>
    [
        .. component.Modifiers.Select(modifier =>
        {
            var name = component.Term == HazardComponent.Baseline ? modifier.Term : $"{component.Term}:{modifier.Term}";
            var place = design.Columns.ToList().FindIndex(column => column.Term == name);
            return (place, AdditiveStudy.CentreOf(design, design.Columns[place], component.Term));
        }),
    ];
}
