using CityNetworks.Records;
namespace CityNetworks.Assessment;

/// <summary>The network's own score of a period, computed again from its criteria and compared with what is printed.</summary>
/// <param name="Source">The criteria and what is printed.</param>
/// <param name="Total">0–8; null when a criterion is missing: not known, never zero.</param>
/// <param name="Class">The class of the total; null when the total is not known.</param>
/// <param name="Agrees">Whether all that is printed (total, class) is what comes out; null when nothing is printed, or nothing comes out to compare it
/// with.</param>
public sealed record StpmAssessment(PeriodAssessment Source, int? Total, StpmClass? Class, bool? Agrees)
{
    /// <summary>The assessment of a row.</summary>
    /// <remarks>
    /// Formula: see <see cref="StpmScale"/>. A printed class agrees whatever its capitals and whether it is spelled with s or z; one that the scale does not
    /// have disagrees.
    /// Cases: a criterion missing → total and class not known; all four missing → not assessed, which is not the same as 0.
    /// Source: Rodrigues and Mattioli (2017), Table 2.
    /// </remarks>
    /// <exception cref="ArgumentException">A criterion is not 0, 1 or 2.</exception>
    public static StpmAssessment Of(PeriodAssessment source)
    {
        int?[] criteria = [source.WorkPlan, source.Activities, source.Products, source.Participation];
        if (criteria.FirstOrDefault(points => points is < 0 or > 2) is { } wrong)
            throw new ArgumentException($"A criterion of period '{source.Period}' is {wrong}; expected 0, 1 or 2.", nameof(source));
        int? total = Array.TrueForAll(criteria, points => points.HasValue) ? criteria.Sum() : null;
        StpmClass? scale = total is { } points ? StpmScale.ClassOf(points) : null;
        return new StpmAssessment(source, total, scale, Agreement(source, total, scale));
    }

    private static bool? Agreement(PeriodAssessment source, int? total, StpmClass? scale)
    {
        var isPrinted = source.PrintedTotal is not null || !string.IsNullOrWhiteSpace(source.PrintedClass);
        if (!isPrinted || total is null)
            return null;
        return (source.PrintedTotal ?? total) == total
            && (string.IsNullOrWhiteSpace(source.PrintedClass) || StpmScale.Parse(source.PrintedClass) == scale);
    }
}
