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

    /// <summary>Whether a part of the items is done here, or the whole read from parts, where the work is cut into items; null: all is computed.</summary>
    public ItemParts? Parts { get; init; }

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

    /// <summary>Computes independent items that give rows of numbers, and whole numbers that are added: work that can be cut into parts
    /// (<see cref="Parts"/>).</summary>
    /// <param name="count">The number of items.</param>
    /// <param name="width">The numbers of a row; 0: none.</param>
    /// <param name="sums">The whole numbers that are added; 0: none.</param>
    /// <param name="scratch">Makes the space of a thread.</param>
    /// <param name="body">Computes an item.</param>
    /// <typeparam name="TScratch">The kind of space.</typeparam>
    /// <returns>The same bits for any number of threads and parts.</returns>
    public ItemNumbers Items<TScratch>(int count, int width, int sums, Func<TScratch> scratch, ItemBody<TScratch> body)
    {
        var workers = this;
        return Parts is null ? Compute(0, count) : Parts.Stage(count, width, sums, Compute);

        ItemNumbers Compute(int first, int end)
        {
            var (rows, totals) = (new double[count][], new System.Collections.Concurrent.ConcurrentBag<long[]>());
            workers.For(end - first, () => Space(scratch(), totals), (place, space) =>
                body(first + place, space.Scratch, rows[first + place] = new double[width], space.Sums));
            var total = new long[sums];
            foreach (var own in totals)
            {
                for (var place = 0; place < sums; place++)
                    total[place] += own[place]; // whole numbers: the order of adding cannot matter
            }

            return new ItemNumbers(rows, total);
        }

        (TScratch Scratch, long[] Sums) Space(TScratch made, System.Collections.Concurrent.ConcurrentBag<long[]> totals)
        {
            var own = new long[sums];
            totals.Add(own);
            return (made, own);
        }
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
