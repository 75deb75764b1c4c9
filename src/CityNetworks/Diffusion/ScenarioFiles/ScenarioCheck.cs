using System.Text.Json;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.ScenarioFiles;

/// <summary>Compares a scenario file with the records, and its parts with each other.</summary>
internal sealed class ScenarioCheck(RecordSet records, List<ScenarioProblem> problems)
{
    /// <summary>Adds what does not hold; what has a wrong type has been reported before and is passed over.</summary>
    public void Check(JsonPlace root)
    {
        var names = new ScenarioReferences(records, problems);
        var start = names.Period(root["start"]);
        var end = names.Period(root["end"]) ?? records.Periods.Count - 1;
        if (start > end && root["end"] is { } last)
            names.Add(last, last.Shown, $"the start, {root["start"]!.Text}, or a later period");
        foreach (var place in Places(root))
        {
            if (records.Policies.Count > 0)
                names.Known(place["policy"], "policy", [.. records.Policies.Select(policy => policy.Id)]);
            names.Initial(Items(place["initial"]), end);
            Mechanisms(place["mechanisms"], names);
            names.Kinds(place["states"]?["awareness"]?["contacts"]);
        }

        foreach (var city in root["capacity"]?["cities"]?.Members ?? [])
            names.City(new JsonPlace(JsonValueKind.String, city.Line, city.Value.Path, city.Key));
        foreach (var role in root["participation"]?["attendance"]?["roles"]?.Members ?? [])
            names.Role(role);
        foreach (var kind in Items(root["participation"]?["meetings"]))
            names.KindOfEvent(kind);
        ValuesTerm.CheckNames(root["values"], [.. ScenarioReader.PerPolicy(root).Select(place => place["policy"]?.Text).OfType<string>()], names);
        if (root["participation"]?["quorum"]?["cities"] is { Kind: JsonValueKind.Number } quorum
            && double.Parse(quorum.Text, System.Globalization.CultureInfo.InvariantCulture) > records.Cities.Count)
            names.Add(quorum, quorum.Text, $"at most the number of cities, {records.Cities.Count}");
        new PolicyReferences(records, problems).Check(root, start, end);
    }

    private static List<JsonPlace> Items(JsonPlace? list) => list?.Items ?? [];

    // Where names may stand: the file itself, and each of its policies.
    private static IEnumerable<JsonPlace> Places(JsonPlace root) => Items(root["policies"]).Prepend(root);

    private static void Mechanisms(JsonPlace? mechanisms, ScenarioReferences names)
    {
        foreach (var definition in MechanismCatalogue.All)
            definition.CheckNames(mechanisms?[definition.Key], names);
    }
}
