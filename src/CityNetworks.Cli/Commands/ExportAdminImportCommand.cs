using System.CommandLine;
using System.Text;
using CityNetworks.Cli.Options;
using CityNetworks.Neo4j.Files;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet export neo4j-csv</c>: a folder for neo4j-admin.</summary>
internal static class ExportAdminImportCommand
{
    public static Command Create()
    {
        var plan = new PlanOptions();
        var path = new Option<string>("--out", "-o") { Description = "Folder to write into; a new or empty one.", Required = true, HelpName = "DIR" };
        var command = new Command("neo4j-csv", "A folder for neo4j-admin database import: the way for millions of rows into an empty database of a stopped server.");
        plan.AddTo(command);
        command.Options.Add(path);
        return command
            .WithExamples("citynet export neo4j-csv --out bundle")
            .Does((parsed, cancellation) =>
            {
                var folder = parsed.GetValue(path)!;
                if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
                    throw new UsageException($"--out: '{folder}' is not empty; expected a new or empty folder, so that no old file is imported with the new ones.");
                Write(plan.Plan(parsed, cancellation), Path.GetFullPath(folder));
            });
    }

    // The folder appears whole: it is written beside its place, then renamed.
    private static void Write(Neo4j.Planning.ExportPlan plan, string folder)
    {
        var beside = $"{folder}.{Environment.ProcessId}.tmp";
        Directory.CreateDirectory(beside);
        try
        {
            AdminImportFolder.Write(plan, TimeProvider.System.GetUtcNow(), name => new StreamWriter(Path.Combine(beside, name), false, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" });
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(Path.Combine(beside, "import.sh"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
            if (Directory.Exists(folder))
                Directory.Delete(folder);
            Directory.Move(beside, folder);
        }
        catch
        {
            Directory.Delete(beside, recursive: true);
            throw;
        }
    }
}
