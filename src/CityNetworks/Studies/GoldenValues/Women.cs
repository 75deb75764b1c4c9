using CityNetworks.Networks;
using CityNetworks.Records.Bundled;

namespace CityNetworks.Studies.GoldenValues;

/// <summary>The network of the Southern Women, and its nodes by id.</summary>
internal static class Women
{
    public static Window Window { get; } = NetworkBuilder.Build(SouthernWomen.Records).All;

    /// <summary>A value of a woman (<c>Evelyn</c>) or a gathering (<c>E8</c>).</summary>
    public static double Of(ModeValues values, string id)
    {
        var city = Number(Window.Network.Names.Cities, id);
        return city >= 0 ? values.Cities[city] : values.Events[Number(Window.Network.Names.Events, id)];
    }

    public static int Number(string woman) => Number(Window.Network.Names.Cities, woman);

    public static int Number(IReadOnlyList<string> ids, string id) => Enumerable.Range(0, ids.Count).FirstOrDefault(k => ids[k] == id, -1);
}
