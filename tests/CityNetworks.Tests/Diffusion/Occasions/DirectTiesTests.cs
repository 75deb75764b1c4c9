using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Occasions;

public sealed class DirectTiesTests
{
    private static readonly Dictionary<string, string> s_nobody = [];

    [Fact]
    public void The_source_of_a_tie_hears_its_target_and_not_the_other_way()
    {
        Assert.Equal([0, 1], Contact(new Contact("c01", "c00")));
        Assert.Equal([0, 0], Contact(new Contact("c00", "c01")));
    }

    [Fact]
    public void The_first_city_hears_too()
    {
        var scenario = Worlds.From("c01").With(new LearningTerm(1) { Contacts = new ContactWeights(1) });
        Assert.Equal([1, 0], HazardTerms.Given(DiffusionModel.Create(Records(new Contact("c00", "c01")), scenario), s_nobody)[0][0]);
    }

    [Fact]
    public void A_tie_counts_by_its_weight_and_its_kind()
    {
        var twinning = new Contact("c01", "c00") { Kind = "twinning", Weight = 0.5 };
        Assert.Equal([0, 1.5], Contact(twinning, new ContactWeights(3)));
        Assert.Equal([0, 1], Contact(twinning, new ContactWeights(0) { Kinds = new Dictionary<string, double> { ["twinning"] = 2 } }));
        Assert.Equal([0, 0], Contact(twinning, new ContactWeights(0) { Kinds = new Dictionary<string, double> { ["border"] = 2 } }));
    }

    [Fact]
    public void A_tie_to_a_city_that_is_not_there_or_to_itself_is_no_contact()
    {
        var records = Records(new Contact("c01", "c00"), new Contact("c01", "c09"), new Contact("c09", "c01"), new Contact("c01", "c01"));
        var scenario = Worlds.From("c00").With(new LearningTerm(1) { Contacts = new ContactWeights(1) });
        var model = DiffusionModel.Create(records, scenario);
        Assert.Equal([0, 1], HazardTerms.Given(model, s_nobody)[0][0]);
    }

    [Fact]
    public void Ties_do_not_count_unless_the_scenario_says_so()
    {
        var model = DiffusionModel.Create(Records(new Contact("c01", "c00")), Worlds.From("c00").With(new LearningTerm(1)));
        Assert.All(HazardTerms.Given(model, s_nobody), step => Assert.Equal([0, 0], step[0]));
    }

    [Fact]
    public void A_tie_is_contact_in_every_period_in_which_it_holds_and_fades_after()
    {
        var model = DiffusionModel.Create(
            Records(new Contact("c01", "c00") { From = "p1", To = "p3" }),
            Worlds.From("c00").With(new LearningTerm(1) { Memory = 0.5, Contacts = new ContactWeights(1) }));
        Assert.Equal([0, 1, 1.5, 0.75], HazardTerms.Given(model, s_nobody).Select(step => step[0][1]));
    }

    [Fact]
    public void The_first_city_hears_an_outcome_and_a_target_without_the_policy_has_none_to_present()
    {
        var scenario = Worlds.From("c01").With(new LearningTerm(1) { Outcome = 0.6, Contacts = new ContactWeights(1) });
        Assert.Equal(0.3, HazardTerms.Given(DiffusionModel.Create(Records(new Contact("c00", "c01")), scenario), s_nobody)[1][0][0], 1e-12);
        Assert.All(
            HazardTerms.Given(DiffusionModel.Create(Records(new Contact("c01", "c00")), scenario), s_nobody), step => Assert.Equal(0, step[0][1]));
    }

    [Fact]
    public void The_target_of_a_tie_presents_its_outcome_to_the_source()
    {
        var model = DiffusionModel.Create(
            Records(new Contact("c01", "c00") { From = "p1", To = "p2", Weight = 2 }),
            Worlds.From("c00").With(new LearningTerm(1) { Outcome = 0.6, Contacts = new ContactWeights(1) }));
        Assert.Equal(2 * 0.6 / 3, HazardTerms.Given(model, s_nobody)[1][0][1], 1e-12);
    }

    [Fact]
    public void Peers_may_be_those_one_is_tied_to()
    {
        var records = Worlds.Records(4, 3) with
        {
            Contacts = [new Contact("c03", "c00") { Weight = 3 }, new Contact("c03", "c01"), new Contact("c02", "c01") { To = "p0" }]
        };
        var model = DiffusionModel.Create(records, Worlds.From("c00").With(new MimicryTerm(1) { Peers = PeerGroup.Contacts }));
        Assert.Equal([0, 0, 0, 0.75], HazardTerms.Given(model, s_nobody)[0][0]);
    }

    [Fact]
    public void Peers_may_be_all_the_more_alike_the_more()
    {
        var records = Worlds.Records(3, 3);
        records = records with { Cities = [.. records.Cities.Select((city, k) => city with { Population = new[] { 100_000, 100_000, 800_000 }[k] })] };
        var model = DiffusionModel.Create(records, Worlds.From("c00").With(new MimicryTerm(1) { Peers = PeerGroup.Similar, Bandwidth = 2 }));

        // The logs lie at m, m and m + ln 8, their standard deviation is ln 8·√2/3: the unlike are 3/√2 apart.
        var unlike = Math.Exp(-4.5 / (2 * 2 * 2));
        Assert.Equal([0, 1 / (1 + unlike), unlike / (2 * unlike)], HazardTerms.Given(model, s_nobody)[0][0], (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Adoptions_by_contact_are_attributed_to_the_tie()
    {
        var records = Records(new Contact("c01", "c00"));
        var result = Ensemble.Run(
            DiffusionModel.Create(records, Worlds.From("c00").With(new LearningTerm(1e12) { Contacts = new ContactWeights(1) })), new RunSettings { Runs = 5 });
        Assert.Equal(["c00"], result.Influence.Text("source"));
        Assert.Equal([1], result.Influence.Numbers("expected_adoptions"));
    }

    [Fact]
    public void Awareness_may_spread_by_ties_alone()
    {
        var scenario = Worlds.From("c00") with { States = new StatesTerm { Awareness = new AwarenessTerm(1e12) { Contacts = new ContactWeights(1) } } };
        var states = Ensemble.Run(DiffusionModel.Create(Records(new Contact("c01", "c00")), scenario), new RunSettings { Runs = 5 }).States!;
        Assert.Equal("aware", states.Text("state")[1]);
        Assert.Equal(1, states.Numbers("mean")[1]);
    }

    private static RecordSet Records(params Contact[] ties) => Worlds.Records(2, 5) with { Contacts = ties };

    private static double[] Contact(Contact tie, ContactWeights? weights = null) =>
        HazardTerms.Given(
            DiffusionModel.Create(Records(tie), Worlds.From("c00").With(new LearningTerm(1) { Contacts = weights ?? new ContactWeights(1) })), s_nobody)[0][0];
}
