using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Structure;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure;

public sealed class EIIndexTests
{
    private static readonly CityGroups s_chainGroups = CityGroups.Of(["x", "x", "y", "y"]);

    [Fact]
    public void A_chain_across_two_groups_has_one_tie_in_three_outside()
    {
        var profile = EIIndex.Of(Samples.Chain(3).All, s_chainGroups, TieWeighting.Binary);
        Assert.Equal(new EIScore(1, 2), profile.Network);
        Assert.Equal(-1.0 / 3, profile.Network.Index, 1e-12);
        Assert.Equal([new EIScore(1, 1), new EIScore(1, 1)], profile.Groups);
        Assert.Equal([-1, 0, 0, -1], profile.Cities.Select(city => city.Index));
        Assert.Equal((-1.0 / 3, 1.0), (profile.Lowest, profile.Highest)); // two pairs inside groups, four between
        Assert.Equal(-1, profile.Rescaled, 1e-12);
    }

    [Fact]
    public void Index_equals_its_definition() => Gen.Select(Samples.RandomWindow, Gen.Int[-1, 2].Array[12]).Sample((window, numbers) =>
    {
        var groups = GroupsOf(window, numbers);
        var w = NaiveGroups.Meetings(window);
        foreach (var weighting in Enum.GetValues<TieWeighting>())
        {
            EIScore Expected(Func<int, int, bool> pair) => NaiveGroups.EI(w, groups.Numbers, weighting is TieWeighting.Binary, pair);
            var profile = EIIndex.Of(window, groups, weighting);
            Assert.Equal(Expected((_, _) => true), profile.Network);
            Assert.Equal(
                Enumerable.Range(0, groups.Names.Count).Select(g => Expected((i, j) => groups.Numbers[i] == g || groups.Numbers[j] == g)), profile.Groups);
            Assert.Equal(Enumerable.Range(0, groups.Numbers.Length).Select(c => Expected((i, j) => i == c || j == c)), profile.Cities);
            Assert.True(double.IsNaN(profile.Network.Index) || (profile.Lowest <= profile.Network.Index && profile.Network.Index <= profile.Highest));
        }
    });

    [Fact]
    public void Expected_index_of_dealt_labels_is_the_one_in_closed_form()
    {
        // A tie falls inside a group with probability Σ n_g(n_g−1)/(n(n−1)), here 2·9·8/(18·17).
        var groups = CityGroups.Of([.. Enumerable.Range(0, 18).Select(woman => woman < 9 ? "first" : "second")]);
        var comparison = EIIndex.CompareLabels(Davis.Network.All, groups, TieWeighting.Binary, 4000, 5);
        var expected = 1 - (2 * (2 * 9.0 * 8 / (18 * 17)));
        Assert.InRange(
            comparison.Network.Expected,
            expected - (4 * comparison.Network.Deviation / Math.Sqrt(4000)),
            expected + (4 * comparison.Network.Deviation / Math.Sqrt(4000)));
        Assert.True(comparison.Network.PLow < 0.01); // Freeman's two cliques keep to themselves
        Assert.True(comparison.Network.PHigh > 0.99);
    }

    [Fact]
    public void The_null_model_of_fixed_margins_is_drawn_replicate_by_replicate()
    {
        var groups = CityGroups.Of([.. Enumerable.Range(0, 18).Select(woman => woman < 9 ? "first" : "second")]);
        var comparison = EIIndex.CompareNull(Davis.Network.All, groups, TieWeighting.Count, SwapNull.Draw, 50);
        var draws = Enumerable.Range(0, 50)
            .Select(r => EIIndex.Of(SwapNull.Draw(Davis.Network.All, r).All, groups, TieWeighting.Count).Network.Index)
            .ToArray();
        Assert.Equal(draws.Average(), comparison.Network.Expected, 1e-12);
        Assert.Equal((1.0 + draws.Count(draw => draw <= comparison.Network.Value)) / 51, comparison.Network.PLow, 1e-12);
        Assert.Equal(1.0 / 51, comparison.Network.PLow);
        Assert.Equal((2, 18), (comparison.Groups.Count, comparison.Cities.Count));
    }

    [Fact]
    public void Cities_without_a_group_are_left_out_and_counted()
    {
        var profile = EIIndex.Of(Samples.Complete(3, 1).All, CityGroups.Of(["x", null, " "]), TieWeighting.Binary);
        Assert.Equal(2, profile.WithoutGroup);
        Assert.Equal(double.NaN, profile.Network.Index);
        Assert.Equal(double.NaN, profile.Rescaled);
    }

    [Fact]
    public void An_empty_window_has_no_index() =>
        Assert.Equal(double.NaN, EIIndex.CompareLabels(Samples.Complete(4, 0).All, s_chainGroups, TieWeighting.Count, 10, 1).Network.P);

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        var groups = CityGroups.Of([.. Enumerable.Range(0, 18).Select(woman => woman % 3 == 0 ? "a" : "b")]);
        var one = EIIndex.CompareLabels(Davis.Network.All, groups, TieWeighting.Count, 100, 1, Workers.One);
        var eight = EIIndex.CompareLabels(Davis.Network.All, groups, TieWeighting.Count, 100, 1, new Workers(8));
        Assert.Equal(one.Cities, eight.Cities);
        Assert.Equal(one.Network, eight.Network);
    }

    private static CityGroups GroupsOf(Window window, int[] numbers) =>
        CityGroups.Of([.. numbers[..window.Network.CityCount].Select(number => number < 0 ? null : "abc"[number].ToString())]);
}
