using System.Text;
using CityNetworks.Exchange.Import;
using CityNetworks.Records;
using CityNetworks.Records.Reading;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

/// <summary>Files of the shapes that other programs and people write, with the right answer of each.</summary>
public sealed class GraphCasesTests
{
    private const string GraphMl = "<graphml><key id=\"k\" for=\"node\" attr.name=\"NAME\" attr.type=\"string\"/><graph edgedefault=\"undirected\">"
        + "<node id=\"a\"><data key=\"k\">FIRST</data></node><node id=\"b\"><data key=\"k\">FIRST</data></node><node id=\"x\"><data "
        + "key=\"k\">SECOND</data></node>"
        + "<node id=\"y\"><data key=\"k\">SECOND</data></node><edge source=\"a\" target=\"x\"/><edge source=\"b\" target=\"x\"/><edge source=\"y\" "
        + "target=\"b\"/></graph></graphml>";

    [Theory]
    [InlineData("type", "false", "true")]
    [InlineData("type", "False", "True")]
    [InlineData("type", "FALSE", "TRUE")]
    [InlineData("type", "0", "1")]
    [InlineData("type", "\n  false\n ", "\n  true\n ")]
    [InlineData("type", "city", "event")]
    [InlineData("bipartite", "cities", "events")]
    [InlineData("bipartite", "0.0", "1.0")]
    [InlineData("bipartite", "1", "2")]
    [InlineData("mode", "City", "Event")]
    [InlineData("mode", "Municipality", "Network")]
    public void A_mode_is_stated_by_booleans_numbers_and_words(string name, string city, string @event) =>
        Assert.Equal("a–x b–x b–y", Ties("g.graphml", Marked(name, city, @event)));

    [Theory]
    [InlineData("bipartite", "women", "clubs")]
    [InlineData("mode", "A", "B")]
    [InlineData("type", "red", "blue")]
    public void A_mode_that_is_not_understood_is_an_error_with_its_values(string name, string city, string @event)
    {
        var problem = Assert.Single(Read("g.graphml", Marked(name, city, @event)).Problems);
        Assert.Equal(("CN136", name), (problem.Code, problem.Column));
        Assert.Contains($"'{city}'", problem.Found, StringComparison.Ordinal);
        Assert.Contains($"'{@event}'", problem.Found, StringComparison.Ordinal);
        var oneMode = Read("g.graphml", Marked(name, city, @event), new() { TwoMode = false });
        Assert.Equal(["cities", "contacts"], oneMode.Tables.Select(table => table.Name));
    }

    [Fact]
    public void Types_that_do_not_split_the_graph_are_an_attribute()
    {
        const string Text =
            "<graphml><key id=\"k\" attr.name=\"type\"/><graph><node id=\"a\"><data key=\"k\">port</data></node><node id=\"b\"><data "
                + "key=\"k\">port</data></node>"
                + "<node id=\"c\"><data key=\"k\">capital</data></node><edge source=\"a\" target=\"b\"/><edge source=\"a\" target=\"c\"/></graph></graphml>";
        Assert.Equal("capital", Records("g.graphml", Text).Cities.Single(city => city.Id == "c").Covariates["type"]);
    }

    [Fact]
    public void Defaults_of_keys_hold_for_nodes_and_ties_without_the_datum()
    {
        const string Text =
            "<graphml><key id=\"t\" for=\"node\" attr.name=\"type\"><default>true</default></key><key id=\"w\" for=\"edge\" "
                + "attr.name=\"weight\"><default>3</default></key>"
                + "<graph><node id=\"a\"><data key=\"t\">false</data></node><node id=\"b\"><data key=\"t\">false</data></node><node id=\"x\"/>"
                + "<edge source=\"a\" target=\"x\"/><edge source=\"b\" target=\"x\"><data key=\"w\">1</data></edge></graph></graphml>";
        Assert.Equal("a–x3 b–x1", Ties("g.graphml", Text, withWeights: true));
    }

    [Fact]
    public void Of_several_graphs_the_first_or_the_one_asked_for_is_read_and_the_others_are_named()
    {
        const string Text = "<graphml><key id=\"b\" for=\"node\" attr.name=\"bipartite\"/>"
            + "<graph id=\"G1\"><node id=\"a\"><data key=\"b\">0</data></node><node id=\"x\"><data key=\"b\">1</data></node><edge source=\"a\" "
            + "target=\"x\"/></graph>\n"
            + "<graph id=\"G2\"><node id=\"c\"><data key=\"b\">0</data></node><node id=\"y\"><data key=\"b\">1</data></node><edge source=\"c\" "
            + "target=\"y\"/></graph></graphml>";
        Assert.Equal("a–x", Ties("g.graphml", Text));
        Assert.Equal("c–y", Ties("g.graphml", Text, new() { Graph = "G2" }));
        Assert.Equal("c–y", Ties("g.graphml", Text, new() { Graph = "2" }));
        Assert.Contains("'G1' is read and 'G2' not", Problem("g.graphml", Text, "CN206").ToString(), StringComparison.Ordinal);
        Assert.Contains("one of 'G1', 'G2'", Problem("g.graphml", Text, "CN212", new() { Graph = "G3" }).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Pajek_networks_relations_and_mixed_ties_stay_apart()
    {
        const string Two = "*Network first\n*Vertices 2\n1 \"A\"\n2 \"B\"\n*Edges\n1 2 1\n*Network second\n*Vertices 2\n1 \"x\"\n2 \"y\"\n*Arcs\n1 2 7\n";
        Assert.Equal("A→B B→A", Ties("n.net", Two));
        Assert.Equal("x→y", Ties("n.net", Two, new() { Graph = "second" }));
        Assert.Contains("'second' not", Problem("n.net", Two, "CN206").Found, StringComparison.Ordinal);
        Assert.Equal("A→B C→D D→C", Ties("m.net", "*Vertices 4\n1 \"A\"\n2 \"B\"\n3 \"C\"\n4 \"D\"\n*Arcs\n1 2 1\n*Edges\n3 4 1\n"));
        var relations = Records("r.net", "*Vertices 3\n1 A\n2 B\n3 C\n*Arcs :1 \"twinning\"\n1 2 1\n2 3 1\n*Matrix :2 \"projects\"\n0 5 0\n0 0 0\n0 0 0\n");
        Assert.Equal(
            ["A→B projects 5", "A→B twinning 1", "B→C twinning 1"],
            relations.Contacts.Select(c => $"{c.Source}→{c.Target} {c.Kind} {c.Weight}").Order(StringComparer.Ordinal));
        Assert.Equal(
            ["A→B 1", "B→A 2"], Records("c.net", "*Vertices 2\n1 A\n2 B\n*Arcs\n1: 1 2 1\n2: 2 1 1\n").Contacts.Select(c => $"{c.Source}→{c.Target} {c.Kind}"));
    }

    [Fact]
    public void Pajek_numbers_identify_and_labels_name()
    {
        const string Text = "*Vertices 5 3\n1 \"San José\"\n2 \"San José\"\n3 \"Quito\"\n4 \"Cumbre\"\n5 \"San José\"\n*Edges\n1 4\n2 5\n3 4\n3 5\n";
        Assert.Equal("Quito–Cumbre Quito–San José San José~2–San José San José–Cumbre", Ties("d.net", Text));
        Assert.Equal(2, Records("d.net", Text).Cities.Count(city => city.Name == "San José"));
        Assert.Contains("San José", Problem("d.net", Text, "CN139").Found, StringComparison.Ordinal);
        var twice = Problem("v.net", "*Vertices 3 2\n1 a\n2 b\n2 c\n*Edges\n1 3\n", "CN141");
        Assert.Equal(4, twice.Line);
        Assert.Contains("line 3", twice.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Pajek_times_of_direct_ties_become_periods()
    {
        var records = Records("t.net", "*Vertices 2\n1 A [1-4]\n2 B\n*Arcs\n1 2 1 [1, 3-*]\n");
        Assert.Equal(["1", "2", "3", "4"], records.Periods.Select(period => period.Id));
        Assert.Equal([("1", "2"), ("3", null)], records.Contacts.Select(c => (c.From, c.To)));
    }

    [Fact]
    public void Pajek_partitions_and_vectors_of_a_project_become_attributes()
    {
        const string Text =
            "*Network trade\n*Vertices 2\n1 A\n2 B\n*Arcs\n1 2\n*Partition region.clu\n*Vertices 2\n1\n2\n*Vector gdp.vec\n*Vertices 2\n1.5\n2.5\n*Vector "
                + "other\n*Vertices 3\n1\n1\n1\n";
        Assert.Equal(("2", "2.5"), Records("p.paj", Text).Cities.Single(city => city.Id == "B").Covariates is var c ? (c["region"], c["gdp"]) : default);
        Assert.Contains("3 values", Problem("p.paj", Text, "CN206").Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*Vertices 4 2\n1 A\n2 B\n3 x\n4 y\n*Matrix\n1 0\n", "CN117")]
    [InlineData("*Vertices 4 2\n1 A\n2 B\n3 x\n4 y\n*Matrix\n1 0\n0 1\n1 1\n", "CN117")]
    [InlineData("*Vertices 50000000\n*Edges\n1 2\n", "CN211")]
    public void Pajek_that_holds_more_or_less_than_it_states_is_an_error(string text, string code) => Problem("f.net", text, code);

    [Theory]
    [InlineData("dl nr=2 nc=2\nrow labels:\nSan José,Quito\ncolumn labels:\nE1,E2\ndata:\n1,1\n0,1\n", "Quito–E2 San José–E1 San José–E2")]
    [InlineData("dl nr=2 nc=2\nrow labels:\nLyon\nOpen data\ncolumn labels:\nE1\nE2\ndata:\n1 1\n0 1\n", "Lyon–E1 Lyon–E2 Open data–E2")]
    [InlineData("dl nr=1 nc=2\nrow labels:\ndata\ncolumn labels:\nE1\nlabels\ndata:\n1 1\n", "data–E1 data–labels")]
    [InlineData("dl n 4 format=edgelist1\nlabels:\n1\n2\n3\n4\ndata:\n  1   2\n  2   3\n", "1→2 2→3")]
    [InlineData("dl n=4 format=el1\ndata:\n1 2\n2 3\n", "1→2 2→3")]
    [InlineData("dl\nn=3\nformat = nl1\nlabels: a b c\ndata:\n1 2 3\n", "a→b a→c")]
    [InlineData("dl nr=2 nc=6\ndata:\n1 0 1\n0 1 1\n0 1 0\n1 0 1\n", "1–1 1–3 1–5 1–6 2–2 2–4 2–6")]
    [InlineData("dl n=3\nformat = lowerhalf\nlabels: a,b,c\ndata:\n1\n0 1\n", "a→b b→a b→c c→b")]
    [InlineData("dl n=3 format=lowerhalf diagonal=present\nlabels: a,b,c\ndata:\n0\n1 0\n0 1 0\n", "a→b b→a b→c c→b")]
    [InlineData("dl n=3 format=upperhalf\nlabels: a,b,c\ndata:\n1 0\n1\n", "a→b b→a b→c c→b")]
    [InlineData("dl n=3 format=uh diagonal=present\nlabels: a,b,c\ndata:\n0 1 0\n0 1\n0\n", "a→b b→a b→c c→b")]
    [InlineData("dl n=3 diagonal = absent\nlabels: a,b,c\ndata:\n1 0\n1 1\n0 1\n", "a→b b→a b→c c→b")]
    [InlineData(
        "DL\nNR=3 NC=2\nFORMAT = FULLMATRIX DIAGONAL PRESENT\nROW LABELS:\n\"Lyon\"\n\"Lille\"\n\"Torino\"\nROW LABELS EMBEDDED\nCOLUMN "
            + "LABELS:\n\"E1\"\n\"E2\"\nCOLUMN LABELS EMBEDDED\nDATA:\n \"E1\" \"E2\"\n\"Lyon\" 1.0 0.0\n\"Lille\" 1.0 1.0\n\"Torino\" 0 1\n",
        "Lille–E1 Lille–E2 Lyon–E1 Torino–E2")]
    [InlineData("dl nr=3 nc=2\nformat = fullmatrix\nrow labels embedded\ncolumn labels embedded\ndata:\n E1 E2\nA 1 0\nB 0\n1\nC 1 1\n", "A–E1 B–E2 C–E1 C–E2")]
    [InlineData("dl n=2 labels embedded\ndata:\n a b\na 0 1\nb 0 0\n", "a→b")]
    [InlineData("dl n=3 format=edgelist1 labels embedded\ndata:\na b 1\nb c 1\n", "a→b b→c")]
    [InlineData("dl nr=2 nc=2 format=nodelist2\nrow labels:\na,b\ncolumn labels:\nx,y\ndata:\n1 1 2\n2 2\n", "a–x a–y b–y")]
    [InlineData("dl n=2 nm=2\nlabels: a b\nmatrix labels:\nlikes, knows\ndata:\n0 1\n0 0\n0 0\n1 0\n", "a→b")]
    [InlineData("dl n=2\nlabels: a b\ndata:\n0 na\n1 .\n", "b→a")]
    public void DL_in_all_its_shapes(string text, string ties) => Assert.Equal(ties, Ties("x.dl", text));

    [Fact]
    public void Of_several_matrices_the_one_asked_for_is_read()
    {
        const string Text = "dl n=2 nm=2\nlabels: a b\nmatrix labels:\nlikes, knows\ndata:\n0 1\n0 0\n0 0\n1 0\n";
        Assert.Equal("b→a", Ties("x.dl", Text, new() { Graph = "knows" }));
        Assert.Contains("'knows' not", Problem("x.dl", Text, "CN206").Found, StringComparison.Ordinal);
        Assert.Equal("b→a", Ties("x.dl", "dl n=2 nm=2 format=el1\nlabels: a b\ndata:\n1 2\n!\n2 1\n", new() { Graph = "2" }));
    }

    [Theory]
    [InlineData("dl nr=2, nc=3\nformat=fullmatrix\nrow labels:\nA\nB\ncolumn labels:\nx\ny\nz\ndata:\n1 0 1\n", "CN117", "2 rows of 3")]
    [InlineData("dl nr=2, nc=3\nrow labels:\nA\nB\nC\ncolumn labels:\nx\ny\nz\ndata:\n1 0 1\n0 1 1\n", "CN117", "2, as nr states")]
    [InlineData("dl nr=2, nc=2\nrow labels:\nA\ncolumn labels:\nx\ny\ndata:\n1 0\n0 1\n", "CN117", "2, as nr states")]
    [InlineData("dl n=2 format=el1 labels embedded\ndata:\na b\nb c\n", "CN204", "2 different labels")]
    [InlineData("dl n=50000000\ndata:\n1\n", "CN117", "50000000 rows of 50000000")]
    [InlineData("dl n=50000000 format=el1\ndata:\n1 2\n", "CN211", "at most")]
    [InlineData("dl n=2 nm=50000000\ndata:\n0 1 1 0\n", "CN117", "50000000 matrices")]
    public void DL_that_holds_more_or_less_than_it_states_is_an_error(string text, string code, string expected) =>
        Assert.Contains(expected, Problem("x.dl", text, code).Expected, StringComparison.Ordinal);

    [Theory]
    [InlineData("Source,Target,Type,Weight\nRosario,Cumbre 2014,Undirected,1\nTandil,Taller,Undirected,2\n", "Rosario–Cumbre 20141 Tandil–Taller2")]
    [InlineData("\uFEFFSource;Target;Type\nRosario;Cumbre 2014;Undirected\nTandil;Cumbre 2014;Undirected\n", "Rosario–Cumbre 20141 Tandil–Cumbre 20141")]
    [InlineData("SOURCE\ttarget\tWeight\nA\tx\t1,5\n", "A–x1.5")]
    [InlineData("source|target|weight\nA|x|2\n", "A–x2")]
    [InlineData("source, target\nA, x\nB, x\n", "A–x1 B–x1")]
    [InlineData("source,target,weight\nA,x,1\nA,x,2\nB,x,1\n", "A–x3 B–x1")]
    [InlineData("source,target,,\nA,x,,\n,,,\n", "A–x1")]
    [InlineData(
        "city,Summit 2013,Summit 2014,Workshop\nRosario,1,1,0\nTandil,1,0,1\n",
        "Rosario–Summit 20131 Rosario–Summit 20141 Tandil–Summit 20131 Tandil–Workshop1")]
    [InlineData(";S;W\nRosario;0,5;\nTandil;;2\n", "Rosario–S0.5 Tandil–W2")]
    public void CSV_edge_lists_and_incidence_matrices(string text, string ties) => Assert.Equal(ties, Ties("e.csv", text, withWeights: true));

    [Theory]
    [InlineData(",A,B\nA,1,1\nB,0,0\n", "A→B")]
    [InlineData("id,A,B,C\nA,0,1,0\nB,1,0,2\nC,0,2,0\n", "A→B B→A B→C C→B")]
    [InlineData("Source,Target,Type\nA,B,Undirected\nB,C,Directed\n", "A→B B→A B→C")]
    public void CSV_of_one_mode(string text, string ties) => Assert.Equal(ties, Ties("a.csv", text));

    [Fact]
    public void A_repeated_tie_is_reported_once_with_the_rule_and_a_loop_is_left_out_with_a_count()
    {
        Assert.Contains("2 ties again", Problem("e.csv", "source,target\nA,x\nA,x\nA,x\n", "CN208").Found, StringComparison.Ordinal);
        Assert.Contains("added up", Problem("e.csv", "source,target\nA,x\nA,x\nA,x\n", "CN208").Suggestion, StringComparison.Ordinal);
        Assert.Contains("2 ties of nodes to themselves", Problem("a.csv", ",A,B\nA,1,1\nB,0,4\n", "CN209").Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Source_and_target_of_one_name_are_two_nodes_where_two_modes_are_asked_for_and_noticed_else()
    {
        const string Text = "source,target\nTandil,Rosario\nCanoas,Rosario\nRosario,Canoas summit\nTandil,Canoas summit\n";
        Assert.Equal("Canoas–Rosario Rosario–Canoas summit Tandil–Canoas summit Tandil–Rosario", Ties("h.csv", Text, new() { TwoMode = true }));
        var notice = Problem("h.csv", Text, "CN213");
        Assert.Contains("'Rosario' both as source and as target", notice.Found, StringComparison.Ordinal);
        Assert.Contains("--two-mode", notice.Suggestion, StringComparison.Ordinal);
        Assert.Equal("A→x", Ties("o.csv", "source,target\nA,x\n", new() { TwoMode = false }));
        Assert.Equal("1–2 2–2", Ties("t.dl", "dl n=2\ndata:\n0 1\n0 1\n", new() { TwoMode = true }));
        Assert.Equal("A–B B–A", Ties("t.net", "*Vertices 2\n1 A\n2 B\n*Arcs\n1 2\n2 1\n", new() { TwoMode = true }));
    }

    [Theory]
    [InlineData("{\"directed\":true,\"nodes\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"links\":[{\"source\":\"a\",\"target\":\"b\",\"weight\":2}]}", "a→b")]
    [InlineData("{\"directed\":false,\"nodes\":[{\"id\":1},{\"id\":2}],\"edges\":[{\"source\":1,\"target\":2}]}", "1→2 2→1")]
    [InlineData("{\"nodes\":[{\"id\":\"a\",\"bipartite\":0},{\"id\":\"x\",\"bipartite\":1}],\"edges\":[{\"source\":\"a\",\"target\":\"x\"}]}", "a–x")]
    [InlineData("{\"directed\":true,\"nodes\":[{\"name\":\"a\"},{\"name\":\"b\"}],\"links\":[{\"source\":0,\"target\":1}]}", "a→b")]
    public void Node_link_JSON_of_both_conventions(string text, string ties) => Assert.Equal(ties, Ties("g.json", text));

    [Theory]
    [InlineData(
        "<gexf xmlns='http://gexf.net/1.3'><graph defaultedgetype='directed'><nodes><node id='0' label='A'/><node id='1' label='B'/></nodes><edges><edge "
            + "source='0' target='1' weight='2'/></edges></graph></gexf>",
        "0→1")]
    [InlineData(
        "<gexf><graph><attributes class='node'><attribute id='0' title='bipartite' type='integer'><default>1</default></attribute></attributes><nodes><node "
            + "id='a'><attvalues><attvalue for='0' value='0'/></attvalues></node><node id='x'/></nodes><edges><edge source='a' "
            + "target='x'/></edges></graph></gexf>",
        "a–x")]
    public void GEXF_is_read(string text, string ties) => Assert.Equal(ties, Ties("g.gexf", text));

    [Fact]
    public void Windows_1252_is_found_and_reported_and_can_be_stated()
    {
        var bytes = Encoding.Latin1.GetBytes("*Vertices 2 1\r\n1 \"San José\"\r\n2 \"Cúpula\"\r\n*Edges\r\n1 2\r\n");
        var found = GraphImport.Read("l.net", bytes);
        Assert.Equal("San José", found.Tables[0].Text("id")[0]);
        Assert.Contains("Windows-1252", Assert.Single(found.Problems).Found, StringComparison.Ordinal);
        var stated = GraphImport.Read("l.net", bytes, new() { Encoding = "latin1" });
        Assert.Equal(("San José", 0), (stated.Tables[0].Text("id")[0], stated.Problems.Count));
        var utf16 = GraphImport.Read("l.net", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("*Vertices 2 1\r1 \"Œ\"\r2 x\r*Edges\r1 2\r")]);
        Assert.Equal("Œ", utf16.Tables[0].Text("id")[0]);
    }

    [Fact]
    public void Problems_name_the_file_and_line_of_the_user()
    {
        const string Text =
            "<graphml><key id=\"k\" attr.name=\"mode\"/><key id=\"c\" attr.name=\"country\"/><graph>\n<node id=\"a\"><data key=\"k\">city</data><data "
                + "key=\"c\">Atlantis</data></node>\n"
                + "<node id=\"x\"><data key=\"k\">event</data></node>\n<edge source=\"a\" target=\"x\"/></graph></graphml>";
        var problem = Problem("my.graphml", Text, "CN137");
        Assert.Equal(("my.graphml", 2, "country"), (problem.File, problem.Line, problem.Column));
    }

    private static string Marked(string name, string city, string @event) =>
        GraphMl.Replace("NAME", name, StringComparison.Ordinal)
            .Replace("FIRST", city, StringComparison.Ordinal)
            .Replace("SECOND", @event, StringComparison.Ordinal);

    internal static GraphReading Read(string file, string text, GraphImportOptions? options = null) =>
        GraphImport.Read(file, Encoding.UTF8.GetBytes(text), options);

    internal static RecordProblem Problem(string file, string text, string code, GraphImportOptions? options = null) =>
        Assert.Single(Read(file, text, options).Problems, problem => problem.Code == code);

    internal static RecordSet Records(string file, string text, GraphImportOptions? options = null) => Records(Read(file, text, options));

    internal static RecordSet Records(GraphReading reading)
    {
        Assert.True(reading.IsUsable, string.Join('\n', reading.Problems));
        return RecordReader.Read(RecordFiles.Of("imported", reading.Tables.Select(table =>
        {
            using var writer = new StringWriter { NewLine = "\n" };
            TableCsv.Write(table, writer);
            return ($"{table.Name}.csv", writer.ToString());
        }))).Records!;
    }

    internal static string Ties(string file, string text, GraphImportOptions? options = null, bool withWeights = false) =>
        Ties(Records(file, text, options), withWeights);

    internal static string Ties(RecordSet records, bool withWeights = false) => string.Join(' ', records.Participations
        .Select(p => $"{p.City}–{p.Event}{(withWeights ? FormattableString.Invariant($"{p.Weight ?? 1}") : string.Empty)}")
        .Concat(records.Contacts.Select(c => $"{c.Source}→{c.Target}")).Order(StringComparer.Ordinal));
}
