using System.Diagnostics;
using CityNetworks.Structure.Pairs;

namespace CityNetworks.Structure;

/// <summary>The roles of a broker v between a and b, by their groups.</summary>
public enum BrokerageRole
{
    /// <summary>All three of one group.</summary>
    Coordinator,

    /// <summary>a and b of one group, v of another (consultant).</summary>
    Itinerant,

    /// <summary>v and b of one group, a of another: v lets a in.</summary>
    Gatekeeper,

    /// <summary>a and v of one group, b of another: v represents a.</summary>
    Representative,

    /// <summary>Three groups.</summary>
    Liaison,
}

/// <summary>How often each city brokers, by role.</summary>
public sealed class BrokerageCounts
{
    /// <summary>The number of roles.</summary>
    internal const int RoleCount = 5;

    private readonly double[][] _counts;

    private BrokerageCounts(double[][] counts) => _counts = counts;

    /// <summary>The counts of one role, by city.</summary>
    public double[] this[BrokerageRole role] => _counts[(int)role];

    /// <summary>The counts of all roles together, by city.</summary>
    public double[] Total
    {
        get
        {
            var total = new double[_counts[0].Length];
            foreach (var counts in _counts)
            {
                for (var city = 0; city < total.Length; city++)
                    total[city] += counts[city];
            }

            return total;
        }
    }

    internal static BrokerageRole RoleOf(int a, int v, int b) => (a == v, v == b, a == b) switch
    {
        (true, true, _) => BrokerageRole.Coordinator,
        (false, false, true) => BrokerageRole.Itinerant,
        (false, true, false) => BrokerageRole.Gatekeeper,
        (true, false, false) => BrokerageRole.Representative,
        (false, false, false) => BrokerageRole.Liaison,
        _ => throw new UnreachableException(),
    };

    /// <summary>Counts the ordered pairs (a, b) that met v but not each other, times <paramref name="factor"/>; with <paramref name="spans"/> only where v met a before it met b.</summary>
    internal static BrokerageCounts Of(CoPresenceRows rows, MeetingSpans? spans, int[] groups, double factor)
    {
        var counts = Enumerable.Range(0, RoleCount).Select(_ => new double[rows.CityCount]).ToArray();
        var met = new bool[rows.CityCount];
        for (var a = 0; a < rows.CityCount; a++)
        {
            if (groups[a] < 0)
                continue;
            var brokers = rows.PartnersOf(a);
            foreach (var partner in brokers)
                met[partner] = true;
            for (var k = 0; k < brokers.Length; k++)
            {
                var v = brokers[k];
                if (groups[v] < 0)
                    continue;
                var ends = rows.PartnersOf(v);
                for (var l = 0; l < ends.Length; l++)
                {
                    var b = ends[l];
                    if (b != a && !met[b] && groups[b] >= 0 && spans?.IsInTime(rows.FirstOf(a) + k, rows.FirstOf(v) + l) != false)
                        counts[(int)RoleOf(groups[a], groups[v], groups[b])][v] += factor;
                }
            }

            foreach (var partner in brokers)
                met[partner] = false;
        }

        return new BrokerageCounts(counts);
    }
}
