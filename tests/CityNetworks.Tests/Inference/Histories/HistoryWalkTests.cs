using CityNetworks.Inference.Histories;
using CityNetworks.Inference.Panels;
using CityNetworks.Records;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Inference.Histories;

public sealed class HistoryWalkTests
{
    // Six cities, two countries, meetings in five periods, two policies, one city that joins late.
    internal const string Meetings =
        "=== cities.csv\nid,country,population,joined\na,BR,100000,\nb,BR,200000,\nc,AR,50000,\nd,AR,700000,\ne,BR,90000,\nf,AR,10000,\n"
        + "=== events.csv\nid,kind,period\nx,meeting,1\ny,meeting,2\nz,workshop,3\nw,meeting,4\n"
        + "=== participations.csv\ncity,event\na,x\nb,x\nc,x\nb,y\nc,y\nd,y\na,z\nd,z\ne,z\nc,w\ne,w\nf,w\nb,w\n"
        + "=== adoptions.csv\ncity,policy,period\na,p,1\nb,p,3\nd,q,1\n=== periods.csv\nid\n1\n2\n3\n4\n5\n";

    [Fact]
    public void The_columns_along_a_history_are_those_of_a_panel_of_it()
    {
        string[] terms = ["contact", "mimicry", "competition", "exposure", "exposure_ties", "mimicry:log_population", "exposure^2", "time"];
        var records = RecordTexts.Records(Meetings);
        var options = new PanelOptions { Exposure = new ExposureSettings { Kind = ExposureKind.Events } };
        var world = World(records, options, terms);
        var samples = new HistoryWalk(world).Draw(values => 0.1 + (0.5 * values[0]) + (0.2 * values[3]), 5, 0, 16);
        Assert.Contains(samples, sample => sample.Happens.Contains(true));
        foreach (var sample in samples)
        {
            var histories = world.Policies.Select((policy, p) =>
                AdoptionHistory.For(policy.Id, [.. sample.AdoptedIn[p].Select(at => at == int.MaxValue ? (int?)null : at)])).ToArray();
            var panel = AdoptionPanel.With(world.Everyone.Network, records, Selection.Default, options, histories);
            var columns = PanelTerms.Of(panel, terms);
            var places = Enumerable.Range(0, panel.Count).ToDictionary(row => (panel.City[row], panel.Policy[row], panel.Period[row]));
            Assert.Equal(panel.Count, sample.Rows.Length);
            for (var place = 0; place < sample.Rows.Length; place++)
            {
                var row = places[(world.Everyone.City[sample.Rows[place]], world.Everyone.Policy[sample.Rows[place]], world.Everyone.Period[sample.Rows[place]])];
                Assert.Equal(panel.Happens[row], sample.Happens[place]);
                for (var term = 0; term < terms.Length; term++)
                    Assert.Equal(columns[term].Values[row], sample.Columns[term][place], 1e-12);
            }
        }
    }

    [Fact]
    public void Attendance_that_is_known_gives_back_the_columns_of_the_history_and_draws_differ()
    {
        var records = RecordTexts.Records(Meetings.Replace("city,event\n", "city,event,probability\n", StringComparison.Ordinal)
            .Replace("a,x\n", "a,x,\n", StringComparison.Ordinal).Replace("b,x\n", "b,x,0.4\n", StringComparison.Ordinal).Replace("c,x\n", "c,x,0.5\n", StringComparison.Ordinal)
            .Replace("b,y\n", "b,y,0.5\n", StringComparison.Ordinal).Replace("c,y\n", "c,y,\n", StringComparison.Ordinal).Replace("d,y\n", "d,y,0.6\n", StringComparison.Ordinal)
            .Replace("a,z\n", "a,z,\n", StringComparison.Ordinal).Replace("d,z\n", "d,z,\n", StringComparison.Ordinal).Replace("e,z\n", "e,z,\n", StringComparison.Ordinal)
            .Replace(",w\n", ",w,\n", StringComparison.Ordinal));
        var world = World(records, new PanelOptions { Exposure = new ExposureSettings { Kind = ExposureKind.Events } }, ["contact"]);
        var walk = new HistoryWalk(world);
        var sample = walk.Draw(values => 0.1 + values[0], 3, 0, 16)[7];
        var known = Enumerable.Repeat(true, CityNetworks.Diffusion.Simulation.TermsWalk.MeetingCount(world.ModelOf(0, 0)!)).ToArray();
        foreach (var columns in walk.Columns(sample, 0, 99, known, (3, 7)))
            Assert.Equal(sample.Columns[0], columns[0]);
        var drawn = walk.Columns(sample, 0, 99, new bool[known.Length], (3, 7));
        Assert.True(drawn.Select(columns => string.Join(' ', columns[0])).Distinct().Count() > 1);
    }

    [Fact]
    public void Without_others_the_share_that_adopts_is_that_of_the_hazard()
    {
        var world = World(RecordTexts.Records(Meetings), new PanelOptions { Exposure = new ExposureSettings { Kind = ExposureKind.Events } }, ["mimicry"]);
        var walk = new HistoryWalk(world);
        var (events, rows) = (0.0, 0.0);
        for (var block = 0; block < 200; block++)
        {
            foreach (var sample in walk.Draw(_ => 0.25, 1, block * 16, 16))
            {
                events += sample.Happens.Count(y => y);
                rows += sample.Rows.Length;
            }
        }

        var expected = 1 - Math.Exp(-0.25);
        Assert.Equal(expected, events / rows, 4 * Math.Sqrt(expected * (1 - expected) / rows));
    }

    private static HistoryWorld World(RecordSet records, PanelOptions options, string[] terms) =>
        HistoryWorld.Of(records, Selection.Default, options, HistoryWorld.Recorded(AdoptionPanel.Of(records, null, options)), terms);
}
