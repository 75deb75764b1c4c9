using System.Text;
using CityNetworks.Exchange.Import;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

/// <summary>Small files that state or repeat much: what they state is checked, never allocated, and no file costs more than its length.</summary>
public sealed class ExhaustionTests
{
    private const long Mebibyte = 1 << 20;

    [Theory]
    [InlineData("x.net", "*Vertices 50000000\n*Edges\n1 2\n")]
    [InlineData("x.net", "*Vertices 2000000000 1000000000\n*Matrix\n1 0\n")]
    [InlineData("x.dl", "dl n=50000000\ndata:\n0 1\n")]
    [InlineData("x.dl", "dl n=2000000000 format=nodelist1\ndata:\n1 2\n")]
    [InlineData("x.dl", "dl nr=2000000000 nc=2000000000 nm=2000000000 format=lowerhalf\nlabels:\na,b\ndata:\n1\n")]
    [InlineData("x.dl", "dl nr=2000000000 nc=2000000000 labels embedded\ndata:\n1\n")]
    public void A_size_that_is_stated_is_not_a_size_to_allocate(string file, string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = GraphImport.Read(file, Encoding.UTF8.GetBytes(text));
        Assert.False(reading.IsUsable);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Mebibyte);
    }

    [Fact]
    public void A_few_vertices_without_a_line_are_believed() =>
        Assert.Equal(1000, GraphImport.Read("x.net", "*Vertices 1000\n*Edges\n1 2\n"u8.ToArray()).Tables[0].RowCount);

    [Fact]
    public void As_many_attributes_as_nodes_cost_no_square()
    {
        const int Count = 3000;
        var text = new StringBuilder("<graphml>");
        for (var k = 0; k < Count; k++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"<key id=\"k{k}\" for=\"node\" attr.name=\"a{k}\"><default>d</default></key>");
        text.Append("<graph edgedefault=\"directed\">");
        for (var k = 0; k < Count; k++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"<node id=\"n{k}\"><data key=\"k{k}\">1</data></node>");
        text.Append("<edge source=\"n0\" target=\"n1\"/></graph></graphml>");
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = GraphImport.Read("x.graphml", bytes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400 * Mebibyte); // a cell each would take gigabytes
        Assert.Equal(ImportedColumns.MostFurther + 6, reading.Tables[0].Columns.Count);
        Assert.Contains($"{Count} further attributes", Assert.Single(reading.Problems, problem => problem.Code == "CN206").Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.dl", "dl n=2 RUN")]
    [InlineData("x.dl", "dl n=2 labels RUN")]
    [InlineData("x.dl", "dl n=2 labels:\nRUN")]
    [InlineData("x.net", "*Vertices 1\n1 \"RUN")]
    [InlineData("x.net", "*Vertices 2\n*Edges\n1 2 [RUN")]
    [InlineData("x.csv", "source,targetRUN")]
    [InlineData("x.json", "{\"nodes\":[\"RUN\"],\"links\":[]}")]
    [InlineData("x.gexf", "<gexf><graph><nodes>RUN")]
    [InlineData("x.gml", "RUN")]
    [InlineData("x.gml", "graph [ node [ id 1 label \"RUN")]
    [InlineData("x.gml", "graph [ edge [ source 1 target 1 timeset \"RUN\" ] node [ id 1 ] ]")]
    public void A_long_run_of_one_letter_costs_no_more_than_its_length(string file, string text)
    {
        foreach (var letter in new[] { "a", " ", "l", "=", ":", "[", "-", "," })
        {
            var run = string.Concat(Enumerable.Repeat(letter, 400_000));
            var bytes = Encoding.UTF8.GetBytes(text.Replace("RUN", run, StringComparison.Ordinal));
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.NotNull(GraphImport.Read(file, bytes));
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200 * Mebibyte);
        }
    }

    [Fact]
    public void Brackets_within_brackets_without_end_do_not_exhaust_the_stack() =>
        Assert.NotEmpty(GraphImport.Read("x.gml", Encoding.UTF8.GetBytes("graph [ node [ " + string.Concat(Enumerable.Repeat("a [ ", 400_000)))).Problems);

    [Fact]
    public void A_key_that_stands_again_and_again_costs_no_square()
    {
        var text = "graph [ node [ id 1 " + string.Concat(Enumerable.Repeat("a 1 ", 200_000)) + "] node [ id 2 ] edge [ source 1 target 2 ] ]";
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(GraphImport.Read("x.gml", Encoding.UTF8.GetBytes(text)).IsUsable);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100 * Mebibyte);
    }

    [Fact]
    public void Nodes_within_nodes_without_end_do_not_exhaust_the_stack() =>
        Assert.NotEmpty(
            GraphImport.Read("x.gexf", Encoding.UTF8.GetBytes("<gexf><graph><nodes>" + string.Concat(Enumerable.Repeat("<node id='a'>", 100_000)))).Problems);
}
