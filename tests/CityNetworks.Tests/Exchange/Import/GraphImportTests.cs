using System.Text;
using CityNetworks.Exchange;
using CityNetworks.Exchange.Import;
using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Records.Reading;
using CityNetworks.Tables;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class GraphImportTests
{
    [Theory]
    [InlineData("graphml")]
    [InlineData("csv")]
    public void What_is_written_reads_back_as_the_same_network_with_hostile_names(string id)
    {
        var graph = ExchangeSamples.HostileTwoMode;
        var format = ExchangeFormats.Find(id);
        var records = RecordsOf($"graph.{id}", ExchangeSamples.Written(format, graph)[format.Ending]);
        var expected = NetworkBuilder.Build(ExchangeSamples.HostileRecords);
        var actual = NetworkBuilder.Build(records);
        Assert.Equal(expected.Names.Cities, actual.Names.Cities);
        Assert.Equal(Text(expected), Text(actual));
    }

    [Theory]
    [InlineData("graphml")]
    [InlineData("pajek")]
    [InlineData("dl")]
    [InlineData("csv")]
    public void Any_two_mode_network_survives_writing_and_reading(string id)
    {
        var format = ExchangeFormats.Find(id);
        var file = "graph" + (id == "csv" ? ".csv" : format.Ending);
        Samples.RandomWindow.Where(window => window.TieCount > 0).Sample(
            window =>
            {
                var graph = TwoModeGraph.Of(window);
                var network = NetworkBuilder.Build(RecordsOf(file, ExchangeSamples.Written(format, graph)[format.Ending]));
                var ties = Samples.TiesOf(window).Select(tie => (window.Network.Names.Cities[tie.City], window.Network.Names.Events[tie.Event])).Order();
                var read = Samples.TiesOf(network.All).Select(tie => (network.Names.Cities[tie.City], network.Names.Events[tie.Event])).Order();
                Assert.Equal(ties, read);
            },
            iter: 30);
    }

    [Theory]
    [InlineData("graphml")]
    [InlineData("pajek")]
    public void Undirected_ties_become_contacts_in_both_directions(string id)
    {
        var graph = ExchangeSamples.TiesOf(ExchangeSamples.Bundled);
        var format = ExchangeFormats.Find(id);
        var records = RecordsOf("ties" + format.Ending, ExchangeSamples.Written(format, graph)[format.Ending]);
        Assert.Equal(graph.Nodes.RowCount, records.Cities.Count);
        Assert.Equal(2 * graph.Edges.RowCount, records.Contacts.Count);
        Assert.Equal(2 * graph.Edges.Numbers("weight").Sum(), records.Contacts.Sum(contact => contact.Weight ?? 1));
    }

    [Fact]
    public void GraphML_keeps_what_the_records_know()
    {
        var format = ExchangeFormats.Find("graphml");
        var graph = TwoModeGraph.Of(NetworkBuilder.Build(ExchangeSamples.Bundled).All, ExchangeSamples.Bundled);
        var records = RecordsOf("bundled.graphml", ExchangeSamples.Written(format, graph)[".graphml"]);
        var (before, after) = (ExchangeSamples.Bundled.Cities.Single(c => c.Id == "asuncion"), records.Cities.Single(c => c.Id == "asuncion"));
        Assert.Equal((before.Name, before.Country, before.Latitude, before.Population), (after.Name, after.Country, after.Latitude, after.Population));
        Assert.Contains(records.Participations, p => p is { City: "asuncion", Event: "K-X", Role: Roles.Coordinator });
        Assert.Equal("2004-2005", records.Events.Single(e => e.Id == "K-X").Period);
    }

    [Fact]
    public void Pajek_with_arcs_lists_and_matrices_is_read()
    {
        var arcs = RecordsOf("a.net", "*Network x\n*Vertices 3\n1 \"São Paulo\" 0.5 0.5\n2 b\n*Arcs\n1 2 2.5\n*Arcslist\n3 1 2\n");
        Assert.Equal(
            ["3 → São Paulo ", "3 → b ", "São Paulo → b 2.5"], arcs.Contacts.Select(c => $"{c.Source} → {c.Target} {c.Weight}").Order(StringComparer.Ordinal));
        var matrix = RecordsOf("m.net", "*Vertices 3 1\n1 a\n2 x\n3 y\n*Matrix\n0 3\n");
        Assert.Equal(("a", "y", 3.0), matrix.Participations.Select(p => (p.City, p.Event, p.Weight!.Value)).Single());
    }

    [Fact]
    public void DL_in_each_of_its_formats_is_read()
    {
        Assert.Equal("a–x a–y b–y", Participations("dl nr=2 nc=2\nrow labels:\na b\ncolumn labels:\nx,y\ndata:\n1 1\n0 1\n"));
        Assert.Equal("a–x b–y", Participations("dl nr=2, nc=2 format=edgelist2\nrow labels embedded\ncolumn labels embedded\ndata:\na x 1\nb y 1\n"));
        Assert.Equal("a–x a–y b–y", Participations("DL\nNR=2\nNC=2\nFORMAT=nodelist2\nROW LABELS EMBEDDED\nCOL LABELS EMBEDDED\nDATA:\na x y\nb y\n"));
        var directed = RecordsOf("d.dl", "dl n=3 format=edgelist1\nlabels:\n\"São Paulo\",b,c\ndata:\n1 2 1\n2 1 2\n");
        Assert.Equal(2, directed.Contacts.Count);
        Assert.Contains(directed.Contacts, c => c is { Source: "São Paulo", Target: "b", Weight: 1 });

        static string Participations(string text) => string.Join(' ', RecordsOf("d.dl", text).Participations.Select(p => $"{p.City}–{p.Event}"));
    }

    [Theory]
    [InlineData("x.graphml", "<graphml><graph><node id='a'></graph></graphml>", "CN201", 1, "broken XML")]
    [InlineData(
        "x.graphml",
        "<!DOCTYPE g [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><graphml><graph><node id='&e;'/></graph></graphml>",
        "CN201",
        1,
        "without a document type")]
    [InlineData("x.graphml", "<gexf/>", "CN203", 1, "expected graphml")]
    [InlineData("x.graphml", "<graphml><graph>\n<node id='a'/>\n<node id='a'/>\n</graph></graphml>", "CN141", 3, "line 2")]
    [InlineData(
        "x.graphml",
        "<graphml><graph><node id='rosario'/>\n<edge source='rosario' target='rosaria'/></graph></graphml>",
        "CN204",
        2,
        "Did you mean 'rosario'?")]
    [InlineData(
        "x.graphml",
        "<graphml><key id='m' for='node' attr.name='mode'/><graph><node id='a'><data key='m'>thing</data></node></graph></graphml>",
        "CN136",
        1,
        "city or event")]
    [InlineData(
        "x.graphml",
        "<graphml><key id='m' attr.name='mode'/><graph><node id='a'><data key='m'>city</data></node><node id='b'><data key='m'>city</data></node><node "
            + "id='c'><data key='m'>event</data></node>\n<edge source='a' target='b'/></graph></graphml>",
        "CN205",
        2,
        "a tie of a city and an event")]
    [InlineData("x.net", "*Vertices two\n", "CN132", 1, "a number of vertices")]
    [InlineData("x.net", "*Vertices 999999999999\n", "CN132", 1, "of at least 1")]
    [InlineData("x.net", "1 2\n", "CN203", 1, "*Vertices first")]
    [InlineData("x.net", "*Vertices 2\n*Edges\n1 3 1\n", "CN204", 3, "from 1 to 2")]
    [InlineData("x.net", "*Vertices 2\n*Edges\n1 2 heavy\n", "CN132", 3, "a number")]
    [InlineData("x.net", "*Vertices 2\n*Edges\n1 2 -1\n", "CN133", 3, "at least 0")]
    [InlineData("x.dl", "nodes=3\n", "CN203", 1, "DL as the first word")]
    [InlineData("x.dl", "dl n=2 format=blockmatrix\ndata:\n", "CN136", 1, "edgelist2")]
    [InlineData("x.dl", "dl n=2\ndata:\n1 0 1\n", "CN117", 3, "2 rows of 2")]
    [InlineData("x.csv", "from,target\na,b\n", "CN121", 1, "source and target")]
    [InlineData("x.csv", "source,target\na\n", "CN117", 2, "as in the header")]
    [InlineData("x.csv", "source,target\n,b\n", "CN131", 2, "an id")]
    [InlineData("x.gdf", "nodedef>name", "CN207", 0, ".graphml, .net, .dl, .csv")]
    public void What_is_wrong_is_reported_with_its_line_and_what_was_expected(string file, string text, string code, int line, string said)
    {
        var reading = GraphImport.Read(file, Encoding.UTF8.GetBytes(text));
        Assert.False(reading.IsUsable);
        var problem = Assert.Single(reading.Problems, problem => problem.Code == code);
        Assert.Equal((file, line), (problem.File, problem.Line));
        Assert.Contains(said, problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused() =>
        Assert.Equal("CN111", GraphImport.Read("x.net", [0x2A, 0xC3, 0xA9, 0xFF]).Problems.Single().Code);

    [Fact]
    public void No_text_makes_it_stumble()
    {
        string[] endings = [".graphml", ".net", ".dl", ".csv"];
        string[] starts = ["*Vertices 3 1\n", "dl n=2\n", "<graphml><graph>", "source,target\n"];
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.String[0, 60]).Sample(
            (ending, start, text) => { GraphImport.Read("x" + endings[ending], Encoding.UTF8.GetBytes(starts[start] + text)); },
            iter: 500);
    }

    private static RecordSet RecordsOf(string file, string text)
    {
        var reading = GraphImport.Read(file, Encoding.UTF8.GetBytes(text));
        Assert.True(reading.IsUsable, string.Join('\n', reading.Problems));
        var records = RecordReader.Read(RecordFiles.Of("imported", reading.Tables.Select(table => ($"{table.Name}.csv", Csv(table)))));
        return records.Records!;
    }

    private static string Csv(Table table)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        TableCsv.Write(table, writer);
        return writer.ToString();
    }

    private static IEnumerable<string> Text(TwoModeNetwork network) =>
        Enumerable.Range(0, network.CityCount)
            .SelectMany(city => network
                .EventsOf(city)
                .ToArray()
                .Select((e, k) => $"{network.Names.Cities[city]} {network.Names.Events[e]} {network.WeightOf(network.FirstTieOf(city) + k)}"))
            .Order(StringComparer.Ordinal);
}
