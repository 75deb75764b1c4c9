using System.Globalization;
using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Planning;

namespace CityNetworks.Neo4j.Files;

/// <summary>A plan as a folder for <c>neo4j-admin database import full</c>: the fastest way into an empty database, for millions of rows.</summary>
/// <remarks>
/// One header and one data file a group; <c>import.args</c> and <c>import.sh</c> run the import on a stopped server,
/// <c>schema.cypher</c> follows once it runs again.
/// The import replaces the whole database; <c>import.sh</c> says so and adds <c>--overwrite-destination</c> only when asked.
/// Text is quoted, with quotes doubled; an unknown value is an empty cell, an empty text a pair of quotes.
/// Scores copied onto cities stand in the file of the cities, so that the import gives the graph that an export gives.
/// </remarks>
public static class AdminImportFolder
{
    private const char ArrayDelimiter = '\u001F'; // in no text that people write

    /// <summary>Writes the folder's files, each through <paramref name="open"/>, which is given a file's name and closes nothing.</summary>
    public static void Write(ExportPlan plan, DateTimeOffset createdAt, Func<string, TextWriter> open)
    {
        var arguments = new List<string> { "neo4j" };
        WriteRun(plan, createdAt, open, arguments);
        var scores = plan.Groups.OfType<NodeGroup>().FirstOrDefault(group => group.Lifetime is Lifetime.Mirror);
        var number = 0;
        foreach (var group in plan.Groups.Where(group => group.Lifetime is not Lifetime.Mirror))
        {
            var copied = group is NodeGroup { Lifetime: Lifetime.Fact } nodes && nodes.Label == scores?.Label ? scores : null;
            var name = $"{++number:00}-{group.Name.ToLowerInvariant()}";
            using (var header = open($"{name}.header.csv"))
                WriteHeader(group, copied, header);
            bool any;
            using (var data = open($"{name}.csv"))
                any = WriteRows(group, copied, plan, data);
            if (any)
                arguments.Add($"--{(group is NodeGroup ? "nodes" : "relationships")}={group.Name}={name}.header.csv,{name}.csv");
        }

        arguments.AddRange(["--id-type=string", "--bad-tolerance=0", "--multiline-fields=true", "--array-delimiter=U+001F"]);
        using (var file = open("import.args"))
            file.Write(string.Concat(arguments.Select(argument => argument + "\n")));
        using (var script = open("import.sh"))
            script.Write(Script);
        using var schema = open("schema.cypher");
        CypherScript.WriteSchema(schema);
    }

    private const string Script =
        """
        #!/bin/sh
        # Imports this folder into the database 'neo4j' of a STOPPED server. It REPLACES everything in that database.
        # On a server that has run before, say so: ./import.sh --overwrite-destination=true
        # Afterwards start the server and run: cypher-shell -f schema.cypher --fail-fast
        cd "$(dirname "$0")" || exit 1
        exec neo4j-admin database import full @import.args "$@"

        """;

    private static void WriteRun(ExportPlan plan, DateTimeOffset createdAt, Func<string, TextWriter> open, List<string> arguments)
    {
        var settings = plan.Run.Settings;
        using (var dataset = open("00-dataset.csv"))
            dataset.Write($"id:ID(Dataset),title,cityColumns:string[]\n{Quoted(plan.Dataset)},{Quoted(plan.Title)},{Cell(CypherValue.Of(plan.CityColumns))}\n");
        using (var run = open("00-run.csv"))
        {
            run.Write("id:ID(Run),dataset,kind,toolVersion,inputHash,paramsJson,status,scoreNames:string[],createdAt:datetime\n");
            string[] cells = [plan.Run.Id, plan.Dataset, settings.Kind, settings.ToolVersion, plan.Run.InputHash, settings.ParametersJson, "complete"];
            run.Write($"{string.Join(',', cells.Select(Quoted))},{Cell(CypherValue.Of(plan.ScoreNames))},{createdAt.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}\n");
        }

        using (var current = open("00-current_run.csv"))
            current.Write($":START_ID(Dataset),:END_ID(Run)\n{Quoted(plan.Dataset)},{Quoted(plan.Run.Id)}\n");
        arguments.AddRange(["--nodes=Dataset=00-dataset.csv", "--nodes=Run=00-run.csv", "--relationships=CURRENT_RUN=00-current_run.csv"]);
    }

    private static void WriteHeader(GraphGroup group, NodeGroup? copied, TextWriter writer)
    {
        var columns = new List<string>();
        switch (group)
        {
            case NodeGroup nodes:
                columns.AddRange([$"key:ID({nodes.Name})", "dataset"]);
                break;
            case RelationshipGroup relationships:
                columns.AddRange([$":START_ID({relationships.Source.Name()})", $":END_ID({relationships.Target.Name()})"]);
                if (relationships.Keyed)
                    columns.Add("key");
                break;
        }

        columns.Add(group.Lifetime is Lifetime.Fact ? "lastRun" : "run");
        columns.AddRange(group.Properties.Concat(copied?.Properties ?? []).Select(property => property.Name + TypeOf(property.Type)));
        if (copied is not null)
            columns.Add("scoresRun");
        writer.Write(string.Join(',', columns));
        writer.Write('\n');
    }

    private static bool WriteRows(GraphGroup group, NodeGroup? copied, ExportPlan plan, TextWriter writer)
    {
        var any = false;
        var run = Quoted(plan.Run.Id);
        switch (group)
        {
            case NodeGroup nodes:
                var dataset = Quoted(plan.Dataset);
                var scores = copied?.Rows.ToDictionary(row => row.Key, row => row.Values, StringComparer.Ordinal);
                foreach (var row in nodes.Rows)
                {
                    writer.Write($"{Quoted(row.Key)},{dataset},{run}");
                    WriteValues([.. row.Values, .. Copied(row.Key)], writer);
                    any = true;
                }

                break;

                IEnumerable<CypherValue> Copied(string key) => scores is null
                    ? []
                    : scores.TryGetValue(key, out var values)
                        ? [.. values, CypherValue.Of(plan.Run.Id)]
                        : Enumerable.Repeat(CypherValue.Null, copied!.Properties.Count + 1);
            case RelationshipGroup relationships:
                foreach (var row in relationships.Rows)
                {
                    writer.Write($"{Quoted(row.Source)},{Quoted(row.Target)},{(relationships.Keyed ? Quoted(row.Key) + "," : string.Empty)}{run}");
                    WriteValues(row.Values, writer);
                    any = true;
                }

                break;
        }

        return any;
    }

    private static void WriteValues(IReadOnlyList<CypherValue> values, TextWriter writer)
    {
        foreach (var value in values)
        {
            writer.Write(',');
            writer.Write(Cell(value));
        }

        writer.Write('\n');
    }

    private static string Cell(CypherValue value) => value switch
    {
        CypherFlag flag => flag.Value ? "true" : "false",
        CypherInteger integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        CypherFloat number => double.IsFinite(number.Value) ? number.Value.ToString("R", CultureInfo.InvariantCulture) : string.Empty,
        CypherText text => Quoted(text.Value),
        CypherDate date => $"{date.Value:yyyy-MM-dd}",
        CypherList list => Quoted(string.Join(ArrayDelimiter, list.Values.Cast<CypherText>().Select(text => text.Value))),
        _ => string.Empty,
    };

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string TypeOf(PropertyType type) => type switch
    {
        PropertyType.Integer => ":long",
        PropertyType.Float => ":double",
        PropertyType.Flag => ":boolean",
        PropertyType.Date => ":date",
        PropertyType.TextList => ":string[]",
        _ => string.Empty,
    };
}
