using CityNetworks.Explorer.Refusals;
using CityNetworks.Networks;
using CityNetworks.Records;

namespace CityNetworks.Explorer.Views;

/// <summary>The events behind what is clicked.</summary>
internal static class EventViews
{
    /// <summary>A city and its events in the window.</summary>
    /// <param name="measured">The measured window.</param>
    /// <param name="id">The city.</param>
    /// <returns>Its events and partners.</returns>
    /// <exception cref="RefusedException">The network has no such city.</exception>
    public static CityDetail OfCity(Measured measured, string id)
    {
        var (window, names) = (measured.Window, measured.Window.Network.Names);
        var city = NumberOf(names, id);
        var first = window.FirstTieOf(city);
        var rows = new Rows(measured);
        var shown = ShownNames.OfCities(measured.World.Records);
        var partners = Enumerable.Range(0, names.Cities.Count)
            .Where(other => other != city)
            .Select(other => (Other: other, Weight: Math.Max(measured.Ties.WeightOf(city, other), measured.Ties.WeightOf(other, city))))
            .Where(tie => tie.Weight > 0)
            .OrderByDescending(tie => tie.Weight)
            .ThenBy(tie => tie.Other)
            .Select(tie => new Partner(names.Cities[tie.Other], shown[names.Cities[tie.Other]], tie.Weight));
        return new CityDetail(
            id,
            shown[names.Cities[city]],
            measured.World.Records.Cities.First(row => row.Id == id).Country,
            [.. window.EventsOf(city).ToArray().Select((held, place) => rows.Of(held, Words(window.Network.RolesOf(first + place))))],
            [.. partners]);
    }

    /// <summary>A tie and the events that made it.</summary>
    /// <param name="measured">The measured window.</param>
    /// <param name="source">One city.</param>
    /// <param name="target">The other.</param>
    /// <returns>Its events, and what the backbone says of it.</returns>
    /// <exception cref="RefusedException">The network has no such city, or the two did not meet.</exception>
    public static TieDetail OfTie(Measured measured, string source, string target)
    {
        var (window, names) = (measured.Window, measured.Window.Network.Names);
        var (a, b) = (NumberOf(names, source), NumberOf(names, target));
        var events = measured.Ties.EventsOf(a, b);
        if (events.Count == 0)
            throw new RefusedException($"tie: found '{source}' and '{target}', which share no event in {window.Name}; expected two cities that do.", 404);
        var rows = new Rows(measured);
        var shown = ShownNames.OfCities(measured.World.Records);
        var tested = measured.Backbone?.Find(a, b);
        return new TieDetail(
            shown[source],
            shown[target],
            Math.Max(measured.Ties.WeightOf(a, b), measured.Ties.WeightOf(b, a)),
            tested is null || double.IsNaN(tested.Value.PValue) ? null : tested.Value.PValue,
            tested is null || double.IsNaN(tested.Value.Adjusted) ? null : tested.Value.Adjusted,
            measured.Backbone is null ? null : tested?.Kept ?? false,
            [.. events.Select(held => rows.Of(held, $"{Words(RolesAt(window, a, held))} and {Words(RolesAt(window, b, held))}"))]);
    }

    private static Roles RolesAt(Window window, int city, int held) =>
        window.Network.RolesOf(window.FirstTieOf(city) + window.EventsOf(city).BinarySearch(held));

    private static string Words(Roles roles) => roles is Roles.None ? "role not recorded" : roles.ToString().ToLowerInvariant();

    private static int NumberOf(NodeNames names, string id)
    {
        for (var city = 0; city < names.Cities.Count; city++)
        {
            if (names.Cities[city] == id)
                return city;
        }

        throw new RefusedException($"city: found '{id}', which the network does not hold; expected one of its cities.", 404);
    }

    private sealed class Rows(Measured measured)
    {
        private readonly Dictionary<string, Event> _events = measured.World.Records.Events.ToDictionary(row => row.Id, StringComparer.Ordinal);

        public EventRow Of(int number, string role)
        {
            var names = measured.Window.Network.Names;
            var row = _events[names.Events[number]];
            var period = row.Period ?? names.Periods[measured.Window.Network.PeriodOf(number)];
            return new EventRow(
                row.Id,
                ShownNames.Title(names.EventLabels[number]),
                row.KindText,
                row.LastPeriod is { } last && last != period ? $"{period}..{last}" : period,
                row.Start?.Text,
                role,
                measured.Window.CitiesOf(number).Length,
                row.Source);
        }
    }
}
