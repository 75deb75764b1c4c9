using CityNetworks.Networks;

namespace CityNetworks.Structure.Pairs;

/// <summary>Refuses what walks or stores more pairs that met than a machine can bear, before the work begins where that is known.</summary>
internal static class MeetingLimit
{
    /// <summary>Pairs stored at once; 200 million take 3.2 GB.</summary>
    public const long Pairs = 200_000_000;

    /// <summary>All who share a neighbour are pairs: the largest neighbour alone can show that there will be too many.</summary>
    /// <param name="side">Whose pairs.</param>
    /// <param name="limit">The most that are stored.</param>
    public static void CheckLargest(Side side, long limit)
    {
        var (_, size) = Largest(side.Other);
        CheckPairs(side, (long)size * (size - 1) / 2, limit);
    }

    /// <summary>The pairs are counted, and about to be stored.</summary>
    /// <param name="side">Whose pairs.</param>
    /// <param name="pairs">How many met.</param>
    /// <param name="limit">The most that are stored.</param>
    public static void CheckPairs(Side side, long pairs, long limit)
    {
        if (pairs > limit)
            throw new TooLargeException(
                $"At least {pairs} pairs of window '{side.Window.Name}' met; expected at most {limit} to be held in memory. {Advice(side.Other)}");
    }

    /// <summary>A pass over all pairs of both modes costs Σ_e d_e² + Σ_i k_i².</summary>
    /// <param name="window">What is to be measured.</param>
    /// <param name="limit">The most steps allowed.</param>
    /// <param name="instead">What to do instead, as the end of a sentence.</param>
    public static void CheckWork(Window window, long limit, string instead)
    {
        var (cities, events) = (new Side(window, Mode.City), new Side(window, Mode.Event));
        var work = Squares(cities) + Squares(events);
        if (work <= limit)
            return;
        var advice = Advice(Largest(cities).Size > Largest(events).Size ? cities : events);
        throw new TooLargeException(
            $"Structure that is seen in pairs needs {work} steps a pass in window '{window.Name}'; expected at most {limit}: {instead}. {advice}");
    }

    private static long Squares(Side side)
    {
        var sum = 0L;
        for (var node = side.First; node < side.End; node++)
            sum += (long)side.DegreeOf(node) * side.DegreeOf(node);
        return sum;
    }

    private static (int Node, int Size) Largest(Side side)
    {
        var (largest, size) = (-1, 0);
        for (var node = side.First; node < side.End; node++)
        {
            if (side.DegreeOf(node) > size)
                (largest, size) = (node, side.DegreeOf(node));
        }

        return (largest, size);
    }

    private static string Advice(Side side)
    {
        var (node, size) = Largest(side);
        return side.Mode is Mode.Event
            ? $"The largest event, '{side.Window.Network.Names.Events[node]}', has {size} cities: leave out the largest events."
            : $"The most active city, '{side.Window.Network.Names.Cities[node]}', has {size} events: measure shorter windows.";
    }
}
