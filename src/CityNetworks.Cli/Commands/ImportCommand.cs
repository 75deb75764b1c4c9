using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Exchange.Import;
using CityNetworks.Records;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet import</c>: a graph file of another tool into a record folder.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = $"A graph file: {string.Join(", ", GraphImport.Endings)}." };
        var path = OutPath.Required("Record folder to write; a new or empty one.", "DIR");
        var command = new Command("import", "A graph file of another tool (GraphML, Pajek, UCINET DL, a CSV of source,target) into a record folder that --data reads.") { file };
        command.Options.Add(path);
        return command
            .WithExamples("citynet import davis.net --out davis", "citynet import network.graphml --out network && citynet study --data network")
            .Does((parsed, _) =>
            {
                var (from, folder) = (parsed.GetValue(file)!, parsed.GetValue(path)!);
                if (FileKinds.Of(from) is not FileKind.Regular)
                    throw new UsageException($"FILE: found nothing at '{from}'; expected a graph file.");
                NewFolder.Check(folder);
                var reading = GraphImport.Read(from);
                foreach (var problem in reading.Problems)
                    Console.Error.WriteLine($"{(problem.Severity is Severity.Error ? "error" : "warning")} {problem.Code}: {problem}");
                if (!reading.IsUsable)
                    throw new BadDataException($"'{from}' cannot be used: {reading.Problems.Count(p => p.Severity is Severity.Error)} errors.");
                NewFolder.Write(folder, beside =>
                {
                    foreach (var table in reading.Tables)
                    {
                        using var stream = File.Create(Path.Combine(beside, $"{table.Name}.csv"));
                        TableFormat.Write(table, TableFormat.Csv, stream);
                    }
                });
                Console.Error.WriteLine($"Wrote {string.Join(", ", reading.Tables.Select(table => $"{table.RowCount} {table.Name}"))} to {folder}.");
            });
    }
}
