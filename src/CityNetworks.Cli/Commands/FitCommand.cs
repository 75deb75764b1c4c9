using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Inference.EventHistory;
using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Panels;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet fit</c>: what goes with adoption, from observed adoptions.</summary>
internal static class FitCommand
{
    /// <summary>Panels of more rows are fitted without the permuted placebo unless it is asked for.</summary>
    private const int PlaceboRows = 20_000;

    public static Command Create()
    {
        var data = new DataOptions();
        var adoption = new AdoptionOptions();
        var scenario = new ScenarioOptions();
        var model = new Option<string>("--model") { Description = "The link from the terms to the probability of adoption in a period.", DefaultValueFactory = _ => "logit", HelpName = "logit|probit|cloglog" };
        model.AcceptOnlyFromAmong("logit", "probit", "cloglog");
        var terms = new Option<string>("--terms", "-t") { Description = "Terms of the model: exposure, time, period, policy, duration, mechanisms, columns of cities.csv, names of covariates.csv; a:b, a^2, log(a), factor(a).", DefaultValueFactory = _ => "exposure,time", HelpName = "a,b" };
        var cluster = new Option<string?>("--cluster") { Description = "Use errors clustered by city, policy or both for intervals and p-values.", HelpName = "city|policy|city,policy" };
        var penalty = new Option<string>("--penalty") { Description = "What is added to the likelihood: firth takes the bias of few events away, normal is a prior on each slope.", DefaultValueFactory = _ => "none", HelpName = "none|firth|normal" };
        penalty.AcceptOnlyFromAmong(Choices.Of<PenaltyKind>().Append("none").ToArray());
        var prior = new Option<double?>("--prior") { Description = "Standard deviation of the normal prior, for covariates scaled to 0.5 (default 2.5).", HelpName = "X" }.Number(value => value > 0, "a number above 0");
        var placebos = new Option<int?>("--placebos") { Description = $"Permutations of exposure within periods (default 99 up to {PlaceboRows} rows, else 0).", HelpName = "N" }.Whole(0, 100_000);
        var run = new RunOptions();
        var seed = new Option<ulong?>("--seed") { Description = "Start of all randomness (default 1).", HelpName = "N" }.Seed();
        var tables = new TablesOptions(
            ("coefficients", "estimates, errors, intervals"), ("models", "log-likelihood and criteria"), ("effects", "average marginal effects"),
            ("calibration", "expected and observed adoptions"), ("diagnostics", "what these records can and cannot tell"));
        var command = new Command("fit", "What goes with adoption: a model of the probability that a city at risk adopts in a period, from observed adoptions. Coefficients are associations.");
        data.AddTo(command);
        adoption.AddTo(command);
        scenario.AddTo(command);
        foreach (var option in new Option[] { model, terms, cluster, penalty, prior, placebos, seed })
            command.Options.Add(option);
        run.AddTo(command, random: false);
        tables.AddTo(command);
        return command
            .WithExamples(
                "citynet fit --data graphs/medical-innovation --model logit --terms exposure,time",
                "citynet fit --data graphs/medical-innovation --model cloglog --terms exposure,period --table models",
                "citynet fit --data graphs/medical-innovation --terms exposure,time,proage,proage^2,belief --cluster city --out fit")
            .Does((parsed, cancellation) =>
            {
                var notes = data.Quiet(parsed) ? TextWriter.Null : Console.Error;
                var workers = run.Workers(parsed, cancellation);
                var records = data.Records(parsed);
                var assumed = scenario.Asked(parsed) is null ? null : scenario.Read(parsed, records);
                var (result, drawn) = AdoptionOptions.Asked(() =>
                {
                    var panel = AdoptionPanel.Of(records, data.Selection(parsed), adoption.Of(parsed, records, assumed));
                    var design = PanelDesign.Of(panel, PanelTerms.Of(panel, Split(parsed.GetValue(terms)!), workers));
                    var settings = new EventHistorySettings
                    {
                        Link = Enum.Parse<Link>(parsed.GetValue(model)!, ignoreCase: true),
                        Penalty = new Penalty(Enum.Parse<PenaltyKind>(parsed.GetValue(penalty)!, ignoreCase: true), parsed.GetValue(prior) ?? 2.5),
                        Clusters = parsed.GetValue(cluster) is { } by ? Choices.Split("--cluster", by, ["city", "policy"]) : ["city"],
                        UseClusters = parsed.GetValue(cluster) is not null,
                        Placebos = parsed.GetValue(placebos) ?? (design.Rows.Count <= PlaceboRows ? 99 : 0),
                        Seed = parsed.GetValue(seed) ?? 1,
                    };
                    return (EventHistoryStudy.Of(design, settings, workers).Tables, settings.Seed);
                });
                tables.Write(
                    parsed, result, () => ManifestOf.Run("fit", records, data.Selection(parsed), null, drawn, 1, []).With(CommandLine.Of(parsed, drawn, null), scenario.Asked(parsed)), notes);
                Tell(result, notes);
            });
    }

    /// <summary>Terms as the user lists them.</summary>
    public static IReadOnlyList<string> Split(string terms) =>
        terms.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } split
            ? split
            : throw new UsageException("--terms: found nothing; expected terms separated by commas, as in exposure,time.");

    // Identifiability is told by default: whatever is not well is said on standard error too.
    private static void Tell(IReadOnlyList<Table> tables, TextWriter notes)
    {
        var diagnostics = tables.First(table => table.Name == "diagnostics");
        var (checks, values, verdicts) = (diagnostics.Text("check"), diagnostics.Numbers("value"), diagnostics.Text("verdict"));
        for (var row = 0; row < diagnostics.RowCount; row++)
        {
            if (!verdicts[row]!.StartsWith("ok", StringComparison.Ordinal))
                notes.WriteLine(double.IsNaN(values[row]) ? $"{checks[row]}: {verdicts[row]}" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{checks[row]} = {values[row]:0.####}: {verdicts[row]}"));
        }
    }
}
