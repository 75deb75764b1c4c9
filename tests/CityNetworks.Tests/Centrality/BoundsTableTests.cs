using System.Globalization;
using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Tables;
using CityNetworks.Tests.Records;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality;

public sealed class BoundsTableTests
{
    private static readonly string[] s_values = ["value", "value_counted", "lowest", "highest"];

    // By hand: b at y and d at y are not certain. Without both a, with both neither a nor b lies alone between the others.
    [Fact]
    public void Bounds_by_hand()
    {
        var records = RecordTexts.Records(
            "=== participations.csv\ncity,event,presence,probability\na,x,,\nb,x,,\na,y,,\nb,y,unknown,\nd,y,,0.4\ne,y,absent,\n");
        var window = NetworkBuilder.Build(records).All;
        var table = Of(records, [window], [Degree.Definition], 1000);
        Assert.Equal(
            ["a 1 1 1 1", "b 0.5 1 0.5 1", "d 0 0.5 0 0.5"],
            Enumerable.Range(0, table.RowCount).Select(row => $"{table.Text("node")[row]} " + string.Join(
                ' ', s_values.Select(column => table.Numbers(column)[row].ToString(CultureInfo.InvariantCulture)))));
        Assert.Equal((2L, 4L, "all"), (table.Integers("uncertain")[0], table.Integers("completions")[0], table.Text("basis")[0]));
    }

    [Fact]
    public void All_completions_are_those_of_networks_built_by_hand() => Gen.Int[0, 2].Array[12].Sample(cells =>
    {
        // Three cities at four events: certain, not certain, or not recorded.
        static string City(int k) => $"c{k % 3}";
        static string Event(int k) => $"e{k / 3}";
        int[] open = [.. Enumerable.Range(0, 12).Where(k => cells[k] == 1)];
        int[] sure = [.. Enumerable.Range(0, 12).Where(k => cells[k] == 2)];
        if (sure.Length == 0 || open.Length > 6)
            return;
        RecordSet With(IEnumerable<int> there) => new("made")
        {
            Cities = [.. Enumerable.Range(0, 3).Select(k => new City($"c{k}", $"c{k}"))],
            Periods = [new("p")],
            Events = [.. Enumerable.Range(0, 4).Select(k => new Event($"e{k}") { Period = "p" })],
            Participations = [.. there.Select(k => new Participation(City(k), Event(k)))],
        };
        var records = With(sure) with
        {
            Participations =
            [
                .. sure.Select(k => new Participation(City(k), Event(k))),
                .. open.Select(k => k % 2 == 0
                    ? new Participation(City(k), Event(k)) { Presence = CityNetworks.Records.Presence.Unknown }
                    : new Participation(City(k), Event(k)) { Probability = 0.5 }),
            ],
        };
        var table = Of(records, [NetworkBuilder.Build(records).All], [Betweenness.Definition], 64);
        var all = Enumerable.Range(0, 1 << open.Length).Select(code => Betweenness.Definition.OfCities(
            NetworkBuilder.Build(With(sure.Concat(open.Where((_, bit) => (code >> bit & 1) == 1)))).All)).ToArray();
        for (var row = 0; row < table.RowCount; row++)
        {
            var city = table.Text("node")[row]![1] - '0';
            Assert.Equal(all.Min(values => values[city]), table.Numbers("lowest")[row], 1e-12);
            Assert.Equal(all.Max(values => values[city]), table.Numbers("highest")[row], 1e-12);
            Assert.Equal(all[0][city], table.Numbers("value")[row], 1e-12);
            Assert.Equal(all[^1][city], table.Numbers("value_counted")[row], 1e-12);
            Assert.Equal("all", table.Text("basis")[row]);
        }

        // A few drawn lie within, and hold none and all.
        var drawn = Of(records, [NetworkBuilder.Build(records).All], [Betweenness.Definition], 2);
        for (var row = 0; row < drawn.RowCount; row++)
        {
            var two = new[] { drawn.Numbers("value")[row], drawn.Numbers("value_counted")[row] };
            Assert.Equal((two.Min(), two.Max()), (drawn.Numbers("lowest")[row], drawn.Numbers("highest")[row]));
        }
    }, iter: 60);

    [Fact]
    public void Without_an_uncertain_row_the_bounds_are_the_value_and_each_window_has_its_own()
    {
        var records = RecordTexts.Records(
            "=== participations.csv\ncity,event,period,presence\na,x,2013,\nb,x,2013,\na,y,2014,\nb,y,2014,unknown\n");
        var table = Of(records, Windows.Each(NetworkBuilder.Build(records)), [Degree.Definition], 10);
        Assert.Equal([0L, 0, 1, 1], table.Integers("uncertain"));
        Assert.Equal(["2013 a", "2013 b", "2014 a", "2014 b"], Enumerable.Range(0, 4).Select(row => $"{table.Text("window")[row]} {table.Text("node")[row]}"));
        Assert.Equal(table.Numbers("lowest").Take(2), table.Numbers("highest").Take(2));
        Assert.Equal((0, 1), (table.Numbers("lowest")[3], table.Numbers("highest")[3]));
    }

    private static Table Of(RecordSet records, IReadOnlyList<Window> windows, IReadOnlyList<CentralityMeasure> measures, int completions) =>
        BoundsTable.Of(records, Selection.Default, windows, measures, [Mode.City], CentralityOptions.Default, completions);
}
