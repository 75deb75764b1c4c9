using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Networks.NullModels;
using CityNetworks.Numerics;
using CityNetworks.Tests.Oracles;
using CsCheck;
using MathNet.Numerics;
using Xunit;

namespace CityNetworks.Tests.Networks.Backbones;

public sealed class BackboneTests
{
    private static readonly BackboneMethod[] s_methods = Enum.GetValues<BackboneMethod>();

    [Fact]
    public void Exact_tails_equal_the_enumeration_of_all_outcomes() => Samples.RandomWindow.Sample(window =>
    {
        var backbone = Backbone.Of(window, BackboneMethod.Sdsm, new BackboneOptions { AllPairs = true }, Workers.One);
        var model = Bicm.Of(window);
        var n = window.CountCities();
        Assert.Equal(n * (n - 1) / 2, backbone.Ties.Count);
        foreach (var tie in backbone.Ties)
        {
            var both = Enumerable.Range(0, window.Network.EventCount)
                .Select(e => model.Probability(tie.Source, e) * model.Probability(tie.Target, e))
                .ToArray();
            var (upper, lower) = Enumerated(both, tie.Shared);
            Assert.Equal(upper, tie.Upper, 1e-12);
            Assert.Equal(lower, tie.Lower, 1e-12);
        }
    }, iter: 40);

    // Margins that are slow to mix: with 5 trades a node, as it once was, pairs of the second, third and fifth table are off by up to 0.03.
    public static TheoryData<string> UnequalMargins => [
        "1110/1100/0011/0001", "11111/11100/11000/00010/00001", "10000/10000/10000/01111/01111", "111100/000011/000011/100000", "11110/11110/11100/11000/00001"
    ];

    [Theory]
    [MemberData(nameof(UnequalMargins))]
    public void Simulated_tails_are_those_of_all_networks_with_the_same_margins(string rows)
    {
        const int replicates = 200_000;
        string[] cities = rows.Split('/');
        var ties = cities.SelectMany((row, city) => row.Select((cell, e) => (city, e, cell)).Where(at => at.cell == '1').Select(at => (at.city, at.e)));
        var window = NetworkBuilder.Build(cities.Length, cities[0].Length, [.. ties]).All;
        var all = SameMargins.Of(window);
        Assert.True(all.Count > 3);
        foreach (var tie in Backbone.Of(window, BackboneMethod.Fdsm, new BackboneOptions { AllPairs = true, Replicates = replicates, Seed = 4 }).Ties)
        {
            Near(all.Count(table => SameMargins.Shared(table, tie.Source, tie.Target) >= tie.Shared) / (double)all.Count, tie.Upper);
            Near(all.Count(table => SameMargins.Shared(table, tie.Source, tie.Target) <= tie.Shared) / (double)all.Count, tie.Lower);
        }

        // Four and a half standard errors of the share, and the one replicate that stands for what was recorded.
        static void Near(double share, double p) => Assert.Equal(share, p, (4.5 * Math.Sqrt(share * (1 - share) / replicates)) + (1.0 / replicates));
    }

    [Fact]
    public void Simulated_counts_are_those_of_the_random_networks()
    {
        var window = Davis.Network.All;
        var options = new BackboneOptions { Replicates = 20, Seed = 9 };
        var random = Enumerable.Range(0, 20).Select(r => CoTies.Of(Curveball.Of(window, new CounterRandom(9), r))).ToArray();
        foreach (var tie in Backbone.Of(window, BackboneMethod.Fdsm, options).Ties)
        {
            Assert.Equal((1 + random.Count(ties => ties.WeightOf(tie.Source, tie.Target) >= tie.Shared)) / 21.0, tie.Upper);
            Assert.Equal((1 + random.Count(ties => ties.WeightOf(tie.Source, tie.Target) <= tie.Shared)) / 21.0, tie.Lower);
        }
    }

    [Fact]
    public void Hypergeometric_tails_are_ratios_of_binomial_coefficients() => Samples.RandomWindow.Sample(window =>
    {
        var m = window.CountEvents();
        foreach (var tie in Backbone.Of(window, BackboneMethod.Hypergeometric, new BackboneOptions { AllPairs = true }, Workers.One).Ties)
        {
            var (i, j) = (window.DegreeOf(tie.Source), window.DegreeOf(tie.Target));
            double Exactly(int k) => SpecialFunctions.Binomial(i, k) * SpecialFunctions.Binomial(m - i, j - k) / SpecialFunctions.Binomial(m, j);
            Assert.Equal(Enumerable.Range(tie.Shared, j - tie.Shared + 1).Sum(Exactly), tie.Upper, 1e-10);
            Assert.Equal(Enumerable.Range(0, tie.Shared + 1).Sum(Exactly), tie.Lower, 1e-10);
        }
    });

    // City 0 meets 1 three times and 2 and 3 once each: 1 − 3/5 to the second power from its side; 1 has one tie only.
    [Fact]
    public void Disparity_of_a_strong_tie_is_worked_out_by_hand()
    {
        var window = NetworkBuilder.Build(4, 5, [(0, 0), (1, 0), (0, 1), (1, 1), (0, 2), (1, 2), (0, 3), (2, 3), (0, 4), (3, 4)]).All;
        var ties = Backbone.Of(window, BackboneMethod.Disparity, new BackboneOptions { Alpha = 0.2, Adjustment = Adjustment.None }).Ties;
        Assert.Equal([0.16, 0.64, 0.64], ties.Select(tie => Math.Round(tie.PValue, 12)));
        Assert.Equal([true, false, false], ties.Select(tie => tie.Kept));
    }

    // City 0 meets 1 three times and 2 once: 1 − 3/4 from its side.
    [Fact]
    public void Two_ties_of_a_city_are_enough_for_disparity()
    {
        var window = NetworkBuilder.Build(3, 4, [(0, 0), (1, 0), (0, 1), (1, 1), (0, 2), (1, 2), (0, 3), (2, 3)]).All;
        var ties = Backbone.Of(window, BackboneMethod.Disparity, new BackboneOptions { Adjustment = Adjustment.None }).Ties;
        Assert.Equal([0.25, 0.75], ties.Select(tie => Math.Round(tie.PValue, 12)));
        Assert.All(ties, tie => Assert.True(double.IsNaN(tie.Lower))); // there is no lower tail
    }

    [Fact]
    public void Disparity_is_free_of_the_unit_of_the_weight()
    {
        // One event of three: by Newman each tie weighs 1/2, each city 1.
        var options = new BackboneOptions { Weight = TieWeight.Newman, Adjustment = Adjustment.None };
        Assert.Equal([0.5, 0.5, 0.5], Backbone.Of(Samples.Complete(3, 1).All, BackboneMethod.Disparity, options).Ties.Select(tie => tie.PValue));
    }

    [Fact]
    public void A_pair_with_one_tie_each_is_never_disparate() =>
        Assert.Equal([1], Backbone.Of(Samples.Complete(2, 3).All, BackboneMethod.Disparity).Ties.Select(tie => tie.PValue));

    [Fact]
    public void Two_circles_that_never_mix_are_distinguished_from_chance()
    {
        // Thirty events of cities 0–4, thirty of 5–9: inside ties stronger than chance, none across, and a signed backbone says so.
        var ties = Enumerable.Range(0, 60).SelectMany(e => Enumerable.Range(0, 5).Select(c => (City: c + (e < 30 ? 0 : 5), Event: e)));
        var window = NetworkBuilder.Build(10, 60, [.. ties]).All;
        foreach (var method in new[] { BackboneMethod.Sdsm, BackboneMethod.Hypergeometric, BackboneMethod.Fdsm })
        {
            var backbone = Backbone.Of(window, method, new BackboneOptions { Signed = true, AllPairs = true, Replicates = 2000 });
            foreach (var tie in backbone.Ties)
                Assert.Equal(tie.Source / 5 == tie.Target / 5 ? 1 : -1, tie.Sign);
            Assert.All(Backbone.Of(window, method, new BackboneOptions { Replicates = 2000 }).Ties, tie => Assert.Equal(1, tie.Sign));
        }
    }

    [Fact]
    public void P_values_are_adjusted_over_the_tested_pairs_and_decide() => Samples.RandomWindow.Sample(window =>
    {
        foreach (var adjustment in Enum.GetValues<Adjustment>())
        {
            var ties = Backbone.Of(
                window, BackboneMethod.Sdsm, new BackboneOptions { Adjustment = adjustment, Alpha = 0.3, Signed = true, AllPairs = true }, Workers.One).Ties;
            Assert.Equal(MultipleTesting.Adjusted([.. ties.Select(tie => tie.PValue)], adjustment), ties.Select(tie => tie.Adjusted));
            foreach (var tie in ties)
            {
                Assert.Equal(Math.Min(1, 2 * Math.Min(tie.Upper, tie.Lower)), tie.PValue);
                Assert.Equal(tie.Adjusted >= 0.3 ? 0 : tie.Upper <= tie.Lower ? 1 : -1, tie.Sign);
            }
        }
    }, iter: 30);

    [Fact]
    public void Only_pairs_that_met_are_tested_unless_all_are_asked_for() => Samples.RandomWindow.Sample(window =>
    {
        foreach (var method in s_methods)
        {
            var options = new BackboneOptions { Replicates = 3 };
            var backbone = Backbone.Of(window, method, options, Workers.One);
            Assert.Equal(
                CoTies.Of(window, workers: Workers.One).All().Select(tie => (tie.Source, tie.Target, (int)tie.Weight)),
                backbone.Ties.Select(tie => (tie.Source, tie.Target, tie.Shared)));
            foreach (var tie in backbone.Ties)
                Assert.Equal(tie, backbone.Find(tie.Target, tie.Source));
            Assert.Null(backbone.Find(0, 0));
            var all = Backbone.Of(window, method, options with { AllPairs = true }, Workers.One);
            Assert.All(backbone.Ties, tie => Assert.Equal(tie.Upper, all.Find(tie.Source, tie.Target)?.Upper));
        }
    }, iter: 50);

    [Fact]
    public void A_backbone_says_that_its_model_did_not_converge()
    {
        var window = NetworkBuilder.Build(2, 2, [(0, 0), (1, 0), (0, 1), (1, 1)]).All;
        var backbone = Backbone.Of(window, BackboneMethod.Sdsm, new BackboneOptions { Eligibility = new Contradictory(4) });
        Assert.False(backbone.Converged);
        Assert.True(Backbone.Of(window, BackboneMethod.Sdsm).Converged);
    }

    [Fact]
    public void Eligibility_changes_what_chance_would_give()
    {
        // Four members from the start are at the last event, a fifth is not; a sixth could only come to that one, and did: its presence needed no chance.
        var ties = Enumerable.Range(0, 5).SelectMany(c => new[] { (c, c % 3), (c, (c + 1) % 3) }).Concat([(0, 3), (1, 3), (2, 3), (3, 3), (5, 3)]);
        var window = NetworkBuilder.Build(6, 4, [.. ties]).All;
        var free = Backbone.Of(window, BackboneMethod.Sdsm).Find(0, 5)!.Value;
        var late = Backbone.Of(window, BackboneMethod.Sdsm, new BackboneOptions { Eligibility = new OnlyLast() }).Find(0, 5)!.Value;
        Assert.True(late.Upper > free.Upper);
        Assert.Equal(Bicm.Of(window, new OnlyLast()).Probability(0, 3), late.Upper, 1e-12);
    }

    [Fact]
    public void Empty_window_has_an_empty_backbone()
    {
        foreach (var method in s_methods)
            Assert.Empty(Backbone.Of(NetworkBuilder.Build(3, 2, []).All, method, new BackboneOptions { Replicates = 2, AllPairs = true }).Ties);
    }

    [Fact]
    public void Window_equals_filtered_ties_and_an_isolated_city_changes_nothing() => Samples.RandomWindow.Sample(window =>
    {
        var bigger = NetworkBuilder.Build(window.Network.CityCount + 1, window.Network.EventCount + 1, Samples.TiesOf(window)).All;
        foreach (var method in s_methods)
        {
            var options = new BackboneOptions { Replicates = 3 };
            var expected = Backbone.Of(window, method, options, Workers.One).Ties;
            Assert.Equal(expected, Backbone.Of(Samples.Filtered(window).All, method, options, Workers.One).Ties);
            Assert.Equal(expected, Backbone.Of(bigger, method, options, Workers.One).Ties);
        }
    }, iter: 50);

    [Theory]
    [InlineData(BackboneMethod.Sdsm)]
    [InlineData(BackboneMethod.Hypergeometric)]
    [InlineData(BackboneMethod.Disparity)]
    public void Renaming_cities_permutes_the_backbone(BackboneMethod method) => Samples.RandomWindow.Sample(window =>
    {
        var n = window.Network.CityCount;
        int[] order = [.. Enumerable.Range(0, n).Select(city => n - 1 - city)];
        var renamed = Backbone.Of(Samples.Relabelled(window, order).All, method, workers: Workers.One);
        foreach (var tie in Backbone.Of(window, method, workers: Workers.One).Ties)
            Assert.Equal(tie.PValue, renamed.Find(order[tie.Source], order[tie.Target])!.Value.PValue, 1e-12);
    }, iter: 100);

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits()
    {
        foreach (var method in s_methods)
        {
            var options = new BackboneOptions { Replicates = 50, Signed = method is not BackboneMethod.Disparity };
            Assert.Equal(
                Backbone.Of(Davis.Network.All, method, options, Workers.One).Ties,
                Backbone.Of(Davis.Network.All, method, options, new Workers(8)).Ties);
        }
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused()
    {
        void Refused(BackboneMethod method, BackboneOptions options) =>
            Assert.ThrowsAny<ArgumentException>(() => Backbone.Of(Samples.Star(2).All, method, options));
        Refused(BackboneMethod.Sdsm, new BackboneOptions { Alpha = 1 });
        Refused(BackboneMethod.Fdsm, new BackboneOptions { Replicates = 0 });
        Refused(BackboneMethod.Fdsm, new BackboneOptions { TradesPerNode = 4.9 });
        Refused(BackboneMethod.Hypergeometric, new BackboneOptions { Eligibility = new OnlyLast() });
        Refused(BackboneMethod.Disparity, new BackboneOptions { Signed = true });
        Refused(BackboneMethod.Sdsm, new BackboneOptions { AllPairs = true, PairLimit = 2 });
        Assert.Throws<FormatException>(() => Backbone.ParseMethod("lans"));
        Assert.Throws<FormatException>(() => MultipleTesting.Parse("bonferroni"));
        Assert.Equal(s_methods, ((string[])["sdsm", "fdsm", "hypergeometric", "disparity"]).Select(Backbone.ParseMethod));
        Assert.Equal(Enum.GetValues<Adjustment>(), ((string[])["none", "holm", "bh"]).Select(MultipleTesting.Parse));
    }

    [Fact]
    public void The_least_and_the_default_options_are_accepted()
    {
        Assert.Equal((1000, Curveball.DefaultTrades, 1ul), (new BackboneOptions().Replicates, new BackboneOptions().TradesPerNode, new BackboneOptions().Seed));
        var least = new BackboneOptions { Replicates = 1, TradesPerNode = Curveball.FewestTrades };
        Assert.All(Backbone.Of(Samples.Star(2).All, BackboneMethod.Fdsm, least).Ties, tie => Assert.Contains(tie.PValue, new[] { 0.5, 1 }));
    }

    [Fact]
    public void Ties_table_shows_what_the_backbone_says()
    {
        var window = Samples.Star(3).All;
        var backbone = Backbone.Of(window, BackboneMethod.Hypergeometric, new BackboneOptions { Signed = true });
        var table = TiesTable.Of([(CoTies.Of(window), backbone)]);
        Assert.Equal(
            ["window", "source", "target", "source_name", "target_name", "weight", "p_value", "p_adjusted", "kept", "sign", "events", "periods"],
            table.Columns.Select(column => column.Name));
        Assert.Equal(backbone.Ties.Select(tie => tie.PValue), table.Numbers("p_value"));
        Assert.Equal(backbone.Ties.Select(tie => tie.Adjusted), table.Numbers("p_adjusted"));
        Assert.Equal(backbone.Ties.Select(tie => (bool?)tie.Kept), table.Flags("kept"));
        var plain = TiesTable.Of([(CoTies.Of(window), Backbone.Of(window, BackboneMethod.Sdsm))]);
        Assert.Equal(["p_value", "p_adjusted", "kept", "events", "periods"], plain.Columns.Skip(6).Select(column => column.Name));
    }

    private static (double Upper, double Lower) Enumerated(double[] probabilities, int count)
    {
        var (upper, lower) = (0.0, 0.0);
        for (var outcome = 0; outcome < 1 << probabilities.Length; outcome++)
        {
            var chance = 1.0;
            for (var e = 0; e < probabilities.Length; e++)
                chance *= (outcome >> e & 1) == 1 ? probabilities[e] : 1 - probabilities[e];
            upper += System.Numerics.BitOperations.PopCount((uint)outcome) >= count ? chance : 0;
            lower += System.Numerics.BitOperations.PopCount((uint)outcome) <= count ? chance : 0;
        }

        return (upper, lower);
    }

    // After the check, which asks of each cell once, all cells are said to be impossible: no probabilities meet the margins.
    private sealed class Contradictory(int cells) : IEligibility
    {
        private int _asked;

        public Attendance Of(int city, int @event) => _asked++ < cells ? Attendance.Free : Attendance.Impossible;
    }

    private sealed class OnlyLast : IEligibility
    {
        public Attendance Of(int city, int @event) => city == 5 && @event != 3 ? Attendance.Impossible : Attendance.Free;
    }
}
