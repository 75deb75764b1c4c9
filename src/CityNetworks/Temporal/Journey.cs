namespace CityNetworks.Temporal;

/// <summary>The best journeys of news to a place so far: how many events they take, how many such journeys there are, and one of them.</summary>
/// <param name="Events">The events on each of them; <see cref="FewestEvents.Unreachable"/> when there is none.</param>
/// <param name="Count">How many there are; exact below 2⁵³.</param>
/// <param name="FirstEvent">The first event of the one that leaves last.</param>
/// <param name="LastEvent">The last event of that one.</param>
internal readonly record struct Journey(int Events, double Count, int FirstEvent, int LastEvent)
{
    public static Journey None => new(FewestEvents.Unreachable, 0, -1, -1);

    /// <summary>The city whose news it is: no event needed.</summary>
    public static Journey Source => new(0, 1, -1, -1);

    public bool Exists => Events != FewestEvents.Unreachable;

    /// <summary>The best of both: fewer events win; among equals the later departure is shown.</summary>
    public Journey Or(Journey other)
    {
        if (other.Events != Events || !Exists)
            return other.Events < Events ? other : this;
        var shown = other.FirstEvent > FirstEvent ? other : this;
        return shown with { Count = Count + other.Count };
    }

    /// <summary>The journeys that continue through one more event.</summary>
    public Journey Through(int @event) => new(Events + 1, Count, Events == 0 ? @event : FirstEvent, @event);
}
