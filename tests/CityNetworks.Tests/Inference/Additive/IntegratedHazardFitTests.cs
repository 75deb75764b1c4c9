using CityNetworks.Inference.Additive;
using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Panels;
using CityNetworks.Records;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Inference.Additive;

public sealed class IntegratedHazardFitTests
{
    // Five cities, three of whose attendances are uncertain; three adopt.
    private const string Text =
        "=== participations.csv\ncity,event,period,probability\na,x,1,\nb,x,1,0.3\nc,x,1,0.6\nd,y,2,\nc,y,2,0.5\ne,y,2,\na,z,3,\ne,z,3,\n"
        + "=== adoptions.csv\ncity,policy,period\na,p,1\nb,p,2\nc,p,3\nd,p,4\n=== periods.csv\nid\n1\n2\n3\n4\n";

    [Fact]
    public void The_integrated_likelihood_equals_the_enumeration_over_attendance()
    {
        var cases = AttendanceCase.Of(RecordTexts.Records(Text), Selection.Default);
        Assert.Equal(8, cases.Count);
        var designs = cases.Select(one => Design(one.Records)).ToArray();
        var causes = designs.Select(AdditiveStudy.Causes).ToArray();
        var fit = IntegratedHazardFit.Of(causes, [.. cases.Select(one => one.Chance)], designs[0].Happens);
        var best = Enumerated(fit.Fit.Estimates[0], fit.Fit.Estimates[1]);
        Assert.Equal(best, fit.Fit.LogLikelihood, 1e-10);
        Assert.Equal(1, fit.Posterior.Sum(), 1e-12);
        // No point around it is better: it is the maximum of the enumerated likelihood.
        for (var angle = 0; angle < 16; angle++)
        {
            var (x, y) = (fit.Fit.Estimates[0] + (0.01 * Math.Cos(angle)), Math.Max(0, fit.Fit.Estimates[1] + (0.01 * Math.Sin(angle))));
            Assert.True(Enumerated(x, y) <= best + 1e-9);
        }

        // Written out: over the eight attendances, over the rows, from the meetings themselves.
        double Enumerated(double baseline, double rate)
        {
            var sum = 0.0;
            for (var set = 0; set < 8; set++)
            {
                var (b, c, again) = ((set & 1) != 0, (set & 2) != 0, (set & 4) != 0);
                var chance = (b ? .3 : .7) * (c ? .6 : .4) * (again ? .5 : .5);
                // Exposure of the period before: b and c met a (an adopter) at x, with who else came; c met d and e at y; e met a at z.
                var atX = new[] { b ? "b" : null, c ? "c" : null }.Count(city => city is not null);
                double[] hazards =
                [
                    b ? 1.0 / atX : 0, // b in 2, adopts
                    c ? 1.0 / atX : 0, 0, // c in 2 and 3 (d and e have not adopted), adopts in 3
                    0, 0, 0, // d in 2, 3, 4 (nobody it met in 2 had adopted by then), adopts in 4
                    0, 0, 1, // e in 2, 3, 4: in 3 it met a
                ];
                bool[] happens = [true, false, true, false, false, true, false, false, false];
                var likelihood = chance;
                for (var row = 0; row < hazards.Length; row++)
                {
                    var stay = Math.Exp(-(baseline + (rate * hazards[row])));
                    likelihood *= happens[row] ? 1 - stay : stay;
                }

                sum += likelihood;
            }

            return Math.Log(sum);
        }
    }

    [Fact]
    public void Certain_attendance_is_the_plain_fit()
    {
        var design = Design(RecordTexts.Records(Text.Replace(",0.3", ",", StringComparison.Ordinal).Replace(",0.6", ",",
            StringComparison.Ordinal).Replace(",0.5", ",", StringComparison.Ordinal)));
        var causes = AdditiveStudy.Causes(design);
        Assert.Equal(AdditiveHazardFit.Of(causes, design.Happens).LogLikelihood,
            IntegratedHazardFit.Of([causes], [1], design.Happens).Fit.LogLikelihood, 1e-10);
    }

    private static PanelDesign Design(RecordSet records)
    {
        var panel = AdoptionPanel.Of(records, null, new PanelOptions { Exposure = new ExposureSettings { Kind = ExposureKind.Events } });
        return PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure"]));
    }
}
