using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Diffusion;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet counterfactual</c>: what a change makes of a scenario, run by run with the same luck.</summary>
internal static class CounterfactualCommand
{
    public static Command Create()
    {
        var data = new DataOptions();
        var scenario = new ScenarioOptions();
        var against = new Option<string?>("--against") { Description = "Hold the scenario against this one.", HelpName = "FILE|NAME" };
        var removeCity = new Option<string?>("--remove-city") { Description = "The world without this city.", HelpName = "ID" };
        var removeEvent = new Option<string?>("--remove-event") { Description = "The world without this event.", HelpName = "ID" };
        var removeMechanism = new Option<string?>("--remove-mechanism") { Description = "The world in which this mechanism does not work.", HelpName = "ID" };
        var holdCancelled = new Option<string?>("--hold-cancelled") { Description = "The world in which cancelled meetings were held; attendance best, likely (default) or worst.", HelpName = "ATTENDANCE", Arity = ArgumentArity.ZeroOrOne };
        holdCancelled.AcceptOnlyFromAmong("best", "likely", "worst");
        Option[] changes = [against, removeCity, removeEvent, removeMechanism, holdCancelled];
        var run = new RunOptions();
        var output = new OutputOptions();
        var command = new Command("counterfactual", "What a change makes of a scenario: A is the changed world, B the scenario as it is, paired run by run. It follows from the assumptions; it is no causal effect in the real world.");
        data.AddTo(command);
        scenario.AddTo(command);
        foreach (var change in changes)
            command.Options.Add(change);
        run.AddTo(command);
        output.AddTo(command);
        command.Validators.Add(result =>
        {
            if (changes.Count(change => result.GetResult(change) is { Implicit: false }) != 1)
                result.AddError($"Expected one of {string.Join(", ", changes.Select(change => change.Name))}.");
        });
        return command
            .WithExamples(
                "citynet counterfactual --remove-city pergamino",
                "citynet counterfactual --hold-cancelled best",
                "citynet counterfactual --scenario binding-council-document --against road-safety")
            .Does((parsed, cancellation) =>
            {
                var records = data.Records(parsed);
                var assumed = scenario.Read(parsed, records);
                var selection = data.Selection(parsed);
                var before = DiffusionModel.Create(records, assumed, selection);
                var settings = new RunSettings { Runs = run.Runs(parsed) ?? assumed.Runs, Seed = run.Seed(parsed) ?? assumed.Seed, Workers = run.Workers(parsed, cancellation) };
                try
                {
                    var (a, b) = parsed.GetValue(against) is { } other
                        ? (before, DiffusionModel.Create(records, ScenarioOptions.Read(other, records), selection))
                        : (Changed(before, parsed.GetValue(removeCity), parsed.GetValue(removeEvent), parsed.GetValue(removeMechanism), parsed.GetValue(holdCancelled)), before);
                    output.Write(parsed, Counterfactual.Compare(a, b, settings));
                }
                catch (ArgumentException error)
                {
                    throw new UsageException(error.Message);
                }
            });
    }

    private static DiffusionModel Changed(DiffusionModel model, string? city, string? @event, string? mechanism, string? attendance)
    {
        if (city is not null)
            return model.Records.Cities.Any(row => row.Id == city) ? model.WithoutCity(city) : throw Unknown("--remove-city", city, model.Records.Cities.Select(row => row.Id));
        if (@event is not null)
            return model.Records.Events.Any(row => row.Id == @event) ? model.WithoutEvent(@event) : throw Unknown("--remove-event", @event, model.Records.Events.Select(row => row.Id));
        return mechanism is not null
            ? model.WithoutMechanism(mechanism)
            : model.HoldingCancelled(Enum.Parse<CancelledMeetings>(attendance ?? "likely", ignoreCase: true));
    }

    private static UsageException Unknown(string option, string found, IEnumerable<string> known) =>
        new($"{option}: found '{found}'; expected an id of the records. {NearestWord.Suggestion(found, known)}");
}
