using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Occasions;

/// <summary>The cities that may adopt, by number: those whose row counts, and those that a counting participation or the scenario names.</summary>
internal sealed class Population
{
    private readonly Dictionary<string, int> _numbers;

    public Population(RecordSet records, Scenario scenario, Selection selection, Timeline timeline)
    {
        var named = records.Participations.Where(row => selection.Evidence.Contains(row.Evidence)).Select(row => row.City)
            .Concat(scenario.PerPolicy().SelectMany(policy => policy.Initial.Select(initial => initial.City)))
            .Concat(scenario
                .PerPolicy()
                .Where(policy => policy.RecordedInitial)
                .SelectMany(policy => RecordedAdopters.Before(records, policy, selection, timeline))
                .Select(row => row.City))
            .ToHashSet(StringComparer.Ordinal);
        Cities = [.. records.Cities
            .Where(city => selection.Evidence.Contains(city.Evidence) || named.Contains(city.Id))
            .OrderBy(city => city.Id, StringComparer.Ordinal)];
        Addresses = Array.ConvertAll(Cities, city => Draws.Address(city.Id));
        _numbers = new Dictionary<string, int>(Cities.Length, StringComparer.Ordinal);
        for (var city = 0; city < Cities.Length; city++)
            _numbers.Add(Cities[city].Id, city);
        Countries = Grouped(Cities, city => city.Country);
    }

    public City[] Cities { get; }

    public int Count => Cities.Length;

    /// <summary>Where a city's random numbers are.</summary>
    public ulong[] Addresses { get; }

    /// <summary>The number of each city's country; cities without one stand alone.</summary>
    public int[] Countries { get; }

    /// <summary>The number of a city; −1 when it is not of the population.</summary>
    public int NumberOf(string id) => _numbers.GetValueOrDefault(id, -1);

    /// <summary>Numbers the groups of cities by what they share; a city without it is a group of its own.</summary>
    public static int[] Grouped(City[] cities, Func<City, string?> shared)
    {
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        var next = 0;
        return Array.ConvertAll(cities, city =>
        {
            var key = shared(city);
            if (key is not null && groups.TryGetValue(key, out var known))
                return known;
            if (key is not null)
                groups.Add(key, next);
            return next++;
        });
    }

    /// <summary>Kilometres along the great circle, on a sphere of radius 6371.0088 km; NaN when a place is not known.</summary>
    public static double Kilometres(City from, City to)
    {
        if (from.Latitude is not { } latitude
            || from.Longitude is not { } longitude
            || to.Latitude is not { } otherLatitude
            || to.Longitude is not { } otherLongitude)
            return double.NaN;

        var north = double.DegreesToRadians(otherLatitude - latitude);
        var east = double.DegreesToRadians(otherLongitude - longitude);
        var chord = Square(Math.Sin(north / 2))
            + (Math.Cos(double.DegreesToRadians(latitude)) * Math.Cos(double.DegreesToRadians(otherLatitude)) * Square(Math.Sin(east / 2)));
        return 2 * 6371.0088 * Math.Asin(Math.Sqrt(Math.Min(1, chord)));
    }

    private static double Square(double value) => value * value;
}
