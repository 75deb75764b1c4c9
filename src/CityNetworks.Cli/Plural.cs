using System.Globalization;

namespace CityNetworks.Cli;

/// <summary>Numbers of things in messages.</summary>
internal static class Plural
{
    /// <summary>1 city, 2 cities.</summary>
    public static string Of(long? count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    /// <summary>a, b and c.</summary>
    public static string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}";
}
