using CityNetworks.Records;

namespace CityNetworks.Networks;

/// <summary>How long periods are, in years.</summary>
internal static class PeriodLengths
{
    private const double DaysAYear = 365.25;

    /// <summary>The years from start to end; 1 for a period of which one of them is not known.</summary>
    /// <remarks>Whole months count as twelfths and the days left over as parts of a year, so a calendar year is exactly 1, leap or not.</remarks>
    public static double YearsOf(Period period)
    {
        if (period is not { Start: { } start, End: { } end })
            return 1;
        var months = ((end.First.Year - start.First.Year) * 12) + end.First.Month - start.First.Month;
        months -= start.First.AddMonths(months) > end.First ? 1 : 0;
        return (months / 12.0) + ((end.First.DayNumber - start.First.AddMonths(months).DayNumber) / DaysAYear);
    }
}
