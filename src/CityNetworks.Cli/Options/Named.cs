using CityNetworks.Records;

namespace CityNetworks.Cli.Options;

/// <summary>Ids or unique names that a user writes.</summary>
internal static class Named
{
    /// <summary>The id of a city.</summary>
    public static string City(string text, IEnumerable<City> cities, string option) => Of(option, () => NodeFinder.Of(cities).Find(text));

    /// <summary>The ids of a list of cities.</summary>
    public static IReadOnlyList<string> Cities(string text, IEnumerable<City> cities, string option) => Of(option, () => NodeFinder.Of(cities).FindAll(text));

    /// <summary>The ids of the cities of an option that is given once for each city, or for several at once.</summary>
    public static IReadOnlyList<string> Cities(IEnumerable<string>? texts, IReadOnlyList<City> cities, string option) =>
        [.. (texts ?? []).SelectMany(text => Cities(text, cities, option)).Distinct(StringComparer.Ordinal)];

    /// <summary>The id of an event.</summary>
    public static string Event(string text, IEnumerable<Event> events, string option) => Of(option, () => NodeFinder.Of(events).Find(text));

    /// <summary>The id of a city or an event of a network.</summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="nodes">The id of each node, its name as recorded, and the label by which it is shown.</param>
    /// <param name="option">The option, for the message.</param>
    /// <param name="expected">What it should be, for the message.</param>
    public static string Node(string text, IEnumerable<(string Id, string Name, string Label)> nodes, string option, string expected) =>
        Of(option, () => NodeFinder.Of(nodes, expected).Find(text));

    private static T Of<T>(string option, Func<T> find)
    {
        try
        {
            return find();
        }
        catch (FormatException error)
        {
            throw new UsageException($"{option}: {error.Message}");
        }
    }
}
