using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Panels;
using CityNetworks.Records;
using CityNetworks.Tests.Inference.Dyads;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Inference.Fits;

public sealed class AdditivePlaceboTests
{
    [Theory]
    [InlineData(true, 0.01, 0.05)]
    [InlineData(false, 0.06, 1)]
    public void Exposure_dealt_out_anew_does_as_well_only_where_it_decides_nothing(bool follows, double least, double most)
    {
        var panel = DyadStudyTests.Chain(follows);
        var study = AdditiveStudy.Of(
            PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure"])), new AdditiveSettings { Bootstraps = 0, Placebos = 99 });
        Assert.InRange(Value(study, "placebo_permuted_p")!.Value, least, most);
        Assert.Null(Value(study, "placebo_future_p")); // direct ties have no next meeting
    }

    [Fact]
    public void Whom_a_city_meets_afterwards_is_a_placebo_of_meetings()
    {
        // In every period one half of the cities meets; whoever meets an adopter in the period after has adopted already.
        var text = new System.Text.StringBuilder("=== participations.csv\ncity,event,period\n");
        for (var period = 1; period <= 6; period++)
        {
            for (var city = 0; city < 24; city++)
            {
                if ((city + period) % 3 != 0)
                    text.Append(System.Globalization.CultureInfo.InvariantCulture, $"c{city},e{period}{city % 2},{period}\n");
            }
        }

        text.Append("=== adoptions.csv\ncity,policy,period\n");
        for (var city = 0; city < 20; city++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"c{city},p,{1 + (city * 7 % 6)}\n");
        var panel = AdoptionPanel.Of(
            RecordTexts.Records(text.ToString()), null, new PanelOptions { Exposure = new ExposureSettings { Kind = ExposureKind.Events } });
        var study = AdditiveStudy.Of(
            PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure"])), new AdditiveSettings { Bootstraps = 0, Placebos = 9 });
        Assert.InRange(Value(study, "placebo_future_p")!.Value, 0, 1);
    }

    [Fact]
    public void Attendance_that_makes_no_difference_gives_the_same_shares_and_intervals()
    {
        var panel = AdoptionPanel.Of(MedicalInnovation.Records);
        var design = PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure", "mimicry"]));
        var settings = new AdditiveSettings { Bootstraps = 9 };
        var plain = AdditiveStudy.Of(design, settings).Tables.Single(table => table.Name == "shares");
        var integrated = AdditiveStudy.Of([design, design], [0.25, 0.75], settings).Tables.Single(table => table.Name == "shares");
        foreach (var column in new[] { "share", "ci_lo", "ci_hi" })
            Assert.All(plain.Numbers(column).Zip(integrated.Numbers(column)), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
        Assert.Equal(plain.Integers("samples"), integrated.Integers("samples"));
    }

    [Fact]
    public void Placebos_of_integrated_attendance_are_those_of_the_plain_fit_where_attendance_makes_no_difference()
    {
        var records = Uncertain(probability: "");
        var design = Design(records);
        var settings = new AdditiveSettings { Bootstraps = 0, Placebos = 19, Seed = 3 };
        var plain = AdditiveStudy.Of(design, settings);
        var integrated = AdditiveStudy.Of([design, design], [0.25, 0.75], settings);
        Assert.Equal(Value(plain, "placebo_permuted_p")!.Value, Value(integrated, "placebo_permuted_p")!.Value, 1e-12);
        Assert.Equal(Value(plain, "placebo_future_p")!.Value, Value(integrated, "placebo_future_p")!.Value, 1e-6);
    }

    [Fact]
    public void Placebos_of_integrated_attendance_equal_the_enumeration_over_attendance()
    {
        var records = Uncertain(probability: "0.4");
        var cases = AttendanceCase.Of(records, Selection.Default);
        Assert.Equal(8, cases.Count);
        var study = AdditiveStudy.Of(
            [.. cases.Select(one => Design(one.Records))],
            [.. cases.Select(one => one.Chance)],
            new AdditiveSettings { Bootstraps = 0, Placebos = 19, Seed = 3 });

        // Written out: whom each city meets in this period and the next, counted from the rows; the likelihood maximised over a fine grid.
        var panel = Design(records).Panel;
        int[] rows = [.. Enumerable.Range(0, panel.Count).Where(row => panel.Period[row] + 1 < panel.Network.PeriodCount)];
        double[][] exposures = [.. cases.Select(one => rows.Select(row => Share(one.Records, row, -1)).ToArray())];
        double[][] futures = [.. cases.Select(one => rows.Select(row => Share(one.Records, row, +1)).ToArray())];
        double LogLikelihood(double baseline, double rate, double future)
        {
            var sum = 0.0;
            for (var c = 0; c < cases.Count; c++)
            {
                var log = Math.Log(cases[c].Chance);
                for (var k = 0; k < rows.Length; k++)
                {
                    var total = baseline + (rate * exposures[c][k]) + (future * futures[c][k]);
                    log += panel.Happens[rows[k]] ? Math.Log(1 - Math.Exp(-total)) : -total;
                }

                sum += Math.Exp(log);
            }

            return Math.Log(sum);
        }

        var without = Highest(point => LogLikelihood(point[0], point[1], 0), 2);
        var with = Highest(point => LogLikelihood(point[0], point[1], point[2]), 3);
        var ratio = Math.Max(0, 2 * (with - without));
        var p = ratio == 0 ? 1 : Erfc(Math.Sqrt(ratio / 2)) / 2;
        Assert.InRange(p, 0, 0.49); // the column does something here
        Assert.Equal(p, Value(study, "placebo_future_p")!.Value, 2e-3);
        Assert.InRange(Value(study, "placebo_permuted_p")!.Value, 0.05, 1);

        // The share of adopters (as of the period before) among those a city meets in the period before or after a row's.
        double Share(RecordSet attended, int row, int step)
        {
            var (city, period) = (panel.Network.Names.Cities[panel.City[row]], panel.Period[row]);
            string at = $"{period + 1 + step}", before = $"{period}";
            var events = attended.Participations.Where(one => one.City == city && attended.Events.Any(e => e.Id == one.Event && e.Period == at))
                .Select(one => one.Event).ToHashSet();
            string[] others = [.. attended.Participations.Where(one => events.Contains(one.Event) && one.City != city).Select(one => one.City).Distinct()];
            return others.Length == 0 ? 0 : others.Count(other => attended.Adoptions.Any(one =>
                one.City == other && string.CompareOrdinal(one.Period, before) <= 0)) / (double)others.Length;
        }
    }

    // The largest value over a grid of non-negative points that is made finer around the best one.
    private static double Highest(Func<double[], double> value, int parameters)
    {
        var (best, width, top) = (new double[parameters], 0.5, double.NegativeInfinity);
        Array.Fill(best, 0.5);
        for (var round = 0; round < 40; round++, width *= 0.75)
        {
            var centre = (double[])best.Clone();
            for (var place = 0; place < Math.Pow(5, parameters); place++)
            {
                double[] point = [.. centre.Select((x, k) => Math.Max(k == 0 ? 1e-9 : 0, x + (width * (((place / (int)Math.Pow(5, k)) % 5) - 2) / 2)))];
                if (value(point) is var found && found > top)
                    (best, top) = (point, found);
            }
        }

        return top;
    }

    private static double Erfc(double x) => MathNet.Numerics.SpecialFunctions.Erfc(x);

    // Eight cities that meet in pairs of groups, three attendances of which are known only by probability.
    private static RecordSet Uncertain(string probability)
    {
        var text = new System.Text.StringBuilder("=== participations.csv\ncity,event,period,probability\n");
        for (var period = 1; period <= 5; period++)
        {
            for (var city = 0; city < 8; city++)
            {
                if ((city + period) % 4 != 3)
                {
                    var doubted = period is 2 or 3 or 4 && city == (period * 2) % 8;
                    text.Append(System.Globalization.CultureInfo.InvariantCulture, $"c{city},e{period}{(city + period) % 2},{period},");
                    text.Append(doubted ? probability : "").Append('\n');
                }
            }
        }

        text.Append("=== adoptions.csv\ncity,policy,period\nc0,p,1\nc1,p,1\nc3,p,2\nc5,p,3\nc2,p,4\nc7,p,4\n");
        return RecordTexts.Records(text.ToString());
    }

    private static PanelDesign Design(RecordSet records)
    {
        var panel = AdoptionPanel.Of(records, null, new PanelOptions { Exposure = new ExposureSettings { Kind = ExposureKind.Events } });
        return PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure"]));
    }

    private static double? Value(AdditiveStudy study, string check)
    {
        var table = study.Tables.Single(one => one.Name == "diagnostics");
        var row = table.Text("check").ToList().IndexOf(check);
        return row < 0 ? null : table.Numbers("value")[row];
    }
}
