using CityNetworks.Diffusion.Counterfactuals;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Explorer.DataSets;
using CityNetworks.Explorer.Refusals;
using CityNetworks.Explorer.Runs;
using CityNetworks.Explorer.Views;
using CityNetworks.Numerics;

namespace CityNetworks.Explorer.Spread;

/// <summary>Simulations and comparisons, all by the library; the tables are those that the command line writes.</summary>
internal static class Simulations
{
    /// <summary>The work of a simulation or comparison. What can be refused is refused here, before the work.</summary>
    /// <param name="set">The data set.</param>
    /// <param name="asked">What is asked for.</param>
    /// <returns>The work.</returns>
    /// <exception cref="RefusedException">A scenario cannot be used.</exception>
    /// <exception cref="RefusedException">What is asked for does not go together.</exception>
    public static RunWork Of(DataSet set, RunRequest asked)
    {
        if (asked.Runs is < 1 or > RunSettings.MostRuns)
            throw new RefusedException($"runs: found {asked.Runs}; expected a whole number from 1 to {RunSettings.MostRuns}.");
        var model = ModelOf(set, asked, asked.Scenario ?? throw new RefusedException("scenario: found none; expected one to simulate."));
        var edits = asked.Records.Edits ?? [];
        return asked.Makes switch
        {
            "simulation" when edits.Count == 0 => (progress, workers) => Simulated(model, asked, progress, workers),
            "simulation" => throw new RefusedException(
                "Found changed records; expected a comparison with the records as they are, which shows what the changes do."),
            "comparison" when asked.Against is { } other && edits.Count == 0 => Paired(model, ModelOf(set, asked, other), asked),
            "comparison" when asked.Against is null && edits.Count > 0 => Paired(Changes.Apply(model, edits), model, asked),
            "comparison" => throw new RefusedException(
                edits.Count == 0
                    ? "Found nothing to compare with; expected a second scenario, or changed records."
                    : "Found two scenarios and changed records; expected one of them, or nobody could say which of the two made the difference."),
            _ => throw new RefusedException($"makes: found '{asked.Makes}'; expected simulation, comparison or page."),
        };
    }

    private static DiffusionModel ModelOf(DataSet set, RunRequest asked, string scenario) =>
        DiffusionModel.Create(set.Records, ScenarioTexts.Read(scenario, set.Records), Selections.Of(asked.Records, set.Records));

    private static RunSettings Settings(RunRequest asked, Workers workers, Action<double> share) => new()
    {
        Runs = asked.Runs,
        Seed = asked.Seed,
        Workers = workers,
        Progress = (done, all) => share((double)done / all),
    };

    private static RunOutcome Simulated(DiffusionModel model, RunRequest asked, RunProgress progress, Workers workers)
    {
        progress.Step("Simulating");
        return RunOutcome.Of(Ensemble.Run(model, Settings(asked, workers, progress.Share)).Tables);
    }

    private static RunWork Paired(DiffusionModel a, DiffusionModel b, RunRequest asked)
    {
        if (!a.Periods.SequenceEqual(b.Periods) || !a.PolicyIds.SequenceEqual(b.PolicyIds))
            throw new RefusedException("Found two scenarios of different periods or policies; expected the same, for only then do their runs pair.");
        return (progress, workers) =>
        {
            var result = Counterfactual.Run(a, b, Settings(asked, workers, _ => { }), (number, part) =>
            {
                progress.Step(number == 0 ? "Simulating A" : "Simulating B");
                part.Complete(Settings(asked, workers, share => progress.Share((number + share) / 2)));
                return part;
            });
            return RunOutcome.Of([result.Differences, result.Cities]);
        };
    }
}
