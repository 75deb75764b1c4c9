using System.Text;
using CityNetworks.Exchange.Import;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class GmlReaderTests
{
    // As networkx.write_gml writes it.
    private const string NetworkX = """
        graph [
          directed 1
          name "made"
          node [
            id 0
            label "Bogot&#225;"
            bipartite 0
            country "CO"
            aliases "Santa Fe"
            aliases "BOG"
          ]
          node [ id 1 label "Summit" bipartite 1 ]
          edge [ source 0 target 1 weight 2.5 period "2013" roles "host" ]
        ]
        """;

    [Fact]
    public void Cities_and_events_of_NetworkX_become_participations()
    {
        var tables = Read("x.gml", NetworkX).Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        Assert.Equal("Bogot\u00E1", Assert.Single(tables["participations"].Text("city")));
        Assert.Equal("Summit", Assert.Single(tables["participations"].Text("event")));
        Assert.Equal("host", Assert.Single(tables["participations"].Text("role")));
        Assert.Equal(2.5, Assert.Single(tables["participations"].Numbers("weight")));
        Assert.Equal("CO", Assert.Single(tables["cities"].Text("country")));
        Assert.Equal("Santa Fe;BOG", Assert.Single(tables["cities"].Text("aliases")));
    }

    [Fact]
    public void Direct_ties_of_igraph_go_one_way_or_both()
    {
        const string Text = "Creator \"igraph version 1.0\"\nVersion 1\ngraph\n[\n  directed {0}\n  node\n  [\n    id 0\n    name \"A\"\n  ]\n"
            + "  node\n  [\n    id 1\n    name \"B\"\n  ]\n  edge\n  [\n    source 1\n    target 0\n    weight 3\n  ]\n]\n";
        Assert.Equal(["B–A"], Contacts(Text.Replace("{0}", "1", StringComparison.Ordinal)));
        Assert.Equal(["B–A", "A–B"], Contacts(Text.Replace("{0}", "0", StringComparison.Ordinal)));
    }

    [Fact]
    public void Graphics_of_Gephi_and_comments_are_passed_over_and_its_value_is_the_weight()
    {
        const string Text = "# comment [ with a bracket\nCreator \"Gephi\"\ngraph [ directed 0 "
            + "node [ id 1 label \"A\" graphics [ x 1.0 fill \"#fff\" Line [ point [ x 1 ] ] ] ]"
            + " node [ id 2 label \"B\" ] edge [ id 3 source 1 target 2 value 4.0 ] ]";
        var table = Read("x.gml", Text).Tables.Single(table => table.Name == "contacts");
        Assert.Equal([4.0, 4.0], table.Numbers("weight"));
    }

    [Fact]
    public void One_of_several_graphs_is_chosen()
    {
        const string Text = "graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ] ]\n"
            + "graph [ node [ id 7 ] node [ id 8 ] edge [ source 7 target 8 ] ]";
        Assert.Equal("1–2", Contacts(Text)[0]);
        Assert.Equal("7–8", Contacts(Text, new GraphImportOptions { Graph = "2" })[0]);
        Assert.Contains(Read("x.gml", Text).Problems, problem => problem.Code == GraphFileCodes.NotRead.Id);
    }

    [Theory]
    [InlineData("", "CN203", 0)]
    [InlineData("<graphml/>", "CN203", 1)]
    [InlineData("Version 1", "CN203", 0)]
    [InlineData("graph [ node [ id 1 ]", "CN203", 1)]
    [InlineData("graph [\n node [ id 1 \n", "CN203", 3)]
    [InlineData("graph [ node [ label \"A\" ] ]", "CN131", 1)]
    [InlineData("graph [ node [ id 1 ] edge [ source 1 ] ]", "CN131", 1)]
    [InlineData("graph [ node [ id 1 ]\n node [ id 1 ] ]", "CN141", 2)]
    [InlineData("graph [ node [ id 1 ]\n edge [ source 1 target 2 ] ]", "CN204", 2)]
    [InlineData("graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 weight -1 ] ]", "CN133", 1)]
    public void What_is_wrong_is_an_error_with_its_line(string text, string code, int line)
    {
        var problem = Read("x.gml", text).Problems.First(found => found.Severity is Severity.Error);
        Assert.Equal((code, line), (problem.Code, problem.Line));
    }

    private static string[] Contacts(string text, GraphImportOptions? options = null)
    {
        var table = Read("x.gml", text, options).Tables.Single(table => table.Name == "contacts");
        return [.. table.Text("source").Zip(table.Text("target")).Select(tie => $"{tie.First}–{tie.Second}")];
    }

    private static GraphReading Read(string file, string text, GraphImportOptions? options = null) =>
        GraphImport.Read(file, Encoding.UTF8.GetBytes(text), options);
}
