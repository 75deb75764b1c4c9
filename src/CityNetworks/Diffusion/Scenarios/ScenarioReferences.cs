using System.Text.Json;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Scenarios;

/// <summary>Holds the names of a scenario file against the records, and its parts against each other.</summary>
internal sealed class ScenarioReferences(RecordSet records, List<ScenarioProblem> problems)
{
    private readonly HashSet<string> _cities = [.. records.Cities.Select(city => city.Id)];
    private readonly List<string> _periods = [.. records.Periods.Select(period => period.Id)];

    /// <summary>Adds what does not hold; what has a wrong type has been told before and is passed over.</summary>
    public void Check(JsonPlace root)
    {
        if (records.Policies.Count > 0)
            Known(root["policy"], "policy", [.. records.Policies.Select(policy => policy.Id)]);
        var start = Period(root["start"]);
        var end = Period(root["end"]) ?? _periods.Count - 1;
        if (start > end && root["end"] is { } last)
            Add(last, last.Shown, $"the start, {root["start"]!.Text}, or a later period");
        Initial(Items(root["initial"]), end);

        var mechanisms = root["mechanisms"];
        foreach (var @event in Items(mechanisms?["endorsement"]?["events"]))
            Known(@event, "event", [.. records.Events.Select(e => e.Id)]);
        foreach (var covariate in Members(mechanisms?["baseline"]?["covariates"]))
            Covariate(covariate);
        var orders = Items(mechanisms?["coercion"]?["mandates"]).Concat(Items(mechanisms?["coercion"]?["preemptions"]));
        foreach (var order in orders)
            Order(order);
        if (root["participation"]?["quorum"]?["cities"] is { Kind: JsonValueKind.Number } quorum && double.Parse(quorum.Text) > records.Cities.Count)
            Add(quorum, quorum.Text, $"at most the number of cities, {records.Cities.Count}");
        SomethingCanHappen(root, mechanisms);
    }

    private static List<JsonPlace> Items(JsonPlace? list) => list?.Items ?? [];

    private static List<JsonMember> Members(JsonPlace? place) => place?.Members ?? [];

    private void Initial(IEnumerable<JsonPlace> initial, int end)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in initial)
        {
            var city = item.Kind is JsonValueKind.Object ? item["city"] : item;
            City(city);
            if (city is { Kind: JsonValueKind.String } && !seen.Add(city.Text))
                Add(city, $"{city.Shown} a second time", "each city once");
            if (item.Kind is JsonValueKind.Object && Period(item["period"]) > end)
                Add(item["period"]!, item["period"]!.Shown, $"a period up to the end, {_periods[end]}");
        }
    }

    private void Covariate(JsonMember covariate)
    {
        string[] known = ["log_population", .. records.Cities.SelectMany(city => city.Covariates.Keys).Concat(records.Covariates.Select(row => row.Name)).Distinct().Order(StringComparer.Ordinal)];
        if (!known.Contains(covariate.Key))
            problems.Add(new ScenarioProblem(covariate.Line, covariate.Value.Path, $"the covariate \"{covariate.Key}\"", string.Join(", ", known), NearestWord.Suggestion(covariate.Key, known)));
    }

    private void Order(JsonPlace order)
    {
        var from = Period(order["from"]);
        if (Period(order["to"]) <= from)
            Add(order["to"]!, order["to"]!.Shown, $"a period after {order["from"]!.Text}: the order ends before it");
        if (order["cities"] is { Kind: JsonValueKind.Array } cities)
        {
            if (cities.Items.Count == 0)
                Add(cities, "an order that binds nobody", "at least one city, or \"all\"");
            foreach (var city in cities.Items)
                City(city);
        }
    }

    private void SomethingCanHappen(JsonPlace root, JsonPlace? mechanisms)
    {
        if (root["initial"] is not { Kind: JsonValueKind.Array, Items.Count: 0 } initial)
            return;

        var baseline = mechanisms?["baseline"]?["rate"] is { Kind: JsonValueKind.Number } rate && double.Parse(rate.Text) > 0;
        var ordered = mechanisms?["coercion"]?["mandates"] is { } mandates ? mandates.Items.Count > 0 : records.Mandates.Any(mandate => mandate.Policy == root["policy"]?.Text);
        var endorsed = mechanisms?["endorsement"] is not null;
        if (!baseline && !ordered && !endorsed)
            Add(initial, initial.Shown, "at least one city, where neither a baseline, an endorsement nor a mandate can start anything");
    }

    private void City(JsonPlace? city)
    {
        if (city is not { Kind: JsonValueKind.String } || _cities.Contains(city.Text))
            return;

        // A city named as people name it: its id is the likeliest wish.
        var named = records.Cities.FirstOrDefault(row => string.Equals(row.Name, city.Text, StringComparison.OrdinalIgnoreCase));
        var suggestion = named is null ? NearestWord.Suggestion(city.Text, _cities.Order(StringComparer.Ordinal)) : $"Did you mean '{named.Id}'?";
        Add(city, city.Shown, "the id of a city of the records", suggestion);
    }

    private int? Period(JsonPlace? period)
    {
        if (period is not { Kind: JsonValueKind.String })
            return null;

        var place = _periods.IndexOf(period.Text);
        if (place < 0)
            Known(period, "period", _periods);
        return place < 0 ? null : place;
    }

    private void Known(JsonPlace? place, string kind, List<string> known)
    {
        if (place is { Kind: JsonValueKind.String } && !known.Contains(place.Text))
            Add(place, place.Shown, $"the id of a {kind} of the records{(known.Count is > 0 and <= 20 ? $": {string.Join(", ", known)}" : string.Empty)}", NearestWord.Suggestion(place.Text, known));
    }

    private void Add(JsonPlace place, string found, string allowed, string suggestion = "") =>
        problems.Add(new ScenarioProblem(place.Line, place.Path, found, allowed, suggestion));
}
