using CityNetworks.Measures;

namespace CityNetworks.Structure;

/// <summary>What chance a measure of structure is compared with.</summary>
public enum ChanceModel
{
    /// <summary>None: the table's expected value and p-value are blank.</summary>
    None,

    /// <summary>Networks in which every city has as many events, and every event as many cities, as recorded.</summary>
    FixedMargins,

    /// <summary>Labels or values are permuted among the cities; the network does not change.</summary>
    Permutation,
}

/// <summary>What a measure of structure needs beside the ties of the window.</summary>
public enum StructureNeeds
{
    /// <summary>Nothing.</summary>
    Ties,

    /// <summary>Groups of cities.</summary>
    Groups,

    /// <summary>Columns of numbers of cities.</summary>
    Columns,
}

/// <summary>The definition of a measure of structure; it stands in the file of the measure, as <c>Nestedness.Definition</c>.</summary>
public sealed record StructureMeasure : Measure
{
    private readonly Func<StructureContext, IEnumerable<StructureRow>> _rows;

    /// <summary>A measure of the ties alone: each value of a group, the same groups for every window. What it is by chance is drawn for all such measures
    /// together.</summary>
    internal StructureMeasure(Func<StructureContext, IEnumerable<(string Group, double Value)>> values)
        : this(StructureNeeds.Ties, values)
    {
    }

    /// <summary>A measure whose values by chance are drawn together with those of the measures of ties.</summary>
    internal StructureMeasure(StructureNeeds needs, Func<StructureContext, IEnumerable<(string Group, double Value)>> values)
        : this(needs, context => values(context).Select(value => new StructureRow(value.Group, value.Value, double.NaN, double.NaN)))
    {
        Chance = ChanceModel.FixedMargins;
        Normalisation = "none; beside it the mean over networks of the same margins";
    }

    /// <summary>A measure that brings its own comparison with labels or values dealt out by chance.</summary>
    internal StructureMeasure(StructureNeeds needs, Func<StructureContext, IEnumerable<StructureRow>> rows)
    {
        (Needs, _rows) = (needs, rows);
        Chance = ChanceModel.Permutation;
        Normalisation = "none; compared with the expectation under permuted labels";
    }

    /// <inheritdoc/>
    public override MeasureKind Kind => MeasureKind.Structure;

    /// <summary>What it needs beside the ties; without it the table has no row of the measure.</summary>
    public StructureNeeds Needs { get; }

    /// <summary>What the table's column <c>group</c> holds for it.</summary>
    public required string Groups { get; init; }

    /// <summary>What expected value and p-value compare with; p-values are two-sided.</summary>
    public ChanceModel Chance { get; init; }

    /// <summary>Whether it goes through the pairs that met, whose number grows with the square of the largest event.</summary>
    public bool SeesPairs { get; init; } = true;

    /// <summary>Whether it goes many times through the ties or pairs, so that a comparison by many draws is slow.</summary>
    public bool TakesManyPasses { get; init; }

    /// <summary>What it is about, in words that several measures can share.</summary>
    public string Topic { get => field ?? NameInText; init; }

    /// <summary>Its rows in a window.</summary>
    internal IEnumerable<StructureRow> Rows(StructureContext context) => _rows(context);
}
