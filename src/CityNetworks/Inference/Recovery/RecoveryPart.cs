using System.Runtime.InteropServices;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Inference.Histories;
using CityNetworks.Inference.Panels;
using CityNetworks.Records;

namespace CityNetworks.Inference.Recovery;

/// <summary>The runs [First, End) of a study of recovery, done up to Done: histories drawn under the true rates and fitted again. It can be stopped, saved,
/// resumed and joined.</summary>
/// <remarks>
/// Every run is a row of numbers of its own, so parts, threads and pauses cannot change a byte.
/// Cost: a block of sixteen histories is drawn at once; each is fitted once for every set of mechanisms.
/// </remarks>
public sealed class RecoveryPart : IResumablePart<RecoveryPart>
{
    /// <summary>The first line of the file of a part.</summary>
    internal const string FileLine = "CityNetworks part of a recovery, format 1";

    private readonly RecoveryPlan _plan;
    private readonly long[] _numbers; // by run of the whole: bits of the numbers of Refit
    private readonly int _width;
    private readonly ulong _seed;

    private RecoveryPart(RecoveryPlan plan, EnsembleIdentity identity, int runs, ulong seed, int first, int end)
    {
        (_plan, Identity, Runs, _seed, First, End, Done) = (plan, identity, runs, seed, first, end, first);
        _width = Refit.Width(plan.Terms.Count);
        _numbers = new long[(long)runs * _width];
    }

    /// <summary>What it is a part of.</summary>
    public EnsembleIdentity Identity { get; }

    /// <summary>The number of runs of the whole.</summary>
    public int Runs { get; }

    /// <inheritdoc/>
    public int First { get; }

    /// <inheritdoc/>
    public int End { get; }

    /// <inheritdoc/>
    public int Done { get; private set; }

    /// <inheritdoc/>
    public bool IsPreciseEnough => false;

    /// <inheritdoc/>
    public double Error => double.NaN;

    /// <summary>The mechanisms of the fit.</summary>
    public IReadOnlyList<string> Terms => _plan.Terms;

    /// <summary>The true rates, the baseline first.</summary>
    public IReadOnlyList<double> Rates => _plan.Rates;

    /// <summary>Rows in which adoption may happen.</summary>
    public int Rows => _plan.Rows;

    /// <summary>Whether the truth is learning and the fit, for want of outcomes, contact.</summary>
    public bool SeesLearningAsContact => !Terms.SequenceEqual(_plan.Truth.Terms.Select(term => term.Term), StringComparer.Ordinal);

    /// <summary>A part of which nothing is done yet.</summary>
    /// <param name="records">What the sources say.</param>
    /// <param name="selection">Which rows count.</param>
    /// <param name="options">How mechanisms and exposure are counted.</param>
    /// <param name="settings">What is true and what is recorded.</param>
    /// <param name="run">Runs of the whole, and the seed.</param>
    /// <param name="shard">Which part; null: the whole.</param>
    /// <exception cref="CannotEstimateException">The records do not hold what a mechanism needs.</exception>
    /// <exception cref="ArgumentException">A rate is no rate of a mechanism.</exception>
    public static RecoveryPart Begin(
        RecordSet records, Selection selection, PanelOptions options, RecoverySettings settings, RunSettings run, Shard? shard = null)
    {
        var plan = RecoveryPlan.Of(records, selection, options, settings, seed: run.Seed);
        var (first, end) = (shard ?? Shard.Whole).RunsOf(run.Runs);
        var assumed = new
        {
            settings,
            options.Policies,
            options.Exposure,
            options.From,
            options.To,
            options.Scenario,
            benefit = new[] { settings.Benefit.Mean, settings.Benefit.Deviation },
        };
        var identity = EnsembleIdentity.Of(records, assumed, selection, run with { Progress = null, UntilError = null });
        return new RecoveryPart(plan, identity, run.Runs, run.Seed, first, end);
    }

    /// <inheritdoc/>
    public void Complete(RunSettings settings, Action<RecoveryPart>? batchDone = null)
    {
        var spaces = new System.Collections.Concurrent.ConcurrentBag<(HistoryWalk Truth, HistoryWalk Seen)>();
        while (Done < End)
        {
            var first = Done;
            var end = batchDone is null ? End : Math.Min(End, Done + (HistoryWalk.Lanes * Math.Max(1, settings.Workers.Count) * 2));
            var done = first;
            settings.Workers.For((end - first + HistoryWalk.Lanes - 1) / HistoryWalk.Lanes, block =>
            {
                if (!spaces.TryTake(out var space))
                    space = (new HistoryWalk(_plan.Truth), new HistoryWalk(_plan.Seen));
                var from = first + (block * HistoryWalk.Lanes);
                var runs = Math.Min(HistoryWalk.Lanes, end - from);
                var samples = _plan.Draw(space.Truth, _seed, from, runs);
                Span<double> row = stackalloc double[_width];
                for (var lane = 0; lane < runs; lane++)
                {
                    settings.Workers.Cancellation.ThrowIfCancellationRequested();
                    _plan.Fit(samples[lane], space.Seen, _seed, from + lane, row);
                    MemoryMarshal.Cast<double, long>(row).CopyTo(_numbers.AsSpan((from + lane) * _width, _width));
                }

                spaces.Add(space);
                settings.Progress?.Invoke(Interlocked.Add(ref done, runs) - First, End - First);
            });
            Done = end;
            batchDone?.Invoke(this);
        }
    }

    /// <inheritdoc/>
    public void Save(Stream stream) =>
        PartFile.Write(stream, FileLine, new PartHeader(Identity, First, End, Done, false), [_numbers[(First * _width)..(Done * _width)]]);

    /// <inheritdoc/>
    public RecoveryPart Saved(Stream stream)
    {
        var bytes = PartFile.Checked(stream, FileLine);
        var header = PartFile.Header(bytes, FileLine);
        header.Identity.ExpectedAs(Identity);
        var part = new RecoveryPart(_plan, Identity, Runs, _seed, header.First, header.End) { Done = header.Done };
        var numbers = new long[(header.Done - header.First) * _width];
        PartFile.Read(bytes, FileLine, [numbers]);
        numbers.CopyTo(part._numbers.AsSpan(header.First * _width));
        return part;
    }

    /// <summary>What a saved part says of itself.</summary>
    /// <param name="stream">The bytes.</param>
    /// <exception cref="InvalidDataException">The bytes are damaged, or of another format.</exception>
    public static PartHeader Read(Stream stream) => PartFile.Header(PartFile.Checked(stream, FileLine), FileLine);

    /// <summary>Joins finished parts to the whole.</summary>
    /// <param name="parts">The parts, in any order, of one study.</param>
    /// <exception cref="InvalidDataException">A part is not finished, or runs are missing or there twice.</exception>
    public static RecoveryPart Join(IReadOnlyList<RecoveryPart> parts)
    {
        PartCover.Check([.. parts.Select(part => new PartHeader(part.Identity, part.First, part.End, part.Done, false))]);
        var first = parts[0];
        var whole = new RecoveryPart(first._plan, first.Identity, first.Runs, first._seed, 0, first.Runs) { Done = first.Runs };
        foreach (var part in parts)
            part._numbers.AsSpan((part.First * part._width)..(part.Done * part._width)).CopyTo(whole._numbers.AsSpan(part.First * part._width));
        return whole;
    }

    /// <summary>The numbers of each run done: see <see cref="Refit"/>.</summary>
    internal IReadOnlyList<double[]> Numbers =>
        [.. Enumerable.Range(First, Done - First).Select(run => MemoryMarshal.Cast<long, double>(_numbers.AsSpan(run * _width, _width)).ToArray())];
}
