namespace CityNetworks.Measures;

/// <summary>What a measure is a measure of.</summary>
public enum MeasureKind
{
    /// <summary>How central a node is in a window.</summary>
    Centrality,

    /// <summary>How a network, a mode or a group hangs together.</summary>
    Structure,

    /// <summary>How strong a tie between two cities is.</summary>
    TieWeight,

    /// <summary>How news travels along the events in the order of time.</summary>
    Temporal,

    /// <summary>Which ties are more than chance.</summary>
    Backbone,
}

/// <summary>The words of kinds in tables.</summary>
public static class MeasureKinds
{
    /// <summary>The kind in words: <c>tie weight</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Lower case, words separated by a space.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not one of those defined.</exception>
    public static string InWords(this MeasureKind kind) => kind switch
    {
        MeasureKind.Centrality => "centrality",
        MeasureKind.Structure => "structure",
        MeasureKind.TieWeight => "tie weight",
        MeasureKind.Temporal => "temporal",
        MeasureKind.Backbone => "backbone",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), $"Kind is {kind}; expected one of those defined."),
    };
}
