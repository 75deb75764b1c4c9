namespace CityNetworks.Records;

/// <summary>Several rows may report one gathering: which of them stands for it.</summary>
internal static class SharedOccasion
{
    /// <summary>The event that stands for the occasion: the one pointed at if it counts, else the event itself. One step is enough, the reader refuses chains.</summary>
    public static Event Of(Event reported, IReadOnlyDictionary<string, Event> counted) =>
        reported.SameOccasion is { } other && counted.TryGetValue(other, out var target) ? target : reported;
}
