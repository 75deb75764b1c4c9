using System.CommandLine;
using CityNetworks.Exchange;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet export</c>: into Neo4j, and into files of other tools.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var command = new Command("export", "Export to a Neo4j server, or to files for Neo4j, Gephi, Pajek, UCINET, Graphviz, R and Python.")
        {
            ExportNeo4jCommand.Create(),
            ExportCypherCommand.Create(),
            ExportAdminImportCommand.Create(),
        };
        foreach (var format in ExchangeFormats.All)
            command.Subcommands.Add(ExportFileCommand.Create(format));
        return command.WithExamples(
            "citynet export neo4j --check",
            "citynet export gexf --view ties --window each --out mercocities.gexf",
            "citynet export graphml --out mercocities.graphml");
    }
}
