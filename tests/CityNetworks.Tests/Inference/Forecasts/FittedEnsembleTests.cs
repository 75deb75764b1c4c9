using System.Text.Json.Nodes;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Inference;
using CityNetworks.Inference.Forecasts;
using CityNetworks.Inference.Gatherings;
using CityNetworks.Records;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Inference.Forecasts;

public sealed class FittedEnsembleTests
{
    private static readonly string[] s_cities = ["a", "b", "c", "d"];

    // A city that has the policy and three that have not; in the last period a met b.
    private const string World =
        "=== cities.csv\nid,x\na,0\nb,0.5\nc,2\nd,-1\n=== events.csv\nid,kind,period\nv,meeting,1\nw,meeting,2\n"
        + "=== participations.csv\ncity,event\na,v\nc,v\na,w\nb,w\n=== adoptions.csv\ncity,policy,period\na,p,1\n=== periods.csv\nid\n1\n2\n";

    private static readonly FittedScenario s_fit = new(
        "p",
        [new("baseline", "mechanisms.baseline.rate", 0.05, true), new("contact", "mechanisms.learning.rate", 0.9, true)],
        new double[2, 2],
        (JsonObject)JsonNode.Parse("""
            { "policy": "p", "start": "2", "initial": "recorded", "mechanisms": { "baseline": { "rate": 0.05 }, "learning": { "rate": 0.9 } } }
            """)!);

    private static readonly AttendanceFit s_who = new("participation", null, null, ["mean:x"], [1.5], [[1e-12]]);

    [Fact]
    public void A_stated_probability_is_drawn_in_every_run()
    {
        var records = RecordTexts.Records(World);
        var sets = Enumerable.Range(0, 16).Select(set => (
            Cities: s_cities.Where((_, city) => (set & (1 << city)) != 0).ToArray(),
            Chance: Enumerable.Range(0, 4).Aggregate(1.0, (chance, city) => chance * ((set & (1 << city)) != 0 ? 0.4 : 0.6)))).ToArray();
        Compare(records, new FutureAttendance(true, 0.4), 10, 40_000, sets, "w", 0.02);
    }

    [Fact]
    public void Attendance_of_a_fit_is_drawn_anew_in_every_draw()
    {
        var records = RecordTexts.Records(World);
        double[] x = [0, 0.5, 2, -1];
        var pairs = (from a in Enumerable.Range(0, 4) from b in Enumerable.Range(a + 1, 3 - a) select (a, b)).ToArray();
        double Weight((int A, int B) pair) => Math.Exp(1.5 * (x[pair.A] + x[pair.B]) / 2);
        var sets = pairs.Select(pair => (new[] { s_cities[pair.a], s_cities[pair.b] }, Weight(pair) / pairs.Sum(Weight))).ToArray();
        var tables = Compare(records, new FutureAttendance(true, null) { Fit = s_who }, 4000, 20_000, sets, "w", 0.035);
        var came = tables.Single(table => table.Name == "attendance");
        Assert.Equal(8, came.RowCount); // four cities at two meetings
        for (var row = 0; row < came.RowCount; row++)
        {
            var expected = sets.Where(set => set.Item1.Contains(came.Text("city")[row])).Sum(set => set.Item2);
            Assert.Equal(expected, came.Numbers("p_comes")[row], 4.5 * Math.Sqrt(expected * (1 - expected) / 4000));
        }
    }

    [Fact]
    public void A_fit_without_a_meeting_to_draw_for_is_refused()
    {
        var office = RecordTexts.Records(World.Replace("w,meeting", "w,coordination", StringComparison.Ordinal));
        foreach (var who in new[] { s_who, s_who with { Outcome = "office" } })
        {
            var error = Assert.Throws<CannotEstimateException>(() => FittedEnsemble.Beyond(
                office, Selection.Default, s_fit, new RunSettings { Runs = 4 }, 2, 1, new FutureAttendance(true, null) { Fit = who }));
            Assert.Contains(who.Outcome == "office" ? "The fit is of office" : "expected --future none", error.Message, StringComparison.Ordinal);
        }
    }

    // Simulated means beside the enumeration: over who comes to the two further meetings, over who adopts when.
    private static IReadOnlyList<CityNetworks.Tables.Table> Compare(
        RecordSet records, FutureAttendance attendance, int draws, int runs, (string[] Cities, double Chance)[] sets, string meeting, double tolerance)
    {
        var tables = FittedEnsemble.Beyond(records, Selection.Default, s_fit, new RunSettings { Runs = runs, Seed = 3 }, draws, 2, attendance);
        var simulated = tables.Single(table => table.Name == "curves").Numbers("mean");
        var expected = new double[2];
        foreach (var first in sets)
        {
            foreach (var second in sets)
            {
                var means = Enumerated(records, [(meeting + "+1", first.Cities), (meeting + "+2", second.Cities)]);
                for (var step = 0; step < 2; step++)
                    expected[step] += first.Chance * second.Chance * means[step];
            }
        }

        for (var step = 0; step < 2; step++)
            Assert.Equal(expected[step], simulated[step], tolerance);
        var settings = new RunSettings { Runs = runs, Seed = 3 };
        var repeated = FittedEnsemble.Beyond(records, Selection.Default, s_fit, settings, 10, 2, new FutureAttendance(true, null))
            .Single(table => table.Name == "curves").Numbers("mean");
        Assert.True(Math.Abs(repeated[1] - expected[1]) > 2 * tolerance); // a single attendance, held again, is another forecast
        return tables;
    }

    // The mean number of adopters at the end of each further period if these cities come, from the hazards of every history.
    private static double[] Enumerated(RecordSet records, (string Event, string[] Cities)[] meetings)
    {
        var further = FuturePeriods.Of(records, 2, new FutureAttendance(true, null));
        further = further with
        {
            Participations =
            [
                .. further.Participations.Where(row => Array.TrueForAll(meetings, meeting => meeting.Event != row.Event)),
                .. meetings.SelectMany(meeting => meeting.Cities.Select(city => new Participation(city, meeting.Event))),
            ],
        };
        var model = DiffusionModel.Create(further, s_fit.From("3").At([0.05, 0.9], further));
        var cities = model.Cities.ToList();
        string?[] when = ["3", "4", null];
        var means = new double[2];
        for (var history = 0; history < 27; history++)
        {
            string?[] of = [when[history % 3], when[history / 3 % 3], when[history / 9]];
            var adoptions = new Dictionary<string, string> { ["a"] = "1" };
            for (var k = 0; k < 3; k++)
            {
                if (of[k] is { } period)
                    adoptions[s_cities[k + 1]] = period;
            }

            var terms = HazardTerms.Given(model, adoptions);
            var chance = 1.0;
            for (var k = 0; k < 3; k++)
            {
                for (var step = 0; step < 2 && (step == 0 || of[k] != "3"); step++)
                {
                    var stay = Math.Exp(-terms[step].Sum(mechanism => mechanism[cities.IndexOf(s_cities[k + 1])]));
                    chance *= of[k] == when[step] ? 1 - stay : stay;
                }
            }

            means[0] += chance * (1 + of.Count(period => period == "3"));
            means[1] += chance * (1 + of.Count(period => period is not null));
        }

        return means;
    }
}
