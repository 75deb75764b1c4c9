using CityNetworks.Networks;

namespace CityNetworks.Comparison;

/// <summary>Two windows of one network to be compared.</summary>
/// <param name="From">The earlier one.</param>
/// <param name="To">The later one.</param>
public readonly record struct WindowPair(Window From, Window To)
{
    /// <summary>Each window with the next. Windows without a tie are passed over: where nothing is recorded, nothing can be said to have changed.</summary>
    public static IReadOnlyList<WindowPair> Consecutive(IReadOnlyList<Window> windows)
    {
        var recorded = windows.Where(window => window.TieCount > 0).ToArray();
        return [.. recorded.Zip(recorded.Skip(1), (from, to) => new WindowPair(from, to))];
    }

    /// <summary>The cities present in at least one of the two, ascending.</summary>
    internal int[] Cities()
    {
        var (from, to) = (From, To);
        return [.. Enumerable.Range(0, from.Network.CityCount).Where(city => from.DegreeOf(city) > 0 || to.DegreeOf(city) > 0)];
    }
}
