using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Diffusion.Experiments;

/// <summary>How far what is not known, parameters and coding choices of the records, moves the results of scenarios and the order between them.</summary>
/// <remarks>
/// Outcome: the mean number of adopters by the end among the cities of the base's population, so that records with more cities do not count as more spread.
/// Every point meets the same luck, run by run: what differs between points is the factors, not chance.
/// Effects: <c>at_low</c> and <c>at_high</c> are the outcomes with this factor alone moved to either end (a coding: as recorded, and the alternative), all else as the scenario has it; swing is their difference.
/// The partial rank correlation is over the Latin hypercube, in which all factors move together; see <see cref="PartialRankCorrelation"/>.
/// Rankings: a flip is a point of the hypercube at which two scenarios stand in the other order than with all factors as they are; ties are half a flip.
/// These are shares of the ranges that were stated, no probabilities about the world.
/// Cost: scenarios × (draws + 2·factors) ensembles.
/// Source: Saltelli et al. (2008), Global Sensitivity Analysis: The Primer.
/// </remarks>
public static class Sensitivity
{
    private const double Z = 1.959963984540054;

    /// <summary>Runs the design: tables <c>effects</c>, <c>rankings</c> and <c>design</c>.</summary>
    /// <param name="experiment">The experiment; it has at least one parameter or coding.</param>
    /// <param name="records">The records as they are.</param>
    /// <param name="selection">The rows that count.</param>
    /// <param name="workers">Threads, and a way to stop.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    public static IReadOnlyList<Table> Of(Experiment experiment, RecordSet records, Selection? selection = null, Workers workers = default, Action<double>? progress = null)
    {
        var factors = Factor.Of(experiment);
        if (factors.Count == 0)
            throw new ArgumentException("The experiment names neither a parameter nor a coding; expected at least one.", nameof(experiment));
        var world = new World(experiment, records, selection ?? Selection.Default, workers);
        var points = LatinHypercube.Of(experiment.Draws, factors.Count, experiment.Seed);
        var all = (double)experiment.Scenarios.Count * (1 + (2 * factors.Count) + points.Count);
        var done = 0;
        int[] Run(NamedScenario scenario, IReadOnlyList<Setting> settings)
        {
            var adopters = world.Adopters(scenario, settings);
            progress?.Invoke(++done / all);
            return adopters;
        }

        var effects = new List<Effect>();
        var drawn = new List<Draw>();
        var base0 = new List<double>();
        foreach (var scenario in experiment.Scenarios)
        {
            base0.Add(Distribution.Of(Run(scenario, []).Select(adopters => (double)adopters)).Mean);
            var ends = factors.Select(factor => (Low: Run(scenario, [factor.At(0)]), High: Run(scenario, [factor.At(1)]))).ToArray();
            Setting[][] settings = [.. points.Select(point => factors.Select((factor, number) => factor.At(point[number])).ToArray())];
            Draw[] draws = [.. settings.Select((values, number) => new Draw(scenario.Name, number, values, Distribution.Of(Run(scenario, values).Select(adopters => (double)adopters))))];
            var correlations = PartialRankCorrelation.Of([.. settings.Select(values => values.Select(value => value.Value).ToArray())], [.. draws.Select(draw => draw.Adopters.Mean)]);
            effects.AddRange(factors.Select((factor, number) => new Effect(
                scenario.Name,
                factor,
                Distribution.Of(ends[number].Low.Select(adopters => (double)adopters)).Mean,
                Distribution.Of(ends[number].High.Select(adopters => (double)adopters)).Mean,
                Distribution.Of(ends[number].High.Zip(ends[number].Low, (high, low) => (double)(high - low))),
                correlations[number])));
            drawn.AddRange(draws);
        }

        return [Effects(experiment, effects), Rankings(experiment, base0, drawn), Design(factors, drawn)];
    }

    // The widest first: a tornado from above.
    private static Table Effects(Experiment experiment, List<Effect> effects)
    {
        var order = experiment.Scenarios.Select((scenario, number) => (scenario.Name, number)).ToDictionary(pair => pair.Name, pair => pair.number, StringComparer.Ordinal);
        return Table.Of("effects", [.. effects.OrderBy(effect => order[effect.Scenario]).ThenByDescending(effect => Math.Abs(effect.Swing.Mean)).ThenBy(effect => effect.Factor.Name, StringComparer.Ordinal)])
            .Text("scenario", effect => effect.Scenario)
            .Text("factor", effect => effect.Factor.Name)
            .Text("kind", effect => effect.Factor.Range is null ? "coding" : "parameter")
            .Number("low", effect => effect.Factor.At(0).Value)
            .Number("high", effect => effect.Factor.At(1).Value)
            .Number("at_low", effect => effect.AtLow)
            .Number("at_high", effect => effect.AtHigh)
            .Number("swing", effect => effect.Swing.Mean)
            .Number("swing_lo", effect => effect.Swing.Mean - (Z * effect.Swing.Error))
            .Number("swing_hi", effect => effect.Swing.Mean + (Z * effect.Swing.Error))
            .Number("prcc", effect => effect.Correlation.Value)
            .Number("prcc_lo", effect => effect.Correlation.Low)
            .Number("prcc_hi", effect => effect.Correlation.High)
            .Build();
    }

    private static Table Rankings(Experiment experiment, List<double> base0, List<Draw> drawn)
    {
        var draws = experiment.Draws;
        var pairs = from a in Enumerable.Range(0, experiment.Scenarios.Count) from b in Enumerable.Range(a + 1, experiment.Scenarios.Count - a - 1) select (A: a, B: b);
        var rows = pairs.Select(pair =>
        {
            var before = base0[pair.A] - base0[pair.B];
            double[] differences = [.. Enumerable.Range(0, draws).Select(draw => drawn[(pair.A * draws) + draw].Adopters.Mean - drawn[(pair.B * draws) + draw].Adopters.Mean)];
            var halves = differences.Sum(difference => difference == 0 ? 1 : Math.Sign(difference) == -Math.Sign(before) ? 2 : 0); // halves of a flip
            return (A: experiment.Scenarios[pair.A].Name, B: experiment.Scenarios[pair.B].Name, Before: before, Differences: Distribution.Of(differences), Flips: halves / 2.0);
        }).ToArray();
        return Table.Of("rankings", rows)
            .Text("scenario_a", row => row.A)
            .Text("scenario_b", row => row.B)
            .Number("difference", row => row.Before)
            .Number("lo", row => row.Differences.Quantile(0.025))
            .Number("hi", row => row.Differences.Quantile(0.975))
            .Integer("draws", _ => draws)
            .Number("p_flip", row => row.Flips / draws)
            .Number("p_lo", row => WilsonInterval.Of((long)Math.Floor(row.Flips), draws).Low)
            .Number("p_hi", row => WilsonInterval.Of((long)Math.Ceiling(row.Flips), draws).High)
            .Build();
    }

    private static Table Design(IReadOnlyList<Factor> factors, List<Draw> drawn)
    {
        var table = Table.Of("design", drawn).Text("scenario", draw => draw.Scenario).Integer("draw", draw => draw.Number + 1);
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
            [.. experiment.Parameters.Select(range => new Factor(range.Path, range, null)), .. experiment.Codings.Select(coding => new Factor(coding.Name, null, coding))];

        /// <summary>The setting at a place in [0, 1] of the axis; a coding is 0, as recorded, below the middle, and 1, the alternative, above.</summary>
        public Setting At(double place) => new(this, Range?.At(place) ?? (place < 0.5 ? 0 : 1));
    }

    private sealed record Setting(Factor Factor, double Value);

    private sealed record Draw(string Scenario, int Number, Setting[] Settings, Distribution Adopters);

    private sealed record Effect(string Scenario, Factor Factor, double AtLow, double AtHigh, Distribution Swing, PartialRankCorrelation Correlation);

    /// <summary>Runs scenarios under settings, and counts the cities of the base alone.</summary>
    private sealed class World(Experiment experiment, RecordSet records, Selection selection, Workers workers)
    {
        private readonly HashSet<string> _counted = [.. DiffusionModel.Create(records, experiment.Scenarios[0].Scenario, selection).Cities];
        private readonly RunSettings _settings = new() { Runs = experiment.Runs, Seed = experiment.Seed, Workers = workers };

        /// <summary>Adopters by the end, by run.</summary>
        public int[] Adopters(NamedScenario scenario, IReadOnlyList<Setting> settings)
        {
            var values = settings.Where(setting => setting.Factor.Range is not null).Select(setting => (setting.Factor.Range!.Path, setting.Value)).ToArray();
            var choices = settings.Where(setting => setting is { Factor.Coding: not null, Value: 1 }).Select(setting => setting.Factor.Coding!);
            var (changed, counting) = RecordCoding.Under(records, selection, choices);
            var model = DiffusionModel.Create(changed, values.Length == 0 ? scenario.Scenario : scenario.At(values), counting);
            var result = Ensemble.Run(model, _settings, Array.ConvertAll(model.Population.Cities, city => _counted.Contains(city.Id)));
            var steps = model.Periods.Count;
            return [.. Enumerable.Range(0, result.Runs).Select(run => result.Cumulative[(run * steps) + steps - 1])];
        }
    }
}
