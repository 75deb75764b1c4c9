namespace CityNetworks.Neo4j.Cypher;

/// <summary>A value that a statement carries: one of the kinds below and no other, so that its type is decided here and never by its digits.</summary>
/// <remarks>
/// Counts and years are <see cref="CypherInteger"/>, weights and scores <see cref="CypherFloat"/>, ids <see cref="CypherText"/>; Neo4j has no decimal.
/// </remarks>
public abstract record CypherValue
{
    private protected CypherValue()
    {
    }

    /// <summary>Unknown: as a property, it is not there.</summary>
    public static CypherValue Null { get; } = new CypherNull();

    /// <summary>Text; null when unknown.</summary>
    public static CypherValue Of(string? value) => value is null ? Null : new CypherText(value);

    /// <summary>A whole number; null when unknown.</summary>
    public static CypherValue Of(long? value) => value is { } known ? new CypherInteger(known) : Null;

    /// <summary>A real number; unknown when null or not a number.</summary>
    public static CypherValue Of(double? value) => value is { } known && !double.IsNaN(known) ? new CypherFloat(known) : Null;

    /// <summary>True or false; null when unknown.</summary>
    public static CypherValue Of(bool? value) => value is { } known ? new CypherFlag(known) : Null;

    /// <summary>A day; null when unknown.</summary>
    public static CypherValue Of(DateOnly? value) => value is { } known ? new CypherDate(known) : Null;

    /// <summary>A list of texts; an empty list is unknown.</summary>
    public static CypherValue Of(IReadOnlyList<string> values) =>
        values.Count == 0 ? Null : new CypherList([.. values.Select(value => new CypherText(value))]);
}

/// <summary>Unknown.</summary>
public sealed record CypherNull : CypherValue;

/// <summary>BOOLEAN.</summary>
public sealed record CypherFlag(bool Value) : CypherValue;

/// <summary>INTEGER: 64 bits.</summary>
public sealed record CypherInteger(long Value) : CypherValue;

/// <summary>FLOAT: 64 bits.</summary>
public sealed record CypherFloat(double Value) : CypherValue;

/// <summary>STRING.</summary>
public sealed record CypherText(string Value) : CypherValue;

/// <summary>DATE. Over plain JSON it travels as ISO text, which the statement turns into a date.</summary>
public sealed record CypherDate(DateOnly Value) : CypherValue;

/// <summary>LIST.</summary>
public sealed record CypherList(IReadOnlyList<CypherValue> Values) : CypherValue;

/// <summary>MAP: keys in step with values. Rows of one group share their keys.</summary>
public sealed record CypherMap(IReadOnlyList<string> Keys, IReadOnlyList<CypherValue> Values) : CypherValue
{
    /// <summary>The value of a key; null when there is none.</summary>
    public CypherValue? this[string key]
    {
        get
        {
            for (var k = 0; k < Keys.Count; k++)
            {
                if (Keys[k] == key)
                    return Values[k];
            }

            return null;
        }
    }

    /// <summary>A map of the pairs given.</summary>
    public static CypherMap Of(params ReadOnlySpan<(string Key, CypherValue Value)> pairs)
    {
        var keys = new string[pairs.Length];
        var values = new CypherValue[pairs.Length];
        for (var k = 0; k < pairs.Length; k++)
            (keys[k], values[k]) = pairs[k];
        return new CypherMap(keys, values);
    }
}
