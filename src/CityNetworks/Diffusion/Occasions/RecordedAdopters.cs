using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Occasions;

/// <summary>Who has a policy by the records.</summary>
internal static class RecordedAdopters
{
    /// <summary>The adoptions that are on record before the start and count, one a city: the last where there are several. A city whose initial adoption the
    /// scenario states is left out.</summary>
    public static IReadOnlyList<Adoption> Before(RecordSet records, Scenario scenario, Selection selection, Timeline timeline) =>
    [
        .. records.Adoptions
            .Where(row => row.Policy == scenario.Policy
                && selection.Evidence.Contains(row.Evidence)
                && timeline.NumberOf(row.Period) < timeline.First
                && scenario.Initial.All(initial => initial.City != row.City))
            .GroupBy(row => row.City, StringComparer.Ordinal)
            .OrderBy(rows => rows.Key, StringComparer.Ordinal)
            .Select(rows => rows.MaxBy(row => timeline.NumberOf(row.Period))!),
    ];
}
