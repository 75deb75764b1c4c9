using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Studies.Invitations;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet invite</c>: whom to invite to a meeting.</summary>
internal static class InviteCommand
{
    public static Command Create()
    {
        var meeting = new Option<string?>("--event") { Description = "The meeting, by id or title: planned, cancelled or held; it is held.", HelpName = "ID" };
        var period = new Option<string?>("--period")
        {
            Description = "A further meeting in this period; also in the one after the last, as 2024 after 2023.",
            HelpName = "ID",
        };
        var places = new Option<int?>("--places") { Description = "How many are invited at most (default 5).", HelpName = "N" }.Whole(1, 100_000);
        var goal = new Option<string>("--for")
        {
            Description = "Objective: the furthest spread of a policy in the scenario, or the best connected network (no simulation).",
            DefaultValueFactory = _ => "spread",
            HelpName = "spread|cohesion",
        };
        var excluded = new Option<string[]>("--not")
        {
            Description = "Do not invite this city, by id or name; several separated by commas.",
            HelpName = "CITY",
        };
        var after = new Option<int?>("--after")
        {
            Description = "Simulate at least this many periods after the meeting's (default 3); in those that the records lack nothing else takes place.",
            HelpName = "N",
        }.Whole(1, 1000);
        var plain = new Option<bool>("--plain") { Description = "Evaluate every candidate in every step with all runs: slow, without lazy evaluation." };
        var data = new DataOptions();
        var scenario = new ScenarioOptions();
        var costs = new CostOptions();
        var run = new RunOptions();
        var output = new ResultOptions { View = new TableView { Bar = "gain" } };
        var noProgress = NoProgress.Option();
        goal.AcceptOnlyFromAmong("spread", "cohesion");
        var command = new Command(
            "invite", "Whom to invite to the next meeting so that a policy spreads furthest, or the network holds together best; with the reasons.");
        foreach (var option in new Option[] { meeting, period, places, goal, excluded, after })
            command.Options.Add(option);
        data.AddTo(command);
        scenario.AddTo(command);
        costs.AddTo(command);
        command.Options.Add(plain);
        run.AddTo(command);
        output.AddTo(command);
        command.Options.Add(noProgress);
        command.Validators.Add(result =>
        {
            if (result.GetResult(meeting) is { Implicit: false } == result.GetResult(period) is { Implicit: false })
                result.AddError("Expected --event, a meeting of the records, or --period, that of a further one, and not both.");
        });
        return command
            .WithExamples(
                "citynet invite --period 2015-2016",
                "citynet invite --event E24 --places 3 --not pergamino",
                "citynet invite --period 2015-2016 --for cohesion --out invite    tables, a page and a manifest",
                "citynet invite --period 2015-2016 --cost population --budget 2000000")
            .Does((parsed, cancellation) =>
            {
                var records = data.RecordsOfEvents(parsed);
                var selection = data.Selection(parsed);
                var assumed = parsed.GetValue(goal) is "spread" ? scenario.Read(parsed, records) : null;
                var settings = new RunSettings
                {
                    Runs = run.Runs(parsed) ?? assumed?.Runs ?? 1000,
                    Seed = run.Seed(parsed) ?? assumed?.Seed ?? 1,
                    Workers = run.Workers(parsed, cancellation),
                };
                var options = new InvitationOptions
                {
                    Goal = Enum.Parse<InvitationGoal>(parsed.GetValue(goal)!, ignoreCase: true),
                    Places = parsed.GetValue(places) ?? 5,
                    Excluded = Named.Cities(parsed.GetValue(excluded), records.Cities, "--not").ToHashSet(StringComparer.Ordinal),
                    Costs = costs.Of(parsed, records),
                    Budget = costs.Budget(parsed),
                    IsPlain = parsed.GetValue(plain),
                };
                using var folder = output.Open(parsed);
                using var progress = new ProgressLine(ProgressLine.Wanted(data.Quiet(parsed), parsed.GetValue(noProgress)));
                progress.Step("Choosing");
                try
                {
                    var plan = Invitations.Find(
                        Planned(parsed, records, selection),
                        assumed,
                        selection,
                        options,
                        settings with { Progress = (done, all) => progress.Share((double)done / all) });
                    progress.Dispose();
                    var manifest = RunManifest.Run("invite", records, selection, assumed, settings.Seed, settings.Runs, [])
                        .With(CommandLine.Of(parsed, settings.Seed, settings.Runs), scenario.Given(parsed), costs.Given(parsed))
                        .With([.. plan.Facts, .. Limits(options, records, costs.Given(parsed))]);
                    Answers.Write(parsed, output, folder, plan.Tables, manifest, data.Quiet(parsed) ? TextWriter.Null : Console.Error);
                }
                catch (ArgumentException error) when (error is not TooLargeException)
                {
                    throw UsageException.Of(error);
                }
            })
            .IsRepeatable();

        PlannedMeeting Planned(ParseResult parsed, RecordSet records, Selection selection)
        {
            var periods = parsed.GetValue(goal) is "spread" ? parsed.GetValue(after) ?? 3 : 0;
            return parsed.GetValue(meeting) is { } id
                ? PlannedMeeting.Of(records, Named.Event(id, records.Events, "--event"), selection, periods)
                : PlannedMeeting.In(records, parsed.GetValue(period)!, selection, periods);
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Limits(InvitationOptions options, RecordSet records, string? costs)
    {
        if (options.Excluded.Count > 0)
            yield return new("not_invited", string.Join("; ", records.Cities.Where(city => options.Excluded.Contains(city.Id)).Select(city => city.Label)));
        if (costs is not null)
            yield return new("budget", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{options.Budget:0.###}"));
    }
}
