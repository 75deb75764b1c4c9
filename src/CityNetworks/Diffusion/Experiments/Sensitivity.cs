using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Diffusion.Experiments;

/// <summary>How far what is not known, parameters and coding choices of the records, moves the results of scenarios and the order between them.</summary>
/// <remarks>
/// Outcome, by policy: the mean number of adopters by the end among the cities of the base's population, so that records with more cities do not count as more
/// spread.
/// Every point uses the same random numbers, run by run: what differs between points is the factors, not chance.
/// Effects: <c>at_low</c> and <c>at_high</c> are the outcomes with this factor alone moved to either end (a coding: as recorded, and the alternative), all else
/// as the scenario has it; swing is their difference.
/// The partial rank correlation is over the Latin hypercube, in which all factors move together; see <see cref="PartialRankCorrelation"/>.
/// Rankings: a flip is a point of the hypercube at which two scenarios stand in the other order than with all factors as they are; ties are half a flip.
/// <c>note</c> names the parameters in which the two differ and that the sweep sets alike in both: there the order under the sweep is not that of what they
/// state.
/// These are shares of the ranges that were stated, no probabilities about the world.
/// Cost: scenarios × (draws + 2·factors) ensembles.
/// Source: Saltelli et al. (2008), Global Sensitivity Analysis: The Primer.
/// </remarks>
public static class Sensitivity
{
    private const double Z = 1.959963984540054;

    /// <summary>The ensembles it takes, none of them run yet: for those who save them on the way.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="records">The records as they are.</param>
    /// <param name="selection">The rows that count.</param>
    /// <param name="shard">Which part of the ensembles; null: all.</param>
    public static EnsembleSeries Begin(Experiment experiment, RecordSet records, Selection? selection = null, Shard? shard = null)
    {
        var first = experiment.Scenarios[0].Scenario;
        var identity = EnsembleIdentity.Of(
            records, experiment with { Title = string.Empty, Runs = 1, Seed = 0 }, selection ?? Selection.Default, SettingsOf(experiment));
        return new EnsembleSeries(
            identity, SettingsOf(experiment), experiment.Scenarios.Count * (1 + (2 * Factor.Of(experiment).Count) + experiment.Draws), 1 + first.Others.Count,
            shard);
    }

    /// <summary>Runs the design: tables <c>effects</c>, <c>rankings</c> and <c>design</c>, each by policy.</summary>
    /// <param name="experiment">The experiment; it has at least one parameter or coding.</param>
    /// <param name="records">The records as they are.</param>
    /// <param name="selection">The rows that count.</param>
    /// <param name="workers">Threads, and a way to stop.</param>
    /// <param name="progress">Receives how far it is, 0 to 1.</param>
    /// <param name="policy">The policy reported, by id; null: all.</param>
    /// <param name="series">As <see cref="Begin"/> has it of the same experiment, records and selection, some perhaps done; null: all is run at once.</param>
    /// <exception cref="ArgumentException">The experiment has no factor, or no policy of that id.</exception>
    public static IReadOnlyList<Table> Of(
        Experiment experiment, RecordSet records, Selection? selection = null, Workers workers = default, Action<double>? progress = null,
        string? policy = null, EnsembleSeries? series = null)
    {
        var factors = Factor.Of(experiment);
        if (factors.Count == 0)
            throw new ArgumentException("The experiment names neither a parameter nor a coding; expected at least one.", nameof(experiment));
        var ensembles = series ?? Begin(experiment, records, selection);
        var world = new World(experiment, records, selection ?? Selection.Default, SettingsOf(experiment) with { Workers = workers });
        var policies = world.Base.NumbersOf(policy).Select(number => (Number: number, Id: world.Base.PolicyIds[number])).ToArray();
        var points = LatinHypercube.Of(experiment.Draws, factors.Count, experiment.Seed);
        Setting[][] settings = [.. points.Select(point => factors.Select((factor, number) => factor.At(point[number])).ToArray())];
        var done = 0;
        int[] Run(NamedScenario scenario, IReadOnlyList<Setting> at)
        {
            var reach = ensembles.Next(() => world.Begin(scenario, at));
            progress?.Invoke(++done / (double)ensembles.Count);
            return reach;
        }

        IEnumerable<double> Adopters(int[] reach, int number) =>
            reach.Skip(number * experiment.Runs).Take(experiment.Runs).Select(adopters => (double)adopters);
        var effects = new List<Effect>();
        var standing = new List<Standing>();
        var drawn = new List<Draw>();
        foreach (var scenario in experiment.Scenarios)
        {
            var asItIs = Run(scenario, []);
            var ends = factors.Select(factor => (Low: Run(scenario, [factor.At(0)]), High: Run(scenario, [factor.At(1)]))).ToArray();
            var reaches = settings
                .Select(values => Run(scenario, values))
                .Select(reach => policies.Select(of => Distribution.Of(Adopters(reach, of.Number))).ToArray())
                .ToArray();
            foreach (var ((number, id), place) in policies.Select((of, place) => (of, place)))
            {
                Draw[] draws = [.. settings.Select((values, draw) => new Draw(scenario.Name, id, draw, values, reaches[draw][place]))];
                var correlations = PartialRankCorrelation.Of(
                    [.. settings.Select(values => values.Select(value => value.Value).ToArray())], [.. draws.Select(draw => draw.Adopters.Mean)]);
                var ofPolicy = factors.Select((factor, of) => new Effect(
                    scenario.Name,
                    id,
                    factor,
                    Distribution.Of(Adopters(ends[of].Low, number)).Mean,
                    Distribution.Of(Adopters(ends[of].High, number)).Mean,
                    Distribution.Of(Adopters(ends[of].High, number).Zip(Adopters(ends[of].Low, number), (high, low) => high - low)),
                    correlations[of]));
                // a tornado from above
                effects.AddRange(ofPolicy
                    .OrderByDescending(effect => Math.Abs(effect.Swing.Mean))
                    .ThenBy(effect => effect.Factor.Name, StringComparer.Ordinal));
                standing.Add(new Standing(scenario.Name, id, Distribution.Of(Adopters(asItIs, number)).Mean, draws));
                drawn.AddRange(draws);
            }
        }

        return [Effects(effects), Rankings(standing, experiment), Design(factors, drawn)];
    }

    private static RunSettings SettingsOf(Experiment experiment) => new() { Runs = experiment.Runs, Seed = experiment.Seed };

    private static Table Effects(List<Effect> effects) => Table.Of("effects", effects)
        .Text("scenario", effect => effect.Scenario)
        .Text("policy", effect => effect.Policy)
        .Text("factor", effect => effect.Factor.Name)
        .Text("kind", effect => effect.Factor.Range is null ? "coding" : "parameter")
        .Number("low", effect => effect.Factor.At(0).Value)
        .Number("high", effect => effect.Factor.At(1).Value)
        .Number("at_low", effect => effect.AtLow)
        .Number("at_high", effect => effect.AtHigh)
        .Number("swing", effect => effect.Swing.Mean)
        .Number("swing_ci_lo", effect => effect.Swing.Mean - (Z * effect.Swing.Error))
        .Number("swing_ci_hi", effect => effect.Swing.Mean + (Z * effect.Swing.Error))
        .Number("prcc", effect => effect.Correlation.Value)
        .Number("prcc_ci_lo", effect => effect.Correlation.Low)
        .Number("prcc_ci_hi", effect => effect.Correlation.High)
        .Build();

    private static Table Rankings(List<Standing> standing, Experiment experiment)
    {
        var draws = experiment.Draws;
        var pairs = standing.GroupBy(row => row.Policy).SelectMany(rows => rows.SelectMany((a, number) => rows.Skip(number + 1).Select(b => (A: a, B: b))));
        var ranked = pairs.Select(pair =>
        {
            var before = pair.A.Mean - pair.B.Mean;
            double[] differences = [.. pair.A.Draws.Zip(pair.B.Draws, (a, b) => a.Adopters.Mean - b.Adopters.Mean)];
            var halves = differences.Sum(difference => difference == 0 ? 1 : Math.Sign(difference) == -Math.Sign(before) ? 2 : 0); // halves of a flip
            return (pair.A, pair.B, Before: before, Differences: Distribution.Of(differences), Flips: halves / 2.0);
        }).ToArray();
        return Table.Of("rankings", ranked)
            .Text("policy", row => row.A.Policy)
            .Text("scenario_a", row => row.A.Scenario)
            .Text("scenario_b", row => row.B.Scenario)
            .Number("as_stated", row => row.Before)
            .Number("median", row => row.Differences.Quantile(0.5))
            .Number("draw_lo", row => row.Differences.Quantile(0.025))
            .Number("draw_hi", row => row.Differences.Quantile(0.975))
            .Integer("draws", _ => draws)
            .Number("p_flip", row => row.Flips / draws)
            .Number("ci_lo", row => WilsonInterval.Of((long)Math.Floor(row.Flips), draws).Low)
            .Number("ci_hi", row => WilsonInterval.Of((long)Math.Ceiling(row.Flips), draws).High)
            .Text("note", row => SweepNotes.OfPair(experiment, row.A.Scenario, row.B.Scenario))
            .Build();
    }

    private static Table Design(IReadOnlyList<Factor> factors, List<Draw> drawn)
    {
        var table = Table.Of("design", drawn)
            .Text("scenario", draw => draw.Scenario)
            .Text("policy", draw => draw.Policy)
            .Integer("draw", draw => draw.Number + 1);
        for (var number = 0; number < factors.Count; number++)
        {
            var factor = number;
            table = table.Number(factors[factor].Name, draw => draw.Settings[factor].Value);
        }

        return table.Number("mean", draw => draw.Adopters.Mean).Number("mc_error", draw => draw.Adopters.Error).Build();
    }

    /// <summary>A parameter or a coding, as an axis of the design.</summary>
    private sealed record Factor(string Name, ParameterRange? Range, CodingChoice? Coding)
    {
        public static IReadOnlyList<Factor> Of(Experiment experiment) =>
            [
                .. experiment.Parameters.Select(range => new Factor(range.Path, range, null)),
                .. experiment.Codings.Select(coding => new Factor(coding.Name, null, coding))
            ];

        /// <summary>The setting at a place in [0, 1] of the axis; a coding is 0, as recorded, below the middle, and 1, the alternative, above.</summary>
        public Setting At(double place) => new(this, Range?.At(place) ?? (place < 0.5 ? 0 : 1));
    }

    private sealed record Setting(Factor Factor, double Value);

    private sealed record Draw(string Scenario, string Policy, int Number, Setting[] Settings, Distribution Adopters);

    private sealed record Effect(
        string Scenario, string Policy, Factor Factor, double AtLow, double AtHigh, Distribution Swing, PartialRankCorrelation Correlation);

    private sealed record Standing(string Scenario, string Policy, double Mean, Draw[] Draws);

    /// <summary>The ensembles of scenarios under settings, in which the cities of the base alone are counted.</summary>
    private sealed class World(Experiment experiment, RecordSet records, Selection selection, RunSettings settings)
    {
        public DiffusionModel Base { get; } = DiffusionModel.Create(records, experiment.Scenarios[0].Scenario, selection);

        public EnsemblePart Begin(NamedScenario scenario, IReadOnlyList<Setting> at)
        {
            var values = at.Where(setting => setting.Factor.Range is not null).Select(setting => (setting.Factor.Range!.Path, setting.Value)).ToArray();
            var choices = at.Where(setting => setting is { Factor.Coding: not null, Value: 1 }).Select(setting => setting.Factor.Coding!);
            var (changed, counting) = RecordCoding.Under(records, selection, choices);
            var model = DiffusionModel.Create(changed, values.Length == 0 ? scenario.Scenario : scenario.At(values), counting);
            return EnsemblePart.Begin(model, settings, Array.ConvertAll(model.Population.Cities, city => Base.Population.NumberOf(city.Id) >= 0));
        }
    }
}
