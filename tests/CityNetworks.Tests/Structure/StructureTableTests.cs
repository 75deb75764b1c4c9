using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Structure;
using CityNetworks.Tables;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure;

public sealed class StructureTableTests
{
    private static readonly CityGroups s_groups = CityGroups.Of([.. Enumerable.Range(0, 18).Select(woman => woman < 9 ? "first" : "second")]);

    private static readonly StructureOptions s_options = new()
    {
        Columns = new Dictionary<string, double[]> { ["number"] = [.. Enumerable.Range(0, 18).Select(woman => (double)woman)] },
        EventTimes = [.. Enumerable.Range(0, 14)],
        Null = SwapNull.Draw,
        NullDraws = 40,
        Permutations = 40,
        Starts = 2,
    };

    private static Table Davis { get; } = StructureTable.Of([Tests.Davis.Network.All], s_groups, s_options);

    [Fact]
    public void Columns_are_those_promised()
    {
        Assert.Equal("structure", Davis.Name);
        Assert.Equal(["window", "measure", "group", "value", "expected", "p_value"], Davis.Columns.Select(column => column.Name));
    }

    [Fact]
    public void Every_measure_of_the_registry_has_its_rows_in_the_order_of_the_registry() =>
        Assert.Equal(StructureMeasures.All.Select(measure => measure.Id), Davis.Text("measure").Distinct());

    [Fact]
    public void Keys_are_unique()
    {
        var keys = Davis.Text("window").Zip(Davis.Text("measure"), Davis.Text("group")).ToArray();
        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Fact]
    public void Chance_is_reported_where_the_registry_says_so_and_nowhere_else()
    {
        for (var row = 0; row < Davis.RowCount; row++)
        {
            var measure = StructureMeasures.Find(Davis.Text("measure")[row]!);
            Assert.Equal(measure.Chance is ChanceModel.None, double.IsNaN(Davis.Numbers("expected")[row]));

            // A p-value is blank only where every draw gives the value itself.
            if (double.IsNaN(Davis.Numbers("p_value")[row]) && measure.Chance is not ChanceModel.None)
                Assert.Equal(Davis.Numbers("value")[row], Davis.Numbers("expected")[row], 1e-9);
        }
    }

    [Fact]
    public void Without_groups_nothing_is_said_of_them()
    {
        var window = Samples.Chain(4).All;
        var unknown = CityGroups.Of(new string?[window.Network.CityCount]);
        var table = StructureTable.Of([window], unknown, new StructureOptions { Permutations = 20 });
        string[] ofGroups = [.. StructureMeasures.All.Where(measure => measure.Needs is StructureNeeds.Groups).Select(measure => measure.Id)];
        var rows = Enumerable.Range(0, table.RowCount).Where(row => ofGroups.Contains(table.Text("measure")[row])).ToArray();
        Assert.True(rows.Length > 10);
        Assert.All(rows, row => Assert.Equal(
            (double.NaN, double.NaN, double.NaN), (table.Numbers("value")[row], table.Numbers("expected")[row], table.Numbers("p_value")[row])));
    }

    [Fact]
    public void A_group_without_a_present_city_and_labels_that_cannot_vary_have_no_p()
    {
        // c0 to c2 of one group meet in p0; c3 of another comes in p1 only.
        var network = NetworkBuilder.Build(4, [0, 0, 1], [(0, 0), (1, 0), (1, 1), (2, 1), (3, 2), (0, 2)]);
        var table = StructureTable.Of([Windows.Span(network, 0, 1)], CityGroups.Of(["A", "A", "A", "B"]), new StructureOptions { Permutations = 20 });
        Assert.Equal(1, Cell(table, "value", "brokerage-coordinator", "all"));
        Assert.True(double.IsNaN(Cell(table, "p_value", "brokerage-coordinator", "all")));
        Assert.Equal(1, Cell(table, "value", "brokerage-coordinator", "A"));
        Assert.True(double.IsNaN(Cell(table, "value", "brokerage-coordinator", "B")));
        Assert.True(double.IsNaN(Cell(table, "p_value", "e-i", "all")));
    }

    [Theory]
    [InlineData("robins-alexander", "all", 0.467764)]
    [InlineData("butterflies", "all", 341)]
    [InlineData("opsahl", "city", 0.771897)]
    [InlineData("opsahl", "event", 0.818736)]
    [InlineData("communities", "all", 4)]
    public void Southern_women_have_their_published_values(string measure, string group, double value) =>
        Assert.Equal(value, Cell(Davis, "value", measure, group), 6);

    [Fact]
    public void Expected_values_are_the_mean_over_the_null_model()
    {
        var draws = Enumerable.Range(0, 40).Select(replicate => Nestedness.Of(SwapNull.Draw(Tests.Davis.Network.All, replicate).All).Total).ToArray();
        Assert.Equal(draws.Average(), Cell(Davis, "expected", "nodf", "all"), 1e-9);
        var value = Nestedness.Of(Tests.Davis.Network.All).Total;
        Assert.Equal(
            Math.Min(1, 2 * (1.0 + Math.Min(draws.Count(d => d <= value), draws.Count(d => d >= value))) / 41), Cell(Davis, "p_value", "nodf", "all"), 1e-9);
        Assert.True(Cell(Davis, "value", "modularity", "all") > Cell(Davis, "expected", "modularity", "all"));
        Assert.Equal(-1.0 / 17, Cell(Davis, "expected", "moran", "number"), 1e-12);
    }

    [Fact]
    public void Without_a_null_model_and_groups_the_values_stand_alone()
    {
        var table = StructureTable.Of([Tests.Davis.Network.All], null, new StructureOptions { Permutations = 5 });
        Assert.All(table.Numbers("p_value"), p => Assert.Equal(double.NaN, p));
        Assert.DoesNotContain("e-i", table.Text("measure"));
        Assert.Equal(0.467764, Cell(table, "value", "robins-alexander", "all"), 6);
    }

    [Fact]
    public void Only_measures_asked_for_are_there()
    {
        var table = StructureTable.Of(
            [Tests.Davis.Network.All],
            s_groups,
            s_options with { Measures = [StructureMeasures.Find("nodf"), StructureMeasures.Find("butterflies"), StructureMeasures.Find("brokerage-liaison")] });
        Assert.Equal(["butterflies", "nodf", "nodf", "nodf", "brokerage-liaison", "brokerage-liaison", "brokerage-liaison"], table.Text("measure"));
    }

    [Fact]
    public void No_window_is_too_small() => Gen.Select(Samples.Random, Gen.Int[0, 2].Array[12]).Sample((network, labels) =>
    {
        var groups = CityGroups.Of([.. labels[..network.CityCount].Select(label => label == 0 ? null : label.ToString())]);
        var options = s_options with { Permutations = 3, NullDraws = 2, EventTimes = null, Columns = ColumnOf(labels) };
        var table = StructureTable.Of([.. Windows.Each(network), network.All], groups, options);
        Assert.Equal(0, table.RowCount % (network.PeriodCount + 1)); // every window has the same rows
    }, iter: 30);

    [Fact]
    public void A_city_without_a_tie_changes_nothing() => Gen.Select(Samples.RandomWindow, Gen.Int[0, 2].Array[12]).Sample((window, labels) =>
    {
        var (network, options) = (window.Network, s_options with { Null = null, Permutations = 5, EventTimes = null, Starts = 6 });
        var more = NetworkBuilder.Build(network.CityCount + 1, network.EventCount, Samples.TiesOf(window)).All;
        Assert.Equal(Csv(Of(Samples.Filtered(window).All, labels[..network.CityCount])), Csv(Of(more, [.. labels[..network.CityCount], labels[0]])));
        Table Of(Window w, int[] cities) =>
            StructureTable.Of([w], CityGroups.Of([.. cities.Select(label => label.ToString())]), options with { Columns = ColumnOf(cities) });
    }, iter: 30);

    [Fact]
    public void Renaming_cities_changes_no_value() => Gen.Select(Samples.RandomWindow, Gen.Int[0, 2].Array[12]).Sample((window, labels) =>
    {
        var options =
            s_options with { Null = null, Permutations = 0, EventTimes = null, Measures = [.. StructureMeasures.All.Except(Communities.Definitions)] };
        var cities = labels[..window.Network.CityCount];
        var (before, after) = (
            Of(Samples.Filtered(window).All, cities), Of(Samples.Relabelled(window, WeightedNetworks.Reversed(window)).All, [.. cities.Reverse()]));
        Assert.Equal(before.Text("group"), after.Text("group"));
        Assert.All(before.Numbers("value").Zip(after.Numbers("value")), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
        Table Of(Window w, int[] cities) =>
            StructureTable.Of([w], CityGroups.Of([.. cities.Select(label => label.ToString())]), options with { Columns = ColumnOf(cities) });
    }, iter: 30);

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        Assert.Equal(Csv(Davis), Csv(StructureTable.Of([Tests.Davis.Network.All], s_groups, s_options with { Workers = Workers.One })));
        Assert.Equal(Csv(Davis), Csv(StructureTable.Of([Tests.Davis.Network.All], s_groups, s_options with { Workers = new Workers(8) })));
    }

    private static Dictionary<string, double[]> ColumnOf(int[] labels) => new() { ["label"] = [.. labels.Select(label => (double)label)] };

    private static double Cell(Table table, string column, string measure, string group)
    {
        var row = Enumerable.Range(0, table.RowCount).Single(row => table.Text("measure")[row] == measure && table.Text("group")[row] == group);
        return table.Numbers(column)[row];
    }

    private static string Csv(Table table)
    {
        using var writer = new StringWriter();
        TableCsv.Write(table, writer);
        return writer.ToString();
    }
}
