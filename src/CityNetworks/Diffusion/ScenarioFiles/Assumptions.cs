using System.Globalization;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.ScenarioFiles;

/// <summary>What a scenario assumes, in few words by name, for manifests and reports.</summary>
public static class Assumptions
{
    /// <summary>The assumptions, in the order in which they are reported. For every mechanism all that affects the numbers, defaults included, from the same
    /// declaration as the schema; an inactive mechanism is reported as off.</summary>
    /// <remarks>Where there are several policies, what is said of one has <c>:</c> and its id after the name.</remarks>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(Scenario scenario)
    {
        var policies = scenario.PerPolicy();
        List<KeyValuePair<string, string>> stated =
        [
            new("policy", string.Join(", ", policies.Select(policy => policy.Policy))),
            new("start", scenario.Start),
        ];
        if (scenario.End is { } end)
            stated.Add(new("end", end));
        foreach (var policy in policies)
        {
            var suffix = policies.Count > 1 ? $":{policy.Policy}" : string.Empty;
            stated.AddRange(OfPolicy(policy).Select(row => KeyValuePair.Create(row.Key + suffix, row.Value)));
        }

        stated.Add(new("capacity", Number(scenario.Capacity)));
        if (scenario.CapacityOfCities.Count > 0)
            stated.Add(new(
                "capacity_of_cities",
                string.Join(
                    ", ", scenario.CapacityOfCities.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Text($"{pair.Key} {pair.Value}")))));
        if (!scenario.Values.IsNone || scenario.Values.Membership is not null)
            stated.Add(new("values", ValuesTerm.Keys.Describe(scenario.Values)));
        if (scenario.Interactions.Count > 0)
            stated.Add(new("interactions", string.Join("; ", scenario.Interactions.Select(Interaction))));
        if (Participation(scenario.Participation) is { Length: > 0 } participation)
            stated.Add(new("participation", participation));
        return stated;
    }

    private static IEnumerable<KeyValuePair<string, string>> OfPolicy(Scenario policy)
    {
        var initial = policy.Initial.Select(initial => initial.Period is null ? initial.City : $"{initial.City}@{initial.Period}");
        yield return new("initial", string.Join(',', policy.RecordedInitial ? initial.Append("as recorded before the start") : initial));
        foreach (var definition in MechanismCatalogue.All)
            yield return new(definition.Key, definition.Describe(policy) ?? "off");
        if (policy.States is { } states)
            yield return new("states", States(states));
        if (policy.Transfer is { } transfer)
            yield return new("transfer", Transfer(transfer));
    }

    private static string Interaction(PolicyInteraction row) => row switch
    {
        { Requires: true } => $"{row.To} only where {row.From} is held",
        { Effect: 0 } => $"no {row.To} where {row.From} is held",
        _ => Text($"hazard of {row.To} times {row.Effect} where {row.From} is held"),
    };

    private static string States(StatesTerm states)
    {
        var parts = new List<string>();
        if (states.Awareness is { } aware)
            parts.Add(Awareness(aware));
        if (states.Rejection > 0)
            parts.Add(Text($"rejection {states.Rejection} a unit of bad evidence, for good"));
        if (states.Abandonment is { } leaving)
            parts.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"abandonment {leaving.Rate}, by own bad outcomes {leaving.Own}, by others' {leaving.Observed}, "
                    + $"{(leaving.Readopt ? "may adopt again" : "for good")}"));
        return parts.Count == 0 ? "counted, none can be left but by adoption" : string.Join("; ", parts);
    }

    // Each sentence is one text, so that a page can recognise it and say it in its language.
    private static string Awareness(AwarenessTerm aware)
    {
        var weights = Text($"memory {aware.Memory}, size exponent {aware.SizeExponent}, publications {aware.Publications}, coordination {aware.Coordination}");
        if (aware.Contacts is { } ties)
            weights += $", direct ties {Contacts(ties)}";
        return Text($"awareness before adoption: {aware.Rate} by contact ({weights}), {aware.Elsewhere} from elsewhere");
    }

    private static string Transfer(TransferTerm transfer)
    {
        (string Id, DegreeTerm Term)[] degrees = [
            ("copying", transfer.Copying), ("emulation", transfer.Emulation), ("combination", transfer.Combination), ("inspiration", transfer.Inspiration)
        ];
        var weights = degrees
            .Select(degree => (degree.Id, Weights: Weights(degree.Term)))
            .Select(degree => degree.Weights.Length == 0 ? $"{degree.Id} 0" : $"{degree.Id} {degree.Weights}");
        return $"log weights: {string.Join("; ", weights)}; orders "
            + $"{(degrees.Count(degree => degree.Term.Coercion is not null) == 1 && transfer.Copying.Coercion is not null ? "are copied" : "as weighted")}; "
            + $"fidelity in learning {(transfer.FidelityInLearning ? "counts" : "does not count")}";
    }

    private static string Weights(DegreeTerm term)
    {
        (string Name, double Value)[] weights =
        [
            ("always", term.Always), (LearningDefinition.Name, term.Learning), (MimicryDefinition.Name, term.Mimicry),
            (CompetitionDefinition.Name, term.Competition), (EndorsementDefinition.Name, term.Endorsement),
            (CoercionDefinition.Name, term.Coercion ?? 0), ("similarity", term.Similarity), ("capacity", term.Capacity), ("sources", term.Sources),
        ];
        return string.Join(", ", weights.Where(weight => weight.Value != 0).Select(weight => Text($"{weight.Name} {weight.Value}")));
    }

    private static string Participation(ParticipationTerm term)
    {
        var parts = new List<string>();
        if (term.Attendance is { } attendance)
        {
            (string Name, double Value)[] weights =
            [
                ("capacity", attendance.Capacity), ("distance", -attendance.Distance), ("host", attendance.Host), ("coordinator", attendance.Coordinator),
                ("deputy", attendance.Deputy), ("theme", attendance.Theme), ("after a meeting not held", -attendance.Fatigue),
                ("interest", attendance.Interest), .. attendance.Roles.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value)),
            ];
            parts.Add(string.Join(", ", weights
                .Where(weight => weight.Value != 0)
                .Select(weight => Text($"{weight.Name} {weight.Value}"))
                .Prepend(Text($"members come with probability {attendance.Base}"))));
        }

        if (term.Quorum is { } quorum)
        {
            parts.Add(quorum.Recorded
                ? Text($"quorum {quorum.Cities} cities of {quorum.Countries} countries, of meetings recorded as held too")
                : Text($"quorum {quorum.Cities} cities of {quorum.Countries} countries"));
        }

        if (term.Meetings.Count > 0)
            parts.Add($"also meetings: events of kind {string.Join(", ", term.Meetings)}");
        if (term.Readers != 1)
            parts.Add(Text($"a publication is read with probability {term.Readers}"));
        if (term.Cancelled is not CancelledMeetings.Recorded)
        {
            var called = term.Cancelled.ToString().ToLowerInvariant();
            parts.Add(term is { Cancelled: CancelledMeetings.Likely, Attendance: null }
                ? $"cancelled meetings are called again: {called} attendance (members come with probability 0.35)"
                : $"cancelled meetings are called again: {called} attendance");
        }

        return string.Join("; ", parts);
    }

    private static string Contacts(ContactWeights weights) =>
        string.Join(", ", weights.Kinds
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => Text($"{pair.Key} {pair.Value}"))
            .Append(Text($"{(weights.Kinds.Count > 0 ? "others" : "all")} {weights.All}")));

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
