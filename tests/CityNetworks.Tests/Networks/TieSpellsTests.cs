using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Tests.Records;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class TieSpellsTests
{
    private static readonly TwoModeNetwork s_memberships =
        NetworkBuilder.Build(RecordTexts.Records("=== participations.csv\ncity,event,from,to\nA,O,2000,2010\nB,O,2005,\nC,O,2008,2009\nX,P,2012,\n"));

    // A is in O from 2000 to before 2010, B from 2005 on, C in 2008 only.
    [Theory]
    [InlineData("2004", "")]
    [InlineData("2005", "A-B 1 1 O 2005")]
    [InlineData("2008", "A-B 1 1 O 2008|A-C 1 1 O 2008|B-C 1 1 O 2008")]
    [InlineData("2009", "A-B 1 1 O 2009")]
    [InlineData("2012", "")]
    [InlineData("2000..2004", "")]
    [InlineData("2005..2009", "A-B 1 5 O 2005..2009|A-C 1 1 O 2008|B-C 1 1 O 2008")]
    [InlineData("all", "A-B 1 5 O 2005..2009|A-C 1 1 O 2008|B-C 1 1 O 2008")]
    public void Memberships_make_ties_while_both_belong(string name, string expected)
    {
        var window = name == "all" ? s_memberships.All : Windows.Span(s_memberships, Place(name[..4]), Place(name[^4..]) + 1);
        var years = CoTies.Of(window, TieWeight.Years);
        Assert.Equal(expected, string.Join('|', CoTies.Of(window).All().Select(tie =>
        {
            var names = s_memberships.Names;
            var (@event, spells) = Assert.Single(years.SpellsOf(tie.Source, tie.Target));
            var (first, end) = Assert.Single(spells);
            var span = end - first == 1 ? names.Periods[first] : $"{names.Periods[first]}..{names.Periods[end - 1]}";
            return $"{names.Cities[tie.Source]}-{names.Cities[tie.Target]} {tie.Weight} {years.WeightOf(tie.Source, tie.Target)} {names.Events[@event]} {span}";
        })));

        static int Place(string year) => s_memberships.Names.Periods.ToList().IndexOf(year);
    }

    [Fact]
    public void A_window_holds_the_ties_that_overlap_it_each_once() => SpellSample.Any.Sample(sample =>
    {
        var network = sample.Network();
        foreach (var window in AllWindows(network))
        {
            Assert.Equal(sample.Naive.Incidence(window.FirstPeriod, window.EndPeriod), Incidence(window));
            Assert.Equal(Incidence(window).Count(), window.TieCount);
            Assert.Equal(Incidence(window).Select(tie => tie.Event).Distinct().Count(), window.CountEvents());
            Assert.Equal(Incidence(window), ByEvent(window).Order());
        }
    });

    [Fact]
    public void Cutting_spells_into_periods_and_joining_them_again_changes_nothing() => SpellSample.Any.Sample(sample =>
    {
        foreach (var (window, joined) in AllWindows(sample.Network()).Zip(AllWindows(sample.NetworkOfPieces())))
        {
            Assert.Equal(Incidence(window), Incidence(joined));
            foreach (var weight in Enum.GetValues<TieWeight>())
                Assert.Equal(CoTies.Of(window, weight).All(), CoTies.Of(joined, weight).All());
        }
    });

    [Fact]
    public void Ties_are_those_of_the_points_of_which_spells_are_made() => SpellSample.Any.Sample(sample =>
    {
        foreach (var (window, points) in AllWindows(sample.Network()).Zip(AllWindows(sample.NetworkOfPoints())))
        {
            var expected = CoTies.Of(points).All().ToArray();
            Assert.Equal(expected.Select(tie => (tie.Source, tie.Target)), CoTies.Of(window).All().Select(tie => (tie.Source, tie.Target)));
            Assert.Equal(expected.Select(tie => tie.Weight), CoTies.Of(window, TieWeight.Years).All().Select(tie => tie.Weight));
        }
    });

    [Fact]
    public void Weights_are_their_formulas() =>
        Gen.Select(SpellSample.Any, Gen.OneOf(Gen.Const(0.0), Gen.Double[0.5, 3])).Sample((sample, halfLife) =>
        {
            foreach (var window in AllWindows(sample.Network()))
            {
                foreach (var weight in Enum.GetValues<TieWeight>())
                {
                    var ties = CoTies.Of(window, weight, new CoTiesOptions { HalfLife = halfLife > 0 ? halfLife : null }).All().ToArray();
                    var expected = sample.Naive
                        .Ties(sample.Cities, sample.Events, window.FirstPeriod, window.EndPeriod, weight, halfLife > 0 ? halfLife : null)
                        .ToArray();
                    Assert.Equal(expected.Select(tie => (tie.Source, tie.Target)), ties.Select(tie => (tie.Source, tie.Target)));
                    Assert.All(ties.Zip(expected), pair => Assert.Equal(pair.Second.Weight, pair.First.Weight, 1e-6));
                }
            }
        }, iter: 300);

    [Fact]
    public void The_strongest_ties_are_among_all() => SpellSample.Any.Sample(sample =>
    {
        var window = sample.Network().All;
        CoTie[] all = [.. CoTies.Of(window, TieWeight.Years).All()];
        Assert.Subset(all.ToHashSet(), CoTies.Of(window, TieWeight.Years, new CoTiesOptions { TopPerCity = 2 }).All().ToHashSet());
        Assert.Equal(all.Where(tie => tie.Weight >= 2), CoTies.Of(window, TieWeight.Years, new CoTiesOptions { MinimumWeight = 2 }).All());
    });

    [Fact]
    public void A_spell_of_one_period_is_a_point() => SpellSample.Any.Sample(sample =>
    {
        var records = sample.Records(sample.Naive.Points.Where(point => point.Period == point.Event % sample.Periods)
            .Select(point => $"c{point.City},e{point.Event},{2000 + point.Period},{2001 + point.Period}").DefaultIfEmpty("c0,e0,2000,2001"));
        var asPoints = records with
        {
            Events = [.. records.Events.Select(@event => @event with
            {
                Period = $"{2000 + (int.Parse(@event.Id[1..], System.Globalization.CultureInfo.InvariantCulture) % sample.Periods)}", LastPeriod = null
            })],
            Participations = [.. records.Participations.Select(row => row with { Spell = null })],
        };
        foreach (var (window, points) in AllWindows(NetworkBuilder.Build(records)).Zip(AllWindows(NetworkBuilder.Build(asPoints))))
        {
            Assert.Equal(Named(window), Named(points));
            Assert.Equal(Betweenness.Of(window).Cities, Betweenness.Of(points).Cities);
        }

        static IEnumerable<string> Named(Window window) =>
            Incidence(window).Select(tie => $"{tie.City} {window.Network.Names.Events[tie.Event]}").Order(StringComparer.Ordinal);
    });

    [Fact]
    public void Roles_and_weights_are_those_of_the_window()
    {
        var network = NetworkBuilder.Build(RecordTexts.Records(
            "=== participations.csv\ncity,event,from,to,role,weight\na,o,2000,2004,participant,1\na,o,2001,2002,host,3\nb,o,2003,,,\n"));
        var roles =
            Windows.Each(network).Select(window => (window.Name, window.Network.RolesOf(window.FirstTieOf(0)), window.Network.WeightOf(window.FirstTieOf(0))));
        Assert.Equal(
            [
                ("2000", Roles.Participant, 1.0), ("2001", Roles.Participant | Roles.Host, 3.0), ("2002", Roles.Participant, 1.0),
                ("2003", Roles.Participant, 1.0),
            ],
            roles.Take(4));
        Assert.Equal((Roles.Participant | Roles.Host, 3.0), (network.RolesOf(0), network.WeightOf(0)));
    }

    [Fact]
    public void Participations_of_unknown_start_count_from_the_start_of_the_event_or_not_at_all()
    {
        var records = RecordTexts.Records("=== participations.csv\ncity,event,from,to\na,o,2001,2003\nb,o,,2002\nc,o,,\nd,p,2000,\n");
        Assert.Equal([(0, 1, 3), (1, 1, 2), (2, 1, 4), (3, 0, 4)], Spells(NetworkBuilder.Build(records)));
        Assert.Equal([(0, 1, 3), (3, 0, 4)], Spells(NetworkBuilder.Build(records, new Selection { UnknownStart = UnknownStart.LeaveOut })));

        static IEnumerable<(int City, int First, int End)> Spells(TwoModeNetwork network) =>
            Enumerable.Range(0, network.CityCount).Where(city => network.EventsOf(city).Length > 0)
                .Select(city => (
                    city,
                    network.SpellsOf(network.FirstTieOf(city), network.EventsOf(city)[0])[0].First,
                    network.SpellsOf(network.FirstTieOf(city), network.EventsOf(city)[0])[0].End));
    }

    [Fact]
    public void An_occasion_reported_twice_lasts_as_the_row_that_counts_says()
    {
        var network = NetworkBuilder.Build(RecordTexts.Records(
            "=== participations.csv\ncity,event\na,x\nb,y\n=== events.csv\nid,start,end,same_occasion\nx,2000,2002,\ny,2001,,x\n"));
        Assert.Equal(["x"], network.Names.Events);
        Assert.All(Windows.Each(network), window => Assert.Equal(1, CoTies.Of(window).Count));
    }

    [Theory]
    [InlineData("2010", "2011", 1)]
    [InlineData("2012", "2013", 1)]
    [InlineData("2010", "2010-04", 0.25)]
    [InlineData("2010-01-31", "2010-03-01", (1 / 12.0) + (1 / 365.25))]
    public void Periods_last_their_years(string start, string end, double years)
    {
        var network = NetworkBuilder.Build(RecordTexts.Records(
            $"=== participations.csv\ncity,event\na,x\nb,x\n=== events.csv\nid,period\nx,p\n=== periods.csv\nid,start,end\np,{start},{end}\n"));
        Assert.Equal(years, CoTies.Of(network.All, TieWeight.Years).All().Single().Weight, 1e-12);
    }

    [Fact]
    public void Leaving_an_event_out_keeps_the_spells_of_the_others() => SpellSample.Any.Sample(sample =>
    {
        foreach (var window in AllWindows(sample.Network()))
        {
            var without = window.Without(0);
            Assert.Equal(Incidence(window).Where(tie => tie.Event != 0), Incidence(without));
            var rest = sample with { Rows = [.. sample.Rows.Where(row => row.Event != 0)] };
            Assert.Equal(
                rest.Naive
                    .Ties(sample.Cities, sample.Events, window.FirstPeriod, window.EndPeriod, TieWeight.Years, null)
                    .Select(tie => (tie.Source, tie.Target, tie.Weight)),
                CoTies.Of(without, TieWeight.Years).All().Select(tie => (tie.Source, tie.Target, tie.Weight)));
        }
    });

    private static IEnumerable<Window> AllWindows(TwoModeNetwork network) =>
        Enumerable.Range(0, network.PeriodCount)
            .SelectMany(first => Enumerable.Range(first + 1, network.PeriodCount - first).Select(end => Windows.Span(network, first, end)));

    private static IEnumerable<(int City, int Event)> Incidence(Window window) =>
        Enumerable.Range(0, window.Network.CityCount).SelectMany(city => window.EventsOf(city).ToArray().Select(@event => (city, @event)));

    private static IEnumerable<(int City, int Event)> ByEvent(Window window) =>
        Enumerable.Range(window.FirstEvent, window.EndEvent - window.FirstEvent)
            .SelectMany(@event => window.CitiesOf(@event).ToArray().Select(city => (city, @event)));
}
