using System.Collections.Concurrent;
using System.Diagnostics;
using CityNetworks.Diffusion.Occasions;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Networks;

namespace CityNetworks.Diffusion.Ensembles;

/// <summary>The runs [First, End) of an ensemble, counted up to Done: it can be stopped, saved, resumed, and joined with others of its kind.</summary>
/// <remarks>
/// Formula: whole numbers only, summed; so runs done in one go, in parts, by any number of threads or after a pause give the same bytes.
/// Blocks are counted a batch at a time: what is saved holds whole batches, never a part of one.
/// Cost: that of its runs; saving, the size of the counts (4 bytes per run and period, per run and mechanism, a city and period, a pair of cities up to 2000).
/// </remarks>
public sealed class EnsemblePart : IResumablePart<EnsemblePart>
{
    private static readonly TimeSpan s_batch = TimeSpan.FromMilliseconds(250);

    private readonly DiffusionModel _model;
    private readonly Tally _sum;
    private readonly Lazy<EnsembleIdentity> _identity;
    private readonly double? _untilError;
    private readonly ulong _seed;

    private EnsemblePart(DiffusionModel model, RunSettings settings, int first, int end, bool[] counted, bool keepsCities = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Runs, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(settings.Runs, ScenarioShape.MostRuns);
        if ((long)settings.Runs * Tally.PlacesFor(model, 1) > Array.MaxLength)
            throw new TooLargeException(
                $"{settings.Runs} runs keep {Tally.PlacesFor(model, 1)} numbers each; expected at most {Array.MaxLength / Tally.PlacesFor(model, 1)} runs of "
                    + $"so many.");
        (_model, _untilError, _seed) = (model, settings.UntilError, settings.Seed);
        (First, End, Done, Runs) = (first, end, first, settings.Runs);
        _sum = new Tally(
            model,
            new int[Tally.PlacesFor(model, settings.Runs)],
            counted)
        {
            ByMechanism = new int[Tally.MechanismPlacesFor(model, settings.Runs)],
            EverAdopted = new int[keepsCities ? Tally.EverPlacesFor(model, settings.Runs) : 0],
        };
        var identified = settings with { Progress = null };
        _identity = new(() => EnsembleIdentity.Of(model, identified, counted));
    }

    /// <summary>The first run.</summary>
    public int First { get; }

    /// <summary>The run after the last; once the stop rule was met, the number of runs done.</summary>
    public int End { get; private set; }

    /// <summary>The run after the last that is counted.</summary>
    public int Done { get; private set; }

    /// <summary>The number of runs asked for, of the whole ensemble.</summary>
    public int Runs { get; }

    /// <summary>Whether all its runs are counted.</summary>
    public bool IsFinished => Done == End;

    /// <summary>Whether it is the whole ensemble, finished.</summary>
    public bool IsWhole => First == 0 && IsFinished && (End == Runs || IsPreciseEnough);

    /// <summary>Whether the stop rule ended it.</summary>
    public bool IsPreciseEnough { get; private set; }

    /// <summary>The Monte-Carlo error of the mean number of adopters by the end, over the runs counted; see <see cref="StopRule"/>.</summary>
    public double Error => StopRule.Error(Places(First, Done), Width / _model.Timeline.Steps, _model.Timeline.Steps);

    /// <summary>What the ensemble is one of.</summary>
    public EnsembleIdentity Identity => _identity.Value;

    /// <summary>The result of the whole ensemble.</summary>
    /// <exception cref="InvalidOperationException">It is not whole.</exception>
    public EnsembleResult Result
    {
        get
        {
            if (!IsWhole)
                throw new InvalidOperationException($"Runs {First}..{Done} of {Runs} are counted; expected all of them.");
            var tally = new Tally(_model, Places(0, Done).ToArray(), _sum.Counted)
            {
                ByMechanism = MechanismPlaces(0, Done).ToArray(),
                EverAdopted = _sum.EverAdopted,
            };
            tally.Add(_sum);
            return new EnsembleResult(_model, Done, tally);
        }
    }

    private int Width => Tally.PlacesFor(_model, 1);

    private int MechanismWidth => Tally.MechanismPlacesFor(_model, 1);

    /// <summary>A part of which nothing is counted yet.</summary>
    /// <param name="model">The model.</param>
    /// <param name="settings">The number of runs of the whole ensemble, the seed, and the error to stop at.</param>
    /// <param name="shard">Which part; null: the whole.</param>
    /// <exception cref="ArgumentException">A shard has a stop rule: it cannot see the runs of the others.</exception>
    public static EnsemblePart Begin(DiffusionModel model, RunSettings settings, Shard? shard = null)
    {
        if (shard is not null && settings.UntilError is not null)
            throw new ArgumentException(
                "A shard is asked to stop at an error; expected a number of runs, for a shard does not see the runs of the others.", nameof(shard));
        var (first, end) = (shard ?? Shard.Whole).RunsOf(settings.Runs);
        return new EnsemblePart(model, settings, first, end, AllCounted(model));
    }

    /// <summary>Runs what is not counted yet.</summary>
    /// <param name="settings">Threads, progress, and a way to stop; runs, seed and stop rule stay those it was begun with.</param>
    /// <param name="batchDone">Called after each batch, when the part may be saved; null: there is but one batch.</param>
    /// <exception cref="OperationCanceledException">The work was stopped; the part holds the batches done until then and can be resumed.</exception>
    public void Complete(RunSettings settings, Action<EnsemblePart>? batchDone = null)
    {
        Array.Clear(_sum.NewAdopters, Done * Width, _sum.NewAdopters.Length - (Done * Width)); // what a stopped batch left
        MechanismPlaces(Done, Runs).Clear();
        if (_sum.EverAdopted.Length > 0)
            Array.Clear(_sum.EverAdopted, Kept(Done), _sum.EverAdopted.Length - Kept(Done));
        var spaces = new ConcurrentBag<(BlockRunner Runner, Tally Tally)>();
        var blocks = batchDone is null ? int.MaxValue / Lanes.Count : settings.Workers.Count;
        while (!IsFinished)
        {
            var since = Stopwatch.GetTimestamp();
            var next = _untilError is null ? End : Math.Min(End, StopRule.NextLook(Done));
            var end = (int)Math.Min(next, Done + ((long)blocks * Lanes.Count));
            Count(end, settings, spaces);
            if (_untilError is { } target && StopRule.IsLook(Done) && Error <= target)
                (End, IsPreciseEnough) = (Done, true);
            batchDone?.Invoke(this);
            if (Stopwatch.GetElapsedTime(since) < s_batch)
                blocks = Math.Min(blocks * 2, int.MaxValue / Lanes.Count);
        }
    }

    /// <summary>Writes it so that <see cref="Load"/> can read it.</summary>
    public void Save(Stream stream) =>
        PartFile.Write(
            stream,
            PartFile.Part,
            new PartHeader(Identity, First, End, Done, IsPreciseEnough),
            [
                Places(First, Done).ToArray(), MechanismPlaces(First, Done).ToArray(), .. _sum.Counts,
                .. _sum.EverAdopted.Length > 0 ? [_sum.EverAdopted.AsSpan(0, Kept(Done)).ToArray()] : (Array[])[],
            ]);

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="model">The model it is of.</param>
    /// <param name="settings">The settings it is of.</param>
    /// <exception cref="InvalidDataException">The bytes are damaged, of another format, another model or other settings; the message says what
    /// differs.</exception>
    public static EnsemblePart Load(Stream stream, DiffusionModel model, RunSettings settings) => Begin(model, settings).Saved(stream);

    /// <summary>What <see cref="Save"/> wrote of the same ensemble, whichever runs of it; this part stays as it is.</summary>
    /// <param name="stream">The bytes.</param>
    /// <exception cref="InvalidDataException">The bytes are damaged, of another format, another model or other settings; the message says what
    /// differs.</exception>
    public EnsemblePart Saved(Stream stream)
    {
        var bytes = PartFile.Checked(stream, PartFile.Part);
        var header = PartFile.Header(bytes, PartFile.Part);
        header.Identity.ExpectedAs(Identity);
        var settings = new RunSettings { Runs = Runs, Seed = _seed, UntilError = _untilError };
        var part = new EnsemblePart(
            _model,
            settings,
            header.First,
            header.End,
            _sum.Counted,
            _sum.EverAdopted.Length > 0)
        { Done = header.Done, IsPreciseEnough = header.IsPreciseEnough };
        var places = new int[(header.Done - header.First) * part.Width];
        var mechanisms = new int[(header.Done - header.First) * part.MechanismWidth];
        var kept = new int[part._sum.EverAdopted.Length > 0 ? Kept(header.Done) : 0];
        PartFile.Read(bytes, PartFile.Part, [places, mechanisms, .. part._sum.Counts, .. part._sum.EverAdopted.Length > 0 ? [kept] : (Array[])[]]);
        kept.CopyTo(part._sum.EverAdopted, 0);
        places.CopyTo(part.Places(header.First, header.Done));
        mechanisms.CopyTo(part.MechanismPlaces(header.First, header.Done));
        return part;
    }

    /// <summary>What a saved part says of itself, without a model.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged, or of another format.</exception>
    public static PartHeader Read(Stream stream) => PartFile.Header(PartFile.Checked(stream, PartFile.Part), PartFile.Part);

    /// <summary>Joins finished parts to the whole.</summary>
    /// <param name="parts">The parts, in any order, of one ensemble.</param>
    /// <exception cref="InvalidDataException">A part is not finished, or runs are missing or there twice; the message says which.</exception>
    public static EnsemblePart Join(IReadOnlyList<EnsemblePart> parts)
    {
        PartCover.Check([.. parts.Select(part => new PartHeader(part.Identity, part.First, part.End, part.Done, part.IsPreciseEnough))]);
        var begun = parts[0];
        var settings = new RunSettings { Runs = begun.Runs, Seed = begun._seed, UntilError = begun._untilError };
        var whole = new EnsemblePart(begun._model, settings, 0, begun.Runs, begun._sum.Counted, begun._sum.EverAdopted.Length > 0);
        foreach (var part in parts)
        {
            part.Places(part.First, part.Done).CopyTo(whole.Places(part.First, part.Done));
            part.MechanismPlaces(part.First, part.Done).CopyTo(whole.MechanismPlaces(part.First, part.Done));
            whole._sum.Add(part._sum);
            for (var place = 0; place < whole._sum.EverAdopted.Length; place++)
                whole._sum.EverAdopted[place] |= part._sum.EverAdopted[place];
        }

        (whole.Done, whole.End, whole.IsPreciseEnough) = (parts.Max(part => part.End), parts.Max(part => part.End), parts.Any(part => part.IsPreciseEnough));
        return whole;
    }

    internal static EnsemblePart Begin(DiffusionModel model, RunSettings settings, bool[] counted, bool keepsCities = false, Shard? shard = null)
    {
        var (first, end) = (shard ?? Shard.Whole).RunsOf(settings.Runs);
        return new EnsemblePart(model, settings, first, end, counted, keepsCities);
    }

    private static bool[] AllCounted(DiffusionModel model) => [.. Enumerable.Repeat(true, model.Population.Count)];

    // The places of what is kept by city that hold the runs before one; batches end at whole blocks.
    private int Kept(int done) => (done + Lanes.Count - 1) / Lanes.Count * _model.Policies.Count * _model.Population.Count;

    private Span<int> Places(int first, int end) => _sum.NewAdopters.AsSpan((first * Width)..(end * Width));

    private Span<int> MechanismPlaces(int first, int end) => _sum.ByMechanism.AsSpan((first * MechanismWidth)..(end * MechanismWidth));

    // A batch: only when all its blocks are counted are their counts added and the runs done.
    private void Count(int end, RunSettings settings, ConcurrentBag<(BlockRunner Runner, Tally Tally)> spaces)
    {
        var first = Done;
        var done = first;
        var draws = new Draws(_seed, _model.Scenario.Policy);
        settings.Workers.For((end - first + Lanes.Count - 1) / Lanes.Count, block =>
        {
            if (!spaces.TryTake(out var space))
                space = (new BlockRunner(_model), Thread());
            var from = first + (block * Lanes.Count);
            var runs = Math.Min(Lanes.Count, end - from);
            space.Runner.Run(from, runs, draws, space.Tally);
            spaces.Add(space);
            settings.Progress?.Invoke(Interlocked.Add(ref done, runs) - First, End - First);
        });
        foreach (var (_, tally) in spaces)
        {
            _sum.Add(tally);
            foreach (var counts in tally.Counts)
                Array.Clear(counts);
        }

        Done = end;

        Tally Thread() => new(_model, _sum.NewAdopters, _sum.Counted) { ByMechanism = _sum.ByMechanism, EverAdopted = _sum.EverAdopted };
    }
}
