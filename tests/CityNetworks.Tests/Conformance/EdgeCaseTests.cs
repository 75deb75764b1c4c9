using CityNetworks.Centrality;
using CityNetworks.Comparison;
using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Networks.NullModels;
using CityNetworks.Numerics;
using CityNetworks.Structure;
using CityNetworks.Studies;
using CityNetworks.Tables;
using CityNetworks.Temporal;
using Xunit;

namespace CityNetworks.Tests.Conformance;

/// <summary>Every measure and table answers in every odd window, and what it cannot say is blank where its description says so.</summary>
public sealed class EdgeCaseTests
{
    private static readonly ResamplingSettings s_few = ResamplingSettings.Default with { Replicates = 20 };

    public static TheoryData<string> Cases { get; } = [.. EdgeCases.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Centralities_are_numbers(string name)
    {
        var window = EdgeCases.All[name];
        var degrees = Degree.Of(window);
        foreach (var measure in CentralityMeasures.All)
        {
            foreach (var dialect in CentralityDialects.All)
            {
                var scores = measure.Of(window, CentralityOptions.Default with { Dialect = dialect });
                Assert.True(scores.Converged);
                foreach (var mode in Enum.GetValues<Mode>())
                {
                    Assert.Equal(degrees[mode].Length, scores.Values[mode].Length);
                    Assert.All(scores.Raw[mode].Concat(scores.Values[mode]), value => Assert.True(double.IsFinite(value) && value >= 0, measure.Id));
                    Assert.All(scores.Values[mode].Zip(degrees[mode]), node => Assert.True(node.Second > 0 || node.First == 0, measure.Id));
                }
            }
        }

        var table = CentralityTable.Of([window], CentralityMeasures.All, [Mode.City, Mode.Event]);
        Assert.Equal(CentralityMeasures.All.Count * (window.CountCities() + window.CountEvents()), table.RowCount);
        AssertNoBlank(table);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ties_and_backbones_are_numbers(string name)
    {
        var window = EdgeCases.All[name];
        foreach (var weight in Enum.GetValues<TieWeight>())
            AssertNoBlank(TiesTable.Of([CoTies.Of(window, weight)]));
        foreach (var method in Enum.GetValues<BackboneMethod>())
        {
            var backbone = Backbone.Of(window, method, BackboneOptions.Default with { Replicates = 20 });
            Assert.True(backbone.Converged);
            Assert.Equal(CoTies.Of(window).Count, backbone.Ties.Count);
            AssertNoBlank(TiesTable.Of([(CoTies.Of(window), backbone)]));
            Assert.All(backbone.Ties, tie => Assert.InRange(tie.PValue, 0, 1));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Structure_is_blank_only_where_it_is_not_defined(string name)
    {
        var window = EdgeCases.All[name];
        var table = StructureTable.Of([window], EdgeCases.Groups(window), new StructureOptions
        {
            Columns = new Dictionary<string, double[]> { ["number"] = [.. Enumerable.Range(0, window.Network.CityCount).Select(city => (double)city)] },
            Null = (w, replicate) => Curveball.Of(w, new CounterRandom(1), replicate).Network,
            NullDraws = 5,
            Permutations = 5,
        });
        Assert.Equal(StructureMeasures.All.Select(measure => measure.Id), table.Text("measure").Distinct());
        for (var row = 0; row < table.RowCount; row++)
        {
            var (value, measure) = (table.Numbers("value")[row], StructureMeasures.Find(table.Text("measure")[row]!));
            var cases = measure.Cases.StartsWith("as ", StringComparison.Ordinal)
                ? StructureMeasures.Find(measure.Cases.Split(' ', ';')[1]).Cases
                : measure.Cases;
            Assert.True(double.IsFinite(value) || (double.IsNaN(value) && cases.Contains("not defined", StringComparison.Ordinal)), $"{measure.Id}: {value}");
            Assert.False(double.IsNegative(value) && value == 0, $"{measure.Id} is −0");
            Assert.False(double.IsInfinity(table.Numbers("expected")[row]));
            Assert.True(double.IsNaN(table.Numbers("p_value")[row]) || table.Numbers("p_value")[row] is > 0 and <= 1);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Paths_and_times_are_numbers(string name)
    {
        var window = EdgeCases.All[name];
        foreach (var rule in Enum.GetValues<SameTime>())
        {
            var paths = PathsTable.Of(window, rule: rule);
            AssertNoBlank(paths);
            Assert.Equal(KnowledgeMatrix.Of(window, rule: rule).PairCount, paths.RowCount);
            var events = EventBetweennessTable.Of(window, rule: rule);
            Assert.All(events.Numbers("first_arrivals").Concat(events.Numbers("carried")), value => Assert.True(double.IsFinite(value) && value >= 0));
            Assert.All(events.Numbers("share"), value => Assert.Equal(window.CountCities() > 1, double.IsFinite(value)));
            Assert.All(TemporalCloseness.Of(window, rule: rule), value => Assert.InRange(value, 0, 1));
            Assert.All(TemporalBetweenness.Normalised(window, TemporalBetweenness.Of(window, rule: rule)), value => Assert.InRange(value, 0, 1));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_window_at_a_glance_has_no_mean_without_ties(string name)
    {
        var table = DescribeTable.Of([EdgeCases.All[name]]);
        foreach (var column in new[] { "density", "mean_events_per_city", "mean_cities_per_event" })
            Assert.Equal(EdgeCases.All[name].TieCount > 0, double.IsFinite(table.Numbers(column)[0]));
        Assert.Equal(EdgeCases.All[name].TieCount > 0, table.Integers("components")[0] > 0);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Comparisons_note_why_they_are_blank(string name)
    {
        var window = EdgeCases.All[name];
        var network = window.Network;
        foreach (var measure in CentralityMeasures.All)
        {
            WindowPair[] pairs = [new(window, network.All), new(network.All, window)];
            foreach (var table in new[]
            {
                PeriodComparison.Of(pairs, measure.Id, measure.OfCities, s_few),
                PeriodComparison.Consecutive(Windows.Each(network), measure.Id, measure.OfCities, s_few)
            })
            {
                for (var row = 0; row < table.RowCount; row++)
                {
                    var note = table.Text("note")[row] ?? string.Empty;
                    Assert.True(double.IsFinite(table.Numbers("delta")[row]) || note == "no events", measure.Id);
                    Assert.True(double.IsFinite(table.Numbers("ci_lo")[row]) || note.Length > 0, $"{measure.Id}: an interval is blank without a note");
                    Assert.True(
                        double.IsFinite(table.Numbers("p_value")[row]) || note.Contains("same events", StringComparison.Ordinal) || note == "no events",
                        $"{measure.Id}: a p-value is blank without a note");
                }
            }

            var agreement = RankAgreement.Of(pairs, measure.Id, measure.OfCities);
            Assert.Equal(2, agreement.RowCount);
            var ties = CoTies.Of(network.All).Count > 0;
            Assert.All(agreement.Numbers("turnover").Concat(agreement.Numbers("jaccard_ties")), value => Assert.Equal(ties, double.IsFinite(value)));
            foreach (var column in new[] { "kendall_tau_b", "spearman", "rbo" })
                Assert.All(agreement.Numbers(column), value => Assert.True(double.IsNaN(value) || value is >= -1 - 1e-12 and <= 1 + 1e-12));
            Assert.Empty(agreement.Numbers("rbo").Where((value, row) => double.IsNaN(value) && agreement.Integers("shared_cities")[row] > 1));
        }
    }

    private static void AssertNoBlank(Table table)
    {
        foreach (var column in table.Columns)
        {
            switch (column)
            {
                case NumberColumn numbers:
                    Assert.All(numbers.Values, value => Assert.True(double.IsFinite(value), $"{table.Name}.{column.Name}: {value}"));
                    break;
                case TextColumn texts:
                    Assert.All(texts.Values, value => Assert.False(string.IsNullOrEmpty(value), $"{table.Name}.{column.Name} is blank"));
                    break;
                case IntegerColumn integers:
                    Assert.All(integers.Values, value => Assert.NotNull(value));
                    break;
                default:
                    break;
            }
        }
    }
}
