using System.Globalization;
using System.Text;

namespace CityNetworks.Exchange;

/// <summary>Pajek: <c>.net</c>, two-mode as <c>*Vertices N n</c> with the cities first; <c>.mode.clu</c> and <c>.period.clu</c> are partitions.</summary>
/// <remarks>
/// Vertices are labelled by their ids. The format cannot escape: <c>"</c> becomes <c>'</c>, <c>\</c> becomes <c>/</c>, a line end or control a blank.
/// Partition of modes: 1 city, 2 event. Partition of periods: number of an event's period from 1, 0 for cities.
/// UTF-8 without a mark, which other readers stumble over; Pajek itself asks for the encoding.
/// Gephi takes <c>*Edges</c> for directed; NetworkX does not read two-mode files. Source: Batagelj and Mrvar, Pajek reference manual.
/// </remarks>
public static class Pajek
{
    /// <summary>Writes the network and its partitions.</summary>
    public static void Write(ExchangeGraph graph, Func<string, Stream> open)
    {
        using (var writer = Writer(open(".net")))
            WriteNetwork(graph, writer);
        if (!graph.TwoMode)
            return;
        WritePartition(graph.Nodes.Text("mode").Select(mode => mode == "city" ? 1 : 2), open(".mode.clu"));
        var periods = graph.Time.Ids.Select((id, number) => (id, number)).ToDictionary(pair => pair.id, pair => pair.number + 1, StringComparer.Ordinal);
        WritePartition(graph.Nodes.Text("period").Select(period => period is null ? 0 : periods[period]), open(".period.clu"));
    }

    private static void WriteNetwork(ExchangeGraph graph, StreamWriter writer)
    {
        var labels = PlainLabels.Of(graph.Nodes.Text("id"), Plain);
        writer.WriteLine(graph.TwoMode ? $"*Vertices {labels.Length} {graph.CityCount}" : $"*Vertices {labels.Length}");
        for (var node = 0; node < labels.Length; node++)
            writer.WriteLine($"{node + 1} \"{labels[node]}\"");
        writer.WriteLine(graph.Directed ? "*Arcs" : "*Edges");
        var places = graph.Places();
        var (sources, targets, weights) = (graph.Edges.Text("source"), graph.Edges.Text("target"), graph.Edges.Numbers("weight"));
        for (var edge = 0; edge < graph.Edges.RowCount; edge++)
            writer.WriteLine($"{places[sources[edge]!] + 1} {places[targets[edge]!] + 1} {weights[edge].ToString("R", CultureInfo.InvariantCulture)}");
    }

    private static void WritePartition(IEnumerable<int> classes, Stream stream)
    {
        int[] list = [.. classes];
        using var writer = Writer(stream);
        writer.WriteLine($"*Vertices {list.Length}");
        foreach (var @class in list)
            writer.WriteLine(@class);
    }

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false)) { NewLine = "\n" };

    private static char Plain(char c) => c switch
    {
        '"' => '\'',
        '\\' => '/',
        _ => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c,
    };
}
