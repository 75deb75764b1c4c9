namespace CityNetworks.Networks;

/// <summary>The last period of a window in which an event, or a city at it, was there, and how well that is remembered.</summary>
/// <param name="window">The window.</param>
/// <param name="ofPeriod">By period: 1, or less the longer ago it is.</param>
internal sealed class EventMemory(Window window, double[] ofPeriod)
{
    /// <summary>The last period of the event in the window.</summary>
    public int PeriodOf(int @event)
    {
        if (window.Network.Spells is not { } spells)
            return Math.Max(window.Network.PeriodOf(@event), window.FirstPeriod); // drawn networks hold ties of the window only
        var last = window.FirstPeriod;
        foreach (var tie in window.Network.TiesOf(@event))
            last = Math.Max(last, spells.EndsOf(tie)[^1] - 1);
        return Math.Min(last, window.EndPeriod - 1);
    }

    /// <summary>The memory of the event.</summary>
    public double OfEvent(int @event) => ofPeriod[PeriodOf(@event)];

    /// <summary>The memory of a city at the event.</summary>
    public double OfTie(int tie, int @event) => window.Spells is { } spells ? ofPeriod[spells.EndsOf(tie)[^1] - 1] : OfEvent(@event);
}
