namespace CityNetworks.Neo4j.Planning;

/// <summary>Constraints and indexes: what makes a MERGE one look-up, and a second node with the same key impossible.</summary>
/// <remarks>
/// Only what the Community edition has. Every name starts with <c>citynet_</c>, so that it meets no other's index.
/// Facts are unique by <c>key</c> (Dataset and id), since two data sets may both have an event <c>E1</c>; <c>id</c> has an index for looking up.
/// </remarks>
public static class GraphSchema
{
    private static readonly NodeLabel[] s_identified =
        [NodeLabel.Period, NodeLabel.Country, NodeLabel.City, NodeLabel.Organisation, NodeLabel.Policy, NodeLabel.Event];

    private static readonly RelationshipType[] s_keyed =
    [
        RelationshipType.Coordinated, RelationshipType.ParticipatedIn, RelationshipType.EngagedIn, RelationshipType.InContact, RelationshipType.CoCoordinated,
        RelationshipType.Adopted, RelationshipType.ExpectedAdopters, RelationshipType.Influenced,
    ];

    /// <summary>The statements, each a request of its own; running them again changes nothing.</summary>
    /// <param name="relationshipConstraints">Whether the server knows them (Neo4j 5.7 and later); else keys of relationships get an index.</param>
    public static IReadOnlyList<string> Statements(bool relationshipConstraints = true) =>
    [
        .. Enum.GetValues<NodeLabel>().Select(label =>
            $"CREATE CONSTRAINT citynet_{Lower(label.Name())}_key IF NOT EXISTS FOR (n:{label.Name()}) REQUIRE n.{label.KeyProperty()} IS UNIQUE"),
        .. s_identified.Select(label => $"CREATE INDEX citynet_{Lower(label.Name())}_id IF NOT EXISTS FOR (n:{label.Name()}) ON (n.id)"),
        .. s_keyed.Select(type => relationshipConstraints
            ? $"CREATE CONSTRAINT citynet_{Lower(type.Name())}_key IF NOT EXISTS FOR ()-[r:{type.Name()}]-() REQUIRE r.key IS UNIQUE"
            : $"CREATE INDEX citynet_{Lower(type.Name())}_key IF NOT EXISTS FOR ()-[r:{type.Name()}]-() ON (r.key)"),
        "CREATE INDEX citynet_co_run_period IF NOT EXISTS FOR ()-[r:CO_COORDINATED]-() ON (r.run, r.period)",
        "CREATE INDEX citynet_influenced_run_policy IF NOT EXISTS FOR ()-[r:INFLUENCED]-() ON (r.run, r.policy)",
        "CREATE INDEX citynet_cityperiod_run_period IF NOT EXISTS FOR (n:CityPeriod) ON (n.run, n.period)",
        "CREATE INDEX citynet_eventperiod_run_period IF NOT EXISTS FOR (n:EventPeriod) ON (n.run, n.period)",
        "CREATE INDEX citynet_event_year IF NOT EXISTS FOR (n:Event) ON (n.year)",
        "CREATE INDEX citynet_run_dataset IF NOT EXISTS FOR (n:Run) ON (n.dataset)",
        "DROP INDEX citynet_names IF EXISTS", // of earlier versions: it did not fold accents
        """
        CREATE FULLTEXT INDEX citynet_search IF NOT EXISTS FOR (n:City|Event) ON EACH [n.name, n.title]
        OPTIONS { indexConfig: { `fulltext.analyzer`: 'standard-folding' } }
        """,
    ];

    /// <summary>Waits until the indexes can be used.</summary>
    public const string Await = "CALL db.awaitIndexes(300)";

    private static string Lower(string name) => name.ToLowerInvariant();
}
