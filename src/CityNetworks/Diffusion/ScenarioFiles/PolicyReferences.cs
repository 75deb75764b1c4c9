using System.Globalization;
using System.Text.Json;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.ScenarioFiles;

/// <summary>Holds the policies of a scenario file against the records and against one another: each once, something can happen to each, no requirement goes in a circle, and none is at odds with an exclusion.</summary>
internal sealed class PolicyReferences(RecordSet records, List<ScenarioProblem> problems)
{
    /// <summary>Adds what does not hold; what has a wrong type has been reported before and is passed over.</summary>
    /// <param name="root">The file.</param>
    /// <param name="start">The number of its first period; null when that is wrong.</param>
    /// <param name="end">The number of its last period; null when that is wrong.</param>
    public void Check(JsonPlace root, int? start, int? end)
    {
        if (root["policies"] is { Kind: JsonValueKind.Array } policies)
            Several(root, policies);
        foreach (var policy in ScenarioReader.PerPolicy(root))
        {
            SomethingCanStart(policy, start, (end ?? int.MaxValue));
            SomethingIsLearnt(policy);
        }

        Interactions(root);
    }

    private static List<JsonPlace> Items(JsonPlace? list) => list?.Items ?? [];

    private static bool IsAbove(JsonPlace? number, double least) => number is { Kind: JsonValueKind.Number } && Number(number) > least;

    private static double Number(JsonPlace number) => double.Parse(number.Text, CultureInfo.InvariantCulture);

    private void Several(JsonPlace root, JsonPlace policies)
    {
        foreach (var key in new[] { "policy", "initial" })
        {
            if (root[key] is { } place)
                Add(place, $"the key \"{key}\" beside \"policies\"", "one or the other: either one policy, or a list of several");
        }

        if (policies.Items.Count == 0)
            Add(policies, policies.Shown, "at least one policy");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var policy in policies.Items.Select(item => item["policy"]))
        {
            if (policy is { Kind: JsonValueKind.String } && !seen.Add(policy.Text))
                Add(policy, $"{policy.Shown} a second time", "each policy once");
        }
    }

    private void SomethingCanStart(JsonPlace policy, int? start, int end)
    {
        if (policy["initial"] is not { } initial || initial.Kind is JsonValueKind.Array && initial.Items.Count > 0)
            return;

        var id = policy["policy"]?.Text;
        var periods = records.Periods.Select(period => period.Id).ToList();
        if (initial.Kind is JsonValueKind.String && (initial.Text != "recorded" || records.Adoptions.Any(row => row.Policy == id && periods.IndexOf(row.Period) < start)))
            return;
        if (initial.Kind is not (JsonValueKind.Array or JsonValueKind.String) || policy["mechanisms"] is not { } mechanisms)
            return;
        var question = new StartQuestion(records, id, start ?? 0, end);
        if (MechanismCatalogue.All.Any(definition => definition.CanStart(mechanisms[definition.Key], question)))
            return;
        var found = initial.Kind is JsonValueKind.Array ? initial.Shown : $"{initial.Shown}, where no adoption of \"{id}\" is on record before the start";
        Add(initial, found, "at least one city: without an adopter only a baseline, an endorsement, a mandate in force, a mimicry threshold, or prior beliefs above cost and risk can start anything, and none of them is at work here");
    }

    private void SomethingIsLearnt(JsonPlace policy)
    {
        var question = new StartQuestion(records, policy["policy"]?.Text, 0, int.MaxValue);
        var learns = MechanismCatalogue.All.Any(definition => definition.LearnsFromOutcomes(policy["mechanisms"]?[definition.Key], question));
        foreach (var place in new[] { policy["states"]?["rejection"], policy["states"]?["abandonment"]?["observed"] })
        {
            if (!learns && IsAbove(place, 0))
                Add(place!, place!.Text, "0, where nothing is learnt: it needs learning of a rate above 0, and outcomes in the records or in \"outcome\"");
        }
    }

    private void Interactions(JsonPlace root)
    {
        var policies = ScenarioReader.PerPolicy(root).Select(policy => policy["policy"]?.Text).OfType<string>().Distinct().ToArray();
        var needs = new List<(string From, string To)>();
        var logic = new PolicyLogic(ScenarioReader.PerPolicy(root));
        foreach (var interaction in Items(root["interactions"]).Where(item => item.Kind is JsonValueKind.Object))
        {
            var (from, to) = (interaction["from"], interaction["to"]);
            foreach (var place in new[] { from, to })
            {
                if (place is { Kind: JsonValueKind.String } && !policies.Contains(place.Text))
                    Add(place, place.Shown, $"a policy of the scenario: {string.Join(", ", policies)}", NearestWord.Suggestion(place.Text, policies));
            }

            var requires = interaction["requires"] is { Kind: JsonValueKind.True };
            if (requires == interaction["effect"] is not null)
                Add(interaction, requires ? "an effect and a requirement" : "neither an effect nor a requirement", "\"effect\": a number of at least 0, or \"requires\": true");
            if (from is not { Kind: JsonValueKind.String } || to is not { Kind: JsonValueKind.String })
                continue;
            if (from.Text == to.Text)
                Add(to, $"{to.Shown}, the same policy", "another policy");
            else if (requires && Leads(to.Text, from.Text, needs))
                Add(interaction, $"a circle: {to.Text} requires {from.Text}, which requires {to.Text} by what is said above, so nobody could ever adopt either", "requirements without a circle");
            else if (logic.With(from.Text, to.Text, requires, interaction["effect"]) is { } contradiction)
                Add(interaction, contradiction, "requirements and exclusions under which each policy can be adopted");
            else if (requires)
                needs.Add((from.Text, to.Text));
        }
    }

    private static bool Leads(string from, string to, List<(string From, string To)> needs) =>
        from == to || needs.Any(need => need.From == from && Leads(need.To, to, [.. needs.Where(other => other != need)]));

    private void Add(JsonPlace place, string found, string allowed, string suggestion = "") =>
        problems.Add(new ScenarioProblem(place.Line, place.Path, found, allowed, suggestion));
}
