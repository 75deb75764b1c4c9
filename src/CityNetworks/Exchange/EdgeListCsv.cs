using System.Text;
using CityNetworks.Tables;

namespace CityNetworks.Exchange;

/// <summary>Two CSV files: <c>.edges.csv</c> with source, target, weight and attributes, <c>.nodes.csv</c> with id, label, mode and attributes.</summary>
public static class EdgeListCsv
{
    /// <summary>Writes both files.</summary>
    public static void Write(ExchangeGraph graph, Func<string, Stream> open)
    {
        WriteTable(graph.Edges, open(".edges.csv"));
        WriteTable(graph.Nodes, open(".nodes.csv"));
    }

    private static void WriteTable(Table table, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\n" };
        TableCsv.Write(table, writer);
    }
}
