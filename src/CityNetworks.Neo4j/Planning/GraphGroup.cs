using CityNetworks.Neo4j.Cypher;

namespace CityNetworks.Neo4j.Planning;

/// <summary>The kinds of node.</summary>
public enum NodeLabel
{
    /// <summary>A data set, by its id.</summary>
    Dataset,

    /// <summary>One export's results.</summary>
    Run,

    /// <summary>A span of time.</summary>
    Period,

    /// <summary>A country, by ISO 3166-1 alpha-2.</summary>
    Country,

    /// <summary>A city.</summary>
    City,

    /// <summary>An actor that is no city.</summary>
    Organisation,

    /// <summary>Something that may spread.</summary>
    Policy,

    /// <summary>A gathering, office, publication …</summary>
    Event,

    /// <summary>The scores of a city in a window of a run.</summary>
    CityPeriod,

    /// <summary>The scores of an event in a window of a run.</summary>
    EventPeriod,
}

/// <summary>The kinds of relationship.</summary>
public enum RelationshipType
{
    /// <summary>Dataset → the Run that readers should read.</summary>
    CurrentRun,

    /// <summary>Period → the one after it.</summary>
    Next,

    /// <summary>City → Country.</summary>
    InCountry,

    /// <summary>Event or scores → Period.</summary>
    InPeriod,

    /// <summary>Event → the City that gave the place.</summary>
    HeldIn,

    /// <summary>Event → a Policy among its themes.</summary>
    About,

    /// <summary>Event → the Event that stands for the same occasion, which two rows of the records report.</summary>
    SameOccasion,

    /// <summary>City → Event, as coordinator or deputy.</summary>
    Coordinated,

    /// <summary>City → Event, in any other role or none recorded.</summary>
    ParticipatedIn,

    /// <summary>Organisation → Event.</summary>
    EngagedIn,

    /// <summary>City → City it names, hears from or borders: a direct tie of the records.</summary>
    InContact,

    /// <summary>City — City, by the events both took part in; stored once, from the smaller id.</summary>
    CoCoordinated,

    /// <summary>City → CityPeriod, Event → EventPeriod.</summary>
    HasScore,

    /// <summary>City → Policy, observed or simulated.</summary>
    Adopted,

    /// <summary>Policy → Period: how many cities a simulation expects to have adopted.</summary>
    ExpectedAdopters,

    /// <summary>City → the City whose adoption a simulation attributes to it.</summary>
    Influenced,
}

/// <summary>The type a property has in the graph.</summary>
public enum PropertyType
{
    /// <summary>STRING.</summary>
    Text,

    /// <summary>INTEGER.</summary>
    Integer,

    /// <summary>FLOAT.</summary>
    Float,

    /// <summary>BOOLEAN.</summary>
    Flag,

    /// <summary>DATE.</summary>
    Date,

    /// <summary>LIST of STRING.</summary>
    TextList,
}

/// <summary>A property that every row of a group has, or leaves unknown.</summary>
public sealed record GraphProperty(string Name, PropertyType Type);

/// <summary>How a group's rows come and go.</summary>
public enum Lifetime
{
    /// <summary>Upserted by id, in place; shared by all runs of the Dataset.</summary>
    Fact,

    /// <summary>Belongs to one run; readers find it once the run is published.</summary>
    Result,

    /// <summary>Scores copied onto nodes that are there already, once the run is published: for sizing and colouring.</summary>
    Mirror,
}

/// <summary>Rows of one kind, with the same properties: a <see cref="NodeGroup"/> or a <see cref="RelationshipGroup"/>.</summary>
/// <param name="Lifetime">How its rows come and go.</param>
/// <param name="Properties">In step with the values of each row.</param>
public abstract record GraphGroup(Lifetime Lifetime, IReadOnlyList<GraphProperty> Properties)
{
    /// <summary>The label or type, as the graph spells it.</summary>
    public abstract string Name { get; }
}

/// <summary>Nodes of one label, made when they are asked for: nothing is held.</summary>
public sealed record NodeGroup(NodeLabel Label, Lifetime Lifetime, IReadOnlyList<GraphProperty> Properties, IEnumerable<NodeRow> Rows)
    : GraphGroup(Lifetime, Properties)
{
    /// <inheritdoc/>
    public override string Name => Label.Name();
}

/// <summary>Relationships of one type between two labels, made when they are asked for, in the order of (source, target).</summary>
/// <param name="Type">Their type.</param>
/// <param name="Source">The label they start from.</param>
/// <param name="Target">The label they end at.</param>
/// <param name="Keyed">Whether several may join the same two nodes, distinguished by <c>key</c>.</param>
/// <param name="Lifetime">How they come and go.</param>
/// <param name="Properties">In step with the values of each row.</param>
/// <param name="Rows">The relationships.</param>
public sealed record RelationshipGroup(
    RelationshipType Type,
    NodeLabel Source,
    NodeLabel Target,
    bool Keyed,
    Lifetime Lifetime,
    IReadOnlyList<GraphProperty> Properties,
    IEnumerable<RelationshipRow> Rows)
    : GraphGroup(Lifetime, Properties)
{
    /// <inheritdoc/>
    public override string Name => Type.Name();

    /// <summary>Whether the relationships say what their source is, as an event's period: those of an earlier export are then replaced.</summary>
    public bool IsAttribute => Lifetime is Lifetime.Fact && Type is
        RelationshipType.InPeriod or RelationshipType.InCountry or RelationshipType.HeldIn or RelationshipType.About
        or RelationshipType.Next or RelationshipType.SameOccasion;
}

/// <summary>One node.</summary>
/// <param name="Key">Unique for its label in the whole database, the same in every export.</param>
/// <param name="Values">In step with the group's properties.</param>
public readonly record struct NodeRow(string Key, IReadOnlyList<CypherValue> Values);

/// <summary>One relationship.</summary>
/// <param name="Key">Unique for its type in the whole database, and naming both ends; empty where the group is not keyed.</param>
/// <param name="Source">Key of the node it starts from.</param>
/// <param name="Target">Key of the node it ends at.</param>
/// <param name="Values">In step with the group's properties.</param>
public readonly record struct RelationshipRow(string Key, string Source, string Target, IReadOnlyList<CypherValue> Values);
