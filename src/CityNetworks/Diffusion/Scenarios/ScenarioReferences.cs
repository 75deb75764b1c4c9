using System.Text.Json;
using CityNetworks.Networks;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Scenarios;

/// <summary>Compares the names of a scenario file with the records; what has a wrong type has been reported before and is passed over.</summary>
internal sealed class ScenarioReferences(RecordSet records, List<ScenarioProblem> problems)
{
    private readonly HashSet<string> _cities = [.. records.Cities.Select(city => city.Id)];
    private readonly List<string> _periods = [.. records.Periods.Select(period => period.Id)];

    /// <summary>An event, by id.</summary>
    public void Event(JsonPlace place) => Known(place, "event", [.. records.Events.Select(e => e.Id)]);

    /// <summary>An event by id, or a kind of event of the records, as a key.</summary>
    public void EventOrKind(JsonMember place) => Key(
        place,
        "event or kind of event",
        [.. records.Events.Select(row => row.KindText).Distinct().Order(StringComparer.Ordinal), .. records.Events.Select(row => row.Id)]);

    /// <summary>A column of numbers of the cities.</summary>
    public void NumberColumn(JsonPlace place) => Known(place, "column of numbers of cities.csv", [.. CityNumbers.Columns(records)]);

    /// <summary>An actor of the organisations, as a key.</summary>
    public void Actor(JsonMember actor) =>
        Key(actor, "actor", [.. records.Organisations.Select(row => row.Actor).OfType<string>().Distinct().Order(StringComparer.Ordinal)]);

    /// <summary>A role of the records, as a key: a known one that stands in them, or one in their own words.</summary>
    public void Role(JsonMember role)
    {
        List<string> known = [.. records.Participations.SelectMany(RoleNames).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
        if (!known.Contains(role.Key, StringComparer.OrdinalIgnoreCase))
            Key(role, "role", known);
    }

    /// <summary>A kind of event of the records.</summary>
    public void KindOfEvent(JsonPlace kind)
    {
        List<string> known = [.. records.Events.Select(row => row.KindText).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
        if (kind is { Kind: JsonValueKind.String } && !known.Contains(kind.Text, StringComparer.OrdinalIgnoreCase))
            Add(kind, kind.Shown, $"a kind of event of the records: {string.Join(", ", known)}", NearestWord.Suggestion(kind.Text, known));
    }

    private static IEnumerable<string> RoleNames(Participation row) => row.RoleWord is { } word ? [word]
        : row.Role is Roles.None ? Array.Empty<string>() : row.Role.ToString().ToLowerInvariant().Split(", ");

    /// <summary>A kind of direct tie, as the keys of a place.</summary>
    public void Kinds(JsonPlace? contacts)
    {
        List<string> known = [.. records.Contacts.Select(row => row.Kind).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        foreach (var kind in Members(contacts))
        {
            if (!known.Contains(kind.Key))
                problems.Add(new ScenarioProblem(
                    kind.Line,
                    kind.Value.Path,
                    $"the kind of contact \"{kind.Key}\"",
                    known.Count == 0 ? "no kind: the records hold no contact of a kind" : string.Join(", ", known),
                    NearestWord.Suggestion(kind.Key, known)));
        }
    }

    private static List<JsonMember> Members(JsonPlace? place) => place?.Members ?? [];

    /// <summary>The initial adopters of a policy.</summary>
    public void Initial(IEnumerable<JsonPlace> initial, int end)
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

    /// <summary>A covariate, as a key.</summary>
    public void Covariate(JsonMember covariate)
    {
        string[] known = [CityNumbers.LogPopulation, .. records.Cities
            .SelectMany(city => city.Covariates.Keys)
            .Concat(records.Covariates.Select(row => row.Name))
            .Distinct()
            .Order(StringComparer.Ordinal)];
        if (!known.Contains(covariate.Key))
            problems.Add(new ScenarioProblem(
                covariate.Line,
                covariate.Value.Path,
                $"the covariate \"{covariate.Key}\"",
                string.Join(", ", known),
                NearestWord.Suggestion(covariate.Key, known)));
    }

    /// <summary>The periods and cities of an order.</summary>
    public void Order(JsonPlace order)
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

    /// <summary>A city, by id.</summary>
    public void City(JsonPlace? city)
    {
        if (city is not { Kind: JsonValueKind.String } || _cities.Contains(city.Text))
            return;

        // A city named as people name it: its id is the likeliest wish.
        var named = records.Cities.FirstOrDefault(row => string.Equals(row.Name, city.Text, StringComparison.OrdinalIgnoreCase));
        var suggestion = named is null ? NearestWord.Suggestion(city.Text, _cities.Order(StringComparer.Ordinal)) : $"Did you mean '{named.Id}'?";
        Add(city, city.Shown, "the id of a city of the records", suggestion);
    }

    /// <summary>What is said of the barrier of values.</summary>
    public void Values(JsonPlace? values)
    {
        if (values?["column"] is { } column)
            NumberColumn(column);
        foreach (var country in Members(values?["countries"]))
            Key(country, "country", [.. records.Cities.Select(row => row.Country).OfType<string>().Distinct().Order(StringComparer.Ordinal)]);
        foreach (var city in Members(values?["cities"]))
            City(new JsonPlace(JsonValueKind.String, city.Line, city.Value.Path, city.Key));
    }

    private void Key(JsonMember member, string kind, List<string> known)
    {
        if (!known.Contains(member.Key))
            problems.Add(new ScenarioProblem(
                member.Line,
                member.Value.Path,
                $"the {kind} \"{member.Key}\"",
                known.Count == 0 ? $"no {kind}: the records hold none" : string.Join(", ", known),
                NearestWord.Suggestion(member.Key, known)));
    }

    /// <summary>A period, by id: its number; null where there is none.</summary>
    public int? Period(JsonPlace? period)
    {
        if (period is not { Kind: JsonValueKind.String })
            return null;

        var place = _periods.IndexOf(period.Text);
        if (place < 0)
            Known(period, "period", _periods);
        return place < 0 ? null : place;
    }

    /// <summary>An id that must be one of those known.</summary>
    public void Known(JsonPlace? place, string kind, List<string> known)
    {
        if (place is { Kind: JsonValueKind.String } && !known.Contains(place.Text))
            Add(
                place,
                place.Shown,
                $"the id of a {kind} of the records{(known.Count is > 0 and <= 20 ? $": {string.Join(", ", known)}" : string.Empty)}",
                NearestWord.Suggestion(place.Text, known));
    }

    /// <summary>Adds a problem.</summary>
    public void Add(JsonPlace place, string found, string allowed, string suggestion = "") =>
        problems.Add(new ScenarioProblem(place.Line, place.Path, found, allowed, suggestion));
}
