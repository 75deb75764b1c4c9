using CityNetworks.Studies.Invitations;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Studies.Invitations;

public sealed class InvitationChoiceTests
{
    // Up to 7 candidates, each covering some of 10 weighted things: a coverage, for which greedy choice is sure of its share of the best of all subsets.
    private static readonly Gen<(int[] Covers, double[] Weights)> s_coverage =
        from covers in Gen.Int[0, 1023].Array[1, 7]
        from weights in Gen.Double[0, 1].Array[10]
        select (covers, weights);

    [Fact]
    public void Lazy_races_choose_what_plain_choice_does_where_each_further_city_adds_less() =>
        Gen.Select(s_coverage, Gen.Int[1, 4]).Sample((world, places) =>
        {
            var choice = Of(world.Covers, world.Weights, Ones(world.Covers.Length));
            Assert.Equal((choice with { IsPlain = true }).Choose(places, double.PositiveInfinity), choice.Choose(places, double.PositiveInfinity));
        });

    [Fact]
    public void Greedy_choice_has_its_share_of_the_best_of_all_subsets() => Gen.Select(s_coverage, Gen.Int[1, 4]).Sample((world, places) =>
    {
        var chosen = Of(world.Covers, world.Weights, Ones(world.Covers.Length)).Choose(places, double.PositiveInfinity);
        var best = Subsets(world.Covers.Length).Where(set => set.Length <= places).Max(set => Worth(world.Covers, world.Weights, set));
        Assert.True(Worth(world.Covers, world.Weights, chosen) >= ((1 - (1 / Math.E)) * best) - 1e-9);
        if (places == 1 || places >= world.Covers.Length)
            Assert.Equal(best, Worth(world.Covers, world.Weights, chosen), 1e-9);
    });

    [Fact]
    public void A_budget_is_never_exceeded_and_with_the_choice_by_gain_a_third_of_the_best_is_sure() =>
        Gen.Select(s_coverage, Gen.Double[0.5, 3].Array[7], Gen.Double[1, 6]).Sample((world, prices, budget) =>
        {
            double[] costs = prices[..world.Covers.Length];
            var choice = Of(world.Covers, world.Weights, costs);
            var byCost = choice.Choose(costs.Length, budget);
            var byGain = (choice with { Weights = Ones(costs.Length) }).Choose(costs.Length, budget);
            Assert.True(byCost.Sum(city => costs[city]) <= budget + 1e-9 && byGain.Sum(city => costs[city]) <= budget + 1e-9);
            var best = Subsets(costs.Length).Where(set => set.Sum(city => costs[city]) <= budget).Max(set => Worth(world.Covers, world.Weights, set));
            var chosen = Math.Max(Worth(world.Covers, world.Weights, byCost), Worth(world.Covers, world.Weights, byGain));
            Assert.True(chosen >= ((1 - (1 / Math.E)) / 2 * best) - 1e-9);
        });

    [Fact]
    public void Where_it_takes_two_the_best_pair_begins() => Gen.Select(Gen.Int[2, 6], Gen.Double[0, 1].Array[36]).Sample((count, weights) =>
    {
        double Of(IReadOnlyList<int> set) => (from a in set from b in set where a < b select weights[(a * 6) + b]).Sum();
        var choice = new InvitationChoice(Ones(count), (set, _) => [Of(set)], 1) { NeedsTwo = true };
        var chosen = choice.Choose(2, double.PositiveInfinity);
        Assert.Equal(Subsets(count).Where(set => set.Length <= 2).Max(Of), Of(chosen), 1e-9); // gains that differ by rounding are equal
        Assert.Empty((choice with { NeedsTwo = false }).Choose(2, double.PositiveInfinity));
    });

    [Fact]
    public void Who_adds_nothing_is_not_invited() => Assert.Equal([1], Of([0, 6, 6], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], Ones(3)).Choose(3, double.PositiveInfinity));

    [Fact]
    public void Noise_is_raced_with_few_runs_first()
    {
        var asked = new List<int>();
        double[] means = [0.1, 1, 0.2, 0.05];
        var choice = new InvitationChoice(Ones(4), (set, runs) =>
        {
            asked.Add(runs);
            return [.. Enumerable.Range(0, runs).Select(run => set.Sum(city => means[city]) + (run % 2 == 0 ? 0.1 * set.Count : -0.1 * set.Count))];
        }, 1600);
        Assert.Equal([1], choice.Choose(1, double.PositiveInfinity));
        Assert.Equal(5, asked.Count(runs => runs == 100)); // nobody, and all four
        Assert.Equal(2, asked.Count(runs => runs == 1600)); // nobody, and the one that was left
    }

    private static InvitationChoice Of(int[] covers, double[] weights, double[] costs) => new(costs, (set, _) => [Worth(covers, weights, set)], 1);

    private static double Worth(int[] covers, double[] weights, IReadOnlyList<int> set)
    {
        var all = set.Aggregate(0, (sum, city) => sum | covers[city]);
        return Enumerable.Range(0, 10).Where(thing => (all >> thing & 1) == 1).Sum(thing => weights[thing]);
    }

    private static IEnumerable<int[]> Subsets(int count) =>
        Enumerable.Range(0, 1 << count).Select(bits => Enumerable.Range(0, count).Where(city => (bits >> city & 1) == 1).ToArray());

    private static double[] Ones(int count) => [.. Enumerable.Repeat(1.0, count)];
}
