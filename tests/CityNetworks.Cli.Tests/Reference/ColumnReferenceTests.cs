using System.Text.RegularExpressions;
using CityNetworks.Cli.Commands;
using CityNetworks.Cli.Reference;
using Xunit;

namespace CityNetworks.Cli.Tests.Reference;

/// <summary>Every column that a command writes is declared, and what is declared is written.</summary>
public sealed partial class ColumnReferenceTests
{
    private const string Medical = "graphs/medical-innovation";

    private static readonly (string Line, string Table)[] s_single =
    [
        ("check", "check"), ("describe", "describe"), ("measures", "measures"), ("measures --table calibration", "calibration"),
        ($"describe --data {Medical}", "describe"), ("explain degree --node pergamino", "explain"), ("columns", "columns"), ("assess", "assess"),
        ("centrality", "centrality"), ("centrality --table centralization", "centralization"), ("centrality --table endpoints --window all", "endpoints"),
        ("centrality --table bounds --window all --runs 4", "bounds"), ("centrality --table sampled --window all", "sampled"),
        ("centrality --table nearest --window all --nearest 2", "nearest"), ("ties", "ties"), ("ties --backbone sdsm --signed", "ties"),
        ($"ties --data {Medical}", "ties"),
        ("ties --backbone sdsm --table stability", "tie_stability"), ("ties --backbone sdsm --table overlap", "backbone_overlap"),
        ("structure --runs 5", "structure"), ("structure --table cities --window all --runs 5", "structure_cities"), ("paths", "paths"),
        ("paths --table departures", "departures"), ("paths --table centrality", "temporal_centrality"), ("paths --table events", "event_betweenness"),
        ("paths --source pergamino --target canoas", "route"), ("compare --runs 10", "compare"), ("compare --table bootstrap --runs 10", "bootstrap"),
        ("compare --table rarefaction --runs 10", "rarefaction"), ("compare --table boundaries", "boundaries"), ("compare --table survival", "survival"),
        ("agreement", "agreement"), ("conformance", "conformance"),
        ("counterfactual --removals --runs 2", "removals"), ("spread --model si --active pergamino --p 0.2 --runs 5", "spread"),
        ("spread --model si --active pergamino --p 0.2 --runs 5 --by city", "reach"), ("spread --model bass --p 0.1 --q 0.3", "bass"),
        ("recover --rates baseline=0.05,mimicry=0.1 --runs 2 --table detectable", "detectable"),
        ($"fit --data {Medical} --model additive --terms mimicry --profile mechanisms.mimicry.memory=0,0.5", "profile"),
    ];

    private static readonly (string Line, string Tables)[] s_folders =
    [
        ("study --runs 5", "adoption_curve agreement assess assumption_effects centrality check cities compare counts countries curves describe influence "
            + "measures mechanism_shares mechanisms meetings milestones parts paths record_adoptions record_cities record_corrections record_events "
            + "record_participations record_periods routes structure ties"),
        ("qap --outcome ties --predictors same-country --runs 10", "cells coefficients correlations diagnostics models"),
        ("simulate --scenario observatories-and-road-safety --runs 5",
            "cities countries curves influence mechanism_shares mechanisms meetings milestones objects states transfers"),
        ("counterfactual --remove-city pergamino --runs 5", "counterfactual counterfactual_cities"),
        ("without pergamino --runs 5", "counterfactual counterfactual_cities without without_backbone without_cities without_ties"),
        ("invite --period 2015-2016 --runs 5 --places 1", "invite invite_comparison invite_reach invite_ties"),
        ("seeds --budget 1 --runs 5", "seeds seeds_comparison"),
        ("seeds --budget 1 --runs 5 --choose events", "seeds seeds_comparison"),
        ("sensitivity --runs 2 --points 2", "design effects rankings"),
        ($"descriptives --data {Medical} --runs 10", "autocorrelation bass categories cross_table hazard infection leaders structure thresholds"),
        ($"panel --data {Medical} --terms exposure", "dictionary panel"), ($"panel --data {Medical} --form dyad", "dictionary dyads"),
        ($"fit --data {Medical} --terms exposure", "adoption_curve calibration coefficients diagnostics effects forecasts goodness histories models"),
        ($"fit --data {Medical} --model additive --resamples 0", "averages shares"), ($"fit --data {Medical} --model oada --terms exposure", "shares"),
        ($"fit --data {Medical} --form dyad --terms tie", "dyads"), ("fit --outcome participation", "events statistics"),
        ("recover --rates baseline=0.05,mimicry=0.1 --runs 2", "confusion recovery"),
        ($"infer --data {Medical} --edges 2 --runs 2", "counts diagnostics ties trees"),
    ];

    // Tables that another test compares, or that need a server.
    private static readonly Dictionary<string, string> s_elsewhere = new(StringComparer.Ordinal)
    {
        ["carriers"] = "CarrierTable; only scenarios with go-betweens",
        ["parameters"] = "FitCommandTests",
        ["goodness_of_fit"] = "FitCommandTests",
        ["attendance"] = "GatheringFitTests",
        ["robustness"] = "FitCommandTests",
        ["specifications"] = "FitCommandTests",
        ["pieces"] = "RecoverCommandTests",
        ["estimate"] = "below: its trial runs are other processes",
        ["replay"] = "ReplayCommandTests",
        ["export"] = "a server",
        ["verification"] = "a server",
        ["runs"] = "a server",
    };

    public static TheoryData<string, string> Single { get; } = new(s_single);

    public static TheoryData<string, string> Folders { get; } = new(s_folders);

    [Theory]
    [MemberData(nameof(Single))]
    public void A_table_has_the_columns_that_are_declared(string line, string table)
    {
        using var folder = new TemporaryFolder();
        Run([.. line.Split(' '), "--out", folder["table.csv"]]);
        ColumnCheck.OfFile(line.Split(' ')[0], table, folder["table.csv"]);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_tables_of_a_folder_are_declared(string line, string tables)
    {
        using var folder = new TemporaryFolder();
        Run([.. line.Split(' '), "--out", folder["out"]]);
        var found = ColumnCheck.OfFolder(line.Split(' ')[0], folder["out"]);
        Assert.Empty(tables.Split(' ').Except(found));
    }

    [Fact]
    public void An_estimate_has_the_columns_that_are_declared() =>
        ColumnCheck.OfHeader("simulate", "estimate", Citynet.Run("simulate", "--estimate").Lines[0]);

    [Fact]
    public void Every_declared_table_is_written_by_a_command_here_or_compared_elsewhere()
    {
        var compared = s_single.Select(one => one.Table).Concat(s_folders.SelectMany(one => one.Tables.Split(' '))).Concat(s_elsewhere.Keys);
        Assert.Equal(ColumnReference.Tables.Select(table => table.Name).Distinct().Order(StringComparer.Ordinal),
            compared.Distinct().Order(StringComparer.Ordinal));
    }

    // Tables of records and of networks for other programs have columns of their own: graphs/README.md.
    [Fact]
    public void Every_table_that_the_sources_make_is_declared()
    {
        string[] made =
        [
            .. Directory.GetFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories)
                .Where(path => !path.Contains("Exchange", StringComparison.Ordinal))
                .Where(path => !Path.GetFileName(path).StartsWith("RecordFolder", StringComparison.Ordinal))
                .SelectMany(path => TableName().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value))
                .Distinct(),
        ];
        Assert.Contains("centrality", made);
        Assert.Empty(made.Except(ColumnReference.Tables.Select(table => table.Name)));
    }

    [Fact]
    public void Every_column_has_a_meaning_and_every_meaning_a_column()
    {
        var used = ColumnReference.Tables
            .SelectMany(table => table.Columns.Where(column => column.Name != ColumnReference.Further)
                .Select(column => ColumnReference.KeyOf(table, column.Name) ?? $"{table.Name}.{column.Name} is not declared"))
            .ToHashSet();
        Assert.Equal(ColumnReference.Names.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_command_of_a_table_is_one()
    {
        var commands = Root.Create().Subcommands.Select(command => command.Name).ToHashSet();
        Assert.All(ColumnReference.Tables.SelectMany(table => table.Commands), name => Assert.Contains(name, commands));
    }

    [Fact]
    public void The_page_in_docs_is_current() => Assert.Equal(
        ColumnPage.Of(), File.ReadAllText(Repository.Path("docs", "columns.md")).ReplaceLineEndings("\n"));

    private static void Run(string[] words)
    {
        var (code, error) = InProcess.Run([.. words.Select(word => word.StartsWith("graphs/", StringComparison.Ordinal) ? Repository.Path(word) : word)]);
        Assert.True(code == 0, $"{string.Join(' ', words)} ended with {code}: {error}");
    }

    [GeneratedRegex("Table\\s*\\.\\s*(?:Of|View)\\(\\s*\"(\\w+)\"")]
    private static partial Regex TableName();
}
