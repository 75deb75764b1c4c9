namespace CityNetworks.Networks;

/// <summary>What making the ties of a window will cost, known before it is done.</summary>
/// <param name="MultiplyAdds">Σ_e d_e².</param>
/// <param name="TiesAtMost">min(Σ_e d_e(d_e − 1)/2, n(n − 1)/2): reached when no two cities meet twice.</param>
/// <param name="TiesAtLeast">d(d − 1)/2, d the most cities at one event in one period: all who were there are tied.</param>
/// <param name="BytesAtMost">6 bytes per tie where shared events are only counted, else 12, and 4 per city.</param>
/// <param name="LargestEvent">The event with the most cities; −1 in an empty window.</param>
/// <param name="LargestEventSize">Its number of cities.</param>
public sealed record CoTiesEstimate(long MultiplyAdds, long TiesAtMost, long TiesAtLeast, long BytesAtMost, int LargestEvent, int LargestEventSize)
{
    internal static CoTiesEstimate Of(Window window, TieWeight weight, CoTiesOptions options)
    {
        var (multiplyAdds, pairs, largest, size, together) = (0L, 0L, -1, 0, 0L);
        for (var @event = window.FirstEvent; @event < window.EndEvent; @event++)
        {
            var cities = (long)window.CitiesOf(@event).Length;
            multiplyAdds += cities * cities;
            pairs += cities * (cities - 1) / 2;
            together = Math.Max(together, MostAtOnce(window, @event));
            if (cities > size)
                (largest, size) = (@event, (int)cities);
        }

        var n = (long)window.CountCities();
        var atMost = Math.Min(pairs, n * (n - 1) / 2);
        var bytes = ((sizeof(int) + TieFormula.BytesOf(window, weight, options.HalfLife)) * atMost) + (4L * (window.Network.CityCount + 1));
        return new CoTiesEstimate(multiplyAdds, atMost, together * (together - 1) / 2, bytes, largest, size);
    }

    private static long MostAtOnce(Window window, int @event)
    {
        if (window.Spells is not { } spells)
            return window.CitiesOf(@event).Length;
        var changes = new int[window.Network.PeriodCount + 1];
        foreach (var tie in window.Network.TiesOf(@event))
        {
            foreach (var first in spells.FirstsOf(tie))
                changes[first]++;
            foreach (var end in spells.EndsOf(tie))
                changes[end]--;
        }

        var (there, most) = (0L, 0L);
        foreach (var change in changes)
        {
            there += change;
            most = Math.Max(most, there);
        }

        return most;
    }
}

/// <summary>The ties of a window would be too many; the message names the largest event and the ways out.</summary>
public sealed class CoTiesTooLargeException : TooLargeException
{
    internal CoTiesTooLargeException(string what, Window window, CoTiesEstimate estimate)
        : base(
            $"The ties of window '{window.Name}' {what}. The largest event, '{window.Network.Names.Events[estimate.LargestEvent]}', "
            + $"has {estimate.LargestEventSize} cities and makes {estimate.TiesAtLeast} ties.") =>
        Estimate = estimate;

    /// <summary>The estimate.</summary>
    public CoTiesEstimate Estimate { get; }
}
