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

    /// <param name="counts">By role, by city.</param>
    internal BrokerageCounts(double[][] counts) => _counts = counts;

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
}
