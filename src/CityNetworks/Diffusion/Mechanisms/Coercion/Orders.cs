using CityNetworks.Records;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Orders as they stand when a city is gone.</summary>
internal static class Orders
{
    /// <summary>The orders without the city.</summary>
    // An order that binds nobody any more is gone: an empty list would bind all.
    public static IEnumerable<Mandate> Without(IReadOnlyList<Mandate> orders, string city) => orders
        .Where(order => order.Cities.Count == 0 || order.Cities.Any(id => id != city))
        .Select(order => order with { Cities = [.. order.Cities.Where(id => id != city)] });
}
