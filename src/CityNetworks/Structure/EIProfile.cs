using CityNetworks.Structure.Chance;
using CityNetworks.Structure.Pairs;

namespace CityNetworks.Structure;

/// <summary>Ties outside and inside the group.</summary>
/// <param name="External">E.</param>
/// <param name="Internal">I.</param>
public readonly record struct EIScore(double External, double Internal)
{
    /// <summary>(E − I)/(E + I); NaN without a tie.</summary>
    public double Index => (External - Internal) / (External + Internal);
}

/// <summary>The E–I index of a window at its three levels; see <see cref="EIIndex"/>.</summary>
/// <param name="Network">Over all ties.</param>
/// <param name="Groups">Over the ties that touch each group, in the order of the groups.</param>
/// <param name="Cities">Over the ties of each city, by number.</param>
/// <param name="Lowest">The lowest index that is possible; NaN without a tie.</param>
/// <param name="Highest">The highest.</param>
/// <param name="WithoutGroup">The cities present whose group is not known.</param>
public sealed record EIProfile(EIScore Network, IReadOnlyList<EIScore> Groups, IReadOnlyList<EIScore> Cities, double Lowest, double Highest, int WithoutGroup)
{
    /// <summary>The network's index between the lowest (−1) and the highest (+1) that is possible; NaN where they are the same.</summary>
    public double Rescaled => Highest > Lowest ? (2 * (Network.Index - Lowest) / (Highest - Lowest)) - 1 : double.NaN;

    internal static EIProfile Of(CoPresenceRows rows, int groupCount, int[] groupOf, TieWeighting weighting)
    {
        var cities = new EIScore[rows.CityCount];
        var groups = new EIScore[groupCount];
        var sizes = new long[groupCount];
        var ties = new List<int>(); // how many there are of each weight
        var without = 0;
        for (var city = 0; city < cities.Length; city++)
        {
            if (rows.Window.DegreeOf(city) == 0)
                continue;
            var group = groupOf[city];
            if (group < 0)
            {
                without++;
                continue;
            }

            sizes[group]++;
            var (external, same) = (0.0, 0.0);
            var partners = rows.PartnersOf(city);
            var counts = rows.CountsOf(city);
            for (var k = 0; k < partners.Length; k++)
            {
                if (groupOf[partners[k]] < 0)
                    continue;
                var weight = weighting is TieWeighting.Count ? counts[k] : 1;
                (external, same) = groupOf[partners[k]] == group ? (external, same + weight) : (external + weight, same);
                if (partners[k] < city)
                    continue;
                while (ties.Count <= weight)
                    ties.Add(0);
                ties[weight]++;
            }

            cities[city] = new EIScore(external, same);
            groups[group] = new EIScore(groups[group].External + external, groups[group].Internal + (same / 2));
        }

        var network = new EIScore(groups.Sum(group => group.External) / 2, groups.Sum(group => group.Internal));
        var (lowest, highest) = Range(sizes, ties);
        return new EIProfile(network, groups, cities, lowest, highest, without);
    }

    // The heaviest ties fill the places of the wanted kind; what is left over must go to the others.
    private static (double Lowest, double Highest) Range(long[] sizes, List<int> ties)
    {
        var cities = sizes.Sum();
        var inside = sizes.Sum(size => size * (size - 1) / 2);
        var between = (cities * (cities - 1) / 2) - inside;
        var all = Heaviest(long.MaxValue);
        var (mostInside, mostBetween) = (Heaviest(inside), Heaviest(between));
        return (new EIScore(all - mostInside, mostInside).Index, new EIScore(mostBetween, all - mostBetween).Index);

        double Heaviest(long places)
        {
            var sum = 0L;
            for (var weight = ties.Count - 1; weight > 0 && places > 0; weight--)
            {
                var taken = Math.Min(places, ties[weight]);
                sum += taken * weight;
                places -= taken;
            }

            return sum;
        }
    }
}

/// <summary>The E–I index beside chance, at its three levels.</summary>
/// <param name="Network">Over all ties.</param>
/// <param name="Groups">By group.</param>
/// <param name="Cities">By city.</param>
public sealed record EIComparison(NullComparison Network, IReadOnlyList<NullComparison> Groups, IReadOnlyList<NullComparison> Cities);
