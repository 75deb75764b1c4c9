namespace CityNetworks.Neo4j.Cypher;

/// <summary>What a statement does to the graph.</summary>
public enum CypherAccess
{
    /// <summary>Reads only.</summary>
    Read,

    /// <summary>Writes data.</summary>
    Write,

    /// <summary>Creates constraints or indexes: a transaction of its own.</summary>
    Schema,
}

/// <summary>One statement, which is one transaction: all of it happens or none of it.</summary>
/// <param name="Text">Cypher; built from constants, never from data.</param>
/// <param name="Parameters">All the data.</param>
public sealed record CypherStatement(string Text, CypherMap Parameters)
{
    /// <summary>What it does.</summary>
    public CypherAccess Access { get; init; } = CypherAccess.Write;
}

/// <summary>What a server answered.</summary>
/// <param name="Fields">Names of the columns.</param>
/// <param name="Rows">One list a record, in step with the fields.</param>
/// <param name="Counters">What changed.</param>
public sealed record CypherResult(IReadOnlyList<string> Fields, IReadOnlyList<IReadOnlyList<CypherValue>> Rows, CypherCounters Counters)
{
    /// <summary>The whole number in the first row's first field, as <c>RETURN count(*) AS n</c> gives it; null when there is none.</summary>
    public long? Count => Rows.Count > 0 && Rows[0].Count > 0 && Rows[0][0] is CypherInteger number ? number.Value : null;
}

/// <summary>What a statement changed.</summary>
public sealed record CypherCounters(long NodesCreated, long NodesDeleted, long RelationshipsCreated, long RelationshipsDeleted)
{
    /// <summary>Nothing.</summary>
    public static CypherCounters None { get; } = new(0, 0, 0, 0);
}
