using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Occasions;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Occasions;

/// <summary>Selection: the interested come to meetings and adopt, though no meeting moves anybody.</summary>
public sealed class InterestTests
{
    private const int Runs = 400_000;

    [Fact]
    public void Attendance_and_adoption_are_the_integrals_over_interest()
    {
        var found = Ensemble.Run(Model(1.5, 0.8), new RunSettings { Runs = Runs });
        var came = Over(z => 1 / (1 + (0.65 / 0.35 * Math.Exp(-1.5 * z))));
        var adopted = Over(z => 1 - Math.Exp(-0.3 * Math.Exp(0.8 * z)));
        Near(came, found.Meetings!.Numbers("mean")[0] / 2); // two cities
        Near(adopted, found.Cities.Numbers("p_ever_adopted")[0]);
    }

    [Fact]
    public void Who_comes_adopts_more_often_by_selection_alone()
    {
        var model = Model(1.5, 0.8);
        var (block, draws) = (new RunBlock(model.Occasions), new Draws(1, "policy"));
        var (came, both, adopted) = (0, 0, 0);
        const int Few = 40_000;
        for (var first = 0; first < Few; first += Lanes.Count)
        {
            block.Start(first, Lanes.Count, draws);
            for (var lane = 0; lane < Lanes.Count; lane++)
            {
                var comes = block.Present[lane] != 0; // the first tie is the first city's
                var adopts = HasAdopted(model, first + lane);
                came += comes ? 1 : 0;
                adopted += adopts ? 1 : 0;
                both += comes && adopts ? 1 : 0;
            }
        }

        var expected = Over(z => (1 - Math.Exp(-0.3 * Math.Exp(0.8 * z))) / (1 + (0.65 / 0.35 * Math.Exp(-1.5 * z))));
        Assert.InRange((double)both / Few, expected - (4 * Math.Sqrt(expected * (1 - expected) / Few)), expected + (4 * Math.Sqrt(expected * (1 - expected) / Few)));
        Assert.True((double)both / came > ((double)(adopted - both) / (Few - came)) + 0.1);
    }

    [Fact]
    public void Without_interest_nothing_changes() =>
        Assert.Equal(Ensemble.Run(Model(0, 0), new RunSettings { Runs = 200 }).CurrentAdopters, Ensemble.Run(Plain(), new RunSettings { Runs = 200 }).CurrentAdopters);

    private static bool HasAdopted(DiffusionModel model, int run) => Ensemble.Trace(model, 1, run).Any(adoption => adoption.City == "c00");

    private static DiffusionModel Model(double attendance, double adoption) => DiffusionModel.Create(
        Records(),
        Worlds.From().With(new BaselineTerm(0.3) { Interest = adoption }) with
        {
            Participation = new ParticipationTerm { Attendance = new AttendanceTerm(0.35) { Interest = attendance } },
        });

    private static DiffusionModel Plain() => DiffusionModel.Create(
        Records(),
        Worlds.From().With(new BaselineTerm(0.3)) with { Participation = new ParticipationTerm { Attendance = new AttendanceTerm(0.35) } });

    private static RecordSet Records() => Worlds.Records(2, 2, (0, []));

    // The mean over z ~ N(0, 1), by the trapezoid rule.
    private static double Over(Func<double, double> of)
    {
        const double Step = 0.001;
        return Enumerable.Range(-8000, 16_001).Sum(k => of(k * Step) * Math.Exp(-(k * Step) * (k * Step) / 2)) * Step / Math.Sqrt(2 * Math.PI);
    }

    private static void Near(double expected, double actual) =>
        Assert.InRange(actual, expected - (4 * Math.Sqrt(expected * (1 - expected) / Runs)), expected + (4 * Math.Sqrt(expected * (1 - expected) / Runs)));
}
