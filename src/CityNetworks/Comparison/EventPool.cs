using CityNetworks.Networks;

namespace CityNetworks.Comparison;

/// <summary>The events of two windows, and the ways to deal out those that are in only one of them.</summary>
internal sealed class EventPool
{
    private readonly int[] _shared;
    private readonly int[] _dealt;

    public EventPool(Window from, Window to, IReadOnlyList<int>? strata)
    {
        var first = EventSampler.Attended(from);
        var second = EventSampler.Attended(to);
        _shared = [.. first.Intersect(second)];
        _dealt = [.. first.Union(second).Except(_shared).Order()];
        Ways = new Reassignments(Array.ConvertAll(_dealt, e => strata?[e] ?? 0), Array.ConvertAll(_dealt, e => e >= from.FirstEvent && e < from.EndEvent));
    }

    /// <summary>The ways to choose the events of the first window.</summary>
    public Reassignments Ways { get; }

    public int[] First(bool[] chosen) => Dealt(chosen, true);

    public int[] Second(bool[] chosen) => Dealt(chosen, false);

    private int[] Dealt(bool[] chosen, bool side) => [.. _shared.Concat(_dealt.Where((_, k) => chosen[k] == side)).Order()];
}
