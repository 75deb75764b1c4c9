namespace CityNetworks.Inference.Panels;

/// <summary>Where a column of a model comes from.</summary>
public enum ColumnOrigin
{
    /// <summary>What a city, a period or a policy is like, whatever the others do.</summary>
    Own,

    /// <summary>What others did: exposure or a mechanism.</summary>
    Others,
}

/// <summary>A column of a model, by row of its panel.</summary>
/// <param name="Term">Its name in the table of coefficients.</param>
/// <param name="Values">By row; NaN: not known.</param>
/// <param name="Origin">Where it comes from.</param>
public sealed record PanelColumn(string Term, double[] Values, ColumnOrigin Origin)
{
    /// <summary>The term as it was asked for: several columns share it where it has levels.</summary>
    public string RequestedTerm { get; init; } = Term;

    /// <summary>Whether it marks a level, with 1, and is 0 elsewhere.</summary>
    public bool IsLevel { get; init; }
}
