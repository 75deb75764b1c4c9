using CityNetworks.Explorer.Refusals;
using CityNetworks.Explorer.Runs;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Explorer.Tests.Runs;

public sealed class RunListTests
{
    private static readonly RunOutcome s_nothing = new(new Dictionary<string, Table>());

    [Fact]
    public async Task A_third_run_is_refused_until_one_of_two_has_ended()
    {
        await using var runs = new RunList();
        using var open = new ManualResetEventSlim();
        var first = runs.Start("first", (_, _) => Waited(open));
        var second = runs.Start("second", (_, _) => Waited(open));
        Assert.Equal(["run-1", "run-2"], new[] { first.Id, second.Id });
        Assert.Equal(409, Assert.Throws<RefusedException>(() => runs.Start("third", (_, _) => s_nothing)).Status);
        open.Set();
        await first.EndedAsync();
        await second.EndedAsync();
        Assert.Equal("run-3", runs.Start("third", (_, _) => s_nothing).Id); // what was refused took no number
    }

    [Fact]
    public async Task The_last_eight_are_kept()
    {
        await using var runs = new RunList();
        for (var run = 1; run <= 9; run++)
            await runs.Start("run", (_, _) => s_nothing).EndedAsync();
        Assert.Equal("run: found 'run-1'; expected one of the last 8 runs.", Assert.Throws<RefusedException>(() => runs.Find("run-1")).Message);
        Assert.Equal("run-2", runs.Find("run-2").Id);
        Assert.Equal(404, Assert.Throws<RefusedException>(() => runs.Find(null)).Status);
    }

    [Fact]
    public async Task Its_end_stops_what_is_under_way()
    {
        var runs = new RunList();
        var run = runs.Start("for ever", (_, workers) =>
        {
            workers.Cancellation.WaitHandle.WaitOne();
            workers.Cancellation.ThrowIfCancellationRequested();
            return s_nothing;
        });
        await runs.DisposeAsync();
        Assert.True(run is { IsRunning: false, IsCancelled: true, Outcome: null });
    }

    private static RunOutcome Waited(ManualResetEventSlim open)
    {
        open.Wait(TestContext.Current.CancellationToken);
        return s_nothing;
    }
}
