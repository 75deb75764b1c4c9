using CityNetworks.Records;

namespace CityNetworks.Reports.Tests.Sentences;

/// <summary>The pairs of cities that made-up records name at one held event, or at two rows of one occasion.</summary>
internal static class MetPairs
{
    public static HashSet<(string, string)> Of(RecordSet records)
    {
        var held = records.Events.Where(row => row.Status is EventStatus.Held).ToDictionary(row => row.Id, row => row.SameOccasion ?? row.Id);
        var met = new HashSet<(string, string)>();
        foreach (var there in records.Participations.Where(row => held.ContainsKey(row.Event)).GroupBy(row => held[row.Event], row => row.City))
        {
            string[] cities = [.. there.Distinct().Order(StringComparer.Ordinal)];
            met.UnionWith(cities.SelectMany((a, i) => cities[(i + 1)..].Select(b => (a, b))));
        }

        return met;
    }
}
