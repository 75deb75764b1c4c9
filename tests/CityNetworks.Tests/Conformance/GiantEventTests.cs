using CityNetworks.Centrality;
using CityNetworks.Comparison;
using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Structure;
using CityNetworks.Studies;
using CityNetworks.Temporal;
using Xunit;

namespace CityNetworks.Tests.Conformance;

/// <summary>An event of a hundred thousand cities: each question is answered, or refused at once with what to do.</summary>
public sealed class GiantEventTests
{
    private static readonly Window s_first = Windows.Each(EdgeCases.Giant.Value)[0];

    [Fact]
    public void Every_centrality_answers()
    {
        foreach (var measure in CentralityMeasures.All)
        {
            var scores = measure.Of(s_first);
            Assert.True(scores.Converged, measure.Id);
            Assert.All(scores.Values.Cities.Concat(scores.Values.Events), value => Assert.True(double.IsFinite(value) && value >= 0, measure.Id));
            Assert.True(scores.Values.Cities.Distinct().Count() == 1, measure.Id);
        }

        Assert.Equal(100_001, CentralityTable.Of([s_first], [CentralityMeasures.Find("betweenness")], [Mode.City, Mode.Event]).RowCount);
        Assert.Equal(100_000, DescribeTable.Of([s_first]).Integers("cities")[0]);
        Assert.Equal(100_000L * 99_999 / 2.0, Betweenness.Of(s_first).Events[0], 1e-3); // every pair of cities passes the event
    }

    [Fact]
    public void Ties_are_refused_before_they_are_made()
    {
        foreach (var weight in Enum.GetValues<TieWeight>())
            AssertRefused(() => CoTies.Of(s_first, weight), "MinimumWeight or TopPerCity");
        foreach (var method in Enum.GetValues<BackboneMethod>())
            AssertRefused(() => Backbone.Of(s_first, method), "leave out the largest events");
        AssertRefused(() => PathsTable.Of(s_first), "leave out the largest events");
        AssertRefused(() => Turnover.Of(s_first, s_first), "leave out the largest events");
        AssertRefused(
            () => RankAgreement.Consecutive(Windows.Each(EdgeCases.Giant.Value), "degree", CentralityMeasures.Find("degree").OfCities),
            "leave out the largest events");
    }

    [Fact]
    public void Structure_in_pairs_is_refused_and_the_rest_answers()
    {
        AssertRefused(() => StructureTable.Of([s_first], null, new StructureOptions()), "leave out the largest events");
        foreach (var measure in StructureMeasures.All.Where(measure => measure.SeesPairs))
            AssertRefused(() => StructureTable.Of([s_first], EdgeCases.Groups(s_first), new StructureOptions { Measures = [measure] }), "WorkLimit");
        AssertRefused(() => OpsahlClustering.Of(s_first, Mode.City), "leave out the largest events");
        AssertRefused(() => EIIndex.Of(s_first, EdgeCases.Groups(s_first), TieWeighting.Binary), "leave out the largest events");

        var table = StructureTable.Of([s_first, EdgeCases.Giant.Value.All], null, new StructureOptions
        {
            Measures = [
            StructureMeasures.Find("butterflies"),
            StructureMeasures.Find("robins-alexander"),
            StructureMeasures.Find("modularity"),
            StructureMeasures.Find("communities")
        ]
        });
        Assert.Equal([0, double.NaN, 0, 1, 100_000L * 99_999 / 2.0, 1, 0, 1], table.Numbers("value"));
    }

    [Fact]
    public void A_most_active_city_is_named_where_it_is_the_reason()
    {
        var busy = NetworkBuilder.Build(1, 100_000, [.. Enumerable.Range(0, 100_000).Select(e => (0, e))]).All;
        AssertRefused(() => OpsahlClustering.Of(busy, Mode.Event), "The most active city, 'c0', has 100000 events: measure shorter windows");
        AssertRefused(() => StructureTable.Of([busy], null, new StructureOptions()), "measure shorter windows");
    }

    [Fact]
    public void Comparison_answers_with_few_replicates_and_is_refused_with_too_many()
    {
        var (windows, degree) = (Windows.Each(EdgeCases.Giant.Value), CentralityMeasures.Find("degree"));
        var table = PeriodComparison.Consecutive(windows, "degree", degree.OfCities, ResamplingSettings.Default with { Replicates = 4 });
        Assert.Equal(100_000, table.RowCount);
        Assert.All(table.Numbers("delta"), delta => Assert.Equal(0, delta));
        Assert.All(table.Text("note"), note => Assert.Equal("one event", note));
        AssertRefused(() => PeriodComparison.Consecutive(
            windows,
            "degree",
            degree.OfCities,
            ResamplingSettings.Default with { Replicates = 10_000, Method = IntervalMethod.Percentile }), "fewer replicates");
    }

    private static void AssertRefused(Func<object> question, string whatToDo) =>
        Assert.Contains(whatToDo, Assert.ThrowsAny<TooLargeException>(question).Message, StringComparison.Ordinal);
}
