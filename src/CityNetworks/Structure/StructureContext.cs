using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Structure;

/// <summary>A window in which measures of structure are taken; what several of them need is computed once.</summary>
internal sealed class StructureContext(Window window, CityGroups? groups, StructureOptions options, Workers workers)
{
    private readonly Dictionary<object, object> _shared = [];

    /// <summary>The modes, as the column <c>group</c> names them.</summary>
    public static (Mode Mode, string Group)[] Modes { get; } = [(Mode.City, "city"), (Mode.Event, "event")];

    public Window Window => window;

    /// <summary>The groups of cities; only for measures that need them.</summary>
    public CityGroups Groups => groups ?? throw new InvalidOperationException("No groups of cities are given; expected them for a measure that needs groups.");

    public StructureOptions Options => options;

    public Workers Workers => workers;

    /// <summary>Whether what a measure needs is given.</summary>
    public bool Has(StructureNeeds needs) => needs is not StructureNeeds.Groups || groups is not null;

    /// <summary>Computes something once for the window, whichever measure asks first.</summary>
    /// <param name="key">What it is, equal for all that ask.</param>
    /// <param name="compute">How to compute it.</param>
    public T Shared<T>(object key, Func<T> compute)
        where T : class
    {
        if (!_shared.TryGetValue(key, out var value))
            _shared[key] = value = compute();
        return (T)value;
    }

    /// <summary>A value of each mode.</summary>
    public static IEnumerable<(string Group, double Value)> OfModes(Func<Mode, double> value) => Modes.Select(mode => (mode.Group, value(mode.Mode)));

    /// <summary>The mean of the values that are defined; NaN where none is.</summary>
    public static double MeanOfDefined(double[] values)
    {
        var known = Array.FindAll(values, value => !double.IsNaN(value));
        return Summation.Of(known) / known.Length; // 0/0 is NaN: nowhere defined
    }
}
