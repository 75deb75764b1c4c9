namespace CityNetworks.Neo4j.Planning;

/// <summary>How the graph spells labels and types, and how keys are made.</summary>
public static class GraphNames
{
    /// <summary>Properties of a city that say whose it is; never a column or a score.</summary>
    public static IReadOnlySet<string> CityStamps { get; } = new HashSet<string>(["key", "id", "dataset", "lastRun", "scoresRun"], StringComparer.Ordinal);

    /// <summary>The label: <c>CityPeriod</c>.</summary>
    public static string Name(this NodeLabel label) => label.ToString();

    /// <summary>The type: <c>CO_COORDINATED</c>.</summary>
    public static string Name(this RelationshipType type) => type switch
    {
        RelationshipType.CurrentRun => "CURRENT_RUN",
        RelationshipType.Next => "NEXT",
        RelationshipType.InCountry => "IN_COUNTRY",
        RelationshipType.InPeriod => "IN_PERIOD",
        RelationshipType.HeldIn => "HELD_IN",
        RelationshipType.About => "ABOUT",
        RelationshipType.SameOccasion => "SAME_OCCASION",
        RelationshipType.Coordinated => "COORDINATED",
        RelationshipType.ParticipatedIn => "PARTICIPATED_IN",
        RelationshipType.EngagedIn => "ENGAGED_IN",
        RelationshipType.InContact => "IN_CONTACT",
        RelationshipType.CoCoordinated => "CO_COORDINATED",
        RelationshipType.HasScore => "HAS_SCORE",
        RelationshipType.Adopted => "ADOPTED",
        RelationshipType.ExpectedAdopters => "EXPECTED_ADOPTERS",
        RelationshipType.Influenced => "INFLUENCED",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Unknown type of relationship."),
    };

    /// <summary>The property that identifies a node of this label: <c>id</c> for the two that belong to no Dataset, else <c>key</c>.</summary>
    public static string KeyProperty(this NodeLabel label) => label is NodeLabel.Dataset or NodeLabel.Run ? "id" : "key";

    /// <summary>The parts joined by <c>|</c>; a <c>|</c> or <c>\</c> inside a part is escaped, so that different parts never give the same key.</summary>
    public static string Key(params ReadOnlySpan<string> parts)
    {
        var escaped = new string[parts.Length];
        for (var k = 0; k < parts.Length; k++)
        {
            escaped[k] = parts[k].AsSpan().ContainsAny('|', '\\')
                ? parts[k].Replace(@"\", @"\\", StringComparison.Ordinal).Replace("|", @"\|", StringComparison.Ordinal)
                : parts[k];
        }
        return string.Join('|', escaped);
    }
}
