using System.CommandLine;
using CityNetworks.Reports.Languages;

namespace CityNetworks.Cli.Commands;

/// <summary>The command <c>citynet</c> and all below it.</summary>
internal static class Root
{
    /// <summary>The commands by what they are for, made anew each time.</summary>
    public static IReadOnlyList<CommandGroup> Groups =>
    [
        new(Text.Key("Look"),
        [
            StudyCommand.Create(),
            CheckCommand.Create(),
            DescribeCommand.Create(),
            ExplainCommand.Create(),
            ReportCommand.Create(),
            FilmCommand.Create(),
            ExploreCommand.Create(),
            MeasuresCommand.Create(),
            ColumnsCommand.Create(),
        ]),
        new(Text.Key("Measure"),
        [
            CentralityCommand.Create(),
            TiesCommand.Create(),
            StructureCommand.Create(),
            PathsCommand.Create(),
            AssessCommand.Create(),
        ]),
        new(Text.Key("Compare"),
        [
            CompareCommand.Create(),
            AgreementCommand.Create(),
            QapCommand.Create(),
            ConformanceCommand.Create(),
        ]),
        new(Text.Key("Spread"),
        [
            SimulateCommand.Create(),
            CounterfactualCommand.Create(),
            WithoutCommand.Create(),
            InviteCommand.Create(),
            SeedsCommand.Create(),
            SpreadCommand.Create(),
            SensitivityCommand.Create(),
            MergeCommand.Create(),
            ClusterCommand.Create(),
        ]),
        new(Text.Key("Fit"),
        [
            DescriptivesCommand.Create(),
            PanelCommand.Create(),
            FitCommand.Create(),
            RecoverCommand.Create(),
            InferCommand.Create(),
        ]),
        new(Text.Key("Share"),
        [
            ExportCommand.Create(),
            ImportCommand.Create(),
            InitCommand.Create(),
            NewCommand.Create(),
            ReplayCommand.Create(),
            CompletionCommand.Create(Create),
            ManCommand.Create(Create),
        ]),
    ];

    public static RootCommand Create()
    {
        var root = new RootCommand(
            "Who is central in a network of cities, which ties hold it together, what changed, and how a policy may spread through it. "
            + "Without --data the bundled records of the Mercocities Citizen Security Thematic Unit, 2004–2016, are used.");
        foreach (var command in Groups.SelectMany(group => group.Commands))
            root.Subcommands.Add(command);
        root.WithExamples(
            "citynet study                              every part, into the folder out",
            "citynet centrality --window all            who is central over all periods",
            "citynet check --data my-records            what is wrong with my records",
            "citynet COMMAND --help                     options and examples of a command");
        LanguageOption.AddTo(root);
        Options.Effects.AddTo(root);
        HelpWithExamples.Install(root);
        return root;
    }
}
