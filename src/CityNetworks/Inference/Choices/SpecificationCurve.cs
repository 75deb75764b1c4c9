using System.Globalization;
using CityNetworks.Diffusion.Experiments;
using CityNetworks.Inference.Additive;
using CityNetworks.Inference.EventHistory;
using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Panels;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Choices;

/// <summary>What is fitted where no choice says otherwise.</summary>
/// <param name="Model">logit, probit, cloglog or additive.</param>
/// <param name="Terms">The terms.</param>
/// <param name="Options">Which rows, and how exposure and mechanisms are counted.</param>
/// <param name="Penalty">What is added to the likelihood (of the first three).</param>
/// <param name="UseClusters">Whether intervals use errors clustered by city (of the first three).</param>
public sealed record Specification(string Model, IReadOnlyList<string> Terms, PanelOptions Options, Penalty Penalty, bool UseClusters);

/// <summary>Many defensible choices: every combination is fitted, and it is reported in how many each result holds.</summary>
/// <remarks>
/// A combination that cannot be fitted keeps its row, with the reason; it holds nothing. In <c>robustness</c>: positive and negative are shares of the fits
/// that
/// have the term; excludes_zero_positive (…_negative) the shares in which moreover the 95 % interval lies above (below) 0. The combinations are not a sample:
/// shares say how far a result depends on choices, not how probable it is.
/// Source: Simonsohn, Simmons and Nelson (2020), Nature Human Behaviour 4, 1208–1214.
/// </remarks>
public static class SpecificationCurve
{
    /// <summary>The tables robustness and specifications.</summary>
    /// <param name="records">What the sources say.</param>
    /// <param name="selection">Which rows count where no choice says otherwise.</param>
    /// <param name="plain">What is fitted where no choice says otherwise.</param>
    /// <param name="file">The choices.</param>
    /// <param name="workers">How the work is done.</param>
    /// <exception cref="ArgumentException">A choice holds a word that is none of its own.</exception>
    /// <exception cref="CannotEstimateException">No combination can be fitted.</exception>
    public static IReadOnlyList<Table> Of(RecordSet records, Selection selection, Specification plain, ChoiceFile file, Workers workers = default)
    {
        var combinations = file.Combinations().ToArray();
        foreach (var option in file.Choices.SelectMany(choice => choice.Options))
            Check(option);
        var fits = new Fit[combinations.Length];
        workers.For(combinations.Length, k => fits[k] = Fitted(records, selection, plain, combinations[k]));
        if (Array.TrueForAll(fits, fit => fit.Rows.Count == 0))
            throw new CannotEstimateException($"None of {fits.Length} combinations of choices can be fitted; the first: {fits[0].Problem}");
        return [Robustness(fits), Specifications(file, combinations, fits)];
    }

    private static Fit Fitted(RecordSet records, Selection selection, Specification plain, IReadOnlyList<ChoiceOption> options)
    {
        try
        {
            CodingChoice[] codings = [.. options.Select(option => new CodingChoice(option.Name)
            {
                Corrections = option.Corrections ?? [],
                Apart = option.Apart ?? false,
                Evidence = option.Evidence is { } evidence ? EvidenceOf(evidence) : null,
            })];
            (records, selection) = RecordCoding.Under(records, selection, codings);
            foreach (var option in options)
            {
                selection = option.Kinds is { } kinds
                    ? selection with { Kinds = kinds.Select(kind => Enum.Parse<EventKind>(kind, ignoreCase: true)).ToHashSet(), KindWords = null }
                    : selection;
                selection = selection with { IncludeCancelled = option.IncludeCancelled ?? selection.IncludeCancelled };
            }

            var specification = options.Aggregate(plain, With);
            var panel = AdoptionPanel.Of(records, selection, specification.Options);
            var design = PanelDesign.Of(panel, PanelTerms.Of(panel, specification.Terms, Workers.One));
            var tables = specification.Model == AdditiveStudy.Model
                ? AdditiveStudy.Of(design, new AdditiveSettings { Bootstraps = 0 }, Workers.One).Tables
                : EventHistoryStudy.Of(design, new EventHistorySettings
                {
                    Link = Enum.Parse<Link>(specification.Model, ignoreCase: true),
                    Penalty = specification.Penalty,
                    UseClusters = specification.UseClusters,
                    Placebos = 0,
                }, Workers.One).Tables;
            return Read(tables, string.Join(',', specification.Terms));
        }
        catch (CannotEstimateException error)
        {
            return new Fit([], 0, 0, double.NaN, error.Message);
        }
    }

    private static Specification With(Specification plain, ChoiceOption option)
    {
        var (window, width) = option.Window is { } text ? WindowOf(text) : (plain.Options.Exposure.Window, plain.Options.Exposure.Width);
        return plain with
        {
            Model = option.Model ?? plain.Model,
            Terms = option.Terms ?? plain.Terms,
            Options = plain.Options with
            {
                From = option.From ?? plain.Options.From,
                To = option.To ?? plain.Options.To,
                Exposure = plain.Options.Exposure with
                {
                    Kind = option.Exposure is { } kind ? Enum.Parse<ExposureKind>(kind, ignoreCase: true) : plain.Options.Exposure.Kind,
                    Window = window,
                    Width = width,
                    Weighted = option.Weighted ?? plain.Options.Exposure.Weighted,
                    Lag = option.Lag ?? plain.Options.Exposure.Lag,
                },
            },
        };
    }

    private static Fit Read(IReadOnlyList<Table> tables, string terms)
    {
        var coefficients = tables.First(table => table.Name == "coefficients");
        var models = tables.First(table => table.Name == "models");
        var (names, estimates, lows, highs, ps) = (coefficients.Text("term"), coefficients.Numbers("estimate"), coefficients.Numbers("ci_lo"),
            coefficients.Numbers("ci_hi"), coefficients.Numbers("p_value"));
        var (model, errors) = (coefficients.Text("model")[0]!, coefficients.Numbers("std_error"));
        return new Fit(
            [.. Enumerable.Range(0, coefficients.RowCount)
                .Select(row => new Row(model, terms, names[row]!, estimates[row], errors[row], lows[row], highs[row], ps[row]))],
            models.Integers("observations")[0] ?? 0, models.Integers("events")[0] ?? 0, models.Numbers("log_likelihood")[0], string.Empty);
    }

    private static Table Robustness(Fit[] fits)
    {
        var terms = fits
            .SelectMany(fit => fit.Rows)
            .Where(row => row.Term is not (Design.Intercept or HazardComponent.Baseline))
            .GroupBy(row => row.Term, StringComparer.Ordinal)
                .Select(rows => (Term: rows.Key, Rows: rows.Where(row => double.IsFinite(row.Estimate)).ToArray()))
                .Where(term => term.Rows.Length > 0)
                .ToArray();
        double Share(Row[] rows, Func<Row, bool> holds) => rows.Count(holds) / (double)rows.Length;
        return Table.Of("robustness", terms)
            .Text("term", term => term.Term)
            .Integer("fits", term => term.Rows.Length)
            .Integer("not_fitted", _ => fits.Count(fit => fit.Rows.Count == 0))
            .Number("positive", term => Share(term.Rows, row => row.Estimate > 0))
            .Number("negative", term => Share(term.Rows, row => row.Estimate < 0))
            .Number("excludes_zero_positive", term => Share(term.Rows, row => row.Estimate > 0 && row.Low > 0))
            .Number("excludes_zero_negative", term => Share(term.Rows, row => row.Estimate < 0 && row.High < 0))
            .Number("smallest", term => term.Rows.Min(row => row.Estimate))
            .Number("median", term => Quantiles.OfSorted(term.Rows.Select(row => row.Estimate).Order().ToArray(), 0.5))
            .Number("largest", term => term.Rows.Max(row => row.Estimate))
            .Build();
    }

    private static Table Specifications(ChoiceFile file, IReadOnlyList<ChoiceOption>[] combinations, Fit[] fits)
    {
        var rows = fits.Index().SelectMany(fit => fit.Item.Rows.Count == 0
            ? [(Number: fit.Index, Fit: fit.Item, Row: (Row?)null)]
            : fit.Item.Rows.Select(row => (Number: fit.Index, Fit: fit.Item, Row: (Row?)row))).ToArray();
        var table = Table.Of("specifications", rows).Integer("specification", row => row.Number + 1);
        for (var k = 0; k < file.Choices.Count; k++)
        {
            var choice = k;
            table.Text(NameOf(file.Choices[k].Name), row => combinations[row.Number][choice].Name);
        }

        return table
            .Text("fitted_model", row => row.Row?.Model)
            .Text("fitted_terms", row => row.Row?.Terms)
            .Text("term", row => row.Row?.Term)
            .Number("estimate", row => row.Row?.Estimate ?? double.NaN)
            .Number("std_error", row => row.Row?.Error ?? double.NaN)
            .Number("ci_lo", row => row.Row?.Low ?? double.NaN)
            .Number("ci_hi", row => row.Row?.High ?? double.NaN)
            .Number("p_value", row => row.Row?.P ?? double.NaN)
            .Integer("observations", row => row.Row is null ? null : row.Fit.Observations)
            .Integer("events", row => row.Row is null ? null : row.Fit.Events)
            .Number("log_likelihood", row => row.Fit.LogLikelihood)
            .Text("problem", row => row.Fit.Problem.Length == 0 ? null : row.Fit.Problem)
            .Build();
    }

    // A choice may have the name of a column that the table has already.
    private static string NameOf(string choice) => $"choice_{choice.ToLower(CultureInfo.InvariantCulture).Replace(' ', '_')}";

    private static HashSet<Evidence> EvidenceOf(string word) => word switch
    {
        "paper" => [Evidence.Paper],
        "secondary" => [Evidence.Secondary],
        _ => [Evidence.Paper, Evidence.Secondary],
    };

    private static (ExposureWindow? Window, int Width) WindowOf(string text) => text.StartsWith("sliding:", StringComparison.Ordinal)
        ? (ExposureWindow.Sliding, int.Parse(text.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture))
        : (Enum.Parse<ExposureWindow>(text, ignoreCase: true), 1);

    private static void Check(ChoiceOption option)
    {
        void Word(string key, string? found, params string[] known)
        {
            if (found is not null && !known.Contains(found, StringComparer.Ordinal))
                throw new ArgumentException(
                    $"The option '{option.Name}' has {key} '{found}'; expected one of "
                        + $"{string.Join(", ", known)}. {NearestWord.Suggestion(found, known)}".TrimEnd(),
                    nameof(option));
        }

        string[] Names<T>()
            where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];
        Word("model", option.Model, [.. Names<Link>(), AdditiveStudy.Model]);
        Word("exposure", option.Exposure, Names<ExposureKind>());
        Word("evidence", option.Evidence, "paper", "secondary", "all");
        foreach (var kind in option.Kinds ?? [])
            Word("the kind", kind, Names<EventKind>());
        if (option.Window is { } window && !(window.StartsWith("sliding:", StringComparison.Ordinal)
            && int.TryParse(window.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width > 0))
            Word("window", window, "each", "cumulative", "all", "sliding:K");
        if (option.Lag is < 0)
            throw new ArgumentException(FormattableString.Invariant($"The option '{option.Name}' has lag {option.Lag}; expected at least 0."), nameof(option));
    }

    private sealed record Row(string Model, string Terms, string Term, double Estimate, double Error, double Low, double High, double P);

    private sealed record Fit(IReadOnlyList<Row> Rows, long Observations, long Events, double LogLikelihood, string Problem);
}
