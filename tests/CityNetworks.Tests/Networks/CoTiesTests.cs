using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class CoTiesTests
{
    private static readonly TieWeight[] s_weights = Enum.GetValues<TieWeight>();

    [Fact]
    public void Davis_women_have_139_ties_of_weight_322()
    {
        var ties = CoTies.Of(Davis.Network.All);
        Assert.Equal(139, ties.Count);
        Assert.Equal(322, ties.All().Sum(tie => tie.Weight));
    }

    [Theory]
    [InlineData(TieWeight.Count, 7)]
    [InlineData(TieWeight.Newman, 1.486880)]
    [InlineData(TieWeight.Jaccard, 0.777778)]
    public void Davis_Evelyn_and_Theresa_have_the_published_tie(TieWeight weight, double expected) =>
        Assert.Equal(expected, CoTies.Of(Davis.Network.All, weight).WeightOf(Davis.Number("Evelyn"), Davis.Number("Theresa")), 6);

    [Fact]
    public void Davis_Newman_weights_sum_to_half_the_participations() =>
        Assert.Equal(44.5, CoTies.Of(Davis.Network.All, TieWeight.Newman).All().Sum(tie => tie.Weight), 1e-12);

    [Fact]
    public void Table_1_of_the_paper_makes_37_ties_of_weight_44()
    {
        var ties = CoTies.Of(MercocitiesTable1.Network.All);
        Assert.Equal(37, ties.Count);
        Assert.Equal(44, ties.All().Sum(tie => tie.Weight));
    }

    [Theory]
    [InlineData("pergamino", 8, 13)]
    [InlineData("canoas", 7, 10)]
    [InlineData("jesus-maria", 5, 8)]
    [InlineData("quilmes", 3, 4)]
    [InlineData("guarulhos", 1, 1)]
    [InlineData("valparaiso", 4, 4)]
    public void Table_1_of_the_paper_gives_each_city_its_ties(string city, int degree, double strength)
    {
        var number = MercocitiesTable1.Number(city);
        var own = CoTies.Of(MercocitiesTable1.Network.All).All().Where(tie => tie.Source == number || tie.Target == number).ToArray();
        Assert.Equal(degree, own.Length);
        Assert.Equal(strength, own.Sum(tie => tie.Weight));
    }

    // The example of tnet (Opsahl): nodes 1…6, events 1…6.
    [Fact]
    public void Newman_weights_of_the_tnet_example_hold()
    {
        int[] nodes = [1, 1, 2, 2, 2, 2, 2, 3, 4, 5, 5, 5, 6];
        int[] events = [1, 2, 1, 2, 3, 4, 5, 2, 3, 4, 5, 6, 6];
        var ties = CoTies.Of(NetworkBuilder.Build(6, 6, [.. nodes.Zip(events, (i, p) => (i - 1, p - 1))]).All, TieWeight.Newman);
        Assert.Equal(
            [new(0, 1, 1.5, 1.5), new(0, 2, .5, .5), new(1, 2, .5, .5), new(1, 3, 1, 1), new CoTie(1, 4, 2, 2), new(4, 5, 1, 1)],
            ties.All());
    }

    [Fact]
    public void More_shared_events_than_two_bytes_hold_are_counted_all_the_same()
    {
        const int events = ushort.MaxValue + 2;
        var ties = CoTies.Of(Samples.Complete(2, events).All);
        Assert.Equal(events, ties.WeightOf(0, 1));
        Assert.Equal(1, CoTies.Of(Samples.Complete(2, events).All, TieWeight.Jaccard).WeightOf(0, 1));
    }

    [Fact]
    public void Many_cities_have_the_ties_that_their_pairs_share_events()
    {
        var random = new CounterRandom(5).Sequence(RandomPurpose.Generation, 0);
        var window = NetworkBuilder.Build(300, 40, [.. Enumerable.Range(0, 900).Select(_ => (random.NextBelow(300), random.NextBelow(40)))]).All;
        var naive = new NaiveCoTies(window, null);
        var expected = Pairs(window)
            .Where(pair => naive.Shared(pair.I, pair.J).Length > 0)
            .Select(pair => new CoTie(pair.I, pair.J, naive.Shared(pair.I, pair.J).Length, naive.Shared(pair.I, pair.J).Length));
        Assert.Equal(expected, CoTies.Of(window).All());
        Assert.Equal(expected, CoTies.Of(window, options: new CoTiesOptions { TopPerCity = 299 }).All());
    }

    [Fact]
    public void Every_weight_equals_its_definition() => WeightedWindow.Sample(window =>
    {
        foreach (var halfLife in new double?[] { null, 1.5 })
        {
            var naive = new NaiveCoTies(window, halfLife);
            foreach (var weight in s_weights)
            {
                foreach (var join in new[] { WeightJoin.Minimum, WeightJoin.Product })
                {
                    var ties = CoTies.Of(window, weight, new CoTiesOptions { HalfLife = halfLife, Join = join }, Workers.One);
                    var expected = Pairs(window).Where(pair => naive.Shared(pair.I, pair.J).Length > 0).ToArray();
                    Assert.Equal(expected, ties.All().Select(tie => (tie.Source, tie.Target)));
                    foreach (var (i, j) in expected)
                    {
                        Assert.Equal(naive.Weight(weight, i, j, join), ties.WeightOf(i, j), 1e-12);
                        Assert.Equal(naive.Weight(weight, j, i, join), ties.WeightOf(j, i), 1e-12);
                    }
                }
            }
        }
    }, iter: 60);

    [Fact]
    public void A_tie_keeps_the_events_that_made_it() => Samples.RandomWindow.Sample(window =>
    {
        var naive = new NaiveCoTies(window);
        var ties = CoTies.Of(window, workers: Workers.One);
        foreach (var (i, j) in Pairs(window))
        {
            Assert.Equal(naive.Shared(i, j), ties.EventsOf(i, j));
            Assert.Equal(naive.Shared(i, j).Length, ties.WeightOf(j, i));
        }
    }, iter: 200);

    [Fact]
    public void Newman_weights_of_a_city_sum_to_its_events_with_company() => Samples.RandomWindow.Sample(window =>
    {
        var ties = CoTies.Of(window, TieWeight.Newman, workers: Workers.One).All().ToArray();
        for (var city = 0; city < window.Network.CityCount; city++)
        {
            var company = 0;
            foreach (var @event in window.EventsOf(city))
                company += window.CitiesOf(@event).Length > 1 ? 1 : 0;
            Assert.Equal(company, ties.Where(tie => tie.Source == city || tie.Target == city).Sum(tie => tie.Weight), 1e-10);
        }
    });

    [Fact]
    public void Resource_that_a_city_gives_away_sums_to_one_with_what_it_keeps() => Samples.RandomWindow.Sample(window =>
    {
        var ties = CoTies.Of(window, TieWeight.Resource, workers: Workers.One);
        for (var j = 0; j < window.Network.CityCount; j++)
        {
            var kept = 0.0;
            foreach (var @event in window.EventsOf(j))
                kept += 1.0 / window.CitiesOf(@event).Length / window.DegreeOf(j);
            var given = Enumerable.Range(0, window.Network.CityCount).Where(i => i != j).Sum(i => ties.WeightOf(i, j));
            Assert.Equal(window.DegreeOf(j) == 0 ? 0 : 1, kept + given, 1e-12);
        }
    });

    [Fact]
    public void Minimum_weight_keeps_the_strong_ties() => Samples.RandomWindow.Sample(window =>
    {
        foreach (var weight in s_weights)
        {
            var expected = CoTies.Of(window, weight, workers: Workers.One).All().Where(tie => Math.Max(tie.Weight, tie.Reverse) >= 0.4);
            Assert.Equal(expected, CoTies.Of(window, weight, new CoTiesOptions { MinimumWeight = 0.4 }, Workers.One).All());
        }
    }, iter: 200);

    [Fact]
    public void Top_ties_are_the_strongest_of_either_city() => Samples.RandomWindow.Sample(window =>
    {
        foreach (var weight in s_weights)
        {
            var every = CoTies.Of(window, weight, workers: Workers.One);
            var chosen = Enumerable.Range(0, window.Network.CityCount).SelectMany(city => Enumerable.Range(0, window.Network.CityCount)
                .Where(other => every.EventsOf(Math.Min(city, other), Math.Max(city, other)).Count > 0 && other != city)
                .OrderByDescending(other => every.WeightOf(city, other)).ThenBy(other => other).Take(2)
                .Select(other => (Math.Min(city, other), Math.Max(city, other)))).ToHashSet();
            var expected = every.All().Where(tie => chosen.Contains((tie.Source, tie.Target)));
            Assert.Equal(expected, CoTies.Of(window, weight, new CoTiesOptions { TopPerCity = 2 }, Workers.One).All());
        }
    }, iter: 100);

    [Fact]
    public void An_event_one_half_life_ago_counts_half()
    {
        var network = NetworkBuilder.Build(2, [0, 1, 3], [(0, 0), (1, 0), (0, 1), (1, 1), (0, 2), (1, 2)]);
        Assert.Equal(1 + 0.5 + Math.Sqrt(0.125), CoTies.Of(network.All, options: new CoTiesOptions { HalfLife = 2 }).WeightOf(0, 1), 1e-14);
    }

    [Fact]
    public void Empty_window_single_cities_and_absent_cities_have_no_ties()
    {
        Assert.Equal(0, CoTies.Of(NetworkBuilder.Build(3, 2, []).All).Count);
        Assert.Equal(0, CoTies.Of(NetworkBuilder.Build(0, 0, []).All).Count);
        Assert.Equal(0, CoTies.Of(NetworkBuilder.Build(3, 2, [(0, 0), (1, 1)]).All, options: new CoTiesOptions { TopPerCity = 1 }).Count);
    }

    [Fact]
    public void Star_ties_the_centre_to_each_other_city() =>
        Assert.Equal([(0, 1), (0, 2), (0, 3)], CoTies.Of(Samples.Star(3).All).All().Select(tie => (tie.Source, tie.Target)));

    [Fact]
    public void Window_equals_filtered_ties() => Samples.RandomWindow.Sample(window =>
    {
        foreach (var weight in s_weights)
            Assert.Equal(CoTies.Of(Samples.Filtered(window).All, weight, workers: Workers.One).All(), CoTies.Of(window, weight, workers: Workers.One).All());
    }, iter: 100);

    [Fact]
    public void Renaming_cities_permutes_the_ties() => Samples.RandomWindow.Sample(window =>
    {
        var n = window.Network.CityCount;
        int[] order = [.. Enumerable.Range(0, n).Select(city => n - 1 - city)];
        foreach (var weight in s_weights)
        {
            var ties = CoTies.Of(window, weight, workers: Workers.One);
            var renamed = CoTies.Of(Samples.Relabelled(window, order).All, weight, workers: Workers.One);
            foreach (var (i, j) in Pairs(window))
                Assert.Equal(ties.WeightOf(i, j), renamed.WeightOf(order[i], order[j]));
        }
    }, iter: 100);

    [Theory]
    [InlineData(null)]
    [InlineData(3)]
    public void Any_number_of_threads_gives_the_same_bits(int? top)
    {
        var window = Large(700, 300, 3000).All;
        var options = new CoTiesOptions { TopPerCity = top, HalfLife = 2 };
        foreach (var weight in s_weights)
            Assert.Equal(CoTies.Of(window, weight, options, Workers.One).All(), CoTies.Of(window, weight, options, new Workers(8)).All());
    }

    [Fact]
    public void Estimate_bounds_the_ties() => Samples.RandomWindow.Sample(window =>
    {
        var estimate = CoTies.Estimate(window);
        var ties = CoTies.Of(window, workers: Workers.One);
        Assert.InRange(ties.Count, estimate.TiesAtLeast, estimate.TiesAtMost);
        Assert.Equal(
            Enumerable.Range(window.FirstEvent, window.EndEvent - window.FirstEvent).Sum(e => (long)window.CitiesOf(e).Length * window.CitiesOf(e).Length),
            estimate.MultiplyAdds);
    });

    [Fact]
    public void Too_many_ties_are_refused_with_the_largest_event_and_the_ways_out()
    {
        var window = Samples.Complete(40, 2).All;
        var error = Assert.Throws<CoTiesTooLargeException>(() => CoTies.Of(window, options: new CoTiesOptions { TieLimit = 779 }));
        Assert.Contains("'e0', has 40 cities", error.Message, StringComparison.Ordinal);
        Assert.Contains("MinimumWeight or TopPerCity", error.Message, StringComparison.Ordinal);
        Assert.Equal(780, CoTies.Of(window, options: new CoTiesOptions { TieLimit = 780 }).Count);
        Assert.Throws<CoTiesTooLargeException>(() => CoTies.Of(window, options: new CoTiesOptions { WorkLimit = 3199 }));
        Assert.Throws<CoTiesTooLargeException>(() => CoTies.Of(window, options: new CoTiesOptions { MinimumWeight = 2, TieLimit = 779 }));
        Assert.Equal(0, CoTies.Of(window, options: new CoTiesOptions { MinimumWeight = 3, TieLimit = 779 }).Count);
    }

    [Theory]
    [InlineData(-1, 1, 1)]
    [InlineData(double.NaN, 1, 1)]
    [InlineData(0, 0, 1)]
    [InlineData(0, 1, 0)]
    public void Options_out_of_range_are_refused(double minimum, int top, double halfLife) =>
        Assert.Throws<ArgumentException>(
            () => CoTies.Of(Samples.Star(2).All, options: new CoTiesOptions { MinimumWeight = minimum, TopPerCity = top, HalfLife = halfLife }));

    [Fact]
    public void Every_weight_is_known_by_its_id()
    {
        Assert.Equal(
            "count newman jaccard overlap cosine resource bonacich weighted years", string.Join(' ', TieWeights.All.Select(definition => definition.Id)));
        foreach (var weight in s_weights)
            Assert.Equal(weight, TieWeights.Parse(weight.Definition().Id));
        Assert.Contains("expected count, newman", Assert.Throws<FormatException>(() => TieWeights.Parse("strength")).Message, StringComparison.Ordinal);
    }

    /// <summary>A random window whose participations have weights 1, 2 or 3 and a half.</summary>
    private static Gen<Window> WeightedWindow { get; } =
        Samples.RandomWindow.SelectMany(window => Gen.Int[1, 3].Select(k => k == 3 ? 3.5 : k).Array[window.Network.TieCount].Select(weights =>
        {
            var network = window.Network;
            var ties = Samples.TiesOf(network.All);
            var records = new RecordSet("weighted")
            {
                Cities = [.. Enumerable.Range(0, network.CityCount).Select(c => new City($"c{c:00}", $"c{c}"))],
                Periods = [.. Enumerable.Range(0, network.PeriodCount).Select(p => new Period($"p{p}"))],
                Events = [.. Enumerable.Range(0, network.EventCount).Select(e => new Event($"e{e:00}") { Period = $"p{network.PeriodOf(e)}" })],
                Participations = [.. ties.Select((tie, k) => new Participation($"c{tie.City:00}", $"e{tie.Event:00}") { Weight = weights[k] })],
            };
            return Windows.Span(NetworkBuilder.Build(records), window.FirstPeriod, window.EndPeriod);
        }));

    private static IEnumerable<(int I, int J)> Pairs(Window window) =>
        Enumerable.Range(0, window.Network.CityCount).SelectMany(i => Enumerable.Range(i + 1, window.Network.CityCount - i - 1).Select(j => (i, j)));

    private static TwoModeNetwork Large(int cities, int events, int ties)
    {
        var random = new CounterRandom(5);
        return NetworkBuilder.Build(
            cities,
            [.. Enumerable.Range(0, events).Select(e => e / 50)],
            [.. Enumerable.Range(0, ties).Select(
                k => ((int)(cities * random.Uniform(RandomPurpose.Generation, 0, k)), (int)(events * random.Uniform(RandomPurpose.Generation, 1, k))))]);
    }
}
