using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Diffusion.Seeding;

/// <summary>What to choose, in which order, what each choice adds, and how other ways of choosing do.</summary>
public sealed class SeedPlan
{
    private const double Normal95 = 1.959963984540054;

    private readonly DiffusionModel _model;
    private readonly SeedOptions _options;
    private readonly double[][] _reaches;
    private readonly (string Name, double[][] Reaches)[] _rivals;

    internal SeedPlan(
        DiffusionModel model,
        SeedOptions options,
        SeedGuarantee guarantee,
        IReadOnlyList<SeedCandidate> chosen,
        double[][] reaches,
        (string Name, double[][] Reaches)[] rivals)
    {
        (_model, _options, Guarantee, Chosen, _reaches, _rivals) = (model, options, guarantee, chosen, reaches, rivals);
    }

    /// <summary>The choices, in order.</summary>
    public IReadOnlyList<SeedCandidate> Chosen { get; }

    /// <summary>How near to the best this is sure to be.</summary>
    public SeedGuarantee Guarantee { get; }

    /// <summary>Each step: what is chosen; expected adopters it adds (gain) with its 95 % interval from paired runs (ci_lo, ci_hi); expected adopters with all
    /// chosen so far (reach); what it costs; and the guarantee.</summary>
    public Table Steps
    {
        get
        {
            var rows = Enumerable.Range(0, Chosen.Count)
                .Select(step => (Step: step, Choice: Chosen[step], Gain: Paired(_reaches[step + 1], [_reaches[step]])))
                .ToArray();
            var table = Table.Of("seeds", rows).Integer("step", row => row.Step + 1);
            if (_options.Choice is not SeedChoice.Events)
                table.Text("city", row => row.Choice.City!.Id).Text("name", row => row.Choice.City!.Label);
            if (_options.Choice is not SeedChoice.Cities)
                table.Text("event", row => row.Choice.Event!.Id).Text("title", row => row.Choice.Event!.Title).Text("period", row => row.Choice.Event!.Period);
            return table
                .Number("gain", row => row.Gain.Mean)
                .Number("ci_lo", row => Low(row.Gain))
                .Number("ci_hi", row => High(row.Gain))
                .Number("reach", row => _reaches[row.Step + 1].Average())
                .Number("cost", row => row.Choice.Cost)
                .Text("guarantee", _ => Guarantee.Bound)
                .Build();
        }
    }

    /// <summary>Ways of choosing within the same limits: expected adopters (reach), what greedy choice adds over them (difference), its 95 % interval from
    /// paired runs (ci_lo, ci_hi). Random is the mean of twenty sets; <c>none</c> is the world as it is.</summary>
    public Table Comparison
    {
        get
        {
            (string Name, double[][] Reaches)[] rows = [("greedy", [_reaches[^1]]), .. _rivals, ("none", [_reaches[0]])];
            return Table.Of("seeds_comparison", [.. rows.Select(row => (row.Name, row.Reaches, Difference: Paired(_reaches[^1], row.Reaches)))])
                .Text("strategy", row => row.Name)
                .Text("policy", _ => _model.Scenario.Policy)
                .Number("reach", row => row.Reaches.Average(reach => reach.Average()))
                .Number("difference", row => row.Difference.Mean)
                .Number("ci_lo", row => Low(row.Difference))
                .Number("ci_hi", row => High(row.Difference))
                .Build();
        }
    }

    private static double Low(Distribution gain) => gain.Mean - (Normal95 * gain.Error);

    private static double High(Distribution gain) => gain.Mean + (Normal95 * gain.Error);

    // Run by run, the reach less the mean of the others' reach.
    private static Distribution Paired(double[] reach, double[][] others) =>
        Distribution.Of(reach.Select((adopters, run) => adopters - others.Average(other => other[run])));
}
