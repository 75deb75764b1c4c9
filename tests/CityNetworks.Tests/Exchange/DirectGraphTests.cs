using System.Globalization;
using System.Text;
using CityNetworks.Exchange;
using CityNetworks.Exchange.Import;
using CityNetworks.Networks.Direct;
using CityNetworks.Records;
using CityNetworks.Records.Reading;
using CityNetworks.Tables;
using CityNetworks.Tests.Records;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Exchange;

public sealed class DirectGraphTests
{
    private static readonly RecordSet s_records =
        RecordTexts.Records("=== periods.csv\nid\n1\n2\n=== contacts.csv\nsource,target,period,weight\na,b,1,2\nb,a,1,2\na,b,2,5\n");

    private static readonly Gen<string> s_contacts =
        from ties in Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[1, 8]).Array[1, 10]
        from isSymmetric in Gen.Bool
        select "source,target,weight\n" + string.Concat(ties
            .Where(tie => tie.Item1 != tie.Item2)
            .DistinctBy(tie => isSymmetric ? (Math.Min(tie.Item1, tie.Item2), Math.Max(tie.Item1, tie.Item2)) : (tie.Item1, tie.Item2))
            .SelectMany(tie => isSymmetric ? new[] { tie, (tie.Item2, tie.Item1, tie.Item3) } : [tie])
            .Select(tie => string.Create(CultureInfo.InvariantCulture, $"City-{tie.Item1},City-{tie.Item2},{tie.Item3 / 4.0}\n"))
            .DefaultIfEmpty("City-0,City-1,2\n"));

    [Fact]
    public void A_tie_has_a_spell_for_each_window_and_the_largest_weight()
    {
        var graph = DirectGraph.Of([Of(0), Of(1)], [new Spell(0, 1, 0), new Spell(1, 2, 0)], s_records);
        Assert.True(graph.Directed);
        Assert.Equal(["a", "b"], graph.Edges.Text("source"));
        Assert.Equal([5.0, 2.0], graph.Edges.Numbers("weight"));
        Assert.Equal([new Spell(0, 1, 2), new Spell(1, 2, 5)], graph.EdgeSpells[0]);
        Assert.Equal([new Spell(0, 2, 1)], graph.NodeSpells[0]);
    }

    [Fact]
    public void Ties_that_exist_in_both_directions_are_one_undirected_tie()
    {
        var graph = DirectGraph.Of([Of(0)], [new Spell(0, 1, 0)], s_records);
        Assert.False(graph.Directed);
        Assert.Equal(1, graph.Edges.RowCount);
    }

    [Fact]
    public void Windows_that_overlap_or_are_none_are_refused()
    {
        Assert.StartsWith("There is no window", Assert.Throws<ArgumentException>(() => DirectGraph.Of([], [], s_records)).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "Windows overlap; expected windows apart",
            Assert.Throws<ArgumentException>(() => DirectGraph.Of([Of(0), Of(0)], [new Spell(0, 2, 0), new Spell(1, 2, 0)], s_records)).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("graphml")]
    [InlineData("gexf")]
    [InlineData("json")]
    [InlineData("pajek")]
    [InlineData("csv")]
    [InlineData("dl")]
    public void Direct_ties_come_back(string id) => s_contacts.Sample(
        text =>
        {
            var records = Read("contacts.csv", text);
            Assert.Equal(Ties(records), Ties(Again(id, Graph(records))));
        },
        iter: 60);

    private static ExchangeGraph Graph(RecordSet records) =>
        DirectGraph.Of([DirectNetwork.Of(records, 0, records.Periods.Count, "all")], [new Spell(0, records.Periods.Count, 0)], records);

    private static string[] Ties(RecordSet records)
    {
        var network = DirectNetwork.Of(records, 0, records.Periods.Count, "all");
        return [.. network.Ties.Select(tie => string.Create(
            CultureInfo.InvariantCulture, $"{network.Labels[tie.Source]} → {network.Labels[tie.Target]} {tie.Weight}")).Order(StringComparer.Ordinal)];
    }

    private static RecordSet Read(string file, string text)
    {
        var reading = RecordReader.Read(RecordFiles.SingleOf(file, Encoding.UTF8.GetBytes(text)));
        Assert.True(reading.Records is not null, string.Join('\n', reading.Problems));
        return reading.Records!;
    }

    private static RecordSet Again(string id, ExchangeGraph graph)
    {
        var format = ExchangeFormats.Find(id);
        var written = ExchangeSamples.Written(format, graph).ToDictionary(pair => "graph" + pair.Key, pair => Encoding.UTF8.GetBytes(pair.Value));
        var reading = GraphImport.Read("graph" + format.Ending, written["graph" + format.Ending], new GraphImportOptions
        {
            Nodes = written.GetValueOrDefault("graph.nodes.csv"),
            TwoMode = false,
        });
        Assert.True(reading.IsUsable, string.Join('\n', reading.Problems));
        var read = RecordReader.Read(RecordFiles.Of("made", reading.Tables.Select(table => ($"{table.Name}.csv", Csv(table)))));
        Assert.True(read.Records is not null, string.Join('\n', read.Problems));
        return read.Records!;
    }

    private static string Csv(Table table)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        TableCsv.Write(table, writer);
        return writer.ToString();
    }

    private static DirectNetwork Of(int period) => DirectNetwork.Of(s_records, period, period + 1, "w");
}
