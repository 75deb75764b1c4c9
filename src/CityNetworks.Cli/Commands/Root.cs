using System.CommandLine;

namespace CityNetworks.Cli.Commands;

/// <summary>The command <c>citynet</c> and all below it.</summary>
internal static class Root
{
    public static RootCommand Create()
    {
        var root = new RootCommand("Who is central in a network of cities, which ties hold it together, what changed, and how a policy may spread through it. Without --data the bundled records of the Mercocities Citizen Security Thematic Unit, 2004–2016, are used.")
        {
            StudyCommand.Create(),
            CheckCommand.Create(),
            DescribeCommand.Create(),
            CentralityCommand.Create(),
            TiesCommand.Create(),
            StructureCommand.Create(),
            PathsCommand.Create(),
            CompareCommand.Create(),
            AgreementCommand.Create(),
            ExplainCommand.Create(),
            AssessCommand.Create(),
            DescriptivesCommand.Create(),
            PanelCommand.Create(),
            FitCommand.Create(),
            RecoverCommand.Create(),
            InferCommand.Create(),
            QapCommand.Create(),
            SimulateCommand.Create(),
            MergeCommand.Create(),
            ClusterCommand.Create(),
            SensitivityCommand.Create(),
            ReplayCommand.Create(),
            ReportCommand.Create(),
            CounterfactualCommand.Create(),
            SeedsCommand.Create(),
            InviteCommand.Create(),
            WithoutCommand.Create(),
            SpreadCommand.Create(),
            MeasuresCommand.Create(),
            ConformanceCommand.Create(),
            ExportCommand.Create(),
            ImportCommand.Create(),
            InitCommand.Create(),
            NewCommand.Create(),
        };
        root.WithExamples(
            "citynet study                              the whole story, into the folder out",
            "citynet centrality --window all            who is central over all periods",
            "citynet check --data my-records            what is wrong with my records",
            "citynet COMMAND --help                     options and examples of a command");
        Options.Effects.LayOn(root);
        HelpWithExamples.Install(root);
        return root;
    }
}
