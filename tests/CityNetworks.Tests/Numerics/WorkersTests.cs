using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Numerics;

public sealed class WorkersTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(1, 1999)]
    [InlineData(3, 1999)]
    public void Every_item_is_done_once_and_progress_is_reported_now_and_then(int threads, int count)
    {
        var (items, shares) = (new int[count], new List<double>());
        var workers = new Workers(threads) { Progress = Reported };
        workers.For(count, item => Interlocked.Increment(ref items[item]));
        workers.For(count, () => new int[1], (item, scratch) => Interlocked.Increment(ref items[item]));
        Assert.All(items, times => Assert.Equal(2, times));
        Assert.InRange(shares.Count, count == 0 ? 0 : 2, 2 * 201);
        Assert.All(shares, share => Assert.InRange(share, 0, 1));
        Assert.Equal(count == 0 ? 0 : 2, shares.Count(share => share == 1));

        void Reported(double share)
        {
            lock (shares)
                shares.Add(share);
        }
    }

    [Fact]
    public void A_stopped_loop_ends_between_items()
    {
        using var source = new CancellationTokenSource();
        var done = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => new Workers(1, source.Token).For(10, item =>
        {
            done++;
            if (item == 3)
                source.Cancel();
        }));
        Assert.Equal(4, done);
    }
}
