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
        var graph = new Option<string?>("--graph")
        {
            Description = "Which of several graphs, networks or matrices of the file. Default: the first.",
            HelpName = "NAME|N",
        };
        var twoMode = new Option<bool>("--two-mode") { Description = "Ties go from cities to events, where the file cannot say." };
        var oneMode = new Option<bool>("--one-mode") { Description = "All nodes are cities, and the ties direct ones." };
        var encoding = new Option<string?>("--encoding")
        {
            Description = "Encoding of the text, such as windows-1252. Default: detected, and reported.",
            HelpName = "NAME",
        };
        var nodes = new Option<string?>("--nodes")
        {
            Description = "Beside an edge list in CSV: its table of nodes (id, and attributes), CSV too. Default: X.nodes.csv beside X.edges.csv.",
            HelpName = "FILE",
        };
        var sheet = new Option<string?>("--sheet") { Description = "Sheet of a workbook. Default: the first.", HelpName = "NAME|N" };
        var command = new Command(
            "import",
            "A graph file of another tool (GraphML, GEXF, GML, node-link JSON, Pajek, UCINET DL, CSV) into a record folder that --data reads.")
        {
            file,
        };
        foreach (var option in new Option[] { path, graph, nodes, twoMode, oneMode, encoding, sheet })
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(twoMode) && result.GetValue(oneMode))
                result.AddError("--two-mode: found together with --one-mode; expected one of them.");
        });
        return command
            .WithExamples(
                "citynet import davis.net --out davis",
                "citynet import network.graphml --out network && citynet study --data network",
                "citynet import relations.dl --graph 2 --out second-matrix",
                "citynet import edges.csv --two-mode --encoding windows-1252 --out meetings")
            .Does((parsed, _) => Import(
                parsed.GetValue(file)!,
                parsed.GetValue(path)!,
                new GraphImportOptions
                {
                    Graph = parsed.GetValue(graph),
                    TwoMode = parsed.GetValue(twoMode) ? true : parsed.GetValue(oneMode) ? false : null,
                    Encoding = parsed.GetValue(encoding),
                    Sheet = parsed.GetValue(sheet),
                    Nodes = parsed.GetValue(nodes) is { } table ? NodesOf(table) : null,
                    NodesFile = Path.GetFileName(parsed.GetValue(nodes)) ?? GraphImportOptions.Default.NodesFile,
                }));
    }

    private static byte[] NodesOf(string file) => FileKinds.Of(file) is not FileKind.Regular
        ? throw new UsageException($"--nodes: found nothing at '{file}'; expected a CSV file of nodes.")
        : new FileInfo(file).Length <= GraphImport.LargestFile ? File.ReadAllBytes(file)
        : throw new BadDataException($"--nodes: '{file}' has more than {GraphImport.LargestFile} bytes.");

    private static void Import(string from, string folder, GraphImportOptions options)
    {
        if (FileKinds.Of(from) is not FileKind.Regular)
            throw new UsageException($"FILE: found nothing at '{from}'; expected a graph file.");
        NewFolder.Check(folder);
        var reading = GraphImport.Read(from, options);
        foreach (var problem in reading.Problems)
            Console.Error.WriteLine($"{problem.SeverityWord} {problem.Code}: {problem}");
        if (!reading.IsUsable)
            throw new BadDataException($"'{from}' cannot be used: {Plural.Of(reading.Problems.Count(p => p.Severity is Severity.Error), "error", "errors")}.");
        RecordFolderFiles.Write(folder, reading.Tables);
        var tables = reading.Tables.Select(table => $"{table.Name} ({Plural.Of(table.RowCount, "row", "rows")})");
        Console.Error.WriteLine($"Wrote to {folder}: {Plural.List([.. tables])}.");
    }
}
