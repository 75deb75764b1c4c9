using System.CommandLine;
using System.Text;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Neo4j.Files;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet export cypher</c>: scripts for cypher-shell or Browser.</summary>
internal static class ExportCypherCommand
{
    public static Command Create()
    {
        var plan = new PlanOptions();
        var path = OutPath.Required("Folder for schema.cypher and data.cypher.", "DIR");
        var command = new Command("cypher", "Scripts for cypher-shell or Browser: schema.cypher, then data.cypher; both can be run again.");
        plan.AddTo(command);
        command.Options.Add(path);
        return command
            .WithExamples(
                "citynet export cypher --out graph", "cypher-shell -f graph/schema.cypher --fail-fast && cypher-shell -f graph/data.cypher --fail-fast")
            .Does((parsed, cancellation) =>
            {
                var planned = plan.Plan(parsed, cancellation);
                var folder = parsed.GetValue(path)!;
                TableFolder.Made(folder);
                AtomicFile.WriteAll(open =>
                {
                    using (var schema = Text(open(Path.Combine(folder, "schema.cypher"))))
                        CypherScript.WriteSchema(schema);
                    using var data = Text(open(Path.Combine(folder, "data.cypher")));
                    CypherScript.WriteData(planned, TimeProvider.System.GetUtcNow(), data);
                });
            });
    }

    private static StreamWriter Text(Stream stream) => new(stream, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
}
