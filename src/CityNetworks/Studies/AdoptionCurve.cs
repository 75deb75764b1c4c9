using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Studies;

/// <summary>Adoptions on record, counted by policy and period.</summary>
public static class AdoptionCurve
{
    /// <summary>Table <c>adoption_curve</c>: policy, period, at_risk, adoptions, hazard, adopted_ever, gave_up, holders.</summary>
    /// <remarks>
    /// <c>at_risk</c>: cities that count and have no adoption on record before the period; <c>hazard</c> = adoptions / at_risk, blank where nobody is at risk.
    /// <c>adopted_ever</c> counts cities with an adoption on record up to and in the period, <c>holders</c> those of them that are not on record as having
    /// given the policy up by then.
    /// Rows: policies by id, every period of the records. Cases: no adoption on record → no row; a policy without one has none.
    /// A city without a row in the records counts as not having adopted up to the end of the records: where records are not complete, hazards are too low.
    /// Cost: O(adoptions + policies · periods). Source: the life table of discrete time, Singer and Willett (2003), chapter 10.
    /// </remarks>
    public static Table Of(RecordSet records, Selection selection)
    {
        var cities = records.Cities.Where(selection.Counts).Select(city => city.Id).ToHashSet(StringComparer.Ordinal);
        var periods = records.Periods.Select(period => period.Id).ToArray();
        var number = periods.Select((id, place) => (id, place)).ToDictionary(entry => entry.id, entry => entry.place, StringComparer.Ordinal);
        var rows = records.Adoptions
            .Where(row => selection.Evidence.Contains(row.Evidence) && cities.Contains(row.City))
            .GroupBy(row => row.Policy, StringComparer.Ordinal)
            .OrderBy(rows => rows.Key, StringComparer.Ordinal)
            .SelectMany(rows => Of(rows.Key, [.. rows], periods, number, cities.Count))
            .ToArray();
        return Table.Of("adoption_curve", rows)
            .Text("policy", row => row.Policy)
            .Text("period", row => row.Period)
            .Integer("at_risk", row => row.AtRisk)
            .Integer("adoptions", row => row.Adoptions)
            .Number("hazard", row => row.AtRisk == 0 ? double.NaN : (double)row.Adoptions / row.AtRisk)
            .Integer("adopted_ever", row => row.Ever)
            .Integer("gave_up", row => row.GaveUp)
            .Integer("holders", row => row.Holders)
            .Build();
    }

    private static IEnumerable<Row> Of(string policy, Adoption[] adoptions, string[] periods, Dictionary<string, int> number, int cities)
    {
        // The first adoption of a city takes it out of those at risk; a later one, after it gave the policy up, only makes it a holder again.
        var first = adoptions
            .GroupBy(row => row.City, StringComparer.Ordinal)
            .ToDictionary(rows => rows.Key, rows => rows.Min(row => number[row.Period]), StringComparer.Ordinal);
        var (ever, holders) = (0, 0);
        for (var period = 0; period < periods.Length; period++)
        {
            var begun = first.Values.Count(start => start == period);
            var taken = adoptions.Count(row => number[row.Period] == period);
            var left = adoptions.Count(row => row.Left is { } id && number.TryGetValue(id, out var end) && end == period);
            var atRisk = cities - ever;
            (ever, holders) = (ever + begun, holders + taken - left);
            yield return new Row(policy, periods[period], atRisk, begun, ever, left, holders);
        }
    }

    private sealed record Row(string Policy, string Period, int AtRisk, int Adoptions, int Ever, int GaveUp, int Holders);
}
