using System.Globalization;
using CityNetworks.Exchange.Import;
using CityNetworks.Records;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class PlainEdgesTests
{
    [Theory]
    [InlineData("a x 2\nb x 1\n", "a x 2, b x 1")] // NCOL
    [InlineData("0 2\r\n1 2\r\n", "0 2 , 1 2 ")] // igraph's edgelist
    [InlineData("São Paulo\tSummit 2013\t0.5\n", "São Paulo Summit 2013 0.5")]
    [InlineData("\"São Paulo\" \"Summit 2013\" 3\n", "São Paulo Summit 2013 3")]
    [InlineData("a x {'weight': 2.5, 'colour': 'red'}\nb x {}\n", "a x 2.5, b x ")] // NetworkX
    [InlineData("# by hand\n\na;x\n% 3 ties\nb;y;4\n", "a x , b y 4")]
    [InlineData("A,x\nB,x\n", "A x , B x ")]
    public void Two_ids_and_a_weight_make_a_tie(string text, string ties)
    {
        var graph = Read(text, out var log)!;
        var found = graph.Ties.Select(tie =>
            $"{tie.Source["source ".Length..]} {tie.Target["target ".Length..]} {tie.Weight?.ToString(CultureInfo.InvariantCulture)}");
        Assert.Equal(ties, string.Join(", ", found));
        Assert.False(log.HasErrors);
    }

    [Theory]
    [InlineData("a\nb x\n", 1)]
    [InlineData("a x\nSão Paulo Summit 2013 1\n", 2)]
    [InlineData("a x\nb x many\n", 2)]
    [InlineData("a x -1\n", 1)]
    [InlineData("a x {'weight': -1}\n", 1)]
    [InlineData("a x 1 1262304000\n", 1)]
    public void Anything_else_is_an_error_with_its_line(string text, int line)
    {
        Read(text, out var log);
        Assert.Equal([("CN117", line)], log.Problems().Where(problem => problem.Severity is Severity.Error).Select(problem => (problem.Code, problem.Line)));
    }

    [Fact]
    public void The_note_of_KONECT_says_mode_and_direction()
    {
        Assert.Equal([true, false], Read("% bip unweighted\n1 1\n", out _)!.Nodes.Select(node => node.IsCity!.Value));
        Assert.Equal([(bool?)false], Read("% sym unweighted\n1 2\n2 3\n", out _)!.Ties.Select(tie => tie.IsDirected).Distinct());
        Assert.Equal([(bool?)true], Read("% asym weighted\n1 2 1\n2 3 1\n", out _)!.Ties.Select(tie => tie.IsDirected).Distinct());
    }

    [Fact]
    public void A_file_with_a_header_is_read_by_its_columns()
    {
        Assert.Null(Read("Source\tTarget\tWeight\na\tx\t2\n", out _));
        var reading = GraphImport.Read("g.txt", "source;target;period\na;x;2013\n"u8.ToArray());
        Assert.Equal(["2013"], reading.Tables.Single(table => table.Name == "participations").Text("period"));
    }

    [Fact]
    public void A_file_without_a_tie_is_an_error() => Assert.True(Read("# nothing\n", out var log) is not null && log.HasErrors);

    private static ImportedGraph? Read(string text, out ProblemLog log) => PlainEdges.Read("g.txt", text, GraphImportOptions.Default, log = new ProblemLog());
}
