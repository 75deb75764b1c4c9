using CityNetworks.Inference;
using CityNetworks.Inference.Gatherings;
using CityNetworks.Records;
using CityNetworks.Tests.Oracles;
using Xunit;
using Gathering = CityNetworks.Inference.Gatherings.Gathering;

namespace CityNetworks.Tests.Inference.Gatherings;

public sealed class SetStatisticsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(2.0)]
    public void Repetition_and_closure_are_those_of_all_subsets(double? halfLife)
    {
        for (var seed = 1UL; seed <= 10; seed++)
        {
            var history = new GatheringHistory(MadeUpGatherings.Of(8, 12, seed), Selection.Default);
            SetTerm[] terms = [.. new[] { "repetition:1", "repetition:2", "repetition:3", "closure", "repetition:1:coordination",
                "repetition:2:meeting:participant" }.Select(Term)];
            var statistics = new SetStatistics(history, terms, halfLife);
            foreach (var now in history.All)
            {
                double Weight(Gathering past) => halfLife is { } h ? Math.Pow(2, -(now.Period - past.Period) / h) : 1;
                var past = history.All.Where(other => other.Period < now.Period).ToArray();
                (int[] Cities, double Weight)[] all = [.. past.Select(e => (e.Cities, Weight(e)))];
                (int[] Cities, double Weight)[] offices = [.. past.Where(e => e.Kind == "coordination").Select(e => (e.Cities, Weight(e)))];
                (int[] Cities, double Weight)[] guests =
                    [.. past.Where(e => e.Kind == "meeting").Select(e => (e.Cities.Where((_, k) => e.Roles[k] == Roles.Participant).ToArray(), Weight(e)))];
                int[][] sets = [now.Cities, [0, 3, 5], [2], [1, 4, 6, 7]];
                var of = statistics.At(now);
                foreach (var set in sets)
                {
                    var values = of(new CitySet([set], []));
                    double[] expected =
                    [
                        NaiveSetStatistics.Repetition(all, set, 1), NaiveSetStatistics.Repetition(all, set, 2), NaiveSetStatistics.Repetition(all, set, 3),
                        NaiveSetStatistics.Closure(all, set, 8), NaiveSetStatistics.Repetition(offices, set, 1), NaiveSetStatistics.Repetition(guests, set, 2),
                    ];
                    for (var k = 0; k < expected.Length; k++)
                        Assert.Equal(expected[k], values[k], 1e-9);
                }
            }
        }
    }

    // c00 and c03 are of AR; e0 is an office of c00 (coordinator) and c01 (deputy), e1 a meeting at c00 of c02.
    [Theory]
    [InlineData("same-country", 1.0 / 3)]
    [InlineData("past-office", 2.0 / 3)]
    [InlineData("mean:population", (1000 + 2000 + 4000) / 3.0)]
    [InlineData("difference:population", (1000 + 3000 + 2000) / 3.0)]
    [InlineData("adoption:law", 1.0 / 3)]
    [InlineData("host-repetition", 0.5)]
    [InlineData("host-country", 0.5)]
    [InlineData("repetition:1*size", 2.0 / 3 * 1.0986122886681098 * 1.5)]
    public void A_statistic_is_what_its_name_says(string name, double expected)
    {
        var records = MadeUpGatherings.Of(4, [[0, 1], [0, 2], [], [], [0, 1, 3]], e => e == 0 ? EventKind.Coordination : EventKind.Meeting);
        var history = new GatheringHistory(records, Selection.Default);
        var now = history.All.Single(gathering => gathering.Id == "e004");
        var value = new SetStatistics(history, [Term(name)], null).At(now)(new CitySet([[0, 1, 3]], []))[0];
        Assert.Equal(expected, value, 1e-9);
    }

    [Fact]
    public void A_position_is_looked_at_alone()
    {
        var records = MadeUpGatherings.Of(4, [[0, 1], [1, 2], [1, 0]], _ => EventKind.Coordination);
        var history = new GatheringHistory(records, Selection.Default);
        string[] positions = ["coordinator", "deputy", "other"];
        var term = SetTerm.Parse("repetition:1:deputy@coordinator", positions);
        var of = new SetStatistics(history, [term], null).At(history.All[2]);
        Assert.Equal(1, of(new CitySet([[1], [0], []], positions))[0]); // c01 was deputy once
        Assert.Equal(0, of(new CitySet([[0], [1], []], positions))[0]);
    }

    [Fact]
    public void Events_of_one_period_are_past_only_when_their_days_say_so()
    {
        Assert.True(CalendarDate.TryParse("2010-03", out var march));
        Assert.True(CalendarDate.TryParse("2010-04-01", out var april));
        Gathering At(int number, int period, CalendarDate? day) => new($"e{number}", number, period, "meeting", [0], [Roles.None],
            null)
        { First = day?.First, End = day?.End };
        Assert.True(At(0, 1, march).IsBefore(At(1, 1, april)));
        Assert.False(At(0, 1, april).IsBefore(At(1, 1, march)));
        Assert.False(At(0, 1, april).IsBefore(At(1, 1, april)));
        Assert.False(At(0, 1, null).IsBefore(At(1, 1, april)));
        Assert.True(At(0, 0, null).IsBefore(At(1, 1, null)));
    }

    [Theory]
    [InlineData("repetition", "repetition:1, repetition:2")]
    [InlineData("repetition:4", "repetition:1, repetition:2")]
    [InlineData("repetition:1:waiter", "expected a kind of event")]
    [InlineData("repetitoin:1", "Did you mean 'repetition'?")]
    [InlineData("size", "TERM*size")]
    [InlineData("mean", "mean:COLUMN")]
    [InlineData("mean:colour", "no column 'colour'")]
    [InlineData("closure:2", "without anything after it")]
    [InlineData("closure@deputy", "no position")]
    [InlineData("adoption:nothing", "Found the policy 'nothing'")]
    public void A_term_that_means_nothing_is_refused(string term, string message)
    {
        var history = new GatheringHistory(MadeUpGatherings.Of(6, 4, 1), Selection.Default);
        Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(() => new SetStatistics(history, [Term(term)], null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_city_without_a_place_is_named()
    {
        var records = MadeUpGatherings.Of(6, 4, 1);
        records = records with { Cities = [.. records.Cities.Select(city => city.Id == "c03" ? city with { Latitude = null } : city)] };
        var history = new GatheringHistory(records, Selection.Default);
        Assert.Contains("c03", Assert.Throws<CannotEstimateException>(() => new SetStatistics(history, [Term("distance")], null)).Message,
            StringComparison.Ordinal);
    }

    private static SetTerm Term(string text) => SetTerm.Parse(text, []);
}
