using CityNetworks.Diffusion.Counterfactuals;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Counterfactuals;

public sealed class EditsTests
{
    private static readonly RunSettings s_few = new() { Runs = 20 };

    private static readonly DiffusionModel s_model = DiffusionModel.Create(
        Worlds.Records(6, 5, (0, [0, 1, 2]), (1, [2, 3]), (2, [3, 4, 5]), (2, [0, 5])),
        Worlds.From("c00").With(new BaselineTerm(0.05)).With(new LearningTerm(0.8)).With(new MimicryTerm(0.3)));

    // where outcomes are known, below
    public static TheoryData<string> Mechanisms => [.. MechanismInfo.All.Select(mechanism => mechanism.Id).Where(id => id != LearningDefinition.Name)];

    [Fact]
    public void An_unknown_mechanism_is_refused_and_nothing_is_removed_in_its_place()
    {
        var model = DiffusionModel.Create(Worlds.Records(2, 2), Worlds.From().With(new CoercionTerm { Mandates = [new Mandate("council", "policy", "p1")] }));
        var error = Assert.Throws<ArgumentException>(() => model.WithoutMechanism("fashion"));
        Assert.Contains("no mechanism 'fashion'; expected one of coercion", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => model.WithoutMechanism(MimicryDefinition.Name)); // known, and not at work
    }

    [Fact]
    public void Contact_is_also_removed_by_its_key_in_scenarios()
    {
        var model = DiffusionModel.Create(Worlds.Records(2, 2), Worlds.From("c00").With(new LearningTerm(0.1)).With(new MimicryTerm(0.2)));
        Assert.Equal(["contact", "mimicry"], model.MechanismIds);
        Assert.Equal(["mimicry"], model.WithoutMechanism("learning").MechanismIds);
        Assert.Equal(["mimicry"], model.WithoutMechanism("contact").MechanismIds);
    }

    [Fact]
    public void Learning_from_outcomes_can_be_removed() =>
        Assert.Empty(DiffusionModel.Create(Worlds.Records(2, 2), Worlds.From("c00").With(new LearningTerm(0.1) { Outcome = 1 }))
            .WithoutMechanism(LearningDefinition.Name).MechanismIds);

    [Theory]
    [MemberData(nameof(Mechanisms))]
    public void A_mechanism_that_is_removed_is_gone_and_the_others_are_as_they_were(string mechanism)
    {
        var records = Worlds.Records(4, 4, (0, [0, 1]));
        records = records with
        {
            Events = [.. records.Events, new Event("o") { Kind = EventKind.Coordination, Period = "p0", Themes = ["policy"] }],
            Cities = [.. records.Cities.Select((city, k) => city with { Population = 1000 * (k + 1) })],
            Organisations = [new Organisation("bank", "Bank") { ActorKind = "go-between" }],
            Engagements = [new Engagement("bank", "e00") { Status = EventStatus.Held }],
        };
        var model = DiffusionModel.Create(records, (Worlds.From("c00") with { Capacity = 0.5 })
            .With(new GoBetweensTerm(0.1))
            .With(new AuthorityTerm { Authorities = [new BindingAuthority("region", "p1") { Rate = 0.1 }] })
            .With(new ConditionalFundingTerm { Offers = [new FundingOffer("bank", "p1") { Compliance = 0.1 }] })
            .With(new BaselineTerm(0.1))
            .With(new LearningTerm(0.1))
            .With(new MimicryTerm(0.1))
            .With(new EndorsementTerm(0.1))
            .With(new CompetitionTerm(0.1))
            .With(new CoercionTerm { Mandates = [new Mandate("council", "policy", "p1") { Compliance = 0.1 }] }));
        var without = model.WithoutMechanism(mechanism);
        Assert.Equal(model.MechanismIds.Where(id => id != mechanism), without.MechanismIds);
        var (before, after) = (HazardTerms.Given(model, new Dictionary<string, string>()), HazardTerms.Given(without, new Dictionary<string, string>()));
        Assert.Equal(before.SelectMany(step => step.Where((_, cause) => model.MechanismIds[cause] != mechanism)), after.SelectMany(step => step));
    }

    [Fact]
    public void A_city_taken_out_and_put_back_leaves_no_trace() => Gen.Select(Worlds.RandomModel, Gen.Int[0, 7]).Sample(
        (model, number) =>
        {
            var city = model.Records.Cities[number % model.Records.Cities.Count];
            var rows = model.Records.Participations.Where(row => row.City == city.Id).ToArray();
            if (rows.Any(row => row.Probability is not null)
                || model.Records.Outcomes.Any(row => row.City == city.Id)
                || model.Scenario.Initial.Any(row => row.City == city.Id)
                || model.Scenario.Coercion.Mandates?.Any(order => order.Cities.Contains(city.Id)) == true)
                return; // these are lost with the city
            var back = model.WithoutCity(city.Id).WithCity(city, rows.Select(row => (row.Event, row.Role)));
            Assert.Equal(Ensemble.Run(model, s_few).CurrentAdopters, Ensemble.Run(back, s_few).CurrentAdopters);
        },
        iter: 150);

    [Fact]
    public void An_event_put_in_and_taken_out_leaves_no_trace() => Gen.Select(Worlds.RandomModel, Gen.Int[0, 7].Array[1, 4]).Sample(
        (model, cities) =>
        {
            var more = model.WithEvent(
                new Event("e99") { Period = model.Periods[0], Kind = EventKind.Meeting }, cities.Select(city => model.Cities[city % model.Cities.Count]));
            Assert.Equal(Ensemble.Run(model, s_few).CurrentAdopters, Ensemble.Run(more.WithoutEvent("e99"), s_few).CurrentAdopters);
        },
        iter: 100);

    [Fact]
    public void A_further_meeting_spreads_contact()
    {
        var more = s_model.WithEvent(new Event("e99") { Period = "p0", Kind = EventKind.Meeting }, "c00", "c05");
        var table = Counterfactual.Compare(more, s_model, new RunSettings { Runs = 300 });
        Assert.True(table.Numbers("difference")[^1] > 0);
    }

    [Fact]
    public void A_city_that_is_added_counts_in_neither_world_but_can_carry_the_policy()
    {
        var apart = DiffusionModel.Create(Worlds.Records(2, 4, (0, [0]), (1, [1])), Worlds.From("c00").With(new LearningTerm(1e12)));
        var bridge = apart.WithCity(new City("bridge", "Bridge"), ("e00", Roles.Participant), ("e01", Roles.Presenter));
        Assert.Equal([0, 1, 1], Counterfactual.Compare(bridge, apart, s_few).Numbers("difference"));
    }

    [Fact]
    public void A_row_that_does_not_count_can_be_made_to()
    {
        var records = s_model.Records with
        {
            Cities = [.. s_model.Records.Cities.Select(city => city.Id == "c05" ? city with { Country = "PE", Evidence = Evidence.Secondary } : city)],
            Participations = [.. s_model.Records.Participations.Where(row => row.City != "c05")]
        };
        var model = DiffusionModel.Create(records, s_model.Scenario);
        Assert.DoesNotContain("c05", model.Cities);
        var with = model.WithCity(new City("c05", "?") { Country = "XX" }, ("e02", Roles.Participant));
        Assert.Contains("c05", with.Cities);
        Assert.Equal("PE", with.Records.Cities.Single(city => city.Id == "c05").Country);
    }

    [Fact]
    public void Without_an_office_a_term_is_gone_and_at_meetings_the_city_stays()
    {
        var records = s_model.Records with
        {
            Events = [.. s_model.Records.Events.Select(
                row => row.Id == "e00" ? row with { Kind = EventKind.Coordination } : row.Id == "e01" ? row with { Host = "c02" } : row)],
            Participations = [.. s_model.Records.Participations.Select(
                row => row.City == "c02" ? row with { Role = row.Event == "e00" ? Roles.Coordinator : Roles.Host } : row)],
        };
        var model = DiffusionModel.Create(records, s_model.Scenario);
        var plain = model.WithoutRole("c02", Roles.Coordinator).Records;
        Assert.DoesNotContain(plain.Participations, row => row.City == "c02" && row.Event == "e00");
        Assert.Contains(plain.Participations, row => row.City == "c02" && row.Role is Roles.Host);
        var guest = model.WithoutRole("c02", Roles.Host).Records;
        Assert.Contains(guest.Participations, row => row is { City: "c02", Event: "e01", Role: Roles.None });
        Assert.Null(guest.Events.Single(row => row.Id == "e01").Host);
        Assert.Contains("coordinator", Assert.Throws<ArgumentException>(() => model.WithoutRole("c02", Roles.Author)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Office_goes_round_and_every_member_has_it_once_before_any_twice()
    {
        var records = s_model.Records with
        {
            Events = [.. Enumerable.Range(0, 5).Select(period => new Event($"k{period}") { Kind = EventKind.Coordination, Period = $"p{period}" })],
            Participations = [.. Enumerable.Range(0, 5).SelectMany(period => new[]
            {
                new Participation("c00", $"k{period}") { Role = Roles.Coordinator },
                new Participation("c01", $"k{period}") { Role = Roles.Deputy },
                new Participation("c02", $"k{period}") { Role = Roles.Coordinator }
            })],
        };
        var model = DiffusionModel.Create(records, s_model.Scenario);
        var rotated = model.RotatingCoordinators(5).Records.Participations;
        string[] holders = [.. rotated.Where(row => row.Role is Roles.Coordinator).OrderBy(row => row.Event, StringComparer.Ordinal).Select(row => row.City)];
        Assert.Equal(10, holders.Length);
        Assert.Equal(model.Cities, holders[..6].Order(StringComparer.Ordinal));
        Assert.Equal(holders[..4], holders[6..]);
        Assert.Equal(5, rotated.Count(row => row is { City: "c01", Role: Roles.Deputy }));
        Assert.Equal(rotated, model.RotatingCoordinators(5).Records.Participations);
        Assert.NotEqual(rotated, model.RotatingCoordinators(6).Records.Participations);
    }

    [Fact]
    public void Without_any_period_only_what_needs_no_meeting_is_left()
    {
        var silent = s_model.Records.Periods.Aggregate(s_model, (model, period) => model.WithoutPeriod(period.Id));
        Assert.Empty(silent.Records.Events);
        Assert.Equal(s_model.Periods, silent.Periods);
        Assert.Equal(Ensemble.Run(silent, s_few).CurrentAdopters, Ensemble.Run(s_model.WithoutMechanism("contact"), s_few).CurrentAdopters);
    }

    [Fact]
    public void Means_and_orders_work_as_stated()
    {
        Assert.Equal(0, Ensemble.Run(s_model.WithCapacity(0), s_few).Mechanisms.RowCount > 0
            ? Ensemble.Run(s_model.WithCapacity(0), s_few).Mechanisms.Numbers("adoptions").Sum()
            : 0);
        Assert.Equal(6, Ensemble.Run(s_model.WithCapacity(0).WithMandate(new Mandate("council", "policy", "p2")), s_few).Curves.Numbers("mean")[^1]);
        var bound = s_model.WithCapacity(0).WithMandate(new Mandate("council", "policy", "p2") { Cities = ["c03"], Compliance = 1 });
        Assert.Equal(2, Ensemble.Run(bound, s_few).Curves
            .Numbers("mean")[^1]);
        Assert.Equal(2, Ensemble.Run(s_model.WithCapacity(0).WithInitial("c04"), s_few).Curves.Numbers("mean")[0]);
        Assert.True(Counterfactual.Compare(s_model.Attending(0.9), s_model, new RunSettings { Runs = 200 }).Numbers("difference")[^1] > 0);
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentException>(() => s_model.WithCity(new City("c01", "again")));
        Assert.Throws<ArgumentException>(() => s_model.WithCity(new City("new", "new"), ("e77", Roles.Host)));
        Assert.Throws<ArgumentException>(() => s_model.WithEvent(new Event("e00") { Period = "p0" }, "c00"));
        Assert.Throws<ArgumentException>(() => s_model.WithEvent(new Event("e99") { Period = "p9" }, "c00"));
        Assert.Throws<ArgumentException>(() => s_model.WithEvent(new Event("e99") { Period = "p0" }, "c77"));
        Assert.Throws<ArgumentException>(() => s_model.WithoutPeriod("p9"));
        Assert.Throws<ArgumentException>(() => s_model.WithCapacity(1.1));
        Assert.Throws<ArgumentException>(() => s_model.Attending(1));
        Assert.Throws<ArgumentException>(() => s_model.WithInitial("c00"));
        Assert.Throws<ArgumentException>(() => s_model.WithMandate(new Mandate("council", "policy", "p9")));
        Assert.Throws<ArgumentException>(() => s_model.WithMandate(new Mandate("council", "policy", "p2") { Compliance = 1.2 }));
    }

    [Fact]
    public void An_order_not_to_adopt_that_bound_only_the_city_is_gone_with_it()
    {
        var model = DiffusionModel.Create(
            s_model.Records, s_model.Scenario.With(new CoercionTerm { Preemptions = [new Preemption("p1") { Cities = ["c01"] }] }));
        Assert.Empty(model.WithoutCity("c01").Scenario.Coercion.Preemptions);
    }

    [Fact]
    public void Removals_are_single_counterfactuals_ranked_and_compared_with_others()
    {
        var table = Removals.Of(s_model, s_few);
        Assert.Equal(
            ["city", "name", "policy", "initial", "degree", "difference", "run_lo", "run_hi", "mc_error", "random", "matched", "rank"],
            table.Columns.Select(column => column.Name));
        var differences = table.Numbers("difference");
        for (var row = 0; row < table.RowCount; row++)
            Assert.Equal(Counterfactual.Compare(s_model.WithoutCity(s_model.Cities[row]), s_model, s_few).Numbers("difference")[^1], differences[row]);
        Assert.Equal(table.Text("city")[Enumerable.Range(0, 6).MinBy(row => differences[row])], table.Text("city")[table.Integers("rank").ToList().IndexOf(1)]);
        Assert.Equal([true, false, false, false, false, false], table.Flags("initial"));
        Assert.Equal([2, 1, 2, 2, 1, 2], table.Numbers("degree"));
        Assert.Equal((differences[2] + differences[3] + differences[4] + differences[5]) / 4, table.Numbers("random")[1], 1e-12);
        // c04 with one event too, then c02 and c03 with two
        Assert.Equal((differences[4] + differences[2] + differences[3]) / 3, table.Numbers("matched")[1], 1e-12);
    }

    [Fact]
    public void Differences_by_city_are_those_of_two_ensembles_and_their_interval_holds_them()
    {
        var without = s_model.WithoutMechanism("contact");
        var settings = new RunSettings { Runs = 200 };
        var cities = Counterfactual.Run(without, s_model, settings).Cities;
        Assert.Equal(Ensemble.Run(without, settings).Cities.Numbers("p_ever_adopted"), cities.Numbers("p_ever_a"));
        Assert.Equal(Ensemble.Run(s_model, settings).Cities.Numbers("p_ever_adopted"), cities.Numbers("p_ever_b"));
        for (var row = 0; row < cities.RowCount; row++)
            Assert.InRange(cities.Numbers("difference")[row], cities.Numbers("ci_lo")[row], cities.Numbers("ci_hi")[row]);
        Assert.Equal(5, Counterfactual.Run(s_model.WithoutCity("c03"), s_model, settings).Cities.RowCount);
    }
}
