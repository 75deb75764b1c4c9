using CityNetworks.Networks;
using CityNetworks.Tables;

namespace CityNetworks.Structure;

/// <summary>The table <c>structure_cities</c>: what structure says of each city, one row for each city present in a window.</summary>
/// <remarks>
/// Columns: window, city, name; pairwise_clustering (<see cref="PairwiseClustering"/>), closure (<see cref="OpsahlClustering"/>), redundancy, constraint;
/// community (from 1,
/// largest first; numbers hold inside one window only); group, and of it the E–I index and brokerage: the pairs that the city connects in any role
/// (<see cref="Brokerage"/>); then by role their number, the mean under permuted labels, and z. The number in any role does not depend on the labels.
/// Cases: blank where a measure is not defined for a city, see there; all columns of groups are blank without groups. z is blank where the permutations do not
/// vary.
/// Cost: that of the measures; brokerage is counted once for each permutation.
/// </remarks>
public static class CityStructureTable
{
    /// <summary>The table of the windows.</summary>
    /// <param name="windows">The windows, in the order wanted.</param>
    /// <param name="groups">The groups of cities; null: the columns of groups are blank.</param>
    /// <param name="options">Number of permutations, seed, starts and workers.</param>
    /// <returns>A row for each window and city present, cities by number.</returns>
    /// <exception cref="TooLargeException">A window has more pairs than the options, or memory, allow.</exception>
    public static Table Of(IReadOnlyList<Window> windows, CityGroups? groups, StructureOptions options)
    {
        foreach (var window in windows)
            Pairs.MeetingLimit.CheckWork(window, options.WorkLimit, $"measure shorter windows, or raise {nameof(StructureOptions.WorkLimit)}");
        var table = Table.Of("structure_cities", windows.SelectMany(window => Rows(window, groups, options)).ToArray())
            .Text("window", row => row.Window)
            .Text("city", row => row.Id)
            .Text("name", row => row.Name)
            .Number("pairwise_clustering", row => row.Clustering)
            .Number("closure", row => row.Closure)
            .Number(Structure.Redundancy.Definition.Id, row => row.Redundancy)
            .Number(Structure.Constraint.Definition.Id, row => row.Constraint)
            .Integer("community", row => row.Community)
            .Text("group", row => row.Group)
            .Number("e_i", row => row.ExternalInternal)
            .Number("brokerage", row => row.Brokerage);
        foreach (var role in Enum.GetValues<BrokerageRole>())
        {
            var name = role.ToString().ToLowerInvariant();
            table.Number(name, row => row.Roles?.City(role, row.City).Value ?? double.NaN)
                .Number(name + "_expected", row => row.Roles?.City(role, row.City).Expected ?? double.NaN)
                .Number(name + "_z", row => row.Roles?.City(role, row.City).Z ?? double.NaN);
        }

        return table.Build();
    }

    private static IEnumerable<Row> Rows(Window window, CityGroups? groups, StructureOptions options)
    {
        var (names, workers) = (window.Network.Names, options.Workers);
        var clustering = PairwiseClustering.Of(window, Mode.City, OverlapShare.Dot, workers);
        var closure = OpsahlClustering.Of(window, Mode.City, workers).Local;
        var redundancy = Redundancy.Of(window, Mode.City);
        var constraint = Constraint.Of(window, Mode.City, workers);
        var communities = Communities.Of(window, options.Starts, options.Seed, workers).Cities;
        var number = Numbers(communities, window);
        var profile = groups is null ? null : EIIndex.Of(window, groups, TieWeighting.Binary, workers);
        var roles = groups is null ? null : Brokerage.CompareGouldFernandez(window, groups, options.Permutations, options.Seed, workers);
        for (var city = 0; city < window.Network.CityCount; city++)
        {
            if (window.DegreeOf(city) == 0)
                continue;
            var group = groups is null || groups.Numbers[city] < 0 ? null : groups.Names[groups.Numbers[city]];
            yield return new Row(
                window.Name, city, names.Cities[city], names.CityLabels[city], clustering[city], closure[city], redundancy[city], constraint[city],
                number.TryGetValue(communities[city], out var place) ? place : null, group,
                group is null ? double.NaN : profile!.Cities[city].Index,
                group is null ? null : roles);
        }
    }

    // The largest community is the first; of equals the one with the first city.
    private static Dictionary<int, int> Numbers(int[] communities, Window window) =>
        Enumerable.Range(0, communities.Length).Where(city => window.DegreeOf(city) > 0 && communities[city] >= 0).GroupBy(city => communities[city])
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Min())
            .Select((group, place) => (group.Key, Number: place + 1)).ToDictionary(pair => pair.Key, pair => pair.Number);

    private sealed record Row(
        string Window, int City, string Id, string Name, double Clustering, double Closure, double Redundancy, double Constraint, int? Community, string? Group,
        double ExternalInternal, BrokerageComparison? Roles)
    {
        public double Brokerage => Roles is { } roles ? Enum.GetValues<BrokerageRole>().Sum(role => roles.City(role, City).Value) : double.NaN;
    }
}
