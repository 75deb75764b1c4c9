using System.CommandLine;
using CityNetworks.Reports.Languages;

namespace CityNetworks.Cli.Commands;

/// <summary>The command <c>citynet</c> and all below it.</summary>
internal static class Root
{
    // The name stands beside the maker, so that a command is made only when it is asked for: all of them take longer than the shortest of them works.
    private static readonly (string Title, (string Name, Func<Command> Create)[] Commands)[] s_groups =
    [
        (Text.Key("Look"),
        [
            ("study", StudyCommand.Create),
            ("check", CheckCommand.Create),
            ("describe", DescribeCommand.Create),
            ("explain", ExplainCommand.Create),
            ("report", ReportCommand.Create),
            ("film", FilmCommand.Create),
            ("explore", ExploreCommand.Create),
            ("measures", MeasuresCommand.Create),
            ("columns", ColumnsCommand.Create),
        ]),
        (Text.Key("Measure"),
        [
            ("centrality", CentralityCommand.Create),
            ("ties", TiesCommand.Create),
            ("structure", StructureCommand.Create),
            ("paths", PathsCommand.Create),
            ("assess", AssessCommand.Create),
        ]),
        (Text.Key("Compare"),
        [
            ("compare", CompareCommand.Create),
            ("agreement", AgreementCommand.Create),
            ("qap", QapCommand.Create),
            ("conformance", ConformanceCommand.Create),
        ]),
        (Text.Key("Spread"),
        [
            ("simulate", SimulateCommand.Create),
            ("counterfactual", CounterfactualCommand.Create),
            ("without", WithoutCommand.Create),
            ("invite", InviteCommand.Create),
            ("seeds", SeedsCommand.Create),
            ("spread", SpreadCommand.Create),
            ("sensitivity", SensitivityCommand.Create),
            ("merge", MergeCommand.Create),
            ("cluster", ClusterCommand.Create),
        ]),
        (Text.Key("Fit"),
        [
            ("descriptives", DescriptivesCommand.Create),
            ("panel", PanelCommand.Create),
            ("fit", FitCommand.Create),
            ("recover", RecoverCommand.Create),
            ("infer", InferCommand.Create),
        ]),
        (Text.Key("Share"),
        [
            ("export", ExportCommand.Create),
            ("import", ImportCommand.Create),
            ("init", InitCommand.Create),
            ("new", NewCommand.Create),
            ("replay", ReplayCommand.Create),
            ("completion", () => CompletionCommand.Create(Create)),
            ("man", () => ManCommand.Create(Create)),
        ]),
    ];

    /// <summary>The commands by what they are for, made anew each time.</summary>
    public static IReadOnlyList<CommandGroup> Groups =>
        [.. s_groups.Select(group => new CommandGroup(group.Title, [.. group.Commands.Select(command => command.Create())]))];

    /// <summary>The whole tree.</summary>
    public static RootCommand Create() => With(s_groups.SelectMany(group => group.Commands).Select(command => command.Create()));

    /// <summary>What a command line needs of the tree: the command that it begins with, nothing for <c>--version</c> alone, else the whole.</summary>
    /// <param name="words">A command line, without <c>citynet</c>.</param>
    /// <returns>A root that gives the same result for these words as the whole tree.</returns>
    public static RootCommand For(IReadOnlyList<string> words)
    {
        if (words is ["--version"])
            return With([]);
        var named = s_groups.SelectMany(group => group.Commands).FirstOrDefault(command => words is [var first, ..] && first == command.Name);
        return named.Create is { } create ? With([create()]) : Create();
    }

    private static RootCommand With(IEnumerable<Command> commands)
    {
        var root = new RootCommand(
            "Who is central in a network of cities, which ties hold it together, what changed, and how a policy may spread through it. "
            + "Without --data the bundled records of the Mercocities Citizen Security Thematic Unit, 2004–2016, are used.");
        foreach (var command in commands)
        {
            Options.Effects.AddTo(command);
            root.Subcommands.Add(command);
        }

        root.WithExamples(
            "citynet study                              every part, into the folder out",
            "citynet centrality --window all            who is central over all periods",
            "citynet check --data my-records            what is wrong with my records",
            "citynet COMMAND --help                     options and examples of a command");
        LanguageOption.AddTo(root);
        HelpWithExamples.Install(root);
        return root;
    }
}
