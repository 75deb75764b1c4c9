using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Comparison;

/// <summary>Networks with the periods of another and events drawn from each; scratch of one thread.</summary>
internal sealed class PeriodDraw(TwoModeNetwork network, IReadOnlyList<EventGroup> groups)
{
    private readonly EventSampler _sampler = new(network);
    private readonly List<int> _events = [];

    /// <summary>As many events of each group, drawn with replacement.</summary>
    public TwoModeNetwork WithReplacement(CounterSequence random) => Draw((_, group) =>
    {
        for (var k = 0; k < group.Length; k++)
            _events.Add(group[random.NextBelow(group.Length)]);
    });

    /// <summary>All events but one portion of a group: but one event when there are as many portions as events.</summary>
    public TwoModeNetwork Without(int number, int left, int portions) => Draw((g, group) =>
    {
        for (var k = 0; k < group.Length; k++)
        {
            if (g != number || k % portions != left)
                _events.Add(group[k]);
        }
    });

    private TwoModeNetwork Draw(Action<int, int[]> add)
    {
        _events.Clear();
        var offsets = new int[network.PeriodCount + 1];
        for (var g = 0; g < groups.Count; g++)
        {
            add(g, groups[g].Events);
            if (!network.HasSpells)
                offsets[groups[g].Period + 1] = _events.Count;
        }

        if (network.HasSpells)
            return Lasting(offsets);

        // Periods without a group end where the one before ends.
        for (var period = 0; period < network.PeriodCount; period++)
            offsets[period + 1] = Math.Max(offsets[period + 1], offsets[period]);
        return _sampler.Draw(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_events), offsets, network.Names.Periods);
    }

    // Events stand under the period in which they begin.
    private TwoModeNetwork Lasting(int[] offsets)
    {
        _events.Sort();
        RowOffsets.Of([.. _events.Select(network.PeriodOf)], network.PeriodCount).CopyTo(offsets, 0);
        return _sampler.Draw(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_events), offsets, network.Names.Periods, keepsSpells: true);
    }
}
