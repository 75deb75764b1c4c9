using System.Collections.Concurrent;

namespace CityNetworks.Contagion;

/// <summary>Runs the classic models of contagion: cascades, thresholds, epidemics.</summary>
/// <remarks>
/// Runs go in batches, each with a stream of random numbers of its own and worked on by one thread; every count is a whole number: any number of threads gives the same bytes.
/// Where two ways of computing lead to the same law, eight runs are tried and what they did is counted; the cheaper way runs them all. The count is the same on every machine, and so is the choice.
/// Cost: see <see cref="SpreadMethod"/>; memory 4 bytes per run and step, and each thread's state: 12 to 24 bytes per node, or 128 to 192 in lanes, and
/// through events 64 bytes per event and plane of its count.
/// Elsewhere: NDlib runs one replicate at a time over dictionaries; the laws are its own, see each model.
/// </remarks>
public static class Spread
{
    private const int Tried = 8;

    /// <summary>Runs the model.</summary>
    /// <exception cref="ArgumentException">The start or the settings ask for what cannot be, or a model with thresholds for each node has another number of them.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static SpreadResult Run(ContactGraph graph, ContagionModel model, SpreadStart start, SpreadSettings? settings = null)
    {
        settings ??= new SpreadSettings();
        settings.Check();
        start.Check(graph.Count);
        var kernels = KernelsOf(graph, model, start);
        var method = settings.Method ?? Cheapest(graph, kernels, settings);
        var reached = new int[settings.Runs * (settings.Steps + 1)];
        var tallies = new ConcurrentBag<SpreadTally>();
        SpreadTally NewTally() => new(graph.Count, settings.Steps, reached);

        var size = kernels.Make(method).BatchSize;
        settings.Workers.For((settings.Runs + size - 1) / size, () =>
        {
            var tally = NewTally();
            tallies.Add(tally);
            return (Kernel: kernels.Make(method), Random: new LaneRandom(), Tally: tally);
        }, (batch, space) =>
        {
            space.Random.Start(settings.Seed, batch);
            space.Kernel.Run(batch * size, Math.Min(size, settings.Runs - (batch * size)), space.Random, space.Tally);
        });

        var sum = NewTally();
        foreach (var tally in tallies)
            sum.Add(tally);
        return new SpreadResult(graph.Count, settings, method, reached, sum);
    }

    private static Kernels KernelsOf(ContactGraph graph, ContagionModel model, SpreadStart start)
    {
        switch (model)
        {
            case LinearThreshold:
                return new(() => new ListeningKernel(graph, start), null, 0);
            case ShareThreshold or CountThreshold:
                var needed = Thresholds.Needed(graph, model);
                return new(() => new ThresholdKernel(graph, needed, start), () => new ThresholdLaneKernel(graph, needed, start), 5);
            default:
                var contagion = model switch
                {
                    IndependentCascade cascade => new Contagion(cascade.Probability, 1, true),
                    SusceptibleInfected si => new Contagion(si.Transmission, 0, true),
                    SusceptibleInfectedSusceptible sis => new Contagion(sis.Transmission, sis.Recovery, sis.Recovery <= 0),
                    SusceptibleInfectedRecovered sir => new Contagion(sir.Transmission, sir.Recovery, true),
                    _ => throw new System.Diagnostics.UnreachableException(),
                };
                return new(() => new JumpKernel(graph, contagion, start), () => new LaneKernel(graph, contagion, start), 20);
        }
    }

    private static SpreadMethod Cheapest(ContactGraph graph, Kernels kernels, SpreadSettings settings)
    {
        if (kernels.Lanes is null)
            return SpreadMethod.Jumps;

        var batches = (settings.Runs + LaneBits.Count512 - 1) / LaneBits.Count512;
        var aStep = ((double)kernels.LaneWork * graph.Entries) + (50.0 * graph.Count);
        var most = aStep * settings.Steps * batches;
        var kernel = kernels.Jumps();
        var (random, tally) = (new LaneRandom(), new SpreadTally(graph.Count, settings.Steps, new int[Tried * (settings.Steps + 1)]));
        for (var run = 0; run < Tried; run++)
        {
            random.Start(settings.Seed, run);
            kernel.Run(run, 1, random, tally);
            var each = (double)kernel.Work / (run + 1);
            if (run < Tried - 1 && each * settings.Runs < 8 * most)
                continue;
            return each * settings.Runs > aStep * Math.Min(settings.Steps, kernel.LastStep + 1) * batches ? SpreadMethod.Lanes : SpreadMethod.Jumps;
        }

        throw new System.Diagnostics.UnreachableException();
    }

    /// <param name="Jumps">Makes the kernel for one run after another.</param>
    /// <param name="Lanes">Makes the one for 512 at once; null: there is none.</param>
    /// <param name="LaneWork">What an entry of the network costs a step in lanes, in the units of <see cref="SpreadKernel.Work"/>.</param>
    private sealed record Kernels(Func<SpreadKernel> Jumps, Func<SpreadKernel>? Lanes, int LaneWork)
    {
        public SpreadKernel Make(SpreadMethod method) => method is SpreadMethod.Lanes && Lanes is not null ? Lanes() : Jumps();
    }
}
