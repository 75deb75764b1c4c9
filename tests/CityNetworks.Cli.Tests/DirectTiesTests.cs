using CityNetworks.Exchange;
using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>Records of direct ties alone, in every command.</summary>
public sealed class DirectTiesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _data;

    public DirectTiesTests()
    {
        _data = Directory.CreateDirectory(_folder["data"]).FullName;
        _folder.Write(Path.Combine("data", "cities.csv"), "id,name,country\na,A,BR\nb,B,BR\nc,C,AR\nd,D,AR\n");
        string[] contacts = ["source,target,kind,weight", "a,b,twinning,2", "b,a,twinning,2", "b,c,nomination,1", "c,a,nomination,1", "d,a,border,1"];
        _folder.Write(Path.Combine("data", "contacts.csv"), string.Concat(contacts.Select(line => line + "\n")));
    }

    public static TheoryData<string> Formats => [.. ExchangeFormats.All.Select(format => format.Id)];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Describe_centrality_ties_structure_and_spread_use_them_without_being_asked()
    {
        var describe = Run("describe", "--window", "all");
        const string Promised = "window,cities,events,participations,density,components,largest_component,mean_events_per_city,mean_cities_per_event";
        Assert.StartsWith(Promised, describe.Lines[0], StringComparison.Ordinal);
        Assert.Equal("all,4,0,0,0.4166666666666667,1,4,,,5,true,1.25", describe.Lines[1]);

        var centrality = Run("centrality", "--window", "all", "--measures", "in_degree,betweenness");
        Assert.Equal("window,mode,node,name,measure,dialect,raw,value,rank", centrality.Lines[0]);
        Assert.Contains("all,city,a,A,in_degree,networkx,3,1,1", centrality.Lines);

        var ties = Run("ties", "--window", "all");
        Assert.Equal("window,source,target,source_name,target_name,weight,events,kinds,directed", ties.Lines[0]);
        Assert.Equal(6, ties.Lines.Length);
        Assert.Contains("all,a,b,A,B,2,,twinning,true", ties.Lines);

        Assert.Contains("all,reciprocity,all,0.4,,", Run("structure").Lines);
        var spread = Run("spread", "--p", "1", "--model", "ic", "--active", "a", "--by", "city");
        Assert.Contains(spread.Lines, line => line.StartsWith("d,D", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_writes_them(string format)
    {
        var stem = _folder["graph"];
        Assert.Equal(0, Citynet.Run("export", format, "--data", _data, "--out", stem, "--quiet").Code);
        var file = Directory.GetFiles(_folder.Path, "graph*").Select(File.ReadAllText).MaxBy(text => text.Length)!;
        Assert.All(new[] { "a", "b", "c", "d" }, id => Assert.Contains(id, file, StringComparison.Ordinal));
        var directed = format switch
        {
            "graphml" => "edgedefault=\"directed\"",
            "gexf" => "defaultedgetype=\"directed\"",
            "json" => "\"directed\": true",
            "dot" => "digraph",
            "pajek" => "*Arcs",
            _ => "a", // these say it by the order of the ends
        };
        Assert.Contains(directed, file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compare")]
    [InlineData("paths")]
    [InlineData("agreement")]
    [InlineData("explain", "betweenness", "--node", "a")]
    public void Other_commands_say_in_one_line_what_the_records_hold_and_what_can_be_done(params string[] arguments)
    {
        var run = Citynet.Run([.. arguments, "--data", _data, "--quiet"]);
        Assert.True(run.Code == 3, run.Error);
        Assert.Single(run.Error.Trim().Split('\n'));
        Assert.Contains("only direct ties", run.Error, StringComparison.Ordinal);
        Assert.Contains("centrality", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void The_main_job_writes_the_tables_that_have_a_meaning()
    {
        var run = Citynet.Run("study", "--data", _data, "--out", _folder["out"], "--quiet");
        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("4 cities, 5 directed ties, 1 component", run.Output, StringComparison.Ordinal);
        Assert.Contains("all,city,a,A,in_degree,networkx,3,1,1", File.ReadAllLines(Path.Combine(_folder["out"], "centrality.csv")));
        Assert.Contains($"Open {Path.Combine(_folder["out"], "report.html")}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_is_of_direct_ties_and_the_same_from_the_folder_and_from_the_records()
    {
        Assert.Equal(0, Citynet.Run("study", "--data", _data, "--out", _folder["out"], "--quiet").Code);
        Assert.Equal(0, Citynet.Run("report", _folder["out"], "--out", _folder["of-folder.html"]).Code);
        Assert.Equal(0, Citynet.Run("report", "--data", _data, "--out", _folder["of-records.html"], "--quiet").Code);
        var page = File.ReadAllText(Path.Combine(_folder["out"], "report.html"));
        Assert.Equal(page, File.ReadAllText(_folder["of-folder.html"]));
        Assert.Equal(page, File.ReadAllText(_folder["of-records.html"]));
        Assert.Contains("<h1>data: direct ties between cities</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<strong>5 direct ties</strong> between <strong>4 cities</strong> of 2 countries.", page, StringComparison.Ordinal);
        Assert.Contains("The ties have a direction. Their weights are from 1 to 2.", page, StringComparison.Ordinal);
        Assert.Contains("<strong>A → B</strong> and <strong>B → A</strong>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("recorded at the same event", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_one_mode_graph_of_another_tool_ends_as_the_same_page()
    {
        var graph = _folder.Write("graph.net", "*Vertices 3\n1 \"A\"\n2 \"B\"\n3 \"C\"\n*Edges\n1 2 1\n2 3 4\n");
        Assert.Equal(0, Citynet.Run("import", graph, "--one-mode", "--out", _folder["imported"]).Code);
        Assert.Equal(0, Citynet.Run("report", "--data", _folder["imported"], "--out", _folder["page.html"], "--quiet").Code);
        var page = File.ReadAllText(_folder["page.html"]);
        Assert.Contains("<strong>2 direct ties</strong> between <strong>3 cities</strong>.", page, StringComparison.Ordinal);
        Assert.Contains("The ties have no direction. Their weights are from 1 to 4.", page, StringComparison.Ordinal);
        Assert.Contains("The heaviest tie over all periods (weight 4): <strong>B – C</strong>.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_mean_nothing_for_them_are_refused_and_a_network_that_is_not_there_too()
    {
        Assert.Contains("--backbone means nothing for direct ties", Citynet.Run("ties", "--data", _data, "--backbone", "sdsm").Error, StringComparison.Ordinal);
        var none = Citynet.Run("describe", "--network", "contacts");
        Assert.Equal(2, none.Code);
        Assert.Contains("contacts.csv", none.Error, StringComparison.Ordinal);
    }

    private CitynetResult Run(params string[] arguments)
    {
        var run = Citynet.Run([.. arguments, "--data", _data, "--quiet", "--format", "csv"]);
        Assert.True(run.Code == 0, run.Error);
        return run;
    }
}
