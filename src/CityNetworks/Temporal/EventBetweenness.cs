using CityNetworks.Measures;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Temporal;

/// <summary>Which meetings carried the news?</summary>
/// <param name="FirstArrivals">By event: the ordered pairs of cities (s, d) for which d first heard the news of s there.</param>
/// <param name="Carried">By event: the ordered pairs whose news passed through it on its way to that first arrival.</param>
/// <remarks>
/// Formulas: those of <see cref="Definitions"/>; a journey can pass through an event at any place (<see cref="JourneyKind.Foremost"/>). Where several events of
/// one time bring the first news, they share the pair.
/// So FirstArrivals sums to the number of pairs with a journey, and Carried is at least as large; divided by n(n−1), n the cities present, both lie in [0, 1].
/// Cases: no tie → 0; events outside the window → 0; an event of one city carries nothing.
/// Cost: as <see cref="TemporalBetweenness"/>.
/// Source: this project's own measure; the counting is that of Buß et al. (2020), KDD '20, 2084–2092.
/// </remarks>
public sealed record EventBetweenness(double[] FirstArrivals, double[] Carried)
{
    /// <summary>What they are called, what they mean, their formula and source.</summary>
    public static IReadOnlyList<TemporalMeasure> Definitions { get; } =
    [
        new((window, times, rule, workers) => Of(window, times, rule, workers).FirstArrivals)
        {
            Id = "first-arrivals",
            Name = "First arrivals",
            Scope = MeasureScope.Event,
            Meaning = "for how many ordered pairs of cities the one first heard the news of the other at the event",
            Formula = "Σ over ordered pairs of the share of the foremost journeys of fewest events that end at the event",
            Cases = "no tie, or outside the window: 0",
            Citation = "this project; the counting is that of Buß et al. (2020), KDD '20, 2084–2092",
        },
        new((window, times, rule, workers) => Of(window, times, rule, workers).Carried)
        {
            Id = "carried",
            Name = "News carried",
            Scope = MeasureScope.Event,
            Meaning = "the news of how many ordered pairs of cities passed through the event",
            Formula = "Σ over ordered pairs of the share of the foremost journeys of fewest events that pass through the event",
            Cases = "no tie, or outside the window: 0",
            Citation = "this project; the counting is that of Buß et al. (2020), KDD '20, 2084–2092",
        },
    ];

    /// <summary>Both numbers for every event.</summary>
    /// <param name="window">Its events only.</param>
    /// <param name="times">The times of the events; null: their periods.</param>
    /// <param name="rule">Whether news can pass between events of one time.</param>
    /// <param name="workers">The threads.</param>
    public static EventBetweenness Of(Window window, EventTimes? times = null, SameTime rule = SameTime.Strict, Workers workers = default)
    {
        var flow = JourneyFlow.Of(window, times ?? EventTimes.OfPeriods(window.Network), rule, JourneyKind.Foremost, workers);
        return new EventBetweenness(flow.Delivered, flow.Carried);
    }
}
