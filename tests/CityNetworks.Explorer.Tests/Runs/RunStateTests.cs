using CityNetworks.Explorer.Runs;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Explorer.Tests.Runs;

public sealed class RunStateTests
{
    [Fact]
    public async Task A_run_that_is_done_shows_its_tables_as_JSON()
    {
        var table = Table.Of("curves", new[] { 1.5, 2 }).Number("mean", value => value).Build();
        var state = await Ended((progress, _) =>
        {
            progress.Step("Simulating");
            progress.Share(0.25);
            return RunOutcome.Of([table]);
        });
        Assert.Equal(("done", "Simulating", 1.0, false), (state.State, state.Doing, state.Share, state.HasPage));
        Assert.Equal([1.5, 2], state.Tables!["curves"].AsArray().Select(row => (double)row!["mean"]!));
        Assert.Null(state.Message);
    }

    [Fact]
    public async Task A_run_that_failed_says_why_and_how_far_it_was()
    {
        var state = await Ended((progress, _) =>
        {
            progress.Share(7); // more than all is all
            throw new ArgumentException("Found no city; expected one.", "city");
        });
        Assert.Equal(("failed", "Found no city; expected one.", 1.0), (state.State, state.Message, state.Share));
        Assert.Null(state.Tables);
    }

    [Fact]
    public async Task A_page_is_announced() =>
        Assert.True((await Ended((_, _) => new RunOutcome(new Dictionary<string, Table>(), "<p>"))).HasPage);

    private static async Task<RunState> Ended(RunWork work)
    {
        using var run = new Run("run-1", "citynet simulate", work);
        await run.EndedAsync();
        return RunState.Of(run);
    }
}
