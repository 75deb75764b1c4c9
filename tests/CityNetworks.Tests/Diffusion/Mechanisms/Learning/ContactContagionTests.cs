using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Mechanisms;

public sealed class ContactContagionTests
{
    private const int Runs = 400_000;
    private const double Rate = 0.7;

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

    [Fact]
    public void Sources_are_those_who_came_in_the_run()
    {
        var scenario = Worlds.From("c00", "c01", "c03").With(new LearningTerm(Rate));
        var influence = Ensemble.Run(DiffusionModel.Create(s_drawn, scenario), new RunSettings { Runs = Runs }).Influence;

        // c02 absent: 1 from c01. With c03 alone: 1 more. With c00 and c03: 1/2 from each.
        double Adopts(double sum) => 1 - Math.Exp(-Rate * sum);
        Assert.Equal(["c00", "c01", "c03"], influence.Text("source"));
        Near(Adopts(2) / 16, influence.Numbers("expected_adoptions")[0]);
        Near((Adopts(1) / 2) + (Adopts(2) / 4), influence.Numbers("expected_adoptions")[1]);
        Near((Adopts(2) / 8) + (Adopts(2) / 16), influence.Numbers("expected_adoptions")[2]);
    }

    private static void Near(double expected, double actual) =>
        Assert.InRange(actual, expected - (4 * Math.Sqrt(expected * (1 - expected) / Runs)), expected + (4 * Math.Sqrt(expected * (1 - expected) / Runs)));
}
