using System.CommandLine;
using System.CommandLine.Parsing;
using CityNetworks.Centrality;
using CityNetworks.Exchange;
using CityNetworks.Networks;
using CityNetworks.Structure;

namespace CityNetworks.Cli.Options;

/// <summary>
/// Options that do nothing in a combination are refused: who gives one expects it to change something. All such rules stand here; <see cref="Commands.Root"/>
/// applies them to its commands.
/// </summary>
internal static class Effects
{
    private static readonly string[] s_exports = [.. ExchangeFormats.All.Select(format => format.Id)];
    private static readonly string[] s_plans = ["neo4j", "cypher", "neo4j-csv"];
    private static readonly string[] s_ofGroups =
        [.. StructureMeasures.All.Where(measure => measure.Needs is StructureNeeds.Groups).Select(measure => measure.Id)];

    private static readonly string s_weighted = TieWeight.Weighted.Definition().Id;
    private static readonly string s_measures = string.Join(',', CentralityMeasures.Default.Select(measure => measure.Id));

    private static readonly string[] s_searching = [.. CentralityMeasures.All.Where(measure => measure.SearchesPaths).Select(measure => measure.Id)];

    private static readonly string s_structure = string.Join(',', StructureMeasures.All.Select(measure => measure.Id));

    private static readonly string[] s_drawn =
        [.. StructureMeasures.All.Where(measure => measure.Chance is not ChanceModel.None).Select(measure => measure.Id)];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<EffectRule> All { get; } =
    [
        new(["ties"], ["--alpha", "--adjust", "--signed"], given => given.Has("--backbone"), "without --backbone"),
        new(["ties"], ["--trades"], given => given.Value("--backbone") is "fdsm", "without --backbone fdsm"),
        new(["ties"], ["--runs", "--seed"], given => given.Value("--backbone") is "fdsm", "without --backbone fdsm: nothing else is drawn"),
        new(
            ["ties"],
            ["--weight", "--min-weight", "--top", "--half-life", "--join"],
            given => given.Value("--table", "ties") is "ties",
            "on the other tables of ties: they report which are kept"),
        new(["ties", .. s_exports, .. s_plans], ["--join"], given => given.Value("--weight") == s_weighted, $"without --weight {s_weighted}"),
        new(
            s_exports,
            ["--weight", "--min-weight", "--top", "--half-life", "--join"],
            given => given.Value("--view", "two-mode") is "ties",
            "without --view ties"),
        OfMeasures("--weighted", CentralityChoices.Weighted),
        OfMeasures("--balance", CentralityChoices.Alpha),
        OfMeasures("--damping", CentralityChoices.Damping),
        OfMeasures("--components", CentralityChoices.Components),
        OfMeasures("--prior", CentralityChoices.Priors),
        new(
            ["centrality"],
            ["--measures"],
            given => given.Value("--table", "centrality") is "centrality" or "centralization" or "bounds",
            "on the tables endpoints, sampled and nearest: each is of one measure"),
        new(
            ["centrality"], ["--weighted", "--balance", "--damping", "--components", "--prior"],
            given => given.Value("--table", "centrality") is "centrality" or "bounds",
            "on the tables centralization, endpoints, sampled and nearest"),
        new(
            ["centrality"],
            ["--dialect"],
            given => given.Value("--table", "centrality") is "centrality" or "bounds" or "nearest",
            "on the tables centralization, endpoints and sampled"),
        new(["centrality"], ["--runs"], given => given.Value("--table") is "bounds", "without --table bounds: nothing else is tried"),
        new(["centrality"], ["--seed"], given => given.Value("--table") is "bounds" or "sampled", "without --table bounds or sampled: nothing else is drawn"),
        new(["centrality"], ["--error", "--confidence"], given => given.Value("--table") is "sampled", "without --table sampled"),
        new(["centrality"], ["--nearest"], given => given.Value("--table") is "nearest", "without --table nearest"),
        new(["centrality"], ["--uncertain"], given => given.Value("--table") is not "bounds", "on the table bounds, which has both"),
        new(
            s_plans, ["--window", "--period", "--weight", "--min-weight", "--top", "--half-life", "--measures", "--dialect", "--mode"],
            given => !given.Has("--records-only"),
            "beside --records-only"),
        new(s_plans, ["--runs", "--seed"], given => given.Has("--scenario"), "without --scenario"),
        new(["neo4j"], ["--verify", "--verify-only", "--prune", "--batch"], given => !given.Has("--check"), "beside --check, which writes nothing"),
        new(["neo4j"], ["--verify", "--verify-only", "--check"], given => !given.Has("--dry-run"), "beside --dry-run, which connects to nothing"),
        new(["neo4j"], ["--prune"], given => !given.Has("--verify-only"), "beside --verify-only, which writes nothing"),
        new(["compare"], ["--top-ranks"], given => given.Value("--table", "compare") is "bootstrap", "without --table bootstrap"),
        new(
            ["compare"],
            ["--adjust"],
            given => given.Value("--table", "compare") is "compare",
            "on the other tables of compare: they hold no adjusted p-value"),
        new(["compare"], ["--interval"], given => given.Value("--table", "compare") is "compare" or "bootstrap", "on the tables rarefaction and boundaries"),
        new(
            ["compare"],
            ["--within-kinds"],
            given => given.Value("--table", "compare") is "compare" or "bootstrap",
            "on the tables rarefaction and boundaries"),
        new(["compare"], ["--runs", "--seed"], given => given.Value("--table", "compare") is not "boundaries", "on the table boundaries: nothing is drawn"),
        new(
            ["compare"], ["--measure", "--window", "--period", "--from", "--to", "--runs", "--seed"],
            given => given.Value("--table", "compare") is not "survival",
            "on the table survival: it is of the ties of every period"),
        new(
            ["compare", "agreement"],
            ["--window", "--period"],
            given => !given.Has("--from") && !given.Has("--to"),
            "beside --from and --to, which name the windows"),
        new(
            ["structure"], ["--group"], given => !given.Has("--measures") || given.IsAmong("--measures", string.Empty, s_ofGroups),
            "without e-i or brokerage among --measures"),
        new(
            ["spread"],
            ["--p"],
            given => given.Value("--model") is "ic" or "si" or "sis" or "sir" or "bass",
            "on this model: lt and threshold have no probability of passing on"),
        new(["spread"], ["--recovery"], given => given.Value("--model") is "sis" or "sir", "without --model sis or sir"),
        new(["spread"], ["--share", "--count"], given => given.Value("--model") is "threshold", "without --model threshold"),
        new(["spread"], ["--q"], given => given.Value("--model") is "bass", "without --model bass"),
        new(
            ["spread"], ["--active", "--random-active", "--through", "--by", "--runs", "--seed"], given => given.Value("--model") is not "bass",
            "with --model bass: it has no network and draws nothing"),
        new(["simulate"], ["--draws"], given => given.Has("--fit") || given.Has("--attendance-fit"), "without --fit or --attendance-fit"),
        new(["counterfactual"], ["--draws"], given => given.Has("--fit"), "without --fit"),
        new(["simulate"], ["--beyond"], given => given.Has("--fit"), "without --fit"),
        new(["simulate"], ["--future"], given => given.Has("--beyond"), "without --beyond"),
        new(["simulate"], ["--future"], given => !given.Has("--attendance-fit"), "with --attendance-fit: who comes is drawn from the fit"),
        new(
            ["fit"],
            ["--cluster", "--penalty", "--prior-sd"],
            given => given.Value("--model", "logit") is "logit" or "probit" or "cloglog",
            "on this model; expected logit, probit or cloglog with it"),
        new(["fit"], ["--attendances"], given => given.Value("--model") is "additive", "but on additive hazards; other models use the mean over attendances"),
        new(
            ["fit"],
            ["--resamples", "--seed"],
            given => !given.Has("--choices") && given.Value("--model", "logit") is not ("oada" or "cox"),
            "where nothing is drawn: with --choices, oada and cox"),
        new(
            ["fit"],
            ["--random"],
            given => given.Value("--model", "logit") is "logit" or "probit" or "cloglog" && !given.Has("--choices"),
            "but on logit, probit and cloglog without --choices"),
        new(["fit"], ["--cluster", "--penalty", "--resamples", "--seed"], given => !given.Has("--random"), "beside --random"),
        new(["fit"], ["--profile"], given => given.Value("--model") is "additive" && !given.Has("--choices"), "without --model additive, or beside --choices"),
        new(["fit"], ["--resamples", "--seed", "--attendances"], given => !given.Has("--profile"), "beside --profile"),
        new(["fit"], ["--prior-sd"], given => given.Value("--penalty") is "normal", "without --penalty normal"),
        new(
            ["fit", "panel", "descriptives", "recover"],
            ["--window"],
            given => given.Value("--exposure") is not "contacts",
            "with --exposure contacts: contacts.csv says when a tie holds"),
        new(
            ["descriptives"], ["--runs", "--seed"], given => given.Has("--out") || given.Value("--table", "hazard") is "autocorrelation" or "structure",
            "on the tables in which nothing is drawn; expected --table autocorrelation or structure"),
        new(
            ["descriptives"],
            ["--reach", "--discount", "--normalised"],
            given => given.Has("--out") || given.Value("--table", "hazard") is "infection",
            "without --table infection"),
        new(
            ["descriptives"],
            ["--column"],
            given => given.Has("--out") || given.Value("--table", "hazard") is "autocorrelation",
            "without --table autocorrelation"),
        new(["recover"], ["--terms"], given => !given.Has("--rates"), "beside --rates, which name the mechanisms"),
        new(
            ["recover"],
            ["--shard", "--merge", "--estimate", "--checkpoint", "--checkpoint-every", "--restart"],
            given => !given.Has("--design") && given.Value("--table", "recovery") is "recovery" or "confusion",
            "with --design and the tables pieces and detectable, which are made in one go"),
        new(["counterfactual"], ["--shard", "--merge", "--estimate"], given => !given.Has("--fit"), "with --fit, which is run on one machine"),
        new(
            ["compare"], ["--shard", "--merge", "--estimate"],
            given => given.Value("--table", "compare") is "compare" or "bootstrap" or "rarefaction",
            "on this table: only compare, bootstrap and rarefaction are drawn many times"),
        new(
            ["centrality"], ["--shard", "--merge", "--estimate"],
            given => given.Value("--table", "centrality") switch
            {
                "centrality" or "centralization" => given.IsAmong("--measures", s_measures, s_searching),
                "endpoints" => true,
                _ => false,
            },
            $"without {string.Join(" or ", s_searching)}, or on the tables bounds, sampled and nearest: the rest is done in one go"),
        new(
            ["structure"], ["--shard", "--merge", "--estimate"], given => given.IsAmong("--measures", s_structure, s_drawn),
            "without a measure that is compared with chance: nothing else is drawn"),
        new(["ties"], ["--shard", "--merge", "--estimate"], given => given.Value("--backbone") is "fdsm", "without --backbone fdsm: nothing else is drawn"),
        new(
            ["centrality", "counterfactual", "sensitivity", "compare", "ties", "recover", "seeds"], [PlotOption.Name],
            given => !given.Has("--shard") && !given.Has("--estimate"),
            "beside --shard or --estimate: there is no result yet"),
        new(
            ["counterfactual", "sensitivity", "recover"], ["--checkpoint", "--checkpoint-every", "--restart"], given => !given.Has("--merge"),
            "beside --merge"),
        new(["recover"], ["--table"], given => !given.Has("--design"), "beside --design"),
        new(["seeds"], ["--cost", "--min-per-country"], given => given.Value("--choose", "cities") is "cities", "without --choose cities"),
        new(
            ["qap"],
            ["--event-strata"],
            given => given.Value("--outcome")?.StartsWith("participation", StringComparison.Ordinal) is true,
            "without --outcome participation"),
        new(
            ["qap"], ["--matrices"],
            given => given.Words("--outcome", "").Concat(given.Words("--predictors", "")).Any(word => word.StartsWith("matrix", StringComparison.Ordinal)),
            "without a matrix named matrix in --outcome or --predictors"),
        new(
            ["fit"], ["--event-kinds", "--half-life", "--controls"], given => given.Value("--outcome") is "participation" or "office",
            "without --outcome participation or office"),
        new(
            ["fit"],
            [
                "--policy", "--exposure", "--window", "--weighted-exposure", "--lag", "--scenario", "--model", "--cluster", "--resamples", "--attendances",
                "--choices",
            ],
            given => given.Value("--outcome") is not ("participation" or "office"), "with --outcome participation or office"),
        new(["simulate"], ["--attendance-size"], given => given.Has("--attendance-fit"), "without --attendance-fit"),
        new(
            ["simulate"], ["--shard", "--until-error", "--checkpoint", "--checkpoint-every", "--restart"], given => !given.Has("--attendance-fit"),
            "with --attendance-fit"),
        new(
            ["simulate"], ["--fit"], given => !given.Has("--attendance-fit") || given.Has("--beyond"),
            "with --attendance-fit and without --beyond; expected --beyond N, or --scenario with the scenario.jsonc that the fit wrote"),
        new(
            ["centrality", "compare", "ties", "paths", "seeds", "counterfactual", "simulate", "sensitivity", "fit", "recover"], [PlotOption.SizeName],
            given => given.Has(PlotOption.Name), $"without {PlotOption.Name}"),
        new(["centrality"], [PlotOption.Name], given => given.Value("--table", "centrality") is "centrality", "on this table: only centrality is drawn"),
        new(["compare"], [PlotOption.Name], given => given.Value("--table", "compare") is "compare", "on this table: only compare is drawn"),
        new(["ties"], [PlotOption.Name], given => given.Value("--table", "ties") is "ties", "on this table: only ties is drawn"),
        new(["paths"], [PlotOption.Name], given => given.Value("--table", "paths") is "paths" or "fewest", "on this table: only paths and fewest are drawn"),
        new(["recover"], [PlotOption.Name], given => given.Value("--table", "recovery") is "recovery" && !given.Has("--design") && !given.Has("--shard"),
            "beside --design or --shard, or on this table: only recovery is drawn"),
        new(
            ["fit"], [PlotOption.Name],
            given => given.Value("--table", "coefficients") is "coefficients" or "histories" && !given.Has("--choices") && !given.Has("--profile"),
            "on this table: only coefficients and histories are drawn"),
        new(["simulate"], [PlotOption.Name], given => !given.Has("--shard") && !given.Has("--estimate"), "beside --shard or --estimate: there is no curve yet"),
        new(["explain"], ["--period"], given => !given.Has("--window"), "beside --window"),
        new(["structure"], ["--measures"], given => given.Value("--table", "structure") is "structure", "on the table cities: it has all columns"),
        new(["film"], ["--seed"], given => given.Has("--scenario"), "without --scenario: nothing else is drawn"),
        new(
            ["paths"], ["--source", "--target"], given => given.Value("--table", "paths") is "paths" or "fewest",
            "on this table: only paths and fewest are of pairs"),
        new(["infer"], ["--prior-ratio"], given => given.Has("--prior-ties"), "without --prior-ties"),
        new(["infer"], ["--folds"], given => !given.Has("--edges"), "beside --edges, which gives the number of ties"),
        new(
            ["infer"], ["--data", "--policy", "--time", "--prior-ties", "--evidence", "--roles", "--kinds", "--include-cancelled", "--unknown-start",
                "--uncertain", "--cities",
                "--countries", "--from", "--to"],
            given => !given.Has("--cascades"), "beside --cascades, which is read instead of records"),
    ];

    // An option of centralities does nothing when no measure is named on which it bears.
    private static EffectRule OfMeasures(string option, CentralityChoices choice)
    {
        string[] ids = [.. CentralityMeasures.With(choice).Select(measure => measure.Id)];
        var words = ids.Length == 1 ? ids[0] : $"{string.Join(", ", ids[..^1])} or {ids[^1]}";
        return new(["centrality", .. s_plans], [option], given => given.IsAmong("--measures", s_measures, ids), $"without {words} among --measures");
    }

    /// <summary>Lays the rules on a command and those below it.</summary>
    public static void AddTo(Command command)
    {
        foreach (var rule in All.Where(rule => rule.Commands.Contains(command.Name, StringComparer.Ordinal)))
        {
            command.Validators.Add(result =>
            {
                var given = new GivenOptions(result);
                foreach (var option in rule.Options.Where(option => given.Has(option) && !rule.HasEffect(given)))
                    result.AddError($"{option} has no effect {rule.Otherwise}.");
            });
        }

        foreach (var below in command.Subcommands)
            AddTo(below);
    }
}

/// <summary>When options do something.</summary>
/// <param name="Commands">The commands.</param>
/// <param name="Options">The options.</param>
/// <param name="HasEffect">Whether they do, beside what else is given.</param>
/// <param name="Otherwise">When they do not, in words that follow <c>--x has no effect</c>.</param>
internal sealed record EffectRule(string[] Commands, string[] Options, Func<GivenOptions, bool> HasEffect, string Otherwise);

/// <summary>The options of a command line as they were typed, by name.</summary>
internal readonly struct GivenOptions(CommandResult result)
{
    /// <summary>Whether an option is given.</summary>
    public bool Has(string option) => Of(option) is not null;

    /// <summary>The value of an option, else what holds without it.</summary>
    public string? Value(string option, string? standard = null) => Of(option)?.Tokens is [.., var last] ? last.Value : standard;

    /// <summary>The words of an option that takes several.</summary>
    public IEnumerable<string> Words(string option, string standard) => Value(option, standard)!.Split(',', StringSplitOptions.TrimEntries);

    /// <summary>Whether one of some words is among those of an option.</summary>
    public bool IsAmong(string option, string standard, params string[] words) => Words(option, standard).Intersect(words, StringComparer.Ordinal).Any();

    private OptionResult? Of(string option)
    {
        var found = result.Command.Options.FirstOrDefault(candidate => candidate.Name == option);
        return found is not null && result.GetResult(found) is { Implicit: false } given ? given : null;
    }
}
