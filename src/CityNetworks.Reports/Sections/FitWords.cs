using CityNetworks.Inference.Additive;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Sections;

/// <summary>What is said of a fit, by what it explains.</summary>
internal static class FitWords
{
    private const double Level = 0.05;

    public static string Title(StudyTables study) => FittedOutcomes.Of(study) switch
    {
        FittedOutcome.Disadoption => Text.Of("What is associated with giving a policy up"),
        FittedOutcome.Participation => Text.Of("What is associated with coming to events together"),
        FittedOutcome.Office => Text.Of("What is associated with holding office together"),
        FittedOutcome.Pairs => Text.Of("What is associated with what, over pairs"),
        _ => Text.Of("What is associated with adoption"),
    };

    public static Markup Warning(StudyTables study) => FittedOutcomes.Of(study) switch
    {
        FittedOutcome.Disadoption => Text.Html(
            "<strong>Associations.</strong> A coefficient says what is associated with giving a policy up in these records, not what causes it."),
        FittedOutcome.Participation or FittedOutcome.Office => Text.Html(
            "<strong>Associations.</strong> Each event’s set of cities is compared with sets that could have come in its place. A coefficient says what is "
                + "associated with coming in these records, not what causes it."),
        FittedOutcome.Pairs => Text.Html(
            "<strong>Associations.</strong> A coefficient says what is associated with the outcome over pairs in these records, not what causes it. Its "
                + "p-value comes from permuting cities, as pairs of one city are not independent."),
        _ => Text.Html(
            "<strong>Associations.</strong> A coefficient says what is associated with adoption in these records, not what causes it: cities that know "
                + "adopters may be like them."),
    };

    /// <summary>What the coefficients do not show; blank where there are none.</summary>
    public static string NotKnown(StudyTables study) => study.Table("coefficients") is null ? string.Empty : FittedOutcomes.Of(study) switch
    {
        FittedOutcome.Participation or FittedOutcome.Office =>
            Text.Of("Whether cities come because of what is associated with their coming: they may have other reasons for both."),
        FittedOutcome.Pairs => Text.Of("Whether one matrix brings about another: both may follow from something else."),
        _ => Text.Of("Whether an association with the adoptions of others is influence: similar cities may adopt alike."),
    };

    /// <summary>The remark below the coefficients.</summary>
    public static string OfCoefficients(StudyTables study)
    {
        var model = new Rows(study.Table("coefficients")).Text(0, "model");
        return FittedOutcomes.Of(study) is FittedOutcome.Pairs
            ? Text.Of("Without intervals: the table has the p-values by permutation. The constant is only in the table.")
            : Text.Of($"Model {model}; the constant is only in the table. Ratios, if shown, are exp(coefficient).");
    }

    /// <summary>What was fitted, in a sentence.</summary>
    public static Markup Sentence(StudyTables study)
    {
        if (study.Table("coefficients") is not { } table || study.Table("models") is not { } models)
            return Markup.Empty;
        var (rows, sizes) = (new Rows(table), new Rows(models));
        var outcome = FittedOutcomes.Of(study);
        if (outcome is FittedOutcome.Pairs)
            return OfPairs(rows, sizes);
        if (!double.IsFinite(sizes.Number(0, "events")) || !double.IsFinite(sizes.Number(0, "observations")))
            return Markup.Empty;
        var held = Terms(rows, row => rows.Number(row, "ci_lo") > 0 || rows.Number(row, "ci_hi") < 0);
        var names = Prose.List(held);
        var stated = held.Length == 0 ? Text.Of("no term has a 95\u00A0% interval that excludes 0")
            : Text.Plural(held.Length, $"{names} has a 95\u00A0% interval that excludes 0", $"{names} have 95\u00A0% intervals that exclude 0");
        var events = sizes.Number(0, "events");
        return outcome switch
        {
            FittedOutcome.Adoption => Text.Html(
                $"Fitted to {Prose.Count(sizes.Number(0, "observations"), "row at risk", "rows at risk")} with "
                    + $"{Prose.Count(events, "adoption", "adoptions")} (model {sizes.Text(0, "model")}): {stated}. These are associations."),
            FittedOutcome.Disadoption => Text.Html(
                $"Fitted to {Prose.Count(sizes.Number(0, "observations"), "row at risk", "rows at risk")}, in {events} of which a policy is given up (model "
                    + $"{sizes.Text(0, "model")}): {stated}. These are associations."),
            _ => Text.Html(
                $"Fitted to the sets of cities of {Prose.Count(events, "event", "events")}, each beside sets that could have come: {stated}. These are "
                    + $"associations."),
        };
    }

    /// <summary>Whether a row is of a term with an estimate, and not of the constant.</summary>
    public static bool IsEffect(Rows rows, int row) =>
        rows.Text(row, "term") is not ("intercept" or HazardComponent.Baseline) && double.IsFinite(rows.Number(row, "estimate"));

    private static Markup OfPairs(Rows rows, Rows models)
    {
        var low = Terms(rows, row => rows.Number(row, "p_value") < Level);
        var names = Prose.List(low);
        var stated = low.Length == 0 ? Text.Of($"no predictor has a p below {Level}")
            : Text.Plural(low.Length, $"{names} has a p below {Level}", $"{names} have a p below {Level}");
        return Text.Html(
            $"Regression of <strong>{Text.Word(models.Text(0, "outcome"))}</strong> over {Prose.Count(models.Number(0, "cells"), "pair", "pairs")}: by "
                + $"permutation, {stated}. These are associations.");
    }

    private static string[] Terms(Rows rows, Func<int, bool> those) =>
        [.. Enumerable.Range(0, rows.Count).Where(row => IsEffect(rows, row) && those(row)).Select(row => rows.Text(row, "term"))];
}
