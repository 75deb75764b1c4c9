using CityNetworks.Networks;
using CityNetworks.Structure;

namespace CityNetworks.Explorer.Views;

/// <summary>A measured window as the page draws and lists it.</summary>
internal static class NetworkViews
{
    /// <summary>The view.</summary>
    /// <param name="measured">The measured window.</param>
    /// <param name="asked">What was asked for.</param>
    /// <returns>Pure data; the same for the same arguments.</returns>
    public static NetworkView Of(Measured measured, NetworkRequest asked)
    {
        var cities = CitiesOf(measured);
        return new NetworkView(measured.Window.Name, SummaryOf(measured), cities, TiesOf(measured, cities), CommandLines.Of(measured.World, asked));
    }

    private static WindowSummary SummaryOf(Measured measured)
    {
        var window = measured.Window;
        return new WindowSummary(
            window.CountCities(),
            window.CountEvents(),
            window.TieCount,
            measured.Ties.Count,
            measured.Backbone?.Ties.Count(tie => tie.Kept),
            Components.Of(window).Count);
    }

    private static CityValue[] CitiesOf(Measured measured)
    {
        var (table, window) = (measured.Centrality, measured.Window);
        var countries = measured.World.Records.Cities.ToDictionary(city => city.Id, city => city.Country, StringComparer.Ordinal);
        var numbers = window.Network.Names.Cities.Index().ToDictionary(city => city.Item, city => city.Index, StringComparer.Ordinal);
        var names = ShownNames.OfCities(measured.World.Records);
        return
        [
            .. Enumerable.Range(0, table.RowCount).Select(row =>
            {
                var id = table.Text("node")[row]!;
                return new CityValue(
                    id,
                    names.GetValueOrDefault(id, id),
                    countries.GetValueOrDefault(id),
                    Known(table.Numbers("raw")[row]),
                    Known(table.Numbers("value")[row]),
                    table.Integers("rank")[row],
                    window.DegreeOf(numbers[id]));
            }),
        ];
    }

    private static TieList TiesOf(Measured measured, IReadOnlyList<CityValue> cities)
    {
        var places = cities.Index().ToDictionary(city => city.Item.Id, city => city.Index, StringComparer.Ordinal);
        var names = measured.Window.Network.Names.Cities;
        CoTie[] ties =
        [
            .. measured.Ties.All()
                .OrderByDescending(tie => Math.Max(tie.Weight, tie.Reverse))
                .ThenBy(tie => tie.Source)
                .ThenBy(tie => tie.Target)
                .Take(Measured.MostTies),
        ];
        var tested = measured.Backbone is { } backbone ? Array.ConvertAll(ties, tie => backbone.Find(tie.Source, tie.Target)) : null;
        return new TieList(
            Array.ConvertAll(ties, tie => places[names[tie.Source]]),
            Array.ConvertAll(ties, tie => places[names[tie.Target]]),
            Array.ConvertAll(ties, tie => Math.Max(tie.Weight, tie.Reverse)),
            tested is null ? null : Array.ConvertAll(tested, tie => tie?.Kept ?? false),
            tested is null ? null : Array.ConvertAll(tested, tie => tie is null ? null : Known(tie.Value.Adjusted)),
            measured.Ties.Count - ties.Length);
    }

    private static double? Known(double value) => double.IsFinite(value) ? value : null;
}
