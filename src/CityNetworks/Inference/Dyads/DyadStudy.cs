using CityNetworks.Inference.EventHistory;
using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Panels;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Dyads;

/// <summary>How a model of dyads is fitted.</summary>
public sealed record DyadSettings
{
    /// <summary>The link.</summary>
    public Link Link { get; init; } = Link.Logit;

    /// <summary>What is added to the likelihood.</summary>
    public Penalty Penalty { get; init; } = Penalty.None;

    /// <summary>Relabellings of the cities for the permutation test of the pair's terms; 0: none.</summary>
    public int Permutations { get; init; } = 99;

    /// <summary>The seed of the permutations and of attendance that is not certain.</summary>
    public ulong Seed { get; init; } = 1;
}

/// <summary>A directed-dyad event history: does a city at risk adopt more where the earlier adopter is tied to it, near, alike or successful.</summary>
/// <remarks>
/// Errors are clustered by city and by source (two-way), since the outcome of a city stands in the row of every earlier adopter; by city alone where there
/// is a single source.
/// The permutation test relabels the cities in the columns of the pair and refits (as QAP does, Krackhardt 1988): p = (1 + number of relabellings whose
/// likelihood ratio reaches the observed one)/(R + 1).
/// </remarks>
/// <param name="Fit">The model asked for.</param>
/// <param name="Null">The model of the same rows without the columns of the pair; null: it has none.</param>
/// <param name="Tables">coefficients, models, effects, dyads, diagnostics.</param>
public sealed record DyadStudy(EventHistoryFit Fit, EventHistoryFit? Null, IReadOnlyList<Table> Tables)
{
    private static readonly string[] s_clusters = ["city", "source"];

    /// <summary>Fits the model and reports the result.</summary>
    /// <param name="dyads">The rows.</param>
    /// <param name="terms">The terms, as <see cref="DyadTerms"/> reads them.</param>
    /// <param name="settings">Link, penalty, permutations; null: the defaults.</param>
    /// <param name="workers">How the work is done.</param>
    /// <exception cref="CannotEstimateException">The records do not allow the estimate.</exception>
    /// <exception cref="ArgumentException">A term names nothing.</exception>
    public static DyadStudy Of(DyadPanel dyads, IReadOnlyList<string> terms, DyadSettings? settings = null, Workers workers = default)
    {
        settings ??= new DyadSettings();
        var read = DyadTerms.Of(dyads, terms, workers, settings.Seed);
        var columns = read.Columns();
        int[] known = [.. Enumerable.Range(0, dyads.Count).Where(dyad => columns.All(column => double.IsFinite(column.Values[dyad])))];
        if (known.Length == 0)
            throw new CannotEstimateException("In every dyad some term is not known; fill the columns in, or leave a term out.");
        var design = DesignOf(dyads, columns, known);
        Check(dyads, design);
        var fit = EventHistoryFit.Of(design, settings.Link, settings.Penalty, workers);
        PanelColumn[] own = [.. columns.Where(column => column.Origin is ColumnOrigin.Own)];
        var without = own.Length == columns.Count ? null : DesignOf(dyads, own, known);
        var nothing = without is null ? null : EventHistoryFit.Of(without, settings.Link, settings.Penalty, workers);
        var clustered = ClusterErrors.Of(fit, design, [.. s_clusters.Where(name => design.Clusters[name].Distinct().Count() > 1)]);
        var name = $"{settings.Link.ToString().ToLowerInvariant()}-dyad";
        List<ModelRow> models = [EventHistoryStudy.Model(name, fit, FittedRows.Of(fit, design).Hazards, design)];
        if (nothing is not null)
            models.Add(EventHistoryStudy.Model($"{name}-without-pair", nothing, FittedRows.Of(nothing, without!).Hazards, without!));
        Table[] tables =
        [
            FitTables.Coefficients([.. fit.Terms.Select((term, k) => CoefficientRow.Normal(
                name, term, fit.Estimates[k], fit.ErrorOf(k), Math.Sqrt(clustered[k, k]), true, settings.Link is not Link.Probit && k > 0))]),
            FitTables.Models(models),
            EventHistoryStudy.Effects(name, fit, design, clustered),
            DyadTable.Of(dyads, columns),
            FitTables.Diagnostics([
                .. EventHistoryStudy.OfFit(fit),
                .. DyadChecks.Of(dyads, columns, known),
                .. Pairs(fit, nothing, settings, () => Permuted(dyads, read, known, fit, nothing!, settings, workers))]),
        ];
        return new DyadStudy(fit, nothing, tables);
    }

    private static void Check(DyadPanel dyads, Design design)
    {
        int[] cities = [.. design.Clusters["city"].Distinct()];
        if (cities.Length == 1)
        {
            throw new CannotEstimateException(
                $"'{dyads.Cities.Network.Names.Cities[cities[0]]}' is the only city at risk with an earlier adopter, so there is nobody to compare it with; "
                    + "expected two at least: further cities, policies or periods.");
        }

        if (!design.Happens.Contains(true))
        {
            throw new CannotEstimateException(
                $"No city adopts in a row that has an earlier adopter (of {design.Count} dyads), so nothing can be said of whom cities follow; expected "
                    + "adoptions after the first ones. --model logit without --form dyad counts these too.");
        }
    }

    private static Design DesignOf(DyadPanel dyads, IReadOnlyList<PanelColumn> columns, int[] known) =>
        new([.. columns.Select(column => column.Term)], [.. columns.Select(column => Array.ConvertAll(known, dyad => column.Values[dyad]))],
            Array.ConvertAll(known, dyad => dyads.Cities.Happens[dyads.Row[dyad]]))
        {
            IsLevel = [.. columns.Select(column => column.IsLevel)],
            Clusters = new Dictionary<string, int[]>(StringComparer.Ordinal)
            {
                ["city"] = Array.ConvertAll(known, dyad => dyads.Cities.City[dyads.Row[dyad]]),
                ["source"] = Array.ConvertAll(known, dyad => dyads.Source[dyad]),
            },
        };

    private static IEnumerable<Diagnostic> Pairs(EventHistoryFit fit, EventHistoryFit? nothing, DyadSettings settings, Func<double> permuted)
    {
        if (nothing is null || settings.Penalty.Kind is not PenaltyKind.None || settings.Permutations == 0 || fit.Parameters == nothing.Parameters)
            yield break;
        var p = permuted();
        yield return new Diagnostic("pair_permuted_p", p, p < 0.05
            ? "note: the terms of the pair are associated with adoption; networks with the same ties between other cities rarely do as well."
            : "note: networks with the same ties between other cities do as well; the terms of the pair add no more than chance.");
    }

    // A relabelling that leaves a term unknown where it was known keeps the rows: an unknown value is then the mean of the column.
    private static double Permuted(
        DyadPanel dyads, DyadTerms terms, int[] known, EventHistoryFit fit, EventHistoryFit nothing, DyadSettings settings, Workers workers)
    {
        var observed = 2 * (fit.LogLikelihood - nothing.LogLikelihood);
        var reached = new int[settings.Permutations];
        workers.For(settings.Permutations, permutation =>
        {
            int[] to = [.. Enumerable.Range(0, dyads.Cities.Network.CityCount)];
            new CounterRandom(settings.Seed).Sequence(RandomPurpose.Permutation, permutation).Shuffle<int>(to);
            try
            {
                var refit = EventHistoryFit.Of(DesignOf(dyads, [.. terms.Columns(to).Select(Filled)], known), settings.Link, Penalty.None, Workers.One);
                reached[permutation] = 2 * (refit.LogLikelihood - nothing.LogLikelihood) >= observed - 1e-9 ? 1 : 0;
            }
            catch (CannotEstimateException)
            {
                reached[permutation] = 1; // a relabelling that separates the outcome fits better than any
            }
        });
        return (1.0 + reached.Sum()) / (settings.Permutations + 1);
    }

    private static PanelColumn Filled(PanelColumn column)
    {
        if (column.Origin is ColumnOrigin.Own || Array.TrueForAll(column.Values, double.IsFinite))
            return column;
        var mean = column.Values.Where(double.IsFinite).DefaultIfEmpty(0).Average();
        return column with { Values = Array.ConvertAll(column.Values, value => double.IsFinite(value) ? value : mean) };
    }
}
