using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Neo4j;
using CityNetworks.Neo4j.Planning;
using CityNetworks.Neo4j.Transports;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet export neo4j</c>: records and results into a server.</summary>
internal static class ExportNeo4jCommand
{
    public static Command Create()
    {
        var plan = new PlanOptions();
        var server = new ServerOptions();
        var output = new OutputOptions();
        var check = new Option<bool>("--check") { Description = "Connection, version, edition, rights; writes nothing." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Print the statements and the number of rows; connect to nothing." };
        var verify = new Option<bool>("--verify") { Description = "Afterwards read back, and compare counts and sums." };
        var verifyOnly = new Option<bool>("--verify-only") { Description = "Only read back and compare." };
        var prune = new Option<bool>("--prune") { Description = "Remove earlier runs of this Dataset, and facts that are no longer in the records." };
        var batch = new Option<int>("--batch") { Description = "Rows per transaction.", DefaultValueFactory = _ => 5000, HelpName = "N" };
        var list = new Option<bool>("--list") { Description = "List the runs in the server: Dataset, run, status, the published one; writes nothing." };
        var deleteRun = new Option<string?>("--delete-run")
        {
            Description = "Remove one run and its results, for example one left by a killed export.",
            HelpName = "RUN",
        };
        var deleteDataset = new Option<string?>("--delete-dataset") { Description = "Remove a Dataset with all its runs.", HelpName = "ID" };
        var noProgress = NoProgress.Option();
        batch.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 50_000)
                result.AddError("--batch: expected a whole number from 1 to 50000.");
        });
        var command = new Command(
            "neo4j", "Records, ties, scores and a simulation's results into a Neo4j server, over HTTP. Exporting again creates nothing twice.");
        server.AddTo(command);
        plan.AddTo(command);
        foreach (var option in new Option[] { check, dryRun, verify, verifyOnly, prune, list, deleteRun, deleteDataset, batch, noProgress })
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            Option[] modes = [check, dryRun, verifyOnly, list, deleteRun, deleteDataset];
            string[] given = [.. modes.Where(mode => result.GetResult(mode) is { Implicit: false }).Select(mode => mode.Name)];
            if (given.Length > 1)
                result.AddError($"{string.Join(" and ", given)} exclude each other; expected one of them.");
        });
        output.AddTo(command);
        return command
            .WithExamples(
                "citynet export neo4j --check",
                "citynet export neo4j --dry-run",
                "citynet export neo4j --list",
                "NEO4J_USERNAME=neo4j NEO4J_PASSWORD=… citynet export neo4j --scenario road-safety --verify --prune")
            .Does(async (parsed, cancellation) =>
            {
                var options = new ExportOptions { BatchRows = parsed.GetValue(batch), Prune = parsed.GetValue(prune) };
                if (parsed.GetValue(dryRun))
                {
                    await ReportAsync(options, plan.Plan(parsed, cancellation), cancellation);
                    return;
                }

                await using var transport = await server.OpenAsync(parsed, cancellation);
                if (parsed.GetValue(check))
                {
                    output.Write(parsed, ServerCheck.ToTable(await ServerCheck.RunAsync(transport, cancellation)));
                    return;
                }

                if (await ContentsAsync(transport) is { } contents)
                {
                    output.Write(parsed, contents);
                    return;
                }

                var planned = plan.Plan(parsed, cancellation);
                if (!parsed.GetValue(verifyOnly))
                    output.Write(parsed, await ExportAsync(options, planned, transport, plan.Quiet(parsed), parsed.GetValue(noProgress), cancellation));
                if (parsed.GetValue(verify) || parsed.GetValue(verifyOnly))
                    await VerifyAsync(options, planned, transport, plan.Quiet(parsed), cancellation);

                async Task<Tables.Table?> ContentsAsync(ICypherTransport transport)
                {
                    if (parsed.GetValue(list))
                        return await GraphContents.ListAsync(options, transport, cancellation);
                    if (parsed.GetValue(deleteRun) is { } run)
                        return (await GraphContents.DeleteRunAsync(options, run, transport, cancellation)).ToTable();
                    return parsed.GetValue(deleteDataset) is { } dataset
                        ? (await GraphContents.DeleteDatasetAsync(options, dataset, transport, cancellation)).ToTable()
                        : null;
                }
            });
    }

    private static async Task<Tables.Table> ExportAsync(
        ExportOptions options, ExportPlan plan, ICypherTransport transport, bool quiet, bool noProgress, CancellationToken cancellation)
    {
        using var line = new ProgressLine(ProgressLine.Wanted(quiet, noProgress));
        var lines = new ProgressLines(quiet || noProgress || Terminal.Progress ? null : Console.Error);
        var report = await Neo4jExport.RunAsync(options, plan, transport, new ProgressReporter(line, lines), cancellation);
        line.Dispose();
        if (!quiet)
            await ReportAsync(report, plan);
        return report.ToTable();
    }

    private static async Task ReportAsync(ExportReport report, ExportPlan plan)
    {
        if (report.LeftOut > 0)
            await Console.Error.WriteLineAsync(report.LeftOut == 1
                ? "1 number without end was left out; its property is unknown in the graph."
                : $"{report.LeftOut} numbers without end were left out; their properties are unknown in the graph.");
        foreach (var run in report.Leftovers.Unfinished)
            await Console.Error.WriteLineAsync($"Run {run} was never finished, by an export that was killed; --delete-run {run} removes it, or --prune.");
        if (report.Leftovers.Earlier > 0)
        {
            await Console.Error.WriteLineAsync(report.Leftovers.Earlier == 1
                ? $"1 earlier run of Dataset {plan.Dataset} is there; --prune removes it."
                : $"{report.Leftovers.Earlier} earlier runs of Dataset {plan.Dataset} are there; --prune removes them.");
        }

        if (report.Leftovers.Facts > 0)
        {
            await Console.Error.WriteLineAsync(report.Leftovers.Facts == 1
                ? "1 node or relationship of an earlier export is not in these records; --prune removes it."
                : $"{report.Leftovers.Facts} nodes and relationships of earlier exports are not in these records; --prune removes them.");
        }
    }

    private static async Task VerifyAsync(
        ExportOptions options, ExportPlan plan, ICypherTransport transport, bool quiet, CancellationToken cancellation)
    {
        var report = await Verification.RunAsync(options, plan, transport, cancellation);
        if (!report.Agrees)
        {
            var differing = report.Lines.Where(line => !line.Agrees).Take(10)
                .Select(line => $"{line.Name}, {line.Check}: sent {line.Sent}, found {line.Found}");
            var published = report.IsCurrent ? [] : new[] { $"run {plan.Run.Id} is not the published one" };
            var all = string.Join("; ", published.Concat(differing));
            throw new Neo4jException(FailureCodes.Count, $"The graph does not have what was sent. {all}.", FailureKind.Permanent);
        }

        if (!quiet)
            await Console.Error.WriteLineAsync($"Verified: {report.Lines.Count} counts and sums agree.");
    }

    private static async Task ReportAsync(ExportOptions options, ExportPlan plan, CancellationToken cancellation)
    {
        await using var recording = new RecordingTransport();
        await Neo4jExport.RunAsync(options, plan, recording, null, cancellation);
        foreach (var statement in recording.Statements)
            await Console.Out.WriteAsync($"// {Requests(statement.Requests)}, {Plural.Of(statement.Rows, "row", "rows")}\n{statement.Text};\n\n");
        var nodes = plan.Groups.OfType<NodeGroup>().Where(group => group.Lifetime is not Lifetime.Mirror).Sum(group => group.Rows.LongCount());
        var relationships = plan.Groups.OfType<RelationshipGroup>().Sum(group => group.Rows.LongCount());
        var requests = Requests(recording.Statements.Sum(statement => statement.Requests));
        await Console.Out.WriteAsync(
            $"// In all {requests}, {Plural.Of(recording.Statements.Sum(statement => statement.Rows), "row", "rows")}: {Plural.Of(nodes, "node", "nodes")} and "
            + $"{Plural.Of(relationships, "relationship", "relationships")}, "
            + "beside the Dataset and its Run; other rows copy scores onto cities.\n");
    }

    private static string Requests(int count) => Plural.Of(count, "request", "requests");

    private sealed class ProgressReporter(ProgressLine line, ProgressLines lines) : IProgress<ExportProgress>
    {
        private string _group = string.Empty;

        public void Report(ExportProgress value)
        {
            lines.Report($"{value.Group}, {Plural.Of(value.TotalRows, "row", "rows")} so far");
            if (value.Group == _group)
                return;
            _group = value.Group;
            line.Step($"{value.Group}, {Plural.Of(value.TotalRows, "row", "rows")} so far");
        }
    }
}
