namespace CityNetworks.Diffusion.Scenarios;

/// <summary>What a value of a scenario file may be. The reader checks by it and the published JSON Schema is written from it, so the two cannot
/// differ.</summary>
internal abstract record Shape
{
    /// <summary>What is allowed, in words.</summary>
    public abstract string Says { get; }
}

/// <summary>A number in a range.</summary>
internal sealed record NumberShape(double Minimum = double.NegativeInfinity, double Maximum = double.PositiveInfinity, bool Open = false) : Shape
{
    public static NumberShape Any { get; } = new();

    public static NumberShape AtLeastZero { get; } = new(0);

    public static NumberShape Unit { get; } = new(0, 1);

    public static NumberShape Positive { get; } = new(0, Open: true);

    public override string Says => (double.IsInfinity(Minimum), double.IsInfinity(Maximum), Open) switch
    {
        (true, true, _) => "a number",
        (false, true, false) => $"a number of at least {Minimum}",
        (false, true, true) => $"a number above {Minimum}",
        (_, _, true) => $"a number between {Minimum} and {Maximum}, both excluded",
        _ => $"a number from {Minimum} to {Maximum}",
    };

    public bool Holds(double value) => double.IsFinite(value) && (Open ? value > Minimum && value < Maximum : value >= Minimum && value <= Maximum);
}

/// <summary>A whole number in a range.</summary>
internal sealed record IntegerShape(ulong Minimum, ulong Maximum) : Shape
{
    public override string Says => $"a whole number from {Minimum} to {Maximum}";
}

/// <summary>true or false.</summary>
internal sealed record FlagShape : Shape
{
    public override string Says => "true or false";
}

/// <summary>Text; where words are listed, one of them.</summary>
internal sealed record TextShape(params string[] Words) : Shape
{
    public override string Says => Words.Length == 0 ? "text in quotes" : $"one of {string.Join(", ", Words)}";
}

/// <summary>A list.</summary>
internal sealed record ListShape(Shape Item) : Shape
{
    public override string Says => $"a list, each item {Item.Says}";
}

/// <summary>Numbers by names that the file chooses.</summary>
internal sealed record NumbersShape(NumberShape Each) : Shape
{
    public NumbersShape()
        : this(NumberShape.Any)
    {
    }

    /// <summary>Whether null may stand for a number.</summary>
    public bool Nulls { get; init; }

    public override string Says => Each == NumberShape.Any ? "an object of numbers by name" : $"an object by name, each {Each.Says}";
}

/// <summary>One shape or another, distinguished by the kind of value.</summary>
internal sealed record EitherShape(Shape First, Shape Second) : Shape
{
    public override string Says => $"{First.Says}, or {Second.Says}";
}

/// <summary>A value, or null in its place.</summary>
internal sealed record NullableShape(Shape Value) : Shape
{
    public override string Says => $"{Value.Says}, or null";
}

/// <summary>An object with these keys and no others.</summary>
internal sealed record ObjectShape(params ShapeKey[] Keys) : Shape
{
    /// <summary>Two sets of keys: where the second is there, the first need not be, though each of them is required otherwise. Null: all required keys
    /// are.</summary>
    public (string[] These, string[] OrThose)? Either { get; init; }

    public override string Says => $"an object with {string.Join(", ", Keys.Select(key => key.Name))}";
}

/// <summary>A key of an object.</summary>
internal sealed record ShapeKey(string Name, Shape Shape, string Says, bool Required = false)
{
    /// <summary>What holds where the key is left out: a number, a flag or a word; null: nothing does, or the text says it.</summary>
    public object? Default { get; init; }

    /// <summary>The name that it had in the version before; null: the same.</summary>
    public string? OldName { get; init; }
}
