namespace CityNetworks.Numerics;

/// <summary>How work is done, never what is computed: the number of threads, and a way to stop.</summary>
/// <remarks>
/// Every method that takes one promises the same bits for any number of threads: items are computed in parallel into places of their own, and every sum is
/// taken in a fixed order.
/// <c>default</c> uses all cores and cannot be stopped.
/// </remarks>
/// <param name="Threads">At least 1, or 0 for all cores.</param>
/// <param name="Cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
public readonly record struct Workers(int Threads, CancellationToken Cancellation = default)
{
    private const int Reports = 200;

    /// <summary>Called, from any thread, with the share of the loop under way that is done, about 200 times a loop at most, and at its end; work of several
    /// loops starts again from 0 with each. Null: not called.</summary>
    public Action<double>? Progress { get; init; }

    /// <summary>One thread.</summary>
    public static Workers One => new(1);

    /// <summary>The number of threads in fact used.</summary>
    public int Count => Threads > 0 ? Threads : Environment.ProcessorCount;

    /// <summary>Calls <paramref name="body"/> once for each item of [0, count), in any order and on any thread.</summary>
    public void For(int count, Action<int> body)
    {
        if (Progress is { } progress)
            body = Counted(count, body, progress);
        if (Count == 1 || count < 2)
        {
            for (var item = 0; item < count; item++)
            {
                Cancellation.ThrowIfCancellationRequested();
                body(item);
            }

            return;
        }

        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Count, CancellationToken = Cancellation }, body);
    }

    /// <summary>The same with a scratch space for each thread, made by <paramref name="scratch"/> when a thread first needs one; the body must leave no trace
    /// in it that a later item could see.</summary>
    public void For<TScratch>(int count, Func<TScratch> scratch, Action<int, TScratch> body)
    {
        if (Count == 1 || count < 2)
        {
            var only = count == 0 ? default! : scratch();
            For(count, item => body(item, only));
            return;
        }

        var spaces = new System.Collections.Concurrent.ConcurrentBag<TScratch>();
        For(count, item =>
        {
            if (!spaces.TryTake(out var space))
                space = scratch();
            body(item, space);
            spaces.Add(space);
        });
    }

    private static Action<int> Counted(int count, Action<int> body, Action<double> progress)
    {
        var done = 0;
        var every = (count + Reports - 1) / Reports;
        return item =>
        {
            body(item);
            var now = Interlocked.Increment(ref done);
            if (now % every == 0 || now == count)
                progress((double)now / count);
        };
    }
}
