using System.CommandLine;
using System.Text;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Neo4j.Files;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet export neo4j-csv</c>: a folder for neo4j-admin.</summary>
internal static class ExportAdminImportCommand
{
    public static Command Create()
    {
        var plan = new PlanOptions();
        var path = OutPath.Required("Folder to write into; a new or empty one.", "DIR");
        var command = new Command(
            "neo4j-csv", "A folder for neo4j-admin database import: the way for millions of rows into an empty database of a stopped server.");
        plan.AddTo(command);
        command.Options.Add(path);
        return command
            .WithExamples("citynet export neo4j-csv --out bundle")
            .Does((parsed, cancellation) =>
            {
                var folder = parsed.GetValue(path)!;
                NewFolder.Check(folder);
                NewFolder.Write(folder, beside => Write(plan.Plan(parsed, cancellation), beside));
            });
    }

    private static void Write(Neo4j.Planning.ExportPlan plan, string folder)
    {
        const UnixFileMode runnable =
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        AdminImportFolder.Write(plan, TimeProvider.System.GetUtcNow(), Opened);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(folder, "import.sh"), runnable);

        StreamWriter Opened(string name) => new(Path.Combine(folder, name), false, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
    }
}
