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
        Ways = new Reassignments(Array.ConvertAll(_dealt, e => strata?[e] ?? 0), Array.ConvertAll(_dealt, new HashSet<int>(first).Contains));
        IsRefused = from.Whole.HasSpells && _shared.Length > 0;
        Network = from.Whole.HasSpells ? Joined(from, to) : from.Network;
    }

    /// <summary>Whether events last into both windows: they are not exchangeable between them, and neither are the rest.</summary>
    public bool IsRefused { get; }

    /// <summary>The network that the events are dealt out from.</summary>
    public TwoModeNetwork Network { get; }

    /// <summary>The ways to choose the events of the first window.</summary>
    public Reassignments Ways { get; }

    /// <summary>The events of one of the two windows that are dealt out.</summary>
    public IEnumerable<int> Dealt(Window window) => EventSampler.Attended(window).Intersect(_dealt);

    public int[] First(bool[] chosen) => Dealt(chosen, true);

    public int[] Second(bool[] chosen) => Dealt(chosen, false);

    private int[] Dealt(bool[] chosen, bool side) => [.. _shared.Concat(_dealt.Where((_, k) => chosen[k] == side)).Order()];

    // No event is in both windows, so each has the ties of the window that it is in.
    private static TwoModeNetwork Joined(Window from, Window to)
    {
        var ties = new TieColumns(from.TieCount + to.TieCount);
        foreach (var window in new[] { from, to })
        {
            for (var city = 0; city < window.Network.CityCount; city++)
            {
                var tie = window.FirstTieOf(city);
                foreach (var @event in window.EventsOf(city))
                {
                    ties.Add(city, @event, window.Network.RolesOf(tie), window.Network.WeightOf(tie));
                    tie++;
                }
            }
        }

        return NetworkBuilder.WithTies(from.Whole, ties);
    }
}
