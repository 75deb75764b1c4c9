using CityNetworks.Inference;
using CityNetworks.Inference.Cascades;
using CityNetworks.Numerics;
using CityNetworks.Tests.House;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Inference.Cascades;

public sealed class NetInfTests
{
    private static readonly Delay s_unit = new(DelayKind.Exponential, 1);

    // Whole times, so that adopters of one time occur, on up to 5 nodes and 4 cascades.
    private static readonly Gen<CascadeSet> s_sets =
        from nodes in Gen.Int[2, 5]
        from times in Gen.Int[0, 6].Array[nodes].Array[1, 4]
        select Set(nodes, times);

    [Fact]
    public void The_validation_cascades_give_the_published_ties_and_gains()
    {
        var set = Validation();
        Assert.Equal(54, set.Cascades.Count);
        var inferred = NetInf.Of(set, new NetInfSettings { Given = s_unit, Ties = 5, Bootstraps = 0 });
        Assert.Equal(["23>0", "9>5", "0>31", "5>14", "5>3"], inferred.Ties.Select(tie => $"{set.Nodes[tie.Source]}>{set.Nodes[tie.Target]}"));
        foreach (var (tie, gain) in inferred.Ties.Zip([465.1262, 443.8485, 433.3928, 346.1088, 329.6793]))
            Assert.Equal(gain, tie.Gain, 5e-5);
    }

    [Fact]
    public void Lazy_choice_is_the_choice_of_all_trees_and_all_ties()
    {
        s_sets.Sample(set =>
        {
            if (set.Cascades.All(cascade => cascade.Times.Distinct().Count() < 2))
                return;
            var expected = NaiveNetInf.Greedy(set, s_unit, 6);
            var inferred = NetInf.Of(set, new NetInfSettings { Given = s_unit, Ties = 6, Bootstraps = 0 });
            Assert.Equal(expected.Select(tie => (tie.Source, tie.Target)), inferred.Ties.Select(tie => (tie.Source, tie.Target)));
            foreach (var (tie, one) in inferred.Ties.Zip(expected))
                Assert.Equal(one.Gain, tie.Gain, 1e-6);
        }, iter: 200);
    }

    [Fact]
    public void Gains_never_grow()
    {
        var gains = NetInf.Of(Validation(), new NetInfSettings { Given = s_unit, Ties = 200, Bootstraps = 0 }).Ties.Select(tie => tie.Gain).ToArray();
        Assert.True(gains.Length > 100);
        Assert.Equal(gains.OrderDescending(), gains);
    }

    [Fact]
    public void The_prior_is_added_once_a_tie_and_orders_what_the_cascades_leave_open()
    {
        var set = Set(3, [[0, 1, 2], [1, 0, 2]]); // 0 and 1 explain 2 alike
        var observed = new HashSet<(int, int)> { (1, 2) };
        var settings = new NetInfSettings { Given = s_unit, Ties = 1, Bootstraps = 0, Observed = observed };
        Assert.Equal((0, 2), Ends(NetInf.Of(set, settings)));
        var weighed = NetInf.Of(set, settings with { PriorRatio = 10 });
        Assert.Equal((1, 2), Ends(weighed));
        Assert.Equal(0, weighed.Ties[0].Prior);
        Assert.True(weighed.Ties[0].IsOnRecord);

        static (int, int) Ends(NetInf inferred) => (inferred.Ties[0].Source, inferred.Ties[0].Target);
    }

    [Theory]
    [InlineData(DelayKind.Exponential)]
    [InlineData(DelayKind.Rayleigh)]
    [InlineData(DelayKind.LogNormal)]
    public void Ties_and_delays_of_made_up_cascades_are_found_again(DelayKind kind)
    {
        var delay = kind is DelayKind.LogNormal ? new Delay(kind, 0.2, 0.5) : new Delay(kind, 0.8);
        var (set, ties) = MadeUpCascades.Of(nodes: 15, ties: 25, cascades: 300, chance: 0.6, delay, seed: 5);
        var inferred = NetInf.Of(set, new NetInfSettings { Kind = kind, Bootstraps = 20 });
        var found = inferred.Ties.Select(tie => (tie.Source, tie.Target)).ToHashSet();
        Assert.True(found.Count(ties.Contains) >= 0.85 * ties.Count, $"{found.Count(ties.Contains)} of {ties.Count}");
        Assert.True(found.Count(ties.Contains) >= 0.7 * found.Count, $"{found.Count(ties.Contains)} of {found.Count} chosen");
        Assert.True(inferred.Converged);
        Assert.InRange(inferred.Delay.First / delay.First, kind is DelayKind.LogNormal ? 0 : 0.85, kind is DelayKind.LogNormal ? 2 : 1.3);
        Assert.True(inferred.Ties.Where(tie => ties.Contains((tie.Source, tie.Target))).Average(tie => tie.Support) > 0.8);
    }

    [Fact]
    public void Cascades_without_order_choose_few_ties()
    {
        for (var seed = 1UL; seed <= 5; seed++)
        {
            var draws = new CounterRandom(seed).Sequence(RandomPurpose.Generation, 0);
            Cascade[] cascades =
            [
                .. Enumerable.Range(0, 60).Select(c =>
                {
                    var rows = Enumerable.Range(0, 10).Where(_ => draws.NextUniform() < 0.5).Select(node => (node,
                        time: draws.NextUniform())).OrderBy(row => row.time).ToArray();
                    return new Cascade($"c{c}", [.. rows.Select(row => row.node)], [.. rows.Select(row => row.time)]);
                }),
            ];
            var inferred = NetInf.Of(new CascadeSet([.. Enumerable.Range(0, 10).Select(node => $"n{node}")], cascades),
                new NetInfSettings { Bootstraps = 0, Seed = seed });
            Assert.InRange(inferred.Ties.Count, 0, 4);
        }
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var (set, _) = MadeUpCascades.Of(10, 15, 60, 0.6, s_unit, 7);
        var settings = new NetInfSettings { Bootstraps = 30 };
        var (one, many) = (NetInf.Of(set, settings, Workers.One), NetInf.Of(set, settings, new Workers(8)));
        Assert.Equal(one.Ties, many.Ties);
        Assert.Equal(one.Counts, many.Counts);
        Assert.Equal(one.Delay, many.Delay);
    }

    [Fact]
    public void What_cannot_be_inferred_is_refused()
    {
        var together = Set(3, [[1, 1, 1], [2, 2, 2]]);
        Assert.Contains("adopts after another", Assert.Throws<CannotEstimateException>(() => NetInf.Of(together)).Message, StringComparison.Ordinal);
        var single = Set(3, [[0, 1, 2]]);
        Assert.Contains("--edges", Assert.Throws<CannotEstimateException>(() => NetInf.Of(single)).Message, StringComparison.Ordinal);
        Assert.Equal(2, NetInf.Of(single, new NetInfSettings { Ties = 9, Bootstraps = 0 }).Ties.Count);
    }

    internal static CascadeSet Set(int nodes, int[][] times) => new(
        [.. Enumerable.Range(0, nodes).Select(node => $"n{node}")],
        [
            .. times.Select((row, c) =>
            {
                int[] adopters = [.. Enumerable.Range(0, nodes).Where(node => row[node] < 6).OrderBy(node => row[node]).ThenBy(node => node)];
                return new Cascade($"c{c}", adopters, [.. adopters.Select(node => (double)row[node])]);
            }),
        ]);

    private static CascadeSet Validation()
    {
        var file = Path.Combine(Repository.Root, "..", "shared", "data", "reference", "netinf_test_cascades.csv");
        Assert.SkipUnless(File.Exists(file), "The validation cascades are not here.");
        using var reader = new StreamReader(file);
        return CascadeSet.Read("netinf_test_cascades.csv", reader);
    }
}
