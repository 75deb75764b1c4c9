using System.Globalization;
using CityNetworks.Records;

namespace CityNetworks.Inference.Fits;

/// <summary>Periods that no table names: without periods.csv a year in which nothing happened is no period, so nobody is at risk in it.</summary>
/// <remarks>Found by ids that are whole numbers without dates, where two that follow each other lie at least twice the smallest step apart.</remarks>
internal static class PeriodGaps
{
    /// <summary>The number of periods that seem to be left out; null: none seem to be.</summary>
    /// <param name="periods">The periods in the order of time.</param>
    public static Diagnostic? Of(IReadOnlyList<Period> periods)
    {
        var numbers = new long[periods.Count];
        for (var k = 0; k < numbers.Length; k++)
        {
            if (periods[k].Start is not null || !long.TryParse(periods[k].Id, NumberStyles.None, CultureInfo.InvariantCulture, out numbers[k]))
                return null;
        }

        long[] steps = [.. numbers.Zip(numbers.Skip(1), (before, after) => after - before)];
        if (steps.Length < 2 || steps.Min() is not (> 0 and var least))
            return null;
        var missing = steps.Sum(step => (step / least) - 1);
        return missing == 0 ? null : new Diagnostic(
            "periods_not_named", missing,
            "warning: the ids of the periods leave out numbers, and a period that no table names has no row at risk, so hazards are too high if nothing "
                + "happened then. Name every period in periods.csv.");
    }
}
