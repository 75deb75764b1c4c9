namespace CityNetworks.Networks;

/// <summary>What making the ties of a window will cost, known before it is done.</summary>
/// <param name="MultiplyAdds">Σ_e d_e².</param>
/// <param name="TiesAtMost">min(Σ_e d_e(d_e − 1)/2, n(n − 1)/2): reached when no two cities meet twice.</param>
/// <param name="TiesAtLeast">d(d − 1)/2 of the largest event: all who were there are tied.</param>
/// <param name="BytesAtMost">12 bytes a tie (20 for a weight that is not symmetric) and 4 a city.</param>
/// <param name="LargestEvent">The event with the most cities; −1 in an empty window.</param>
/// <param name="LargestEventSize">Its number of cities.</param>
public sealed record CoTiesEstimate(long MultiplyAdds, long TiesAtMost, long TiesAtLeast, long BytesAtMost, int LargestEvent, int LargestEventSize)
{
    internal static CoTiesEstimate Of(Window window, TieWeight weight)
    {
        var (multiplyAdds, pairs, largest, size) = (0L, 0L, -1, 0);
        for (var @event = window.FirstEvent; @event < window.EndEvent; @event++)
        {
            var cities = (long)window.CitiesOf(@event).Length;
            multiplyAdds += cities * cities;
            pairs += cities * (cities - 1) / 2;
            if (cities > size)
                (largest, size) = (@event, (int)cities);
        }

        var n = (long)window.CountCities();
        var atMost = Math.Min(pairs, n * (n - 1) / 2);
        var bytes = ((weight.Definition().IsSymmetric ? 12 : 20) * atMost) + (4L * (window.Network.CityCount + 1));
        return new CoTiesEstimate(multiplyAdds, atMost, (long)size * (size - 1) / 2, bytes, largest, size);
    }
}

/// <summary>The ties of a window would be too many; the message names the largest event and the ways out.</summary>
public sealed class CoTiesTooLargeException : TooLargeException
{
    internal CoTiesTooLargeException(string what, Window window, CoTiesEstimate estimate)
        : base($"The ties of window '{window.Name}' {what}. The largest event, '{window.Network.Names.Events[estimate.LargestEvent]}', has {estimate.LargestEventSize} cities and makes {estimate.TiesAtLeast} ties.") =>
        Estimate = estimate;

    /// <summary>The estimate.</summary>
    public CoTiesEstimate Estimate { get; }
}
