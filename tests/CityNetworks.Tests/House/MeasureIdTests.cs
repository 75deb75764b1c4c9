using System.Text.RegularExpressions;
using CityNetworks.Exchange;
using CityNetworks.Measures;
using CityNetworks.Studies;
using Xunit;

namespace CityNetworks.Tests.House;

/// <summary>Measures, weights of ties and formats of graph files are distinguished by their definitions, not by their ids.</summary>
public sealed partial class MeasureIdTests
{
    /// <summary>Words that are ids too, by file and with the reason why they stand there.</summary>
    private static readonly Dictionary<string, (string[] Words, string Reason)> s_allowed = new(StringComparer.Ordinal)
    {
        ["CityNetworks/Records/RecordProblemTable.cs"] = (["count"], "a column: how often a problem was found"),
        ["CityNetworks/Studies/RecordCounts.cs"] = (["count"], "a column: how many records there are"),
        ["CityNetworks.Cli/StudySummary.cs"] = (["count"], "reads that column"),
        ["CityNetworks.Reports/Sections/EvidenceSection.cs"] = (["count"], "reads that column"),
        ["CityNetworks/Records/Files/Schemas.cs"] = (["degree"], "a column of adoptions: how much was taken over"),
        ["CityNetworks/Records/Reading/Rows/PolicyRows.cs"] = (["degree"], "reads that column"),
        ["CityNetworks/Records/Files/RecordFolderTables.cs"] = (["degree"], "writes that column"),
        ["CityNetworks/Studies/RecordTables.cs"] = (["degree"], "writes that column"),
        ["CityNetworks.Reports/Reading/RecordRows.cs"] = (["degree"], "reads that column"),
        ["CityNetworks.Reports/Sections/AdoptionSection.cs"] = (["degree"], "shows that column"),
        ["CityNetworks.Reports/Columns/CellWords.cs"] = (["degree"], "a column whose words are translated"),
        ["CityNetworks.Neo4j/Planning/FactGroups.cs"] = (["degree"], "a property of adoptions in the graph"),
        ["CityNetworks/Diffusion/Ensembles/TransferTables.cs"] = (["degree"], "a column: the degree of a transfer"),
        ["CityNetworks/Diffusion/Occasions/Draws.cs"] = (["degree"], "the address of the random numbers for the degree of a transfer"),
        ["CityNetworks/Diffusion/Counterfactuals/Removals.cs"] = (["degree"], "a column: number of events"),
        ["CityNetworks/Networks/Backbones/TieStability.cs"] = (["jaccard"], "a column: overlap of two sets of ties"),
        ["CityNetworks/Studies/DescribeTable.cs"] = (["components", "density"], "columns of the table describe"),
        ["CityNetworks/Studies/DirectDescribeTable.cs"] = (["components", "density"], "columns of the table describe"),
        ["CityNetworks/Studies/GoldenValues/OfficeValues.cs"] = (["components"], "the title of a check"),
        ["CityNetworks/Temporal/EventBetweennessTable.cs"] = (["carried"], "a column of the table event_betweenness"),
        ["CityNetworks.Cli/Options/CascadeOptions.cs"] = (["years"], "a unit of time"),
        ["CityNetworks/Exchange/Gexf.cs"] = (["gexf"], "the root element of the file"),
        ["CityNetworks/Exchange/GraphMl.cs"] = (["graphml"], "the root element of the file"),
        ["CityNetworks/Exchange/Import/GexfReader.cs"] = (["gexf"], "the root element of the file"),
        ["CityNetworks/Exchange/Import/GraphMlReader.cs"] = (["graphml"], "the root element of the file"),
        ["CityNetworks/Exchange/Import/UcinetDlReader.cs"] = (["dl"], "the first word of the file"),
        ["CityNetworks.Cli/Output/TableFormat.cs"] = (["csv", "json"], "formats of tables, not of graphs"),
        ["CityNetworks.Neo4j/Transports/Neo4jHttp.cs"] = (["json"], "a media type"),
        ["CityNetworks.Cli/Commands/TiesCommand.cs"] = (["overlap"], "a table of ties, not the weight"),
    };

    /// <summary>Where ids are defined: the files of measures.</summary>
    private static readonly string[] s_definitions =
        [
            "Definition { get; }",
            "Definitions { get; }",
            "IReadOnlyList<TieWeightDefinition>",
            "IReadOnlyList<DirectMeasure>",
            "IReadOnlyList<DirectStructureMeasure>",
            "IReadOnlyList<ExchangeFormat>"
        ];

    [Fact]
    public void Ids_stand_only_in_their_definitions()
    {
        var wrong = new List<string>();
        foreach (var file in Repository.Sources("src"))
        {
            var text = File.ReadAllText(file);
            if (s_definitions.Any(sign => text.Contains(sign, StringComparison.Ordinal)))
                continue;
            var path = Path.GetRelativePath(Path.Combine(Repository.Root, "src"), file).Replace('\\', '/');
            var allowed = s_allowed.TryGetValue(path, out var entry) ? entry.Words : [];
            wrong.AddRange(Found(text).Except(allowed).Select(id => $"{path}: \"{id}\""));
        }

        Assert.True(wrong.Count == 0, "Use the definition in place of the id:\n" + string.Join('\n', wrong));
    }

    [Fact]
    public void Every_exception_is_needed() => Assert.All(s_allowed, exception => Assert.Equal(
        exception.Value.Words.Order(),
        Found(File.ReadAllText(Path.Combine(Repository.Root, "src", exception.Key))).Intersect(exception.Value.Words).Order()));

    [Theory]
    [InlineData("if (measure is \"betweenness\")", "betweenness")]
    [InlineData("case \"newman\":", "newman")]
    [InlineData("Wants(\"e-i\", \"nodf\")", "e-i nodf")]
    [InlineData("/// <c>\"degree\"</c>", "")]
    [InlineData("$\"betweenness of {node}\"", "")]
    public void The_search_finds_what_it_should(string code, string ids) => Assert.Equal(ids, string.Join(' ', Found(code)));

    private static IEnumerable<string> Found(string text) => text.Split('\n')
        .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
        .SelectMany(line => Literal().Matches(line).Select(match => match.Groups[1].Value))
        .Where(Ids.Contains)
        .Distinct();

    private static HashSet<string> Ids { get; } =
    [
        .. AllMeasures.All.Where(measure => measure.Kind is not MeasureKind.Backbone).Select(measure => measure.Id),
        .. DirectMeasuresTable.All.Select(measure => measure.Id),
        .. ExchangeFormats.All.Select(format => format.Id),
    ];

    [GeneratedRegex("\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Literal();
}
