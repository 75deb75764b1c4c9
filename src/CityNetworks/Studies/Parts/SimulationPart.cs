using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;
using CityNetworks.Records;

namespace CityNetworks.Studies.Parts;

/// <summary>The stated scenario, simulated.</summary>
internal static class SimulationPart
{
    private const int FewestRuns = 20;

    /// <summary>About as many further ensembles as there are assumptions to try.</summary>
    private const int Assumptions = 10;

    public static PartResult Of(RecordSet records, Scenario scenario, StudyOptions options, Workers workers, Action<double>? progress)
    {
        const string unit = "runs x cities x periods";
        var limit = options.Limits.SimulationSteps;
        var model = DiffusionModel.Create(records, scenario, options.Selection);
        var perRun = Math.Max(1, (long)model.Cities.Count * records.Periods.Count);
        var steps = options.Runs * perRun;
        var runs = steps <= limit ? options.Runs : (int)Math.Min(options.Runs, Math.Max(FewestRuns, limit / perRun));
        var result = Ensemble.Run(model, new RunSettings
        {
            Runs = runs,
            Seed = options.Seed,
            Workers = workers,
            Progress = progress is null ? null : (done, all) => progress((double)done / all),
        });
        var parts = new List<StudyPart>
        {
            runs == options.Runs
                ? new("curves", PartExtent.Whole, steps, limit, unit, string.Empty)
                : new(
                    "curves",
                    PartExtent.Sampled,
                    steps,
                    limit,
                    unit,
                    $"{runs} runs in place of {options.Runs}: intervals of the simulation are wider. Ask 'citynet simulate' for all."),
        };
        if (model.Cities.Count > EnsembleResult.MostInfluence)
            parts.Add(new(
                "influence",
                PartExtent.LeftOut,
                model.Cities.Count,
                EnsembleResult.MostInfluence,
                "cities",
                "Which city took the policy from which is not counted."));
        var tables = result.Tables.Where(table => table.Name != "influence" || model.Cities.Count <= EnsembleResult.MostInfluence).ToList();
        var stepsOfEffects = Assumptions * runs * perRun;
        if (stepsOfEffects <= limit)
            tables.Add(AssumptionEffects.Of(model, result, runs, options.Seed, workers));
        parts.Add(stepsOfEffects <= limit
            ? new("assumption_effects", PartExtent.Whole, stepsOfEffects, limit, unit, string.Empty)
            : new(
                "assumption_effects",
                PartExtent.LeftOut,
                stepsOfEffects,
                limit,
                unit,
                "How much the result depends on each assumption is not tried. Ask 'citynet counterfactual --remove-mechanism' for one."));
        return new(tables, parts);
    }
}
