namespace CityNetworks.Measures;

/// <summary>The definition of a measure: what it is called, what it means and how it is computed. It stands once, beside the computation.</summary>
/// <remarks>Commands, tables and the report read definitions; no other code distinguishes measures by their id.</remarks>
public abstract record Measure
{
    /// <summary>The name on the command line and in tables; unique inside its kind.</summary>
    public required string Id { get; init; }

    /// <summary>The name for people, at the beginning of a sentence.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the name keeps its capital inside a sentence: <c>PageRank</c>.</summary>
    public bool IsProperName { get; init; }

    /// <summary>The name inside a sentence.</summary>
    public string NameInText => IsProperName ? Name : char.ToLowerInvariant(Name[0]) + Name[1..];

    /// <summary>What it is a measure of.</summary>
    public abstract MeasureKind Kind { get; }

    /// <summary>What a value belongs to.</summary>
    public required MeasureScope Scope { get; init; }

    /// <summary>What a high value says, in plain words that continue a sentence.</summary>
    public required string Meaning { get; init; }

    /// <summary>The raw value.</summary>
    public required string Formula { get; init; }

    /// <summary>How the raw value becomes the normalised one, and what stands beside it.</summary>
    public string Normalisation { get; init; } = "none";

    /// <summary>Absent nodes, components, single nodes: where it is not defined, and what it leaves out.</summary>
    public required string Cases { get; init; }

    /// <summary>Where it was published.</summary>
    public required string Citation { get; init; }
}
