using CityNetworks.Comparison;
using CityNetworks.Networks;
using CityNetworks.Tests.Networks;
using CityNetworks.Tests.Records;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Comparison;

public sealed class TieSurvivalTests
{
    [Fact]
    public void Ties_that_end_and_ties_that_are_still_on()
    {
        // Ties from 2001 on: a-b for one period, a-c for two, b-c for one and again for one; a-d is on at the end after two; e-f was on at the start.
        var network = NetworkBuilder.Build(RecordTexts.Records(
            "=== participations.csv\ncity,event,from,to\na,p,2001,2002\nb,p,2001,2002\na,q,2001,2003\nc,q,2001,2003\nb,r,2001,2002\nc,r,2001,2002\n"
            + "b,r,2003,2004\nc,r,2003,2004\na,s,2003,\nd,s,2003,\ne,t,2000,2004\nf,t,2000,2004\ng,u,2000,\n"
            + "=== periods.csv\nid,start,end\n2000,2000,2001\n2001,2001,2002\n2002,2002,2003\n2003,2003,2004\n2004,2004,2005\n"));
        Assert.Equal(
            [new TieSurvival(1, 5, 3, 0.4), new TieSurvival(2, 2, 1, 0.2)],
            TieSurvival.Of(network).Select(row => row with { Survival = Math.Round(row.Survival, 12) }));
    }

    [Fact]
    public void Durations_are_those_of_runs_of_periods() => SpellSample.Any.Sample(sample =>
    {
        var (ended, censored) = (new List<int>(), new List<int>());
        for (var i = 0; i < sample.Cities; i++)
        {
            for (var j = i + 1; j < sample.Cities; j++)
            {
                var met = Enumerable.Range(0, sample.Periods + 1)
                    .Select(period => period < sample.Periods
                        && Enumerable.Range(0, sample.Events).Any(e => sample.Naive.Together(i, j, e, period, period + 1).Length > 0)).ToArray();
                for (var start = 1; start < sample.Periods; start++)
                {
                    if (!met[start] || met[start - 1])
                        continue;
                    var end = Array.IndexOf(met, false, start);
                    (end == sample.Periods ? censored : ended).Add(end - start);
                }
            }
        }

        var rows = TieSurvival.Of(sample.Network());
        Assert.Equal(ended.Concat(censored).DefaultIfEmpty(0).Max(), rows.Count);
        Assert.All(rows, row => Assert.Equal(
            (ended.Concat(censored).Count(length => length >= row.Duration), ended.Count(length => length == row.Duration)), (row.AtRisk, row.Dissolved)));
    });
}
