namespace CityNetworks.Tables;

/// <summary>The kinds of value a column holds.</summary>
public enum ColumnKind
{
    /// <summary>Text; null is blank.</summary>
    Text,

    /// <summary>Whole numbers; null is blank.</summary>
    Integer,

    /// <summary>Real numbers; NaN is blank, which means: not known or not defined. No format carries a number that is not finite: it is blank too.</summary>
    Number,

    /// <summary>true or false; null is blank.</summary>
    Flag,
}

/// <summary>A named, typed column of a <see cref="Table"/>; one of <see cref="TextColumn"/>, <see cref="IntegerColumn"/>, <see cref="NumberColumn"/>,
/// <see cref="FlagColumn"/>.</summary>
public abstract record Column(string Name, ColumnKind Kind, int Count);

/// <summary>A column of text.</summary>
public sealed record TextColumn(string Name, IReadOnlyList<string?> Values) : Column(Name, ColumnKind.Text, Values.Count);

/// <summary>A column of whole numbers.</summary>
public sealed record IntegerColumn(string Name, IReadOnlyList<long?> Values) : Column(Name, ColumnKind.Integer, Values.Count);

/// <summary>A column of real numbers.</summary>
public sealed record NumberColumn(string Name, IReadOnlyList<double> Values) : Column(Name, ColumnKind.Number, Values.Count);

/// <summary>A column of true and false.</summary>
public sealed record FlagColumn(string Name, IReadOnlyList<bool?> Values) : Column(Name, ColumnKind.Flag, Values.Count);
