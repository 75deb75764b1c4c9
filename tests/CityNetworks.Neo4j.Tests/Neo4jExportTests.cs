using CityNetworks.Neo4j.Planning;
using CityNetworks.Neo4j.Transports;
using CsCheck;
using Xunit;

namespace CityNetworks.Neo4j.Tests;

public sealed class Neo4jExportTests
{
    [Fact]
    public void Exported_twice_is_the_same_graph_and_nothing_new() => RandomSources.Plans.Sample(plan =>
    {
        using var graph = new InMemoryGraph();
        Run(plan, graph);
        var first = graph.Text;
        var again = Run(plan, graph);
        Assert.Equal(first, graph.Text);
        Assert.All(again.Lines, line => Assert.Equal(0, line.Created));
    }, iter: 50);

    [Fact]
    public void Killed_anywhere_and_run_again_is_the_same_graph_and_until_then_nothing_is_published() =>
        Gen.Select(RandomSources.Plans, Gen.Int[0, 60]).Sample((plan, patience) =>
        {
            using var whole = new InMemoryGraph();
            Run(plan, whole);

            using var broken = new InMemoryGraph { Patience = patience };
            var finished = true;
            try
            {
                Run(plan, broken);
            }
            catch (OperationCanceledException)
            {
                finished = broken.CurrentRun is not null; // only scores on cities may be missing then
            }

            Assert.Equal(finished, broken.CurrentRun is not null);
            broken.Patience = int.MaxValue;
            Run(plan, broken);
            Assert.Equal(whole.Text, broken.Text);
        }, iter: 50);

    [Fact]
    public void The_report_has_a_line_for_each_kind_and_counts_every_row()
    {
        using var graph = new InMemoryGraph();
        var report = Run(Hostile.Plan, graph);
        Assert.Equal(report.Lines.Count, report.Lines.Select(line => (line.Kind, line.Name)).Distinct().Count());
        Assert.All(report.Lines, line => Assert.Equal(line.Rows, line.Name == "CURRENT_RUN" ? 1 : line.Created));
        Assert.Equal(1, report.LeftOut); // the p value without end
        Assert.Equal(["kind", "name", "rows", "created", "updated", "deleted", "seconds"], report.ToTable().Columns.Select(column => column.Name));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_sent()
    {
        await using var recording = new RecordingTransport();
        await Neo4jExport.RunAsync(new ExportOptions { Prune = true, BatchRows = 2 }, Hostile.Plan, recording, null, TestContext.Current.CancellationToken);
        Expected.Matches(
            "dry-run.txt", string.Concat(recording.Statements.Select(statement => $"// {statement.Requests} × {statement.Rows} rows\n{statement.Text};\n\n")));
    }

    [Fact]
    public async Task A_batch_size_out_of_range_is_refused()
    {
        await using var recording = new RecordingTransport();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => Neo4jExport.RunAsync(new ExportOptions { BatchRows = 50_001 }, Hostile.Plan, recording, null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Progress_shows_every_batch_and_cancelling_ends_between_two()
    {
        using var stop = new CancellationTokenSource();
        var seen = new List<ExportProgress>();
        await using var recording = new RecordingTransport();
        var progress = new Stopping(seen, stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Neo4jExport.RunAsync(new ExportOptions { BatchRows = 1 }, Hostile.Plan, recording, progress, stop.Token));
        Assert.Equal(3, seen.Count);
        Assert.Equal(["Period", "Period", "Country"], seen.Select(p => p.Group));
        Assert.DoesNotContain(recording.Statements, statement => statement.Text == GraphStatements.Publish);
    }

    private static ExportReport Run(ExportPlan plan, InMemoryGraph graph) =>
        Neo4jExport.RunAsync(new ExportOptions { BatchRows = 3 }, plan, graph).GetAwaiter().GetResult();

    private sealed class Stopping(List<ExportProgress> seen, CancellationTokenSource stop) : IProgress<ExportProgress>
    {
        public void Report(ExportProgress value)
        {
            seen.Add(value);
            if (seen.Count == 3)
                stop.Cancel();
        }
    }
}
