using System.Text;
using CityNetworks.Tables;

namespace CityNetworks.Exchange;

/// <summary>Graphviz DOT: a graph, or a digraph where ties have a direction; attributes are quoted, unknown ones left out, and events are boxes.</summary>
/// <remarks>Inside quotes, <c>\</c> and <c>"</c> are escaped and a line end is <c>\n</c>. Source: graphviz.org, The DOT Language.</remarks>
public static class Dot
{
    /// <summary>Writes the file.</summary>
    public static void Write(ExchangeGraph graph, Func<string, Stream> open)
    {
        using var writer = new StreamWriter(open(".dot"), new UTF8Encoding(false)) { NewLine = "\n" };
        writer.WriteLine($"{(graph.Directed ? "digraph" : "graph")} {Quoted(graph.Name)} {{");
        var ids = graph.Nodes.Text("id");
        for (var node = 0; node < graph.Nodes.RowCount; node++)
        {
            var shape = graph.Nodes.Text("mode")[node] == "event" ? ", shape=box" : string.Empty;
            writer.WriteLine($"  {Quoted(ids[node]!)} [{Attributes(graph.Nodes, node, 1)}{shape}];");
        }

        var (sources, targets) = (graph.Edges.Text("source"), graph.Edges.Text("target"));
        for (var edge = 0; edge < graph.Edges.RowCount; edge++)
            writer.WriteLine($"  {Quoted(sources[edge]!)} {(graph.Directed ? "->" : "--")} {Quoted(targets[edge]!)} [{Attributes(graph.Edges, edge, 2)}];");
        writer.WriteLine("}");
    }

    private static string Attributes(Table table, int row, int skip) => string.Join(
        ", ",
        table.Columns.Skip(skip)
            .Select(column => (column.Name, Text: CellText.Of(column, row)))
            .Where(cell => cell.Text.Length > 0)
            .Select(cell => $"{(cell.Name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? cell.Name : Quoted(cell.Name))}={Quoted(cell.Text)}"));

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\n' => @"\n",
                _ => char.IsControl(c) ? " " : c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
