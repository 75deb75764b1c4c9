using CityNetworks.Inference.Panels;
using CityNetworks.Networks;
using CityNetworks.Networks.NullModels;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Descriptives;

/// <summary>Does it matter which cities are tied: the mean threshold, and the mean exposure of adopters, against networks that keep everybody's number
/// of ties.</summary>
/// <remarks>
/// Direct ties are rewired by swaps of targets (a→b, c→d to a→d, c→b) that make no loop and no tie twice: each city names and is named as often as
/// before; twenty
/// tries a tie. Attendance is randomised by trades within each period: each city attends, and each event has, as many as before.
/// The p-value is two-sided, from both tails: twice the smaller of (1 + #{≤})/(R + 1) and (1 + #{≥})/(R + 1), at most 1.
/// Source: Milo et al. (2002), Science 298, 824–827 (swaps); Strona et al. (2014), Nature Communications 5, 4114 (trades); netdiffuseR's struct_test.
/// </remarks>
internal static class StructureTest
{
    private const int TriesPerTie = 20;

    public static Table Of(IReadOnlyList<DiffusionData> policies, Workers workers)
    {
        var rows = policies.SelectMany(data =>
        {
            var observed = Statistics(data);
            var replicates = new double[data.Settings.Permutations][];
            workers.For(replicates.Length, replicate => replicates[replicate] = Statistics(Randomised(data, replicate)));
            return s_statistics.Select((name, k) => (data.Policy, Name: name, Value: observed[k], Null: replicates.Select(values => values[k]).ToArray()));
        });
        return Table.Of("structure", [.. rows])
            .Text("policy", row => row.Policy)
            .Text("statistic", row => row.Name)
            .Number("value", row => row.Value)
            .Number("expected", row => row.Null.Length == 0 ? double.NaN : row.Null.Average())
            .Number("p_value", row => TwoSided(row.Value, row.Null))
            .Build();
    }

    private static readonly string[] s_statistics = ["mean_threshold", "mean_threshold_same_period"];

    private static double[] Statistics(DiffusionData data)
    {
        double[] thresholds = [.. Enumerable.Range(0, data.Adopted.Length).Where(city => data.Adopted[city] > data.FirstPeriod).Select(data.ThresholdOf)];
        double[] same = [.. Enumerable.Range(0, data.Adopted.Length).Where(city => data.Adopted[city] > data.FirstPeriod).Select(city =>
            data.Exposure[data.Adopted[city]][city])];
        return [thresholds.Length == 0 ? double.NaN : thresholds.Average(), same.Length == 0 ? double.NaN : same.Average()];
    }

    private static double TwoSided(double value, double[] replicates)
    {
        if (replicates.Length == 0 || double.IsNaN(value))
            return double.NaN;
        var below = (1.0 + replicates.Count(x => x <= value + 1e-12)) / (replicates.Length + 1);
        var above = (1.0 + replicates.Count(x => x >= value - 1e-12)) / (replicates.Length + 1);
        return Math.Min(1, 2 * Math.Min(below, above));
    }

    private static DiffusionData Randomised(DiffusionData data, int replicate)
    {
        var random = new CounterRandom(data.Settings.Seed);
        return data.Settings.Exposure.Kind is ExposureKind.Contacts
            ? new DiffusionData(data.Network, data.Records with { Contacts = Rewired(data.Records.Contacts, random, replicate) }, data.History,
                data.Settings, Workers.One)
            : new DiffusionData(Dealt(data.Network, data.Records, random, replicate), data.Records, data.History, data.Settings, Workers.One);
    }

    /// <summary>The ties with their targets swapped; each row keeps its spell and weight.</summary>
    internal static Contact[] Rewired(IReadOnlyList<Contact> contacts, CounterRandom random, int replicate)
    {
        Contact[] rows = [.. contacts];
        var there = rows.Select(row => (row.Source, row.Target, row.From)).ToHashSet();
        var draws = random.Sequence(RandomPurpose.Trade, replicate);
        for (var tries = TriesPerTie * (long)rows.Length; tries > 0; tries--)
        {
            var (i, j) = (draws.NextBelow(rows.Length), draws.NextBelow(rows.Length));
            var (a, b) = (rows[i], rows[j]);
            if (a.Source == b.Target || b.Source == a.Target || a.From != b.From || a.To != b.To
                || there.Contains((a.Source, b.Target, a.From)) || there.Contains((b.Source, a.Target, b.From)))
            {
                continue;
            }

            there.Remove((a.Source, a.Target, a.From));
            there.Remove((b.Source, b.Target, b.From));
            (rows[i], rows[j]) = (a with { Target = b.Target }, b with { Target = a.Target });
            there.Add((a.Source, b.Target, a.From));
            there.Add((b.Source, a.Target, b.From));
        }

        return rows;
    }

    private static TwoModeNetwork Dealt(TwoModeNetwork network, RecordSet records, CounterRandom random, int replicate)
    {
        var ties = new TieColumns(network.TieCount);
        foreach (var window in Windows.Each(network))
        {
            var dealt = Curveball.Of(window, random, (replicate * network.PeriodCount) + window.FirstPeriod, 20, MembershipEligibility.Of(records, window));
            for (var @event = dealt.FirstEvent; @event < dealt.EndEvent; @event++)
            {
                foreach (var city in dealt.CitiesOf(@event))
                    ties.Add(city, @event);
            }
        }

        return NetworkBuilder.WithTies(network, ties);
    }
}
