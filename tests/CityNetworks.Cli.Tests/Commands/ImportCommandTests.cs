using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class ImportCommandTests
{
    [Theory]
    [InlineData("graphml", ".graphml")]
    [InlineData("pajek", ".net")]
    [InlineData("dl", ".dl")]
    [InlineData("csv", ".edges.csv")]
    public void What_was_exported_comes_back_as_the_same_network(string format, string ending)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Citynet.Run("export", format, "--out", folder["network"]).Code);
        var import = Citynet.Run("import", folder["network" + ending], "--out", folder["records"]);
        Assert.Equal((0, string.Empty), (import.Code, import.Output));
        Assert.Contains("cities (21 rows), events (19 rows) and participations (43 rows)", import.Error, StringComparison.Ordinal);
        Assert.Equal(0, Citynet.Run("check", "--data", folder["records"]).Code);
        string[] centrality = ["centrality", "--window", "all", "--measures", "betweenness", "--mode", "city"];
        Assert.Equal(Scores(Citynet.Run(centrality)), Scores(Citynet.Run([.. centrality, "--data", folder["records"]])));

        // Names do not come with every format; ids and numbers do.
        static IEnumerable<string> Scores(CitynetResult run) =>
            run.Lines.Skip(1).Select(line => line.Split(',')).Select(cells => $"{cells[2]} {cells[6]} {cells[7]}");
    }

    [Fact]
    public void What_is_wrong_is_reported_with_line_and_column_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("x.net", "*Vertices 2\n1 \"a\"\n*Edges\n1 3 x\n");
        var run = Citynet.Run("import", file, "--out", folder["records"]);
        Assert.Equal(3, run.Code);
        Assert.Contains("error CN204: x.net line 4, column 'target': found '3'; expected a number from 1 to 2.", run.Error, StringComparison.Ordinal);
        Assert.Contains("error CN132: x.net line 4, column 'weight': found 'x'; expected a number.", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["records"]));
    }

    [Fact]
    public void External_entities_are_not_read()
    {
        using var folder = new TemporaryFolder();
        var secret = folder.Write("secret.txt", "do not read me");
        var file = folder.Write("x.graphml", $"<!DOCTYPE g [<!ENTITY e SYSTEM 'file://{secret}'>]>\n<graphml><graph><node id='&e;'/></graph></graphml>");
        var run = Citynet.Run("import", file, "--out", folder["records"]);
        Assert.Equal(3, run.Code);
        Assert.Contains("CN201", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("do not read me", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_an_unknown_format_and_a_full_folder_are_refused()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(2, Citynet.Run("import", folder["nothing.net"], "--out", folder["records"]).Code);
        var unknown = Citynet.Run("import", folder.Write("x.gdf", "nodedef>name"), "--out", folder["records"]);
        Assert.Equal(3, unknown.Code);
        Assert.Contains(".graphml, .net, .dl, .csv", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(2, Citynet.Run("import", folder.Write("x.csv", "source,target\na,b\n"), "--out", folder.Path).Code);
    }
}
