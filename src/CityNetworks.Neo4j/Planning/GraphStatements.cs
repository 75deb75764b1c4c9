using System.Text;

namespace CityNetworks.Neo4j.Planning;

/// <summary>The Cypher of an export: constants joined from closed lists of labels, types and property names; data never enters.</summary>
/// <remarks>
/// Every data statement takes <c>$rows</c>, <c>$dataset</c> and <c>$run</c>, and returns the number of rows that found their place as <c>n</c>:
/// a MATCH that finds no end drops its row without a word, so the number is compared with the rows sent.
/// </remarks>
public static class GraphStatements
{
    /// <summary>Makes or updates the Dataset.</summary>
    public const string BeginDataset = "MERGE (d:Dataset {id: $dataset}) SET d.title = $title RETURN count(*) AS n";

    /// <summary>Makes the Run, which stays <c>writing</c> until it is published; one that is complete stays so.</summary>
    public const string BeginRun =
        """
        MERGE (u:Run {id: $run})
        ON CREATE SET u.status = 'writing', u.createdAt = datetime($createdAt)
        SET u.dataset = $dataset, u.kind = $kind, u.toolVersion = $toolVersion, u.inputHash = $inputHash, u.paramsJson = $paramsJson
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
    public const string OtherRuns = "MATCH (u:Run) WHERE u.dataset = $dataset AND u.id <> $run RETURN u.id AS id ORDER BY id";

    /// <summary>Removes a run that has no results left.</summary>
    public const string DeleteRun = "MATCH (u:Run {id: $old}) WHERE u.dataset = $dataset DETACH DELETE u RETURN count(*) AS n";

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
        RelationshipGroup r => $"MATCH (:{r.Source.Name()} {{dataset: $dataset}})-[x:{r.Name}]->(:{r.Target.Name()}) WHERE x.run = $old WITH x LIMIT $limit DELETE x RETURN count(*) AS n",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Removes up to <c>$limit</c> facts of the Dataset that run <c>$run</c> did not touch: they are no longer in the records.</summary>
    public static string DeleteUntouched(GraphGroup group) => group switch
    {
        NodeGroup nodes => $"MATCH (x:{nodes.Name} {{dataset: $dataset}}) WHERE x.lastRun <> $run WITH x LIMIT $limit DETACH DELETE x RETURN count(*) AS n",
        RelationshipGroup r => $"MATCH (:{r.Source.Name()} {{dataset: $dataset}})-[x:{r.Name}]->(:{r.Target.Name()}) WHERE x.lastRun <> $run WITH x LIMIT $limit DELETE x RETURN count(*) AS n",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Counts a group and, for each property, its known values and (of numbers) their sum: <c>n, c0, s0, c1, s1 …</c>.</summary>
    /// <remarks>
    /// Sums are of FLOAT, since one of INTEGER may overflow, and come as text: in JSON, Neo4j 5.26 writes a double that a float can hold with
    /// the digits of the float (2^63 comes as 9.223372E18).
    /// </remarks>
    public static string Totals(GraphGroup group)
    {
        var text = new StringBuilder(group switch
        {
            NodeGroup nodes => $"MATCH (x:{nodes.Name} {{dataset: $dataset}})",
            RelationshipGroup r => $"MATCH (:{r.Source.Name()} {{dataset: $dataset}})-[x:{r.Name}]->(:{r.Target.Name()})",
            _ => throw new System.Diagnostics.UnreachableException(),
        });
        text.Append($" WHERE x.{Stamp(group)} = $run RETURN count(x) AS n");
        for (var k = 0; k < group.Properties.Count; k++)
        {
            var property = group.Properties[k];
            text.Append($", count(x.{property.Name}) AS c{k}");
            if (property.Type is PropertyType.Integer or PropertyType.Float)
                text.Append($", toString(sum(1.0 * x.{property.Name})) AS s{k}");
        }

        return text.ToString();
    }

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
