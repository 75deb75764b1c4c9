using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Centrality;

/// <summary>A measure of a view allocates its result and no more than a few small objects, whatever the size of the window.</summary>
public sealed class AllocationTests
{
    private const int SmallObjects = 10_000; // bytes; a single vector of the larger windows would be more

    public static TheoryData<string> Measures => [.. CentralityMeasures.All.Select(measure => measure.Id)];

    [Theory]
    [MemberData(nameof(Measures))]
    public void A_measure_of_a_view_takes_no_memory_but_its_result(string id)
    {
        var measure = CentralityMeasures.Find(id);
        Assert.All(Views(), window =>
        {
            Measure(window); // compiles, and fills the pool
            var allocated = Enumerable.Range(0, 5).Min(_ => Allocated(() => Measure(window)));
            var result = 8L * (window.Network.CityCount + window.Network.EventCount);
            var solver = id == "eigenvector" ? 100L * Eigenvector.Of(window).Iterations : 0; // of small dense problems, each of at most 20 numbers squared
            Assert.InRange(allocated, result, (2 * result) + solver + SmallObjects); // raw and normalised, where they differ
        });

        void Measure(Window window) => measure.Of(window, workers: Workers.One);
    }

    [Fact]
    public void A_cancelled_measure_gives_back_what_it_took()
    {
        var window = Large().All;
        using var source = new CancellationTokenSource();
        source.Cancel();
        Betweenness.Of(window, Workers.One);
        Cancelled();
        Assert.InRange(Enumerable.Range(0, 5).Min(_ => Allocated(Cancelled)), 1, 50_000); // mostly the exception

        void Cancelled() => Assert.Throws<OperationCanceledException>(() => { Betweenness.Of(window, Workers.One with { Cancellation = source.Token }); });
    }

    // Of one network, so that what one view leaves behind would show in the next.
    private static IEnumerable<Window> Views() => [
        .. Enumerable.Range(0, 10).Select(period => Windows.Span(Large(), period, period + 1)), Large().All, Davis.Network.All, Components().All
    ];

    private static TwoModeNetwork Large() =>
        NetworkBuilder.Build(2000, [.. Enumerable.Range(0, 1000).Select(e => e / 100)], [.. Enumerable.Range(0, 10_000).Select(k => (k * k % 1999, k % 1000))]);

    // 500 of a city and two events each.
    private static TwoModeNetwork Components() =>
        NetworkBuilder.Build(500, 1000, [.. Enumerable.Range(0, 1000).Select(e => (e / 2, e))]);

    private static long Allocated(Action body)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        body();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
