using System.CommandLine;
using CityNetworks.Cli.Clusters;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Seeding;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Figures.Results;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet seeds</c>: which cities to seed, which meeting to hold, which cities to invite.</summary>
internal static class SeedsCommand
{
    public static Command Create()
    {
        var data = new DataOptions();
        var scenario = new ScenarioOptions();
        var budget = new Option<double>(
            "--budget", "-k")
        { Description = "What may be spent; without --cost, how many are chosen.", Required = true, HelpName = "K" };
        var choose = new Option<string>("--choose")
        {
            Description = "What is chosen: cities that have the policy from the start, cancelled or planned meetings that are held, or invitations of cities "
                + "to meetings.",
            DefaultValueFactory = _ => "cities",
            HelpName = "cities|events|invitations"
        };
        var cost = new Option<string?>("--cost")
        {
            Description = "What a city costs: a column of cities.csv, or population. Default: 1 each.",
            HelpName = "COLUMN"
        };
        var minimum = new Option<int>("--min-per-country") { Description = "At least so many of each country.", HelpName = "N" };
        var plain = new Option<bool>("--plain")
        {
            Description = "Evaluate every candidate in every step with all runs: slow, without lazy evaluation."
        };
        var compare = new Option<bool>("--compare")
        {
            Description = "Print how other ways of choosing do (degree, betweenness, random) in place of the steps; a folder of --out gets both."
        };
        choose.AcceptOnlyFromAmong("cities", "events", "invitations");
        budget.Validators.Add(result =>
        {
            if (!(result.GetValueOrDefault<double>() > 0))
                result.AddError($"--budget: found '{result.Tokens[0].Value}'; expected a number above 0.");
        });
        minimum.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0) result.AddError("--min-per-country: expected a whole number of at least 0.");
        });
        var run = new RunOptions();
        var output = new ResultOptions { View = new TableView { Bar = "gain" } };
        var plot = new PlotOption();
        var parts = new PartOptions();
        var estimate = new EstimateOption();
        var command = new Command(
            "seeds",
            "Whom to seed so that a policy spreads furthest under a scenario: chosen one after the other, each for what it adds in expected adopters by the "
                + "end. Says how near to the best choice this is sure to be.");
        data.AddTo(command);
        scenario.AddTo(command);
        foreach (var option in new Option[] { budget, choose, cost, minimum, plain, compare })
            command.Options.Add(option);
        run.AddTo(command);
        output.AddTo(command);
        plot.AddTo(command);
        parts.AddTo(command);
        estimate.AddTo(command);
        Sharding.Declare(command, new Sharding(parts.Part, output.Out, run.Threads) { Merging = parts.Merging });
        return command
            .WithExamples(
                "citynet seeds --budget 5",
                "citynet seeds --budget 5 --compare                         against degree, betweenness and random seeds",
                "citynet seeds --budget 6 --min-per-country 1 --scenario no-mimicry",
                "citynet seeds --budget 3000000 --cost population",
                "citynet seeds --budget 3 --out seeds                       both tables and a manifest for 'citynet replay'",
                "citynet seeds --budget 1 --choose events                   which cancelled meeting to hold",
                "citynet seeds --budget 2 --choose invitations --runs 200   whom to invite to which meeting")
            .Does((parsed, cancellation) =>
            {
                if (estimate.Printed(parsed, cancellation))
                    return;
                var records = data.Records(parsed);
                var assumed = scenario.Read(parsed, records);
                using var folder = parts.Shard(parsed) is null ? output.Open(parsed) : null;
                using var progress = new ProgressLine(ProgressLine.Wanted(data.Quiet(parsed), false));
                progress.Step("Choosing");
                var settings = new RunSettings
                {
                    Runs = run.Runs(parsed) ?? assumed.Runs,
                    Seed = run.Seed(parsed) ?? assumed.Seed,
                    Workers = run.Workers(parsed, cancellation),
                    Progress = (done, all) => progress.Share((double)done / all),
                };
                var options = new SeedOptions
                {
                    Choice = Enum.Parse<SeedChoice>(parsed.GetValue(choose)!, ignoreCase: true),
                    Budget = parsed.GetValue(budget),
                    CostColumn = parsed.GetValue(cost),
                    MinimumPerCountry = parsed.GetValue(minimum),
                    IsPlain = parsed.GetValue(plain),
                };
                try
                {
                    var model = DiffusionModel.Create(records, assumed, data.Selection(parsed));
                    if (parts.Items(
                        parsed, settings.Workers, output.Path(parsed),
                        () => PartOptions.Identity(
                            parsed, records, data.Selection(parsed), settings.Seed, SeedCandidate.Of(model, options).Count,
                            EnsembleIdentity.Of(model, settings).Scenario),
                        workers => Seeds.FirstStep(model, options, settings with { Workers = workers with { Progress = progress.Share } }),
                        data.Quiet(parsed) ? TextWriter.Null : Console.Error) is not { } workers)
                        return;
                    var plan = Seeds.Find(model, options, settings with { Workers = workers });
                    progress.Dispose();
                    var manifest = RunManifest.Run("seeds", records, data.Selection(parsed), assumed, settings.Seed, settings.Runs, []);
                    output.Write(
                        parsed,
                        folder,
                        parsed.GetValue(compare) ? [plan.Comparison, plan.Steps] : [plan.Steps, plan.Comparison],
                        () => manifest.With(CommandLine.Of(parsed, settings.Seed, settings.Runs), scenario.Given(parsed)),
                        data.Quiet(parsed) ? TextWriter.Null : Console.Error);
                    if (!data.Quiet(parsed))
                        Report(plan, options);
                    plot.Write(parsed, width => RowsFigure.OfSeeds(plan.Steps, width));
                }
                catch (ArgumentException error)
                {
                    throw new UsageException(OneLine(error));
                }
            })
            .IsRepeatable();
    }

    private static void Report(SeedPlan plan, SeedOptions options)
    {
        if (plan.Chosen.Count == 0)
            Console.Error.WriteLine("Nothing adds an expected adopter.");
        else if (options.CostColumn is null && plan.Chosen.Count < Math.Floor(options.Budget))
            Console.Error.WriteLine($"{plan.Chosen.Count} chosen: nothing more adds an expected adopter, or nothing more is there.");
        Console.Error.WriteLine(plan.Guarantee.Reason);
    }

    private static string OneLine(ArgumentException error) =>
        error.ParamName is null ? error.Message : error.Message.Replace($" (Parameter '{error.ParamName}')", string.Empty, StringComparison.Ordinal);
}
