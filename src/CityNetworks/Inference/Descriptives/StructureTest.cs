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
/// before; twenty tries a tie.
/// Ties from a city to itself, and of cities that are not counted, stay out. All ties of a pair go together, and only pairs that are tied at the same
/// times swap.
/// Attendance is randomised by trades within each period: each city attends, and each event has, as many as before;
/// an event that lasts is dealt out anew in each of its periods, and one that is itself the policy is not dealt.
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
            ? new DiffusionData(data.Network, data.Records with { Contacts = Rewired(Counted(data), random, replicate) }, data.History,
                data.Settings, Workers.One)
            : new DiffusionData(Dealt(data, random, replicate), data.Records, data.History, data.Settings, Workers.One);
    }

    private static Contact[] Counted(DiffusionData data)
    {
        var cities = data.Network.Names.Cities.ToHashSet(StringComparer.Ordinal);
        return [.. data.Records.Contacts.Where(row => row.Source != row.Target && cities.Contains(row.Source) && cities.Contains(row.Target))];
    }

    /// <summary>The ties with their targets swapped; all rows of a pair go together, and keep their spells and weights.</summary>
    internal static Contact[] Rewired(IReadOnlyList<Contact> contacts, CounterRandom random, int replicate)
    {
        var pairs = contacts.GroupBy(row => (row.Source, row.Target)).Select(rows => (rows.Key.Source, rows.Key.Target, Spells: SpellsOf(rows), Rows: rows))
            .ToArray();
        var there = pairs.Select(pair => (pair.Source, pair.Target)).ToHashSet();
        var draws = random.Sequence(RandomPurpose.Trade, replicate);
        for (var tries = TriesPerTie * (long)pairs.Length; tries > 0; tries--)
        {
            var (i, j) = (draws.NextBelow(pairs.Length), draws.NextBelow(pairs.Length));
            var (a, b) = (pairs[i], pairs[j]);
            if (a.Source == b.Target || b.Source == a.Target || a.Spells != b.Spells
                || there.Contains((a.Source, b.Target)) || there.Contains((b.Source, a.Target)))
            {
                continue;
            }

            there.Remove((a.Source, a.Target));
            there.Remove((b.Source, b.Target));
            (pairs[i].Target, pairs[j].Target) = (b.Target, a.Target);
            there.Add((a.Source, b.Target));
            there.Add((b.Source, a.Target));
        }

        return [.. pairs.SelectMany(pair => pair.Rows.Select(row => row with { Target = pair.Target }))];
    }

    // Only pairs that are tied at the same times swap, so that everybody has as many ties in each period as before.
    private static string SpellsOf(IEnumerable<Contact> rows) =>
        string.Join(';', rows.Select(row => $"{row.From}|{row.To}").Distinct().Order(StringComparer.Ordinal));

    internal static TwoModeNetwork Dealt(DiffusionData data, CounterRandom random, int replicate)
    {
        var network = data.Network;
        var policy = network.Names.Events.ToList().IndexOf(data.Policy);
        var ties = new TieColumns(network.HasSpells ? 0 : network.TieCount);
        var spells = new SpellTable(network.HasSpells ? network.TieCount : 0);
        foreach (var period in Windows.Each(network))
        {
            var window = policy < 0 ? period : period.Without(policy);
            var dealt = Curveball.Of(
                window, random, (replicate * network.PeriodCount) + window.FirstPeriod, 20, MembershipEligibility.Of(data.Records, window));
            for (var @event = dealt.FirstEvent; @event < dealt.EndEvent; @event++)
            {
                foreach (var city in dealt.CitiesOf(@event))
                {
                    if (network.HasSpells)
                        spells.Add(city, @event, new TieSpell(window.FirstPeriod, window.EndPeriod));
                    else
                        ties.Add(city, @event);
                }
            }
        }

        return network.HasSpells ? spells.Network(network.Names, network.PeriodOffsets.ToArray()) : NetworkBuilder.WithTies(network, ties);
    }
}
