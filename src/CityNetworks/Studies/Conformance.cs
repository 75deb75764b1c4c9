using CityNetworks.Studies.GoldenValues;
using CityNetworks.Tables;

namespace CityNetworks.Studies;

/// <summary>Does this program compute what the literature and other programs compute, and where it does not, why?</summary>
public static class Conformance
{
    /// <summary>All checks, by group.</summary>
    public static IReadOnlyList<ConformanceCheck> All { get; } =
    [
        .. CentralityValues.All,
        .. ClosureValues.All,
        .. TieValues.All,
        .. MaximumValues.All,
        .. BackboneValues.All,
        .. OfficeValues.All,
        .. UnchangedValues.All,
    ];

    /// <summary>Table <c>conformance</c>: check, expected, actual, tolerance, passes, others.</summary>
    /// <remarks><c>others</c> says where other tools differ, and why; blank where none is known to.</remarks>
    public static Table Of() => Table.Of("conformance", All.Select(check => (Check: check, Actual: check.Compute())).ToArray())
        .Text("check", row => $"{row.Check.Id} {row.Check.What}")
        .Number("expected", row => row.Check.Expected)
        .Number("actual", row => row.Actual)
        .Number("tolerance", row => row.Check.Tolerance)
        .Flag("passes", row => row.Check.Passes(row.Actual))
        .Text("others", row => row.Check.Others)
        .Build();
}
