namespace CityNetworks.Comparison;

/// <summary>From where to where; NaN on both sides: not known.</summary>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Nothing is known.</summary>
    public static Interval Unknown => new(double.NaN, double.NaN);

    /// <summary>Whether it is known and has no width.</summary>
    public bool IsPoint => Low == High;
}
