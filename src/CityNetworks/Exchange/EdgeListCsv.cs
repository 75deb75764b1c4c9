using System.Text;
using CityNetworks.Exchange.Import;
using CityNetworks.Tables;

namespace CityNetworks.Exchange;

/// <summary>Two CSV files: <c>.edges.csv</c> with source, target, weight and attributes, <c>.nodes.csv</c> with id, label, mode and attributes.</summary>
/// <remarks>A column <c>directed</c> says of ties of one mode whether they go one way.</remarks>
public static class EdgeListCsv
{
    /// <summary>Writes both files.</summary>
    public static void Write(ExchangeGraph graph, Func<string, Stream> open)
    {
        var edges = graph.TwoMode ? graph.Edges : new Table(
            graph.Edges.Name,
            [.. graph.Edges.Columns, new FlagColumn(TieAttributes.Directed, [.. Enumerable.Repeat((bool?)graph.Directed, graph.Edges.RowCount)])]);
        WriteTable(edges, open(".edges.csv"));
        WriteTable(graph.Nodes, open(".nodes.csv"));
    }

    private static void WriteTable(Table table, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\n" };
        TableCsv.Write(table, writer);
    }
}
