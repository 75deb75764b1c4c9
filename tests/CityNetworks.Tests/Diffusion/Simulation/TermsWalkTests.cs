using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Simulation;

public sealed class TermsWalkTests
{
    private const ulong Seed = 7;

    // c00 and c01 meet in p0 for certain; in p1 c00 is there, c01 and c02 perhaps.
    private static readonly RecordSet s_records = Worlds.Records(3, 4, (0, [0, 1]), (1, [0])) with
    {
        Participations =
        [
            new Participation("c00", "e00"), new Participation("c01", "e00"), new Participation("c00", "e01"),
            new Participation("c01", "e01") { Probability = 0.5 }, new Participation("c02", "e01") { Probability = 0.5 },
        ],
    };

    private static DiffusionModel Model(double capacity, IReadOnlyDictionary<string, double>? cities = null) => DiffusionModel.Create(
        s_records,
        new Scenario("policy", "p0")
        {
            Capacity = capacity,
            CapacityOfCities = cities ?? new Dictionary<string, double>(),
        }.With(new BaselineTerm(0.2)).With(new LearningTerm(0.3) { Memory = 0.5 }).With(new MimicryTerm(0.4))
            .With(new CoercionTerm { Mandates = [new Mandate("council", "policy", "p2") { Cities = ["c01"], Compliance = 0.4 }] }));

    private static double[][][] Walked(DiffusionModel model, bool[]? known = null, (ulong Seed, int Run) truth = default)
    {
        var unit = model.Changed(change: HazardTerms.UnitRates);
        var walk = new TermsWalk(unit, [.. unit.MechanismIds]);
        walk.Start(3, Seed, known, truth);
        return
        [
            .. Enumerable.Range(0, 4).Select(period =>
            {
                double[][] values = [.. unit.MechanismIds.Select(_ => new double[3 * TermsWalk.Lanes])];
                walk.Values(period, values);
                for (var lane = 0; lane < TermsWalk.Lanes && period == 0; lane++)
                    walk.Adopt(0, lane, 0);
                return values;
            }),
        ];
    }

    // The covariates of an observed history, one attendance after the other, without rates and gates; c02 has no means, so its voluntary terms are 0.
    [Theory]
    [InlineData(1, false)]
    [InlineData(0.5, false)]
    [InlineData(0.5, true)]
    public void It_is_the_observed_history_in_each_lane(double capacity, bool ofCities)
    {
        var model = Model(capacity, ofCities ? new Dictionary<string, double> { ["c01"] = 0.25, ["c02"] = 0 } : null);
        var walked = Walked(model);
        var differ = false;
        for (var lane = 0; lane < TermsWalk.Lanes; lane++)
        {
            var run = HazardTerms.Given(
                Model(1).Changed(change: HazardTerms.UnitRates), new Dictionary<string, string> { ["c00"] = "p0" }, Seed, 3 + lane);
            for (var period = 0; period < 4; period++)
            {
                for (var cause = 0; cause < 4; cause++)
                {
                    for (var city = 0; city < 3; city++)
                    {
                        var expected = ofCities && city == 2 && cause < 3 ? 0 : run[period][cause][city];
                        Assert.Equal(expected, walked[period][cause][(city * TermsWalk.Lanes) + lane], 1e-12);
                        differ |= walked[period][cause][city * TermsWalk.Lanes] != walked[period][cause][(city * TermsWalk.Lanes) + lane];
                    }
                }
            }
        }

        Assert.True(differ);
        Assert.Equal(-Math.Log(0.6), walked[2][3][TermsWalk.Lanes], 1e-12); // an order is not gated
    }

    [Fact]
    public void A_list_that_is_known_is_that_of_one_run_in_every_lane()
    {
        var model = Model(1);
        var meeting = Assert.Single(TermsWalk.DrawnMeetings(model));
        Assert.Equal(("e01", 1, 3), (meeting.Event, meeting.Period, meeting.Cities));
        var known = new bool[TermsWalk.MeetingCount(model)];
        known[meeting.Meeting] = true;
        var expected = Enumerable.Range(0, 16).Select(run => HazardTerms.Given(
            model.Changed(change: HazardTerms.UnitRates), new Dictionary<string, string> { ["c00"] = "p0" }, 11, run)[2][1][2]).ToArray();
        Assert.Contains(expected, value => value > 0);
        Assert.Contains(expected, value => value == 0);
        for (var run = 0; run < 16; run++)
        {
            var contact = Walked(model, known, (11, run))[2][1];
            for (var lane = 0; lane < TermsWalk.Lanes; lane++)
                Assert.Equal(expected[run], contact[(2 * TermsWalk.Lanes) + lane], 1e-12);
        }
    }

    [Fact]
    public void A_period_may_be_passed_without_its_values()
    {
        var unit = Model(1).Changed(change: HazardTerms.UnitRates);
        var walk = new TermsWalk(unit, ["contact"]);
        walk.Start(3, Seed);
        walk.Pass(0);
        walk.Adopt(0, 0, 0);
        var values = new[] { new double[3 * TermsWalk.Lanes] };
        walk.Values(1, values);
        Assert.Equal((1.0, 0.0), (values[0][TermsWalk.Lanes], values[0][TermsWalk.Lanes + 1])); // c01 met c00, which adopted in the first lane alone
    }
}
