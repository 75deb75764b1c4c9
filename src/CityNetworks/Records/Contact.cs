namespace CityNetworks.Records;

/// <summary>A row of <c>contacts.csv</c>: a direct tie, <paramref name="Source"/> names, hears from or borders <paramref name="Target"/>.</summary>
public sealed record Contact(string Source, string Target)
{
    /// <summary>twinning, border, nomination …</summary>
    public string? Kind { get; init; }

    /// <summary>The first period it holds; null: from the start. A contact stated for a single period holds from it to the next.</summary>
    public string? From { get; init; }

    /// <summary>The period after the last it holds; null: to the end.</summary>
    public string? To { get; init; }

    /// <summary>Weight; null is 1.</summary>
    public double? Weight { get; init; }
}

/// <summary>A row of <c>covariates.csv</c>: a property of a city that changes with time.</summary>
public sealed record Covariate(string City, string Period, string Name, string Value);
