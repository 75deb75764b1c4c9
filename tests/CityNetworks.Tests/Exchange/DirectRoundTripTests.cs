using System.Globalization;
using System.Text;
using CityNetworks.Exchange;
using CityNetworks.Exchange.Import;
using CityNetworks.Networks.Direct;
using CityNetworks.Records;
using CityNetworks.Records.Reading;
using CityNetworks.Tables;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Exchange;

/// <summary>Direct ties come back from every format that says whether they have a direction.</summary>
public sealed class DirectRoundTripTests
{
    private static readonly Gen<string> s_contacts =
        from ties in Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[1, 8]).Array[1, 10]
        from isSymmetric in Gen.Bool
        select "source,target,weight\n" + string.Concat(ties
            .Where(tie => tie.Item1 != tie.Item2)
            .DistinctBy(tie => isSymmetric ? (Math.Min(tie.Item1, tie.Item2), Math.Max(tie.Item1, tie.Item2)) : (tie.Item1, tie.Item2))
            .SelectMany(tie => isSymmetric ? new[] { tie, (tie.Item2, tie.Item1, tie.Item3) } : [tie])
            .Select(tie => string.Create(CultureInfo.InvariantCulture, $"City-{tie.Item1},City-{tie.Item2},{tie.Item3 / 4.0}\n"))
            .DefaultIfEmpty("City-0,City-1,2\n"));

    [Theory]
    [InlineData("graphml")]
    [InlineData("gexf")]
    [InlineData("json")]
    [InlineData("pajek")]
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
}
