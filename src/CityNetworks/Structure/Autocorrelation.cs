using CityNetworks.Measures;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Structure.Chance;
using CityNetworks.Structure.Pairs;

namespace CityNetworks.Structure;

/// <summary>An autocorrelation with what chance would give.</summary>
/// <param name="Permutation">The value compared with values permuted among the N cities: the test to prefer.</param>
/// <param name="Expected">The mean over all ways to deal them out.</param>
/// <param name="Variance">The variance over them; NaN with fewer than four cities.</param>
/// <param name="Cities">N: the cities compared.</param>
/// <param name="Isolates">Left out: present with a known value, but met no other city with one.</param>
/// <param name="Missing">Left out: present, value not known.</param>
public sealed record AutocorrelationResult(NullComparison Permutation, double Expected, double Variance, int Cities, int Isolates, int Missing)
{
    /// <summary>I or C; NaN where the value does not vary or nobody met.</summary>
    public double Value => Permutation.Value;

    /// <summary>(value − expected)/√variance.</summary>
    public double Z => (Value - Expected) / Math.Sqrt(Variance);
}

/// <summary>Are cities that meet alike in some column (Moran's I above, Geary's C below its expected value)?</summary>
/// <remarks>
/// Formulas: those of <see cref="Definitions"/>, W = Σ w_ij; <see cref="TieScaling"/> says whether rows are normalised.
/// Under random dealing: E(I) = −1/(N − 1), E(C) = 1, and with S1 = ½Σ(w_ij + w_ji)², S2 = Σ_i(w_i· + w_·i)², k = N Σ(x−x̄)⁴ / (Σ(x−x̄)²)²:
/// Var(I) = [N((N² − 3N + 3)S1 − N·S2 + 3W²) − k((N² − N)S1 − 2N·S2 + 6W²)] / [(N−1)(N−2)(N−3)W²] − E²,
/// Var(C) = [(N−1)S1(N² − 3N + 3 − (N−1)k) − ¼(N−1)S2(N² + 3N − 6 − (N² − N + 2)k) + W²(N² − 3 − (N−1)²k)] / [N(N−2)(N−3)W²].
/// Cases: rows normalised by default; isolates and cities without a value are left out and counted; fewer than two cities, or a column that does not vary →
/// NaN.
/// Cost: O(ties) for each permutation, after O(Σ_e d_e²).
/// Source: Cliff and Ord (1981), Spatial Processes, chapters 1 and 2; Moran (1950), Biometrika 37, 17–23; Geary (1954), The Incorporated Statistician 5,
/// 115–145. R's ape and spdep give the same I for the same weights.
/// </remarks>
public static class Autocorrelation
{
    /// <summary>What they are called, what they mean, their formula and source.</summary>
    public static IReadOnlyList<StructureMeasure> Definitions { get; } =
    [
        new(StructureNeeds.Columns, context => OfColumns(context, Moran))
        {
            Id = "moran",
            Name = "Moran's I",
            IsProperName = true,
            Scope = MeasureScope.Network,
            Meaning = "how similar cities that meet are in a column: above the expectation similar, below it dissimilar",
            Formula = "(N/W) Σ w_ij(x_i−x̄)(x_j−x̄) / Σ(x_i−x̄)², rows normalised",
            Groups = "the column of cities",
            Cases = "isolates and cities without a value are left out; a column that does not vary → not defined",
            Citation = "Moran 1950; Cliff and Ord 1981",
        },
        new(StructureNeeds.Columns, context => OfColumns(context, Geary))
        {
            Id = "geary",
            Name = "Geary's C",
            IsProperName = true,
            Scope = MeasureScope.Network,
            Meaning = "how far cities that meet differ in a column: below expectation alike, above unlike",
            Formula = "(N−1) Σ w_ij(x_i−x_j)² / (2W Σ(x_i−x̄)²), rows normalised",
            Groups = "the column of cities",
            Cases = "as moran",
            Citation = "Geary 1954; Cliff and Ord 1981",
        },
    ];

    /// <summary>Moran's I of a column over the co-participation ties of the window.</summary>
    /// <param name="window">The network.</param>
    /// <param name="values">A value for each city; NaN: not known.</param>
    /// <param name="scaling">How ties weigh.</param>
    /// <param name="permutations">R; 0 for none.</param>
    /// <param name="seed">For the permutations.</param>
    /// <param name="workers">How the work is done.</param>
    public static AutocorrelationResult Moran(
        Window window,
        IReadOnlyList<double> values,
        TieScaling scaling = TieScaling.RowNormalised,
        int permutations = 1000,
        ulong seed = 1,
        Workers workers = default)
    {
        var weights = new NeighbourWeights(window, values, scaling is TieScaling.RowNormalised, workers);
        var n = (double)weights.Count;
        var deviations = Deviations(weights.Values);
        var squares = deviations.Sum(d => d * d);
        var scale = squares > 0 ? n / (weights.Sum * squares) : double.NaN;
        var test = Permuted(deviations, permutations, seed, workers, x => scale * weights.Over(x, static (a, b) => a * b));
        var expected = -1 / (n - 1);
        var k = Kurtosis(deviations);
        var w2 = weights.Sum * weights.Sum;
        var s4 = (((n * n) - (3 * n) + 3) * weights.S1) - (n * weights.S2) + (3 * w2);
        var s5 = (((n * n) - n) * weights.S1) - (2 * n * weights.S2) + (6 * w2);
        var variance = (((n * s4) - (k * s5)) / ((n - 1) * (n - 2) * (n - 3) * w2)) - (expected * expected);
        return Result(weights, test, expected, variance);
    }

    /// <summary>Geary's C of a column over the co-participation ties of the window; parameters as for <see cref="Moran"/>.</summary>
    public static AutocorrelationResult Geary(
        Window window,
        IReadOnlyList<double> values,
        TieScaling scaling = TieScaling.RowNormalised,
        int permutations = 1000,
        ulong seed = 1,
        Workers workers = default)
    {
        var weights = new NeighbourWeights(window, values, scaling is TieScaling.RowNormalised, workers);
        var n = (double)weights.Count;
        var deviations = Deviations(weights.Values);
        var squares = deviations.Sum(d => d * d);
        var scale = squares > 0 ? (n - 1) / (2 * weights.Sum * squares) : double.NaN;
        var test = Permuted(deviations, permutations, seed, workers, x => scale * weights.Over(x, static (a, b) => (a - b) * (a - b)));
        var k = Kurtosis(deviations);
        var w2 = weights.Sum * weights.Sum;
        var variance = (((n - 1) * weights.S1 * ((n * n) - (3 * n) + 3 - ((n - 1) * k)))
            - ((n - 1) * weights.S2 * ((n * n) + (3 * n) - 6 - (((n * n) - n + 2) * k)) / 4)
            + (w2 * ((n * n) - 3 - ((n - 1) * (n - 1) * k)))) / (n * (n - 2) * (n - 3) * w2);
        return Result(weights, test, 1, variance);
    }

    private static IEnumerable<StructureRow> OfColumns(StructureContext context, Autocorrelate measure)
    {
        var options = context.Options;
        foreach (var (name, values) in options.Columns.OrderBy(column => column.Key, StringComparer.Ordinal))
        {
            var result = measure(context.Window, values, TieScaling.RowNormalised, options.Permutations, options.Seed, context.Workers);
            yield return new StructureRow(name, result.Value, result.Expected, result.Permutation.P);
        }
    }

    private delegate AutocorrelationResult Autocorrelate(
        Window window, IReadOnlyList<double> values, TieScaling scaling, int permutations, ulong seed, Workers workers);

    private static AutocorrelationResult Result(NeighbourWeights weights, NullComparison test, double expected, double variance)
    {
        var isDefined = !double.IsNaN(test.Value);
        return new AutocorrelationResult(
            test, isDefined ? expected : double.NaN, isDefined && weights.Count >= 4 ? variance : double.NaN, weights.Count, weights.Isolates, weights.Missing);
    }

    private static NullComparison Permuted(double[] deviations, int permutations, ulong seed, Workers workers, Func<double[], double> statistic)
    {
        return MonteCarlo.Compare([statistic(deviations)], permutations, replicate =>
        {
            var dealt = deviations.AsSpan().ToArray();
            new CounterRandom(seed).Sequence(RandomPurpose.Permutation, replicate).Shuffle<double>(dealt);
            return [statistic(dealt)];
        }, workers)[0];
    }

    private static double[] Deviations(double[] values)
    {
        var mean = Summation.Of(values) / values.Length;
        var varies = Array.Exists(values, value => value != values[0]); // the mean of equal numbers may be off by a rounding
        return Array.ConvertAll(values, value => varies ? value - mean : 0);
    }

    private static double Kurtosis(double[] deviations)
    {
        var squares = deviations.Sum(d => d * d);
        return deviations.Length * deviations.Sum(d => d * d * d * d) / (squares * squares);
    }
}
