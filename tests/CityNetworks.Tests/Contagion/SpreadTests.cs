using CityNetworks.Contagion;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tests.Diffusion;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Contagion;

public sealed class SpreadTests
{
    private const int Runs = 8192;
    private const int Steps = 3;

    private static readonly SpreadMethod[] s_methods = [SpreadMethod.Jumps, SpreadMethod.Lanes];

    private static readonly Gen<(int Count, (int, int)[] Arcs, int[] Start)> s_smallGraphs =
        from count in Gen.Int[1, 4]
        from arcs in Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, count - 1]).Array[0, 7]
        from start in Gen.Int[0, count - 1].Array[0, 2]
        select (count, arcs.Where(arc => arc.Item1 != arc.Item2).ToArray(), start.Distinct().ToArray());

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Cities_absent_from_the_window_are_no_nodes(bool throughEvents)
    {
        // c02 is nowhere in p1, where c00, c01 and c03 meet.
        var records = Worlds.Records(4, 2, (0, [0, 2]), (1, [0, 1, 3]));
        var window = Windows.Each(NetworkBuilder.Build(records))[1];
        var graph = throughEvents ? ContactGraph.ThroughEvents(window) : ContactGraph.OfTies(CoTies.Of(window));
        Assert.Equal([0, 1, 3], graph.Cities);
        foreach (var method in Enum.GetValues<SpreadMethod>())
        {
            var settings = new SpreadSettings { Runs = 300, Steps = 3, Method = method };
            Assert.Equal(1, Spread.Run(graph, new SusceptibleInfected(1), SpreadStart.At(0), settings).Curve.Numbers("share")[^1]);
            // a seed is never absent
            Assert.All(Spread.Run(graph, new SusceptibleInfected(1), SpreadStart.Random(1), settings).Reached.Chunk(4), run => Assert.Equal(3, run[1]));
            Assert.Equal(3, Spread.Run(graph, new ShareThreshold(0), SpreadStart.At(0), settings).MeanReach);
        }
    }

    [Fact]
    public void A_cascade_is_the_mean_over_all_live_edge_graphs() =>
        Gen.Select(s_smallGraphs, Gen.Double[0, 1]).Sample((graph, p) =>
            Agrees(
                ContactGraph.OfArcs(graph.Count, graph.Arcs),
                new IndependentCascade(p),
                graph.Start,
                ExactContagion.Cascade(graph.Count, graph.Arcs, graph.Start, Steps, p)), iter: 40);

    [Fact]
    public void A_cascade_through_events_is_the_one_over_all_contacts() =>
        SmallWindows.Sample(window =>
        {
            var contacts = ExactContagion.Contacts(window);
            Agrees(
                ContactGraph.ThroughEvents(window),
                new IndependentCascade(0.3),
                [0],
                ExactContagion.Epidemic(window.Network.CityCount, contacts, [0], Steps, 0.3, 1, true));
        }, iter: 20);

    [Fact]
    public void Epidemics_are_their_Markov_chains() =>
        Gen.Select(s_smallGraphs, Gen.Double[0, 1], Gen.Double[0, 1]).Sample((graph, beta, gamma) =>
        {
            var contacts = ContactGraph.OfArcs(graph.Count, graph.Arcs);
            Agrees(contacts, new SusceptibleInfected(beta), graph.Start, ExactContagion.Epidemic(graph.Count, graph.Arcs, graph.Start, Steps, beta, 0, true));
            Agrees(
                contacts,
                new SusceptibleInfectedRecovered(beta, gamma),
                graph.Start,
                ExactContagion.Epidemic(graph.Count, graph.Arcs, graph.Start, Steps, beta, gamma, true));
            Agrees(
                contacts,
                new SusceptibleInfectedSusceptible(beta, gamma),
                graph.Start,
                ExactContagion.Epidemic(graph.Count, graph.Arcs, graph.Start, Steps, beta, gamma, false));
        }, iter: 20);

    [Fact]
    public void An_epidemic_through_events_is_its_Markov_chain() =>
        SmallWindows.Sample(window => Agrees(
            ContactGraph.ThroughEvents(window),
            new SusceptibleInfected(0.2),
            [0],
            ExactContagion.Epidemic(window.Network.CityCount, ExactContagion.Contacts(window), [0], Steps, 0.2, 0, true)), iter: 20);

    [Fact]
    public void Listening_to_one_contact_is_the_linear_threshold_model() =>
        s_smallGraphs.Sample(graph => Agrees(
            ContactGraph.OfArcs(graph.Count, graph.Arcs),
            new LinearThreshold(),
            graph.Start,
            ExactContagion.LinearThreshold(graph.Count, graph.Arcs, graph.Start, Steps)), iter: 40);

    [Fact]
    public void The_linear_threshold_model_through_events_is_the_one_over_all_contacts() =>
        SmallWindows.Sample(window => Agrees(
            ContactGraph.ThroughEvents(window),
            new LinearThreshold(),
            [0],
            ExactContagion.LinearThreshold(window.Network.CityCount, ExactContagion.Contacts(window), [0], Steps)), iter: 20);

    [Fact]
    public void Fixed_thresholds_reach_whom_they_must() =>
        Gen.Select(WholeWindows, Gen.Int[0, 4], Gen.Double[0, 1], Gen.Int[0, 11]).Sample((window, count, share, seed) =>
        {
            var n = window.Network.CityCount;
            int[] start = [seed % n];
            var contacts = ExactContagion.Contacts(window);
            var graphs = new[] { ContactGraph.ThroughEvents(window), ContactGraph.OfArcs(n, contacts) };
            int[] byShare = [.. Enumerable.Range(0, n).Select(
                v => Enumerable.Range(0, contacts.Count + 1).FirstOrDefault(k => (double)k / contacts.Count(c => c.Target == v) >= share, int.MaxValue))];
            foreach (var graph in graphs)
            {
                Reaches(ExactContagion.Threshold(n, contacts, start, Steps, [.. Enumerable.Repeat(count, n)]), graph, new CountThreshold(count), start);
                if (share > 0)
                    Reaches(ExactContagion.Threshold(n, contacts, start, Steps, byShare), graph, new ShareThreshold(share), start);
            }
        }, iter: 100);

    [Fact]
    public void Many_contacts_are_counted_in_all_their_planes()
    {
        const double p = 0.01;
        foreach (var sources in new[] { 15, 16, 17, 300 })
        {
            var graph = ContactGraph.OfArcs(sources + 1, [.. Enumerable.Range(1, sources).Select(source => (source, 0))]);
            foreach (var method in s_methods)
            {
                var run = Run(graph, new IndependentCascade(p), [.. Enumerable.Range(1, sources)], method, steps: 1);
                Near(1 - Math.Pow(1 - p, sources), (double)run.ReachedByNode[0] / Runs, Runs);
                Assert.Equal(Runs, Run(graph, new CountThreshold(sources), [.. Enumerable.Range(1, sources)], method).ReachedByNode[0]);
                Assert.Equal(0, Run(graph, new CountThreshold(sources), [.. Enumerable.Range(2, sources - 1)], method).ReachedByNode[0]);
            }
        }
    }

    [Fact]
    public void A_large_event_is_a_complete_graph()
    {
        var window = Samples.Complete(40, 2).All;
        int[] start = [.. Enumerable.Range(0, 17)];
        foreach (var method in s_methods)
        {
            var run = Run(ContactGraph.ThroughEvents(window), new SusceptibleInfected(0.01), start, method, steps: 1);
            Near(1 - Math.Pow(0.99, 34), run.ReachedByNode.Skip(17).Sum() / (23.0 * Runs), 23 * Runs);
            Assert.Equal(40, Run(ContactGraph.ThroughEvents(window), new CountThreshold(34), start, method).MeanReach);
            Assert.Equal(17, Run(ContactGraph.ThroughEvents(window), new CountThreshold(35), start, method).MeanReach);
            Assert.Equal(40, Run(ContactGraph.ThroughEvents(window), new ShareThreshold(34.0 / 78), start, method).MeanReach);
            Assert.Equal(17, Run(ContactGraph.ThroughEvents(window), new ShareThreshold(34.5 / 78), start, method).MeanReach);
        }
    }

    [Fact]
    public void A_star_is_reached_binomially()
    {
        const int leaves = 6;
        const double p = 0.3;
        var graph = ContactGraph.OfTies(leaves + 1, [.. Enumerable.Range(1, leaves).Select(leaf => (0, leaf))]);
        foreach (var method in s_methods)
        {
            var run = Run(graph, new IndependentCascade(p), [0], method);
            var observed = new double[leaves + 1];
            for (var k = 0; k < Runs; k++)
                observed[run.Reached[(k * (Steps + 1)) + 1] - 1]++;
            var chance = Math.Pow(1 - p, leaves);
            var chiSquare = 0.0;
            for (var k = 0; k <= leaves; k++)
            {
                chiSquare += Math.Pow(observed[k] - (Runs * chance), 2) / (Runs * chance);
                chance *= (leaves - k) / (k + 1.0) * p / (1 - p);
            }

            Assert.InRange(chiSquare, 0, 35); // 6 degrees of freedom: beyond 35 once in 200,000 seeds
        }
    }

    [Fact]
    public void A_chain_is_passed_on_geometrically()
    {
        var graph = ContactGraph.OfTies(4, [(0, 1), (1, 2), (2, 3)]);
        foreach (var method in s_methods)
        {
            var run = Run(graph, new IndependentCascade(0.6), [0], method);
            for (var node = 0; node < 4; node++)
                Near(Math.Pow(0.6, node), (double)run.ReachedByNode[node] / Runs, Runs);
        }
    }

    [Fact]
    public void Every_node_is_drawn_equally_often_at_the_start()
    {
        foreach (var method in s_methods)
        {
            var run = Spread.Run(
                ContactGraph.OfTies(10, []), new IndependentCascade(1), SpreadStart.Random(3), new SpreadSettings { Runs = Runs, Method = method });
            Assert.All(run.ReachedByNode, count => Near(0.3, (double)count / Runs, Runs));
            Assert.All(run.Reached, count => Assert.Equal(3, count));
        }
    }

    [Fact]
    public void Active_nodes_of_a_removal_model_decay()
    {
        foreach (var method in s_methods)
        {
            var curve = Run(ContactGraph.OfTies(100, []), new SusceptibleInfectedRecovered(0.5, 0.2), [.. Enumerable.Range(0, 100)], method).Curve;
            for (var step = 0; step <= Steps; step++)
                Near(Math.Pow(0.8, step), curve.Numbers("active")[step] / 100, 100 * Runs);
            Assert.All(curve.Numbers("mean"), reach => Assert.Equal(100, reach));
        }
    }

    [Fact]
    public void Threads_do_not_matter() =>
        Gen.Select(WholeWindows, Gen.Double[0, 1]).Sample((window, p) =>
        {
            foreach (var graph in new[] { ContactGraph.ThroughEvents(window), ContactGraph.OfTies(CoTies.Of(window)) })
            {
                foreach (var model in new ContagionModel[]
                {
                    new IndependentCascade(p),
                    new SusceptibleInfected(p),
                    new SusceptibleInfectedSusceptible(p, 0.5),
                    new LinearThreshold(),
                    new ShareThreshold(p)
                })
                {
                    foreach (var method in new SpreadMethod?[] { null, SpreadMethod.Jumps, SpreadMethod.Lanes })
                    {
                        var settings = new SpreadSettings { Runs = 1100, Method = method, Workers = Workers.One };
                        var one = Spread.Run(graph, model, SpreadStart.Random(1), settings);
                        var eight = Spread.Run(graph, model, SpreadStart.Random(1), settings with { Workers = new Workers(8) });
                        Assert.Equal(one.Reached, eight.Reached);
                        Assert.Equal(one.ReachedByNode, eight.ReachedByNode);
                        Assert.Equal(one.Curve.Numbers("active"), eight.Curve.Numbers("active"));
                    }
                }
            }
        }, iter: 2);

    [Fact]
    public void Little_activity_is_jumped_through_and_much_runs_in_lanes()
    {
        var graph = ContactGraph.OfTies(2000, [.. Enumerable.Range(0, 2000).SelectMany(v => Enumerable.Range(1, 5).Select(k => (v, (v + (k * k)) % 2000)))]);
        Assert.Equal(SpreadMethod.Jumps, Spread.Run(graph, new IndependentCascade(0.01), SpreadStart.At(0)).Method);
        Assert.Equal(SpreadMethod.Lanes, Spread.Run(graph, new SusceptibleInfected(0.2), SpreadStart.Random(20)).Method);
    }

    [Fact]
    public void Nothing_spreads_with_nothing()
    {
        foreach (var method in s_methods)
        {
            var pair = ContactGraph.OfTies(2, [(0, 1)]);
            Assert.Equal(0, Run(pair, new IndependentCascade(1), [], method).MeanReach);
            Assert.Equal(1, Run(pair, new IndependentCascade(0), [0], method).MeanReach);
            Assert.Equal(2, Run(pair, new IndependentCascade(1), [0], method).MeanReach);
            Assert.Equal(2, Run(pair, new CountThreshold(0), [], method).MeanReach);
            Assert.Equal(0, Run(ContactGraph.OfTies(0, []), new SusceptibleInfected(1), [], method).MeanReach);
        }
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        var pair = ContactGraph.OfTies(2, [(0, 1)]);
        Assert.Throws<ArgumentOutOfRangeException>(() => new IndependentCascade(1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SusceptibleInfected(double.NaN));
        Assert.Throws<ArgumentException>(() => Spread.Run(pair, new LinearThreshold(), SpreadStart.At(2)));
        Assert.Throws<ArgumentException>(() => Spread.Run(pair, new LinearThreshold(), SpreadStart.Random(3)));
        Assert.Throws<ArgumentException>(() => Spread.Run(pair, new CountThreshold([1]), SpreadStart.At(0)));
        Assert.Throws<ArgumentException>(() => SpreadStart.At(1, 1));
        Assert.Throws<ArgumentException>(() => ContactGraph.OfTies(2, [(0, 2)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Spread.Run(pair, new LinearThreshold(), SpreadStart.At(0), new SpreadSettings { Runs = 0 }));
    }

    private static Gen<Window> SmallWindows { get; } =
        from cities in Gen.Int[2, 4]
        from events in Gen.Int[1, 3]
        from ties in Gen.Select(Gen.Int[0, cities - 1], Gen.Int[0, events - 1]).Array[0, 7]
        select NetworkBuilder.Build(cities, events, [.. ties.Concat(Enumerable.Range(0, cities).Select(city => (city, city % events))).Distinct()]).All;

    // Random windows in which every city is present, so that nodes are numbered as cities.
    private static Gen<Window> WholeWindows { get; } = Samples.RandomWindow.Where(window => window.TieCount > 0).Select(window =>
    {
        int[] present = [.. Enumerable.Range(0, window.Network.CityCount).Where(city => window.DegreeOf(city) > 0)];
        var ties = present.SelectMany((city, node) => window.EventsOf(city).ToArray().Select(e => (node, e - window.FirstEvent)));
        return NetworkBuilder.Build(present.Length, window.EndEvent - window.FirstEvent, [.. ties]).All;
    });

    private static SpreadResult Run(ContactGraph graph, ContagionModel model, int[] start, SpreadMethod? method, int steps = Steps) =>
        Spread.Run(graph, model, SpreadStart.At(start), new SpreadSettings { Runs = Runs, Steps = steps, Method = method, Workers = Workers.One });

    private static void Agrees(ContactGraph graph, ContagionModel model, int[] start, double[][] exact)
    {
        foreach (var method in s_methods)
        {
            var run = Run(graph, model, start, method);
            for (var node = 0; node < graph.Count; node++)
                Near(exact[Steps][node], (double)run.ReachedByNode[node] / Runs, Runs);
            for (var step = 0; step <= Steps; step++)
                Assert.InRange(
                    run.MeanReachBy(step),
                    exact[step].Sum() - (3.0 * graph.Count / Math.Sqrt(Runs)) - 1e-9,
                    exact[step].Sum() + (3.0 * graph.Count / Math.Sqrt(Runs)) + 1e-9);
        }
    }

    private static void Reaches(HashSet<int>[] expected, ContactGraph graph, ContagionModel model, int[] start)
    {
        foreach (var method in s_methods)
        {
            var run = Spread.Run(graph, model, SpreadStart.At(start), new SpreadSettings { Runs = 3, Steps = Steps, Method = method });
            Assert.Equal(Enumerable.Repeat(expected.Select(set => set.Count), 3).SelectMany(curve => curve), run.Reached);
            Assert.Equal(Enumerable.Range(0, graph.Count).Select(node => expected[Steps].Contains(node) ? 3 : 0), run.ReachedByNode);
        }
    }

    // Six standard deviations, and twelve runs where so few are expected that deviations say little: a right law fails once in 10⁸ comparisons.
    private static void Near(double expected, double found, int trials)
    {
        var error = (6 * Math.Sqrt(Math.Max(expected * (1 - expected), 0) / trials)) + (12.0 / trials);
        Assert.InRange(found, expected - error, expected + error);
    }
}
