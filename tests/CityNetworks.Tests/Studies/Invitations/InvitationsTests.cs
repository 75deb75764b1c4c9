using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Studies.Invitations;
using CityNetworks.Tests.Diffusion;
using Xunit;

namespace CityNetworks.Tests.Studies.Invitations;

public sealed class InvitationsTests
{
    private const ulong Choosing = 0x9E3779B97F4A7C15;

    // c00 has the policy and comes; c01 is met again by many afterwards, the others by few or none.
    private static readonly RecordSet s_records = Worlds.Records(
        7, 6, (0, [0, 6]), (2, [0]), (3, [1, 2, 3, 4]), (4, [1, 2, 3, 4, 5]), (4, [5, 6]));

    private static readonly Scenario s_scenario = Worlds.From("c00").With(new LearningTerm(0.7) { Memory = 0.5 });
    private static readonly RunSettings s_settings = new() { Runs = 400, Seed = 5 };
    private static readonly PlannedMeeting s_meeting = PlannedMeeting.Of(s_records, "e01", Selection.Default, 3);

    [Fact]
    public void One_place_goes_to_the_best_of_all_by_enumeration()
    {
        var plan = Find(new InvitationOptions { Places = 1, IsPlain = true });
        var choosing = Enumerable.Range(1, 6).Select(city => $"c{city:00}").ToDictionary(city => city, city => Reach([city], Choosing ^ 5));
        Assert.Equal(choosing.MaxBy(pair => pair.Value).Key, Assert.Single(plan.Invited));
        var told = plan.Invitations;
        Assert.Equal(Reach(plan.Invited, 5) - Reach([], 5), told.Numbers("gain")[0], 1e-9);
        Assert.Equal(Reach(plan.Invited, 5), told.Numbers("value")[0], 1e-9);
    }

    [Fact]
    public void All_subsets_are_no_better_than_greedy_choice_by_much()
    {
        var plan = Find(new InvitationOptions { Places = 3 });
        var all = Enumerable.Range(0, 64)
            .Select(bits => Enumerable.Range(1, 6).Where(city => (bits >> (city - 1) & 1) == 1).Select(city => $"c{city:00}").ToArray())
            .Where(set => set.Length <= 3).Max(set => Reach(set, 5));
        var nobody = Reach([], 5);
        Assert.InRange((Reach(plan.Invited, 5) - nobody) / (all - nobody), 0.9, 1);
    }

    [Fact]
    public void Lazy_choice_is_as_good_as_plain_choice_and_threads_change_nothing()
    {
        var plain = Find(new InvitationOptions { Places = 3, IsPlain = true });
        var lazy = Find(new InvitationOptions { Places = 3 });
        Assert.Equal(plain.Comparison.Numbers("value")[0], lazy.Comparison.Numbers("value")[0], 0.1);
        var other = Invitations(new InvitationOptions { Places = 3 }, s_settings with { Workers = new Workers(3, default) });
        Assert.Equal(lazy.Invitations.Numbers("gain"), other.Invitations.Numbers("gain"));
        Assert.Equal(lazy.Invitations.Text("reason"), other.Invitations.Text("reason"));
    }

    [Fact]
    public void Limits_hold()
    {
        var best = Find(new InvitationOptions { Places = 1 }).Invited[0];
        Assert.DoesNotContain(best, Find(new InvitationOptions { Places = 3, Excluded = new HashSet<string> { best } }).Invited);
        var costs = new Dictionary<string, double> { ["c01"] = 5, ["c02"] = 1, ["c03"] = 1.5 };
        var plan = Find(new InvitationOptions { Places = 3, Costs = costs, Budget = 2.6 });
        Assert.Subset(new HashSet<string> { "c02", "c03" }, plan.Invited.ToHashSet());
        Assert.True(plan.Invitations.Numbers("cost").Sum() <= 2.6);
        Assert.Throws<ArgumentException>(() => Find(new InvitationOptions { Costs = costs, Budget = 0.5 }));
        Assert.Throws<ArgumentException>(() => Find(new InvitationOptions { Excluded = s_records.Cities.Select(city => city.Id).ToHashSet() }));
    }

    [Fact]
    public void Reasons_follow_from_the_tables()
    {
        var plan = Find(new InvitationOptions { Places = 2 });
        for (var row = 0; row < plan.Invitations.RowCount; row++)
        {
            var reason = plan.Invitations.Text("reason")[row]!;
            Assert.Equal(plan.Invitations.Flags("within_error")[row], reason.Contains("the gain is within simulation error", StringComparison.Ordinal));
            Assert.Contains("City 0", reason, StringComparison.Ordinal); // who comes anyway
            var partners = plan.Meets.Integers("step").Count(step => step == row + 1);
            Assert.Equal(partners, plan.Invitations.Integers("ties")[row]);
        }

        Assert.All(plan.Reaches.Numbers("ci_lo").Zip(plan.Reaches.Numbers("ci_hi")), interval => Assert.True(interval.First > 0 || interval.Second < 0));
    }

    [Fact]
    public void A_policy_that_nobody_brings_spreads_no_further()
    {
        var plan = CityNetworks.Studies.Invitations.Invitations.Find(
            PlannedMeeting.In(s_records, "p5", Selection.Default, 1),
            Worlds.From("c00").With(new LearningTerm(0)),
            Selection.Default,
            new InvitationOptions(),
            s_settings);
        Assert.Empty(plan.Invited);
        Assert.Equal(0, plan.Invitations.RowCount);
    }

    [Fact]
    public void Cohesion_takes_the_best_pair_of_all_and_no_scenario()
    {
        var meeting = PlannedMeeting.In(s_records, "p4", Selection.Default, 0);
        var options = new InvitationOptions { Goal = InvitationGoal.Cohesion, Places = 2 };
        var plan = CityNetworks.Studies.Invitations.Invitations.Find(meeting, null, Selection.Default, options, s_settings);
        var network = CityNetworks.Networks.NetworkBuilder.Build(meeting.Records);
        var cohesion = new Cohesion(CityNetworks.Networks.Windows.Span(network, 0, 5));
        var best = (from a in Enumerable.Range(0, 7) from b in Enumerable.Range(0, a) select cohesion.Of([a, b])).Max();
        Assert.Equal(best, plan.Comparison.Numbers("value")[0], 1e-12);
        Assert.All(plan.Invitations.Numbers("ci_lo"), low => Assert.True(double.IsNaN(low)));
    }

    private static InvitationPlan Find(InvitationOptions options) => Invitations(options, s_settings);

    private static InvitationPlan Invitations(InvitationOptions options, RunSettings settings) =>
        CityNetworks.Studies.Invitations.Invitations.Find(s_meeting, s_scenario, Selection.Default, options, settings);

    // By a model made of records with the participations written in by hand.
    private static double Reach(IReadOnlyList<string> invited, ulong seed)
    {
        var records = s_records with
        {
            Periods = s_meeting.Records.Periods,
            Participations = [.. s_records.Participations, .. invited.Select(city => new Participation(city, "e01") { Role = Roles.Participant })],
        };
        var result = Ensemble.Run(DiffusionModel.Create(records, s_scenario), s_settings with { Seed = seed });
        var steps = result.CurrentAdopters.Count / result.Runs;
        return Enumerable.Range(0, result.Runs).Average(run => result.CurrentAdopters[(run * steps) + steps - 1]);
    }
}
