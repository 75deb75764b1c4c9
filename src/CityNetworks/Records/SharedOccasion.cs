namespace CityNetworks.Records;

/// <summary>Several rows may report one gathering: which of them stands for it.</summary>
public static class SharedOccasion
{
    /// <summary>The event that stands for the occasion: the one pointed at if it counts, else the event itself. One step is enough, the reader refuses
    /// chains.</summary>
    /// <param name="reported">An event that counts.</param>
    /// <param name="counted">All events that count, by id.</param>
    /// <returns>The event whose ties the participations of <paramref name="reported"/> make.</returns>
    public static Event Of(Event reported, IReadOnlyDictionary<string, Event> counted) =>
        reported.SameOccasion is { } other && counted.TryGetValue(other, out var target) ? target : reported;
}
