using CityNetworks.Centrality;
using CityNetworks.Comparison;
using CityNetworks.Networks;
using CityNetworks.Networks.NullModels;
using CityNetworks.Numerics;
using CityNetworks.Records;

namespace CityNetworks.Studies.Parts;

/// <summary>Changes of degree between consecutive periods, and how far whole rankings agree.</summary>
internal static class ComparisonPart
{
    public static PartResult Of(IReadOnlyList<Window> each, RecordSet records, ulong seed, StudyLimits limits, Workers workers)
    {
        var degree = Degree.Definition;
        var changes = PartResult.Try("compare", () => Changes(each, records, degree, seed, limits, workers));
        var agreement = PartResult.Try("agreement", () => Agreement(each, degree, limits));
        return new([.. changes.Tables, .. agreement.Tables], [.. changes.Parts, .. agreement.Parts]);
    }

    private static PartResult Changes(
        IReadOnlyList<Window> each, RecordSet records, CentralityMeasure degree, ulong seed, StudyLimits limits, Workers workers)
    {
        const string unit = "resampled values: replicates x cities x periods";
        var settings = ResamplingSettings.Default with
        {
            Seed = seed,
            Adjust = values => MultipleTesting.Adjusted(values, Adjustment.Holm),
            Eligibility = window => MembershipEligibility.Of(records, window),
        };
        var values = settings.Replicates * (each[0].Network.CityCount + (each.Sum(window => (long)window.TieCount) / each.Count)) * each.Count;
        return each.Count < 2 || values <= limits.ResampledValues // a single period has nothing to be compared with
            ? PartResult.Whole(
                PeriodComparison.Consecutive(each, degree.Id, degree.OfCities, settings, workers), each.Count < 2 ? 0 : values, limits.ResampledValues, unit)
            : PartResult.LeftOut(
                "compare",
                values,
                limits.ResampledValues,
                unit,
                "Changes of single cities are left out; the agreement of whole rankings is given. Ask 'citynet compare --runs 200'.");
    }

    private static PartResult Agreement(IReadOnlyList<Window> each, CentralityMeasure degree, StudyLimits limits)
    {
        const string unit = "steps: squared sizes of events";
        var steps = each.Sum(window => CoTies.Estimate(window).MultiplyAdds);
        return each.Count < 2 || steps <= limits.TieSteps
            ? PartResult.Whole(RankAgreement.Consecutive(each, degree.Id, degree.OfCities), steps, limits.TieSteps, unit)
            : PartResult.LeftOut(
                "agreement", steps, limits.TieSteps, unit, "Agreement of rankings and turnover of ties are left out: the events are too large.");
    }
}
