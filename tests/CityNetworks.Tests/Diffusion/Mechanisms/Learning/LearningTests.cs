using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Mechanisms;

public sealed class LearningTests
{
    private const int Runs = 400_000;
    private const double Strength = 0.7;

    // c04 and c05 meet first. c01, an adopter, meets c02; then c03, an adopter, is at a meeting to which the adopter c00 and c02 come with probability 1/2.
    private static readonly RecordSet s_drawn = Worlds.Records(6, 3, (1, [4]), (1, [1, 2]), (1, [3])) with
    {
        Participations =
        [
            new Participation("c04", "e00"), new Participation("c05", "e00") { Probability = 0.5 },
            new Participation("c01", "e01"), new Participation("c02", "e01"),
            new Participation("c03", "e02"), new Participation("c00", "e02") { Probability = 0.5 }, new Participation("c02", "e02") { Probability = 0.5 },
        ],
    };

    // Of a prior of precision 1 and as much evidence as sources.
    private static double Adopts(double sources) => 1 - Math.Exp(-Strength * sources / (1 + sources));

    private static EnsembleResult Learnt(RecordSet records, LearningTerm term, params string[] adopters) =>
        Ensemble.Run(DiffusionModel.Create(records, Worlds.From(adopters).With(term)), new RunSettings { Runs = Runs });

    [Fact]
    public void Sources_are_those_who_came_in_the_run()
    {
        var influence = Learnt(s_drawn, new LearningTerm(Strength) { Outcome = 1 }, "c00", "c01", "c03").Influence;
        Assert.Equal(["c00", "c01", "c03"], influence.Text("source"));
        Near(Adopts(3) / 12, influence.Numbers("expected_adoptions")[0]);
        Near((Adopts(1) / 2) + (Adopts(2) / 8) + (Adopts(3) / 12), influence.Numbers("expected_adoptions")[1]);
        Near((Adopts(2) / 8) + (Adopts(3) / 12), influence.Numbers("expected_adoptions")[2]);
    }

    [Fact]
    public void Each_of_many_presenters_of_one_meeting_is_a_source()
    {
        const int Presenters = 20; // more than a list that is gone through
        string[] adopters = [.. Enumerable.Range(0, Presenters).Select(city => $"c{city:00}")];
        var records = Worlds.Records(Presenters + 1, 3, (1, [.. Enumerable.Range(0, Presenters + 1)]));
        var influence = Learnt(records, new LearningTerm(Strength) { Outcome = 1 }, adopters).Influence;
        Assert.Equal(adopters, influence.Text("source"));
        Assert.All(influence.Numbers("expected_adoptions"), found => Near(Adopts(Presenters) / Presenters, found));
    }

    // c00 learns by direct ties alone, from whom has the policy; the tie and the meeting of one period count alike, whatever memory leaves of them.
    [Fact]
    public void Direct_ties_teach_as_meetings_do()
    {
        var term = new LearningTerm(Strength) { Outcome = 1, EvidenceMemory = 0.5, Contacts = new ContactWeights(1) };
        var records = Worlds.Records(4, 3, (1, [0, 2])) with
        {
            Contacts = [new Contact("c00", "c01") { From = "p1", To = "p2" }, new Contact("c03", "c00") { From = "p1", To = "p2" }],
        };
        var influence = Learnt(records, term, "c01", "c02").Influence;
        Assert.Equal(["c01", "c02"], influence.Text("source"));
        Assert.Equal(["c00", "c00"], influence.Text("target"));
        Assert.All(influence.Numbers("expected_adoptions"), found => Near(Adopts(2) / 2, found));
        foreach (var ties in new[] { 1, 2 })
        {
            var few = records with { Events = [], Participations = [], Contacts = [.. records.Contacts.Take(ties)] };
            var alone = HazardTerms.Given(DiffusionModel.Create(few, Worlds.From("c01").With(term)), new Dictionary<string, string>())[1][0];
            Assert.Equal((Strength / 2, 0, 0), (Math.Round(alone[0], 12), alone[2], alone[3]));
        }
    }

    // A tie of weight 2 beside a meeting: evidence of precision 3, of which the tie gave two thirds.
    [Fact]
    public void A_direct_tie_is_a_source_by_its_weight()
    {
        var records = Worlds.Records(3, 3, (1, [0, 2])) with { Contacts = [new Contact("c00", "c01") { From = "p1", To = "p2", Weight = 2 }] };
        var influence = Learnt(records, new LearningTerm(Strength) { Outcome = 1, Contacts = new ContactWeights(1) }, "c01", "c02").Influence;
        Assert.Equal(["c01", "c02"], influence.Text("source"));
        Near(Adopts(3) * 2 / 3, influence.Numbers("expected_adoptions")[0]);
        Near(Adopts(3) / 3, influence.Numbers("expected_adoptions")[1]);
    }

    // Cities a, b; one meeting in p1; a has the policy from before and may give it up in p2 or p3. What b learnt at the meeting it learnt from a, whatever a
    // did later.
    [Fact]
    public void A_city_that_gave_the_policy_up_stays_the_source_of_what_it_presented()
    {
        const int Few = 60_000;
        const double Rate = 0.5;
        const double Leaving = 0.4;
        var scenario = Worlds.From("c00").With(new LearningTerm(Rate) { Outcome = 1, EvidenceMemory = 0.5 }) with
        {
            States = new StatesTerm { Abandonment = new AbandonmentTerm(Leaving) },
            Transfer = new TransferTerm(),
        };
        var result = Ensemble.Run(DiffusionModel.Create(Worlds.Records(2, 4, (1, [0, 1])), scenario), new RunSettings { Runs = Few });

        // a presents in p1 unless it gave up in p1; the posterior mean is 1/2 in p2 and (1/2)/(1 + 1/2) in p3.
        var expected = Math.Exp(-Leaving) * (1 - Math.Exp(-Rate * ((1 / 2.0) + (1 / 3.0))));
        Assert.InRange(result.Influence.Numbers("expected_adoptions").Single(), expected - Error(expected), expected + Error(expected));
        var own = Enumerable.Range(0, result.Transfers!.RowCount)
            .Where(row => result.Transfers.Text("degree")[row] == "own")
            .Sum(row => result.Transfers.Numbers("mean")[row]);
        Assert.Equal(0, own);

        static double Error(double p) => 4 * Math.Sqrt(p * (1 - p) / Few);
    }

    [Fact]
    public void What_it_held_last_can_still_be_copied()
    {
        var copying = new TransferTerm { Copying = new DegreeTerm { Always = 50 } };
        var scenario = Worlds.From("c00").With(new LearningTerm(0.5) { Outcome = 1 }) with
        {
            States = new StatesTerm { Abandonment = new AbandonmentTerm(0.4) },
            Transfer = copying,
        };
        var objects = Ensemble.Run(DiffusionModel.Create(Worlds.Records(2, 4, (1, [0, 1])), scenario), new RunSettings { Runs = 500 }).Objects!;
        var fidelity = Enumerable.Range(0, objects.RowCount)
            .Where(row => objects.Text("object")[row] != "negative-lessons")
            .Select(row => objects.Numbers("fidelity")[row]);
        Assert.All(fidelity, share => Assert.Equal(1, share));
    }

    // Beta(1, 1) before; the meeting shows one success and one failure to c02, and to c03, which met c00 alone, one success.
    [Fact]
    public void Beta_binomial_learning_counts_successes_and_failures()
    {
        const double Rate = 0.6;
        var records = Worlds.Records(4, 3, (1, [0, 1, 2]), (1, [0, 3])) with
        {
            Outcomes = [new Outcome("c00", "policy", "p0", 0.2), new Outcome("c01", "policy", "p0", -3)],
        };
        var scenario = Worlds.From("c00", "c01")
            .With(new LearningTerm(Rate) { Model = LearningModel.BetaBinomial, PriorPrecision = 2, PriorMean = 0.5, Cost = 0.4 });
        var terms = HazardTerms.Given(DiffusionModel.Create(records, scenario), new Dictionary<string, string>());
        Assert.Equal(Rate * (0.5 - 0.4), terms[0][0][2], 1e-12); // the prior mean, 1/2
        Assert.Equal(Rate * ((2 / 4.0) - 0.4), terms[1][0][2], 1e-12);
        Assert.Equal(Rate * ((2 / 3.0) - 0.4), terms[1][0][3], 1e-12);
    }

    [Fact]
    public void Beta_binomial_learning_agrees_with_the_enumeration_of_a_tiny_world()
    {
        // c00, a success, is at a meeting in p1 to which c02 comes with probability 1/2; in p2 c01, a failure, meets c03 and c02, a success
        // once it has adopted.
        const double Rate = 3;
        const double Memory = 0.8;
        var records = Worlds.Records(4, 4, (1, [0]), (2, [1, 2, 3])) with
        {
            Outcomes =
            [
                new Outcome("c00", "policy", "p0", 2), new Outcome("c01", "policy", "p0", -0.1), new Outcome("c02", "policy", "p0", 0.3),
            ],
        };
        records = records with { Participations = [.. records.Participations, new Participation("c02", "e00") { Probability = 0.5 }] };
        var scenario = Worlds.From("c00", "c01").With(
            new LearningTerm(Rate) { Model = LearningModel.BetaBinomial, PriorPrecision = 2, PriorMean = 0.5, Cost = 0.4, EvidenceMemory = Memory });
        var cities = Ensemble.Run(DiffusionModel.Create(records, scenario), new RunSettings { Runs = Runs }).Cities;

        // Without evidence the mean is 1/2, as after one success and one failure of the same age; 2/3 after a success, and below the cost after a failure.
        double After(double successes, double failures) => Rate * Math.Max(((1 + successes) / (2 + successes + failures)) - 0.4, 0);
        var even = After(0, 0);
        Near(1 - ((Math.Exp(-even - After(1, 0) - After(Memory, 1)) + Math.Exp(-even - even - After(0, 1))) / 2), Ever("c02"));
        var early = 1 - Math.Exp(-even); // c02 adopts in p1, so that c03 hears of a success too
        Near(1 - (early * Math.Exp(-even - even - After(1, 1))) - ((1 - early) * Math.Exp(-even - even - After(0, 1))), Ever("c03"));

        double Ever(string city) => cities.Numbers("p_ever_adopted")[cities.Text("city").ToList().IndexOf(city)];
    }

    [Fact]
    public void Nobody_is_its_own_source()
    {
        // c00 presents, gives up for sure, and adopts again by what c01 presented: never by its own presentation.
        var scenario = Worlds.From("c00", "c01").With(new LearningTerm(2) { Outcome = 1 }) with
        {
            States = new StatesTerm { Abandonment = new AbandonmentTerm(0.8) { Readopt = true } },
        };
        var model = DiffusionModel.Create(Worlds.Records(3, 6, (1, [0, 1, 2]), (2, [0, 1, 2]), (3, [0, 1, 2])), scenario);
        var influence = Ensemble.Run(model, new RunSettings { Runs = 500 }).Influence;
        Assert.All(Enumerable.Range(0, influence.RowCount), row => Assert.NotEqual(influence.Text("source")[row], influence.Text("target")[row]));
        Assert.Contains("c00", influence.Text("target"));
    }

    private static void Near(double expected, double actual) =>
        Assert.InRange(actual, expected - (4 * Math.Sqrt(expected * (1 - expected) / Runs)), expected + (4 * Math.Sqrt(expected * (1 - expected) / Runs)));
}
