using CityNetworks.Reports.Reading;
using CityNetworks.Tables;

namespace CityNetworks.Reports.Tests;

/// <summary>Ties of which the strongest are all among a few: a core of heavy ties, and as many cities that are tied heavily to one light partner
/// each.</summary>
internal static class StarStudy
{
    private const int Core = 30;
    private const int Pairs = 50;

    public static ReportInput Input { get; } = Of();

    private static ReportInput Of()
    {
        (string A, string B, double Weight)[] ties =
        [
            .. from a in Enumerable.Range(0, Core) from b in Enumerable.Range(a + 1, Core - a - 1) select ($"core{a}", $"core{b}", 9.0),
            .. Enumerable.Range(0, Pairs).Select(pair => ($"hub{pair}", $"leaf{pair}", 5.0 - (pair * 0.01))),
        ];
        var table = Table.Of("ties", ties)
            .Text("window", _ => "all").Text("source", tie => tie.A).Text("target", tie => tie.B)
            .Number("weight", tie => tie.Weight).Text("events", _ => "e").Build();
        return new ReportInput("A star", "star", "0", new Dictionary<string, Table> { ["ties"] = table }, []);
    }
}
