using System.Text;
using CityNetworks.Neo4j.Cypher;

namespace CityNetworks.Neo4j.Planning;

/// <summary>The Cypher of an export: constants joined from closed lists of labels, types and property names; data never enters.</summary>
/// <remarks>
/// Every data statement takes <c>$rows</c>, <c>$dataset</c> and <c>$run</c>, and returns the number of rows that found their place as <c>n</c>:
/// a MATCH that finds no end drops its row without a word, so the number is compared with the rows sent.
/// </remarks>
public static class GraphStatements
{
    /// <summary>Finds or makes the Dataset, for scripts: an export takes the lease of it instead.</summary>
    public const string MergeDataset = "MERGE (d:Dataset {id: $dataset})\n";

    /// <summary>Says what the Dataset <c>d</c> is, and adds to the columns that its cities ever had.</summary>
    public const string SetDataset =
        """
        SET d.title = $title, d.cityColumns = coalesce(d.cityColumns, []) + [c IN coalesce($columns, []) WHERE NOT c IN coalesce(d.cityColumns, [])]
        RETURN count(*) AS n
        """;

    /// <summary>Makes the Run, which stays <c>writing</c> until it is published; one that is complete stays so.</summary>
    public const string BeginRun =
        """
        MERGE (u:Run {id: $run})
        ON CREATE SET u.status = 'writing', u.createdAt = datetime($createdAt)
        SET u.dataset = $dataset, u.kind = $kind, u.toolVersion = $toolVersion, u.inputHash = $inputHash, u.paramsJson = $paramsJson, u.scoreNames = $scoreNames
        RETURN count(*) AS n
        """;

    /// <summary>Makes the Run the one that readers read: in one transaction, so nobody sees half a run.</summary>
    public const string Publish =
        """
        MATCH (d:Dataset {id: $dataset}) MATCH (u:Run {id: $run})
        OPTIONAL MATCH (d)-[old:CURRENT_RUN]->(other:Run) WHERE other <> u
        DELETE old
        MERGE (d)-[:CURRENT_RUN]->(u)
        SET u.status = 'complete', u.nodes = $nodes, u.rels = $rels
        RETURN count(*) AS n
        """;

    /// <summary>The other runs of the Dataset.</summary>
    public const string OtherRuns = "MATCH (u:Run) WHERE u.dataset = $dataset AND u.id <> $run RETURN u.id AS id, u.status AS status ORDER BY id";

    /// <summary>Names of scores that any run of the Dataset copied onto its cities.</summary>
    public const string ScoreNames = "MATCH (u:Run) WHERE u.dataset = $dataset UNWIND u.scoreNames AS name RETURN DISTINCT name ORDER BY name";

    /// <summary>Columns that the cities of the Dataset ever had.</summary>
    public const string CityColumns = "MATCH (d:Dataset {id: $dataset}) UNWIND d.cityColumns AS name RETURN DISTINCT name ORDER BY name";

    /// <summary>The columns that the cities have now.</summary>
    public const string SetCityColumns = "SET d.cityColumns = coalesce($columns, []) RETURN count(*) AS n";

    /// <summary>Removes a run that has no results left.</summary>
    public const string DeleteRun = "MATCH (u:Run {id: $old}) WHERE u.dataset = $dataset DETACH DELETE u RETURN count(*) AS n";

    /// <summary>Removes up to <c>$limit</c> relationships of the Dataset's nodes of a label.</summary>
    public static string DeleteRelationshipsOf(NodeLabel label) =>
        $"MATCH (:{label.Name()} {{dataset: $dataset}})-[x]-() WITH DISTINCT x LIMIT $limit DELETE x RETURN count(*) AS n";

    /// <summary>Removes up to <c>$limit</c> of the Dataset's nodes of a label.</summary>
    public static string DeleteNodes(NodeLabel label) =>
        $"MATCH (x:{label.Name()} {{dataset: $dataset}}) WITH x LIMIT $limit DETACH DELETE x RETURN count(*) AS n";

    /// <summary>Removes up to <c>$limit</c> runs of the Dataset.</summary>
    public const string DeleteRuns = "MATCH (x:Run) WHERE x.dataset = $dataset WITH x LIMIT $limit DETACH DELETE x RETURN count(*) AS n";

    /// <summary>Removes the Dataset <c>d</c>.</summary>
    public const string DeleteDataset = "DETACH DELETE d RETURN count(*) AS n";

    /// <summary>How many cities bear scores of another run.</summary>
    public const string OtherScores = "MATCH (x:City {dataset: $dataset}) WHERE x.scoresRun <> $run RETURN count(x) AS n";

    /// <summary>Removes from up to <c>$limit</c> cities the scores of other runs, and every score that this run does not have.</summary>
    /// <param name="all">Names of scores that any run had.</param>
    /// <param name="stale">Those among them that this run does not have.</param>
    public static string ClearScores(IReadOnlyList<string> all, IReadOnlyList<string> stale) =>
        $"MATCH (x:City {{dataset: $dataset}}) WHERE {string.Join(" OR ", stale.Select(Known).Prepend("x.scoresRun <> $run"))}\n"
        + $"WITH x LIMIT $limit\nREMOVE {string.Join(", ", stale.Select(Property))}{(stale.Count > 0 ? ", " : string.Empty)}x.scoresRun"
        + $"{string.Concat(all.Except(stale).Select(name => ", " + Property(name)))}\nRETURN count(*) AS n";

    /// <summary>Removes from up to <c>$limit</c> cities properties that are columns no more.</summary>
    public static string ClearColumns(IReadOnlyList<string> names) =>
        $"MATCH (x:City {{dataset: $dataset}}) WHERE {string.Join(" OR ", names.Select(Known))}\n"
        + $"WITH x LIMIT $limit\nREMOVE {string.Join(", ", names.Select(Property))}\nRETURN count(*) AS n";

    /// <summary>Writes a batch of rows <c>{key, props}</c>, or <c>{key, a, b, props}</c>, with days beside the other properties.</summary>
    public static string Merge(GraphGroup group)
    {
        var text = new StringBuilder("UNWIND $rows AS row\n");
        switch (group)
        {
            case NodeGroup { Lifetime: Lifetime.Mirror } nodes:
                text.Append($"MATCH (x:{nodes.Name} {{key: row.key}})\nSET x += row.props, x.scoresRun = $run");
                break;
            case NodeGroup nodes:
                text.Append($"MERGE (x:{nodes.Name} {{key: row.key}})\nSET x += row.props");
                AppendDates(group, text);
                text.Append($", x.dataset = $dataset, x.{Stamp(group)} = $run");
                break;
            case RelationshipGroup relationships:
                text.Append($"MATCH (a:{relationships.Source.Name()} {{key: row.a}})\nMATCH (b:{relationships.Target.Name()} {{key: row.b}})\n");
                text.Append($"MERGE (a)-[x:{relationships.Name}{(relationships.Keyed ? " {key: row.key}" : string.Empty)}]->(b)\nSET ");
                if (group.Properties.Count > 0)
                    text.Append("x += row.props, ");
                AppendDates(group, text);
                text.Append($"x.{Stamp(group)} = $run");
                break;
        }

        return text.Append("\nRETURN count(*) AS n").ToString();
    }

    /// <summary>Removes up to <c>$limit</c> rows of a group that belong to run <c>$old</c>: the results of an earlier run.</summary>
    public static string DeleteOfRun(GraphGroup group) => group switch
    {
        NodeGroup nodes => $"MATCH (x:{nodes.Name}) WHERE x.run = $old AND x.dataset = $dataset WITH x LIMIT $limit DETACH DELETE x RETURN count(*) AS n",
        _ => $"{Matched(group)} WHERE x.run = $old WITH x LIMIT $limit DELETE x RETURN count(*) AS n",
    };

    /// <summary>Removes up to <c>$limit</c> relationships by which this run's nodes said something else before, as an event's earlier period.</summary>
    public static string DeleteReplaced(RelationshipGroup r) =>
        $"MATCH (:{r.Source.Name()} {{dataset: $dataset, lastRun: $run}})-[x:{r.Name}]->(:{r.Target.Name()}) WHERE x.lastRun <> $run\n"
        + "WITH x LIMIT $limit DELETE x RETURN count(*) AS n";

    /// <summary>Counts what the run has of a group; <c>$expected</c> is what it should have.</summary>
    public static string Count(GraphGroup group) => $"{Matched(group)} WHERE x.{Stamp(group)} = $run WITH count(x) AS n RETURN n, $expected AS expected";

    /// <summary>Counts facts of the Dataset that the run did not touch.</summary>
    public static string CountUntouched(GraphGroup group) => $"{Matched(group)} WHERE x.lastRun <> $run RETURN count(x) AS n";

    /// <summary>Removes up to <c>$limit</c> facts of the Dataset that run <c>$run</c> did not touch: they are no longer in the records.</summary>
    public static string DeleteUntouched(GraphGroup group) =>
        $"{Matched(group)} WHERE x.lastRun <> $run WITH x LIMIT $limit {(group is NodeGroup ? "DETACH DELETE" : "DELETE")} x RETURN count(*) AS n";

    /// <summary>Counts a group and, for each property, its known values and (of numbers) their sum: <c>n, c0, s0, c1, s1 …</c>.</summary>
    /// <remarks>
    /// Sums are of FLOAT, since one of INTEGER may overflow, and come as text: in JSON, Neo4j 5.26 writes a double that a float can hold with
    /// the digits of the float (2^63 comes as 9.223372E18).
    /// </remarks>
    public static string Totals(GraphGroup group)
    {
        var text = new StringBuilder($"{Matched(group)} WHERE x.{Stamp(group)} = $run RETURN count(x) AS n");
        for (var k = 0; k < group.Properties.Count; k++)
        {
            var property = group.Properties[k];
            text.Append($", count(x.{property.Name}) AS c{k}");
            if (property.Type is PropertyType.Integer or PropertyType.Float)
                text.Append($", toString(sum(1.0 * x.{property.Name})) AS s{k}");
        }

        return text.ToString();
    }

    private static string Property(string name) => $"x.{CypherName.Of(name)}";

    private static string Known(string name) => $"{Property(name)} IS NOT NULL";

    private static string Matched(GraphGroup group) => group switch
    {
        NodeGroup nodes => $"MATCH (x:{nodes.Name} {{dataset: $dataset}})",
        RelationshipGroup r => $"MATCH (:{r.Source.Name()} {{dataset: $dataset}})-[x:{r.Name}]->(:{r.Target.Name()})",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Stamp(GraphGroup group) => group.Lifetime switch
    {
        Lifetime.Fact => "lastRun",
        Lifetime.Result => "run",
        _ => "scoresRun",
    };

    private static void AppendDates(GraphGroup group, StringBuilder text)
    {
        foreach (var property in group.Properties.Where(property => property.Type is PropertyType.Date))
            text.Append($", x.{property.Name} = date(row.{property.Name})");
    }
}
