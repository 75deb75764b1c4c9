using System.Collections.Concurrent;
using CityNetworks.Networks;
using CityNetworks.Networks.NullModels;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Structure;

namespace CityNetworks.Studies.Parts;

/// <summary>How structure is measured and compared when nothing else is said.</summary>
public static class StructureParameters
{
    /// <summary>Comparison with networks of the same margins in which nobody is where it could not be, permutations in the same number, and Moran's I of the
    /// logarithm of population.</summary>
    public static StructureOptions Options(
        TwoModeNetwork network, RecordSet records, ulong seed, int draws, Workers workers, double trades = Curveball.DefaultTrades)
    {
        var eligibility = new ConcurrentDictionary<(int First, int End), MembershipEligibility?>();
        return new()
        {
            Columns = new Dictionary<string, double[]>
            {
                [CityNumbers.LogPopulation] = Array.ConvertAll(CityColumn.Numbers(network, records, "population"), Math.Log)
            },
            // Events that last do not say who met first. Else dates do, as for paths (EventTimes): without them, an order is known of periods only.
            EventTimes = network.HasSpells ? null : Times(EventTimes.OfDates(network, records)),
            Null = (window, replicate) => Curveball.Of(window, new CounterRandom(seed), replicate, trades, Eligible(window)).Network,
            NullDraws = draws,
            Permutations = draws,
            Seed = seed,
            Workers = workers,
        };

        static int[] Times(EventTimes times) => [.. Enumerable.Range(0, times.Count).Select(@event => times[@event])];

        MembershipEligibility? Eligible(Window window) =>
            eligibility.GetOrAdd((window.FirstPeriod, window.EndPeriod), _ => MembershipEligibility.Of(records, window));
    }
}
