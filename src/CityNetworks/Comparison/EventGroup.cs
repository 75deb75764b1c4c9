using CityNetworks.Networks;

namespace CityNetworks.Comparison;

/// <summary>Events that can stand for one another: those of one period, and of one stratum in it, that have a tie.</summary>
/// <remarks>Where events last over several periods they are all of one group, as they are drawn once for all windows; its period is −1.</remarks>
internal sealed record EventGroup(int Period, int[] Events)
{
    /// <summary>Whether some group of the window has two events or more, so that drawing can change anything.</summary>
    public static bool CanVary(IEnumerable<EventGroup> groups, Window window) => groups.Any(group => group.IsIn(window) && group.Events.Length > 1);

    /// <summary>Whether some group of the window has fewer than <see cref="EventBootstrap.FewEvents"/>.</summary>
    public static bool HasFewEvents(IEnumerable<EventGroup> groups, Window window) =>
        window.Whole.HasSpells
            ? window.CountEvents() is > 0 and < EventBootstrap.FewEvents
            : groups.Any(group => group.IsIn(window) && group.Events.Length < EventBootstrap.FewEvents);

    private bool IsIn(Window window) => Period < 0 || (Period >= window.FirstPeriod && Period < window.EndPeriod);

    /// <summary>The groups of all periods that some window covers, in the order of time.</summary>
    public static IReadOnlyList<EventGroup> Of(IReadOnlyList<Window> windows, IReadOnlyList<int>? strata)
    {
        var network = windows[0].Whole;
        if (network.HasSpells)
        {
            var attended = windows.SelectMany(EventSampler.Attended).Distinct().Order();
            return [.. attended.GroupBy(e => strata?[e] ?? 0).OrderBy(stratum => stratum.Key).Select(stratum => new EventGroup(-1, [.. stratum]))];
        }

        return
        [
            .. Enumerable.Range(0, network.PeriodCount)
                .Where(period => windows.Any(window => window.FirstPeriod <= period && period < window.EndPeriod))
                .SelectMany(period => EventSampler.Attended(network, network.FirstEventOf(period), network.FirstEventOf(period + 1))
                    .GroupBy(e => strata?[e] ?? 0)
                    .OrderBy(stratum => stratum.Key)
                    .Select(stratum => new EventGroup(period, [.. stratum]))),
        ];
    }
}
