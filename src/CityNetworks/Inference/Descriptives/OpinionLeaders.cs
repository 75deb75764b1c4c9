using CityNetworks.Inference.Panels;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Descriptives;

/// <summary>Opinion leaders and the cities matched to them.</summary>
/// <remarks>
/// Leaders are the tenth of the cities (at least one) that most others name, ties included in the order of ids. Every other city is matched to the
/// leader that it
/// reaches by the fewest ties, of these to the one most named, then the first by id; a city that reaches none has none. Ties are those of the last period.
/// Source: Valente and Davis (1999), Annals of the American Academy of Political and Social Science 566, 55–67.
/// </remarks>
internal static class OpinionLeaders
{
    public static Table Of(IReadOnlyList<DiffusionData> policies)
    {
        var data = policies[0];
        var rows = Matched(data);
        return Table.Of("leaders", [.. rows.Index()])
            .Text("city", row => data.CityId(row.Index))
            .Text("name", row => data.CityLabel(row.Index))
            .Integer("named_by", row => row.Item.NamedBy)
            .Flag("leads", row => row.Item.Leader == row.Index)
            .Text("leader", row => row.Item.Leader is { } leader ? data.CityId(leader) : null)
            .Integer("distance", row => row.Item.Distance)
            .Build();
    }

    internal static (int NamedBy, int? Leader, int? Distance)[] Matched(DiffusionData data)
    {
        var n = data.Network.CityCount;
        var list = new NeighbourList(n);
        var targets = new int[n][];
        var named = new int[n];
        for (var city = 0; city < n; city++)
        {
            data.Neighbours.Collect(city, data.PeriodCount - 1, list);
            targets[city] = [.. list.Targets];
            foreach (var target in targets[city])
                named[target]++;
        }

        var leaders = Enumerable.Range(0, n).OrderByDescending(city => named[city]).ThenBy(city => city).Take(Math.Max(1, n / 10)).Where(city =>
            named[city] > 0).ToHashSet();
        return [.. Enumerable.Range(0, n).Select(city => Nearest(city, targets, named, leaders))];
    }

    private static (int NamedBy, int? Leader, int? Distance) Nearest(int city, int[][] targets, int[] named, HashSet<int> leaders)
    {
        var seen = new HashSet<int> { city };
        List<int> front = [city];
        for (var distance = 0; front.Count > 0; distance++)
        {
            if (front.Where(leaders.Contains).OrderByDescending(leader => named[leader]).ThenBy(leader => leader).Select(leader =>
                (int?)leader).FirstOrDefault() is { } found)
                return (named[city], found, distance);
            front = [.. front.SelectMany(from => targets[from]).Where(seen.Add)];
        }

        return (named[city], null, null);
    }
}
