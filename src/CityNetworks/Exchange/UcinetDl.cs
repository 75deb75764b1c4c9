using System.Globalization;
using System.Text;

namespace CityNetworks.Exchange;

/// <summary>UCINET DL: two-mode as <c>nr</c>, <c>nc</c> and <c>edgelist2</c>, ties as <c>n</c> and <c>edgelist1</c>, with weights.</summary>
/// <remarks>
/// Labels are ids without blanks: a blank, comma, quote, semicolon or control becomes <c>_</c>, since readers disagree about quotes.
/// Each tie stands once, and UCINET symmetrises on request; an undirected direct tie stands both ways, as a line of the format is an arc.
/// The format has a line of its own, as igraph wants it.
/// Gephi reads the ties (as directed) and does not know two-mode DL.
/// Source: Borgatti, Everett and Freeman, UCINET 6 guide, on DL files.
/// </remarks>
public static class UcinetDl
{
    /// <summary>Writes the file.</summary>
    public static void Write(ExchangeGraph graph, Func<string, Stream> open)
    {
        using var writer = new StreamWriter(open(".dl"), new UTF8Encoding(false)) { NewLine = "\n" };
        var labels = PlainLabels.Of(graph.Nodes.Text("id"), Plain);
        var cities = graph.CityCount;
        if (graph.TwoMode)
        {
            writer.WriteLine($"dl nr={cities}, nc={labels.Length - cities}");
            writer.WriteLine("format=edgelist2");
            WriteLabels("row labels:", labels.AsSpan(0, cities), writer);
            WriteLabels("column labels:", labels.AsSpan(cities), writer);
        }
        else
        {
            writer.WriteLine($"dl n={labels.Length}");
            writer.WriteLine("format=edgelist1");
            WriteLabels("labels:", labels, writer);
        }

        writer.WriteLine("data:");
        var places = graph.Places();
        var (sources, targets, weights) = (graph.Edges.Text("source"), graph.Edges.Text("target"), graph.Edges.Numbers("weight"));
        var columns = graph.TwoMode ? cities : 0; // columns are numbered from 1 again
        for (var edge = 0; edge < graph.Edges.RowCount; edge++)
        {
            var (row, column) = (places[sources[edge]!] + 1, places[targets[edge]!] + 1 - columns);
            var weight = weights[edge].ToString("R", CultureInfo.InvariantCulture);
            writer.WriteLine($"{row} {column} {weight}");
            if (graph.OfArcs && !graph.Directed)
                writer.WriteLine($"{column} {row} {weight}");
        }
    }

    private static void WriteLabels(string title, ReadOnlySpan<string> labels, StreamWriter writer)
    {
        writer.WriteLine(title);
        writer.WriteLine(string.Join(',', labels!));
    }

    private static char Plain(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or '"' or '\'' or ';' ? '_' : c;
}
