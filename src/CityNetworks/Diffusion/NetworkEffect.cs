using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Diffusion;

/// <summary>How much the recorded network matters to a simulated spread: the same scenario where less of the records holds.</summary>
/// <remarks>
/// Formula: as <see cref="Counterfactual"/>, expected adopters by the end without a part of the records less those with it, in paired runs.
/// <c>meetings-relabelled</c>: who was at meetings is kept as a pattern, but in the name of other cities (one relabelling, drawn from the seed): what it matters who was where.
/// <c>no-recorded-participants</c>: nobody is recorded at a meeting; those still come whom the scenario lets come. <c>no-meetings</c>, <c>no-offices</c>, <c>no-publications</c>: these events are gone.
/// A difference near 0 says that the result rests on the scenario's assumptions and not on that part of the records.
/// Cost: two ensembles a row.
/// </remarks>
public static class NetworkEffect
{
    private static readonly HashSet<EventKind> s_meetings = [EventKind.Meeting, EventKind.Workshop, EventKind.Congress, EventKind.Training];

    /// <summary>Table <c>network_effect</c>: change, policy, mean_a (without), mean_b (as recorded), difference, run_lo, run_hi (the middle 95 % of runs), mc_error.</summary>
    /// <param name="model">The world as recorded.</param>
    /// <param name="settings">Runs, seed, threads; null: those of the scenario.</param>
    /// <returns>A row for each change and policy.</returns>
    public static Table Of(DiffusionModel model, RunSettings? settings = null)
    {
        settings ??= RunSettings.Of(model.Scenario);
        var records = model.Records;
        var meetings = records.Events.Where(row => s_meetings.Contains(row.Kind)).Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        (string Name, RecordSet Records)[] changes =
        [
            ("meetings-relabelled", Relabelled(model, meetings, settings.Seed)),
            ("no-recorded-participants", records with { Participations = [.. records.Participations.Where(row => !meetings.Contains(row.Event))] }),
            ("no-meetings", Without(records, row => s_meetings.Contains(row.Kind))),
            ("no-offices", Without(records, row => row.Kind is EventKind.Coordination)),
            ("no-publications", Without(records, row => row.Kind is EventKind.Publication)),
        ];
        var rows = changes.SelectMany(change =>
        {
            var table = Counterfactual.Run(DiffusionModel.Create(change.Records, model.Scenario, model.Selection), model, settings).Differences;
            var last = model.Periods[^1];
            return Enumerable.Range(0, table.RowCount).Where(row => table.Text("period")[row] == last).Select(row => (change.Name, Table: table, Row: row));
        }).ToArray();
        var built = Table.Of("network_effect", rows).Text("change", row => row.Name).Text("policy", row => row.Table.Text("policy")[row.Row]);
        foreach (var column in new[] { "mean_a", "mean_b", "difference", "run_lo", "run_hi", "mc_error" })
            built.Number(column, row => row.Table.Numbers(column)[row.Row]);
        return built.Build();
    }

    private static RecordSet Without(RecordSet records, Func<Event, bool> gone)
    {
        var events = records.Events.Where(gone).Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        return records with
        {
            Events = [.. records.Events.Where(row => !events.Contains(row.Id)).Select(row => row.SameOccasion is { } same && events.Contains(same) ? row with { SameOccasion = null } : row)],
            Participations = [.. records.Participations.Where(row => !events.Contains(row.Event))],
            Engagements = [.. records.Engagements.Where(row => !events.Contains(row.Event))],
        };
    }

    private static RecordSet Relabelled(DiffusionModel model, HashSet<string> meetings, ulong seed)
    {
        string[] cities = [.. model.Cities];
        string[] others = [.. cities];
        new CounterRandom(seed).Sequence(RandomPurpose.Permutation, 0).Shuffle(others.AsSpan());
        var other = cities.Zip(others).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        return model.Records with
        {
            Participations = [.. model.Records.Participations.Select(row => meetings.Contains(row.Event) && other.TryGetValue(row.City, out var to) ? row with { City = to } : row)],
        };
    }
}
