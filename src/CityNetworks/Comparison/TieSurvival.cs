using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Comparison;

/// <summary>How long do ties between cities last?</summary>
/// <param name="Duration">t, in periods, from 1.</param>
/// <param name="AtRisk">Spells of ties that lasted at least t periods.</param>
/// <param name="Dissolved">Those of them that ended after exactly t.</param>
/// <param name="Survival">S(t): the share of ties expected to last longer than t periods.</param>
/// <remarks>
/// A spell of a tie is a run of consecutive periods in each of which two cities were at one event together; a pair that meets again has another.
/// Formula: S(t) = Π_{s ≤ t} (1 − d_s/r_s), d the dissolved and r those at risk (Kaplan–Meier). A spell that is on in the last period is censored there.
/// Cases: spells that are on in the first period are left out, as their start is not known. No spell left → no rows.
/// Cost: the ties of every period, O(Σ_e d_e²) each, and 40 bytes per tie of two periods; more than 20 million ties in a period are refused.
/// Source: Kaplan and Meier (1958), Journal of the American Statistical Association 53, 457–481.
/// </remarks>
public sealed record TieSurvival(int Duration, long AtRisk, long Dissolved, double Survival)
{
    private const long TieLimit = 20_000_000;

    /// <summary>The survival of the ties of a network, by duration.</summary>
    /// <param name="network">The network.</param>
    /// <param name="workers">The threads.</param>
    /// <exception cref="TooLargeException">A period has too many ties.</exception>
    public static IReadOnlyList<TieSurvival> Of(TwoModeNetwork network, Workers workers = default)
    {
        var ended = new long[network.PeriodCount + 1];
        var censored = new long[network.PeriodCount + 1];
        var current = new Dictionary<(int Source, int Target), int>();
        for (var period = 0; period < network.PeriodCount; period++)
        {
            var next = new Dictionary<(int Source, int Target), int>();
            var window = Windows.Span(network, period, period + 1);
            foreach (var tie in CoTies.Of(window, TieWeight.Count, new CoTiesOptions { TieLimit = TieLimit }, workers).All())
                next.Add((tie.Source, tie.Target), current.Remove((tie.Source, tie.Target), out var start) ? start : period);
            Count(current.Values, period, ended);
            current = next;
        }

        Count(current.Values, network.PeriodCount, censored);
        var rows = new List<TieSurvival>();
        var (atRisk, survival) = (ended.Sum() + censored.Sum(), 1.0);
        for (var duration = 1; atRisk > 0; duration++)
        {
            survival *= 1 - ((double)ended[duration] / atRisk);
            rows.Add(new TieSurvival(duration, atRisk, ended[duration], survival));
            atRisk -= ended[duration] + censored[duration];
        }

        return rows;
    }

    /// <summary>The table <c>survival</c>: duration, at_risk, dissolved, survival.</summary>
    public static Table ToTable(TwoModeNetwork network, Workers workers = default) => Table.Of("survival", Of(network, workers))
        .Integer("duration", row => row.Duration)
        .Integer("at_risk", row => row.AtRisk)
        .Integer("dissolved", row => row.Dissolved)
        .Number("survival", row => row.Survival)
        .Build();

    private static void Count(IEnumerable<int> starts, int end, long[] durations)
    {
        foreach (var start in starts.Where(start => start > 0))
            durations[end - start]++;
    }
}
