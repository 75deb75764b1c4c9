using System.Text;
using CityNetworks.Exchange;
using CityNetworks.Exchange.Import;
using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Records.Reading;
using CityNetworks.Tables;
using CityNetworks.Tests.Records;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Exchange;

/// <summary>What is exported comes back equal, with everything that the format can hold.</summary>
public sealed class RoundTripTests
{
    private static readonly Selection s_all = new()
    {
        Evidence = new HashSet<Evidence> { Evidence.Paper, Evidence.Secondary },
        IncludeCancelled = true,
    };

    private static readonly Gen<string?> s_text = Of<string?>(null, "plain", "ñandú и 東京", "<b> & \"c\"", "=1+1", "a, b", "it's | so", "true", "007");

    private static readonly Gen<CalendarDate?> s_date = Of<CalendarDate?>(null, Date("2004"), Date("2005-03"), Date("2005-03-09"));

    private static readonly Gen<RecordSet> s_records =
        from cities in Gen.Select(s_text, s_text, s_date, Of<string?>("AR", "BR", null), Of<double?>(null, -34.25, 1e-7), Gen.Bool).Array[2, 4]
        from events in Gen.Select(s_text, s_text, s_date, Gen.Int[0, 3], Gen.Int[0, 2], Gen.Bool).Array[1, 4]
        from ties in Gen.Select(Gen.Int[0, cities.Length - 1], Gen.Int[0, events.Length - 1], Gen.Int[0, 5], Of<double?>(null, 0.1, 3)).Array[1, 8]
        from further in s_text.Array[cities.Length]
        select new RecordSet("made")
        {
            Periods = [new("2004") { Start = Date("2004"), End = Date("2005") }, new("2005") { Start = Date("2005"), End = Date("2006") }],
            Cities =
            [
                .. cities.Select((c, k) => new City($"c{k}", $"City {k}")
                {
                    Country = c.Item4, Latitude = c.Item5, Longitude = c.Item5 is null ? null : 12.5, Population = k == 1 ? 1_000_001 : null,
                    Joined = k == 0 ? c.Item3 : null, Aliases = c.Item1 is null ? [] : [c.Item1, "Alias"], AsPrinted = c.Item2, Note = c.Item1,
                    Evidence = c.Item6 ? Evidence.Secondary : Evidence.Paper,
                    Covariates = further[k] is { } value ? new Dictionary<string, string> { ["budget class"] = value } : [],
                }),
            ],
            Events =
            [
                .. events.Select((e, k) => new Event($"e{k}")
                {
                    Title = e.Item1, Kind = e.Item4 switch { 0 => EventKind.Meeting, 1 => EventKind.Workshop, _ => EventKind.Other },
                    KindWord = e.Item4 == 3 ? "Cumbre" : null, Period = e.Item3?.Text.StartsWith("2005", StringComparison.Ordinal) == true ? "2005" : "2004",
                    Start = e.Item3, End = e.Item3 is null ? null : Date("2005-12"), Host = e.Item5 == 0 ? "c0" : null, Organiser = e.Item2,
                    Status = e.Item6 ? EventStatus.Cancelled : EventStatus.Held, Themes = e.Item5 == 1 ? ["water", "road-safety"] : [],
                    Evidence = e.Item5 == 2 ? Evidence.Secondary : Evidence.Paper, Confidence = e.Item5 == 1 ? "probable" : null,
                    Source = e.Item2, Note = e.Item1,
                }),
            ],
            Participations =
            [
                .. ties.DistinctBy(tie => (tie.Item1, tie.Item2, tie.Item3)).Select(tie => new Participation($"c{tie.Item1}", $"e{tie.Item2}")
                {
                    Role = tie.Item3 switch { 0 => Roles.None, 1 => Roles.Host, 2 => Roles.Coordinator, 3 => Roles.Participant, _ => Roles.Other },
                    RoleWord = tie.Item3 switch { 4 => "Lead Partner", 5 => "miembro", _ => null }, Weight = tie.Item4,
                }),
            ],
        };

    [Theory]
    [InlineData("graphml")]
    [InlineData("gexf")]
    [InlineData("json")]
    [InlineData("csv")]
    public void Two_modes_come_back_with_every_attribute(string id) => s_records.Sample(
        records =>
        {
            var graph = TwoModeGraph.Of(NetworkBuilder.Build(records, s_all).All, records);
            AssertSame(graph, Again(id, graph), every: true);
        },
        iter: 100);

    [Theory]
    [InlineData("pajek")]
    [InlineData("dl")]
    public void Formats_without_attributes_bring_nodes_ties_and_weights_back(string id) => s_records.Sample(
        records =>
        {
            var graph = TwoModeGraph.Of(NetworkBuilder.Build(records, s_all).All, records);
            AssertSame(graph, Again(id, graph), every: false);
        },
        iter: 100);

    private static readonly Gen<string> s_spells =
        from years in Gen.Bool
        from rows in Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 6], Gen.Int[1, 4], Gen.Bool).Array[1, 8]
        let names = Enumerable.Range(0, 12).Select(k => years ? $"{2000 + k}" : $"phase {(char)('a' + k)}").ToArray()
        select "=== periods.csv\nid\n" + string.Concat(names.Select(name => name + "\n")) + "=== participations.csv\ncity,event,from,to\n" + string.Concat(
            rows.DistinctBy(row => (row.Item1, row.Item2, row.Item3 / 5))
                .Select(row => $"c{row.Item1},e{row.Item2},{names[row.Item3]},{(row.Item5 ? string.Empty : names[row.Item3 + row.Item4])}\n"));

    [Theory]
    [InlineData("graphml")]
    [InlineData("gexf")]
    [InlineData("json")]
    [InlineData("csv")]
    public void Memberships_come_back_in_each_of_their_periods(string id) => s_spells.Sample(
        text =>
        {
            var records = RecordTexts.Records(text);
            var graph = TwoModeGraph.Of(NetworkBuilder.Build(records).All, records);
            var again = Again(id, graph);
            Assert.Equal(Held(graph), Held(again));
        },
        iter: 100);

    [Fact]
    public void Every_column_of_a_tie_that_is_written_is_read()
    {
        var lasting = RecordTexts.Records("=== participations.csv\ncity,event,from,to,role\na,o,2000,2002,host\na,o,2003,2004,host\nb,o,2001,,\n");
        var written = TwoModeGraph.Of(NetworkBuilder.Build(lasting).All, lasting).Edges.Columns.Select(column => column.Name);
        Assert.Empty(written.Except(["source", "target", "type", .. TieAttributes.Names])); // the type is that of the roles
    }

    // Each tie with the periods in which it is there.
    private static string[] Held(ExchangeGraph graph) =>
    [
        .. Enumerable.Range(0, graph.Edges.RowCount).Select(edge =>
            $"{graph.Edges.Text("source")[edge]} {graph.Edges.Text("target")[edge]} " + string.Join(';', graph.EdgeSpells[edge]
                .SelectMany(spell => graph.Time.Ids.Skip(spell.First).Take(spell.End - spell.First)).Distinct().Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal),
    ];

    private static ExchangeGraph Again(string id, ExchangeGraph graph)
    {
        var format = ExchangeFormats.Find(id);
        var written = ExchangeSamples.Written(format, graph).ToDictionary(pair => "graph" + pair.Key, pair => Encoding.UTF8.GetBytes(pair.Value));
        var reading = GraphImport.Read("graph" + format.Ending, written["graph" + format.Ending], new GraphImportOptions
        {
            Nodes = written.GetValueOrDefault("graph.nodes.csv"),
        });
        Assert.True(reading.IsUsable, string.Join('\n', reading.Problems));
        var read = RecordReader.Read(RecordFiles.Of("made", reading.Tables.Select(table => ($"{table.Name}.csv", Csv(table)))));
        Assert.True(read.Records is not null, string.Join('\n', read.Problems));
        return TwoModeGraph.Of(NetworkBuilder.Build(read.Records!, s_all).All, read.Records);
    }

    private static void AssertSame(ExchangeGraph expected, ExchangeGraph actual, bool every)
    {
        Assert.Equal(Rows(expected.Nodes, every ? null : ["id", "mode"]), Rows(actual.Nodes, every ? null : ["id", "mode"]));
        Assert.Equal(Rows(expected.Edges, every ? null : ["source", "target", "weight"]), Rows(actual.Edges, every ? null : ["source", "target", "weight"]));
    }

    // Rows as text, in the order of their keys, with the columns that hold something.
    private static string[] Rows(Table table, string[]? columns) =>
    [
        .. Enumerable.Range(0, table.RowCount)
            .Select(row => string.Join(" · ", table.Columns.Where(column => columns?.Contains(column.Name) != false)
                .Select(column => (column.Name, Cell: CellText.Of(column, row))).Where(cell => cell.Cell.Length > 0)
                .Select(cell => $"{cell.Name}={cell.Cell}").Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal),
    ];

    private static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(k => values[k]);

    private static CalendarDate Date(string text) => ExchangeSamples.Date(text);

    private static string Csv(Table table)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        TableCsv.Write(table, writer);
        return writer.ToString();
    }
}
