using System.Globalization;
using CityNetworks.Inference;
using CityNetworks.Inference.Permutation;
using CityNetworks.Numerics;
using CityNetworks.TestData;
using CityNetworks.Tests.Oracles;
using Xunit;

namespace CityNetworks.Tests.Inference.Permutation;

public sealed class QapTests
{
    [Theory]
    [InlineData(5, 1, false, 1)]
    [InlineData(5, 2, false, 2)]
    [InlineData(6, 2, true, 3)]
    [InlineData(5, 3, false, 4)]
    [InlineData(6, 1, true, 5)]
    public void All_permutations_of_small_matrices_give_the_p_values_of_the_plain_way(int n, int predictors, bool isSymmetric, ulong seed)
    {
        var data = Made(n, n, predictors, isOneMode: true, isSymmetric, seed);
        var qap = Qap.Of(data, new QapSettings { Permutations = 1000 });
        Assert.True(qap.IsExact);
        var isCell = new bool[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                isCell[i, j] = isSymmetric ? i < j : i != j;
        }

        Compare(data, qap, isCell);
    }

    [Fact]
    public void Rows_and_columns_of_two_modes_are_permuted_apart_and_within_their_groups()
    {
        var data = Made(4, 4, 2, isOneMode: false, isSymmetric: false, 9);
        var isCell = new bool[4, 4];
        for (var entry = 0; entry < 16; entry++)
            isCell[entry / 4, entry % 4] = true;
        var whole = Qap.Of(data, new QapSettings { Permutations = 1000 });
        Assert.Equal(576, whole.Permutations);
        Compare(data, whole, isCell);
        var grouped = data with { Frame = data.Frame with { RowStrata = [0, 0, 1, 1], ColumnStrata = [0, 1, 1, 1] } };
        var within = Qap.Of(grouped, new QapSettings { Permutations = 1000 });
        Assert.Equal(24, within.Permutations);
        Compare(grouped, within, isCell);
    }

    [Fact]
    public void Drawn_permutations_come_near_to_all_of_them()
    {
        var data = Made(6, 6, 2, isOneMode: true, isSymmetric: false, 11);
        var all = Qap.Of(data, new QapSettings { Permutations = 720 });
        var drawn = Qap.Of(data, new QapSettings { Permutations = 700, Seed = 3 });
        Assert.True(all.IsExact && !drawn.IsExact);
        for (var k = 1; k < all.Terms.Count; k++)
        {
            var p = all.Terms[k].PValue;
            Assert.Equal(p, drawn.Terms[k].PValue, (4 * Math.Sqrt(p * (1 - p) / 700)) + 0.002); // four standard errors, and the one that is added
        }
    }

    [Fact]
    public void Estimates_and_errors_are_those_of_R()
    {
        var data = Made(12, 12, 3, isOneMode: true, isSymmetric: false, 21);
        var qap = Qap.Of(data, new QapSettings { Permutations = 10 });
        var cells = Enumerable.Range(0, 144).Where(entry => entry / 12 != entry % 12).ToArray();
        string Column(CellMatrix matrix) => "c(" + string.Join(',', cells.Select(cell => matrix.Values[cell].ToString("R",
            CultureInfo.InvariantCulture))) + ")";
        var numbers = Rscript.Numbers($"""
            y <- {Column(data.Outcome)}
            a <- {Column(data.Predictors[0])}
            b <- {Column(data.Predictors[1])}
            d <- {Column(data.Predictors[2])}
            s <- summary(lm(y ~ a + b + d))
            cat(format(c(t(s$coefficients[, 1:3]), s$r.squared), digits = 15))
            z <- as.integer(y > median(y))
            g <- glm(z ~ a + b + d, binomial, control = glm.control(epsilon = 1e-12))
            cat("", format(coef(g), digits = 15))
            """);
        for (var k = 0; k < 4; k++)
        {
            Assert.Equal(numbers[3 * k], qap.Terms[k].Estimate, 1e-9);
            Assert.Equal(numbers[(3 * k) + 1], qap.Terms[k].Error, 1e-9);
            Assert.Equal(numbers[(3 * k) + 2], qap.Terms[k].Statistic, 1e-7);
        }

        Assert.Equal(numbers[12], qap.RSquared, 1e-10);
        var sorted = cells.Select(cell => data.Outcome.Values[cell]).Order().ToArray();
        var median = (sorted[65] + sorted[66]) / 2;
        var logit = Qap.Of(
            data with { Outcome = new CellMatrix("z", Array.ConvertAll(data.Outcome.Values, value => value > median ? 1.0 : 0)) },
            new QapSettings { IsLogit = true, Permutations = 10 });
        for (var k = 0; k < 4; k++)
            Assert.Equal(numbers[13 + k], logit.Terms[k].Estimate, 1e-6);
    }

    [Fact]
    public void A_logit_has_the_p_values_of_all_permutations_in_R()
    {
        // By R's own score test, over the permutations of five cities, and over those within two groups of cities.
        var data = Made(5, 5, 2, isOneMode: true, isSymmetric: false, 8);
        data = data with { Outcome = new CellMatrix("y", Array.ConvertAll(data.Outcome.Values, value => value > 0.1 ? 1.0 : 0)) };
        string Matrix(CellMatrix matrix) => "matrix(c(" + string.Join(',', matrix.Values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))
            + "), 5, byrow = TRUE)";
        var numbers = Rscript.Numbers($$"""
            y <- {{Matrix(data.Outcome)}}; x <- list({{Matrix(data.Predictors[0])}}, {{Matrix(data.Predictors[1])}})
            off <- row(y) != col(y)
            orders <- function(v) if (length(v) < 2) list(v) else do.call(c, lapply(v, function(a) lapply(orders(setdiff(v, a)), function(o) c(a, o))))
            groups <- c(1, 1, 2, 2, 2)
            for (k in 1:2) {
              other <- x[[3 - k]][off]
              rest <- matrix(0, 5, 5)
              rest[off] <- resid(lm(x[[k]][off] ~ other))
              plain <- glm(y[off] ~ other, binomial, control = glm.control(epsilon = 1e-12))
              score <- function(e) anova(plain, glm(y[off] ~ other + e, binomial), test = "Rao")$Rao[2]
              observed <- score(x[[k]][off])
              all <- orders(1:5)
              found <- sapply(all, function(o) { e <- rest[o, o][off]; score(e) >= observed - 1e-7 })
              within <- sapply(all, function(o) all(groups[o] == groups))
              cat(format(c(mean(found), mean(found[within])), digits = 15), "")
            }
            """);
        var whole = Qap.Of(data, new QapSettings { IsLogit = true, Permutations = 1000 });
        var within = Qap.Of(
            data with { Frame = data.Frame with { RowStrata = [0, 0, 1, 1, 1], ColumnStrata = [0, 0, 1, 1, 1] } },
            new QapSettings { IsLogit = true, Permutations = 1000 });
        Assert.Equal((120, 12), (whole.Permutations, within.Permutations));
        for (var k = 0; k < 2; k++)
        {
            Assert.Equal(numbers[2 * k], whole.Terms[k + 1].PValue, 1e-9);
            Assert.Equal(numbers[(2 * k) + 1], within.Terms[k + 1].PValue, 1e-9);
        }
    }

    [Fact]
    public void Sna_gives_the_same_coefficients_and_errors_and_p_within_its_Monte_Carlo_error()
    {
        // Computed with sna 2.7-1 (R 4.2): netlm, qapspp, 20,000 permutations; netlogit, qapspp, 3,000.
        const int n = 7;
        double[] Matrix(Func<int, int, double> value) => [.. Enumerable.Range(0, n * n).Select(entry => value(entry / n, entry % n))];
        var first = Matrix((i, j) => ((3 * i * i) + (5 * j) + (i * j)) % 11 / 2.0);
        var second = Matrix((i, j) => ((7 * i) + (2 * j * j) + (3 * i * j)) % 13 / 3.0);
        var outcome = Matrix((i, j) => (0.4 * first[(i * n) + j]) + (((4 * i) + (9 * j) + (i * i * j)) % 17 / 4.0));
        var data = new MatrixData(Frame(n, n, true), new CellMatrix("y", outcome), [new CellMatrix("x1", first), new CellMatrix("x2", second)]);
        var linear = Qap.Of(data, new QapSettings { Permutations = 5040 });
        Assert.True(linear.IsExact);
        Check(
            linear, [2.6010803562399, 0.1137775171032, -0.0348409089354], term => term.Statistic, [4.872335078875, 0.991868376766, -0.208702925890],
            [0.35445, 0.8208], 20_000);
        var logit = Qap.Of(
            data with { Outcome = new CellMatrix("y", Array.ConvertAll(outcome, value => value > 3 ? 1.0 : 0)) },
            new QapSettings { IsLogit = true, Permutations = 5040 });
        Check(logit, [0.0862090796822, -0.1227276181488, 0.0350668218193], term => term.Error, [0.9141255632, 0.1974392654, 0.2867524676],
            [0.5793333, 0.905], 3_000);

        static void Check(Qap qap, double[] estimates, Func<QapTerm, double> other, double[] others, double[] p, int permutations)
        {
            for (var k = 0; k < estimates.Length; k++)
            {
                Assert.Equal(estimates[k], qap.Terms[k].Estimate, 1e-7);
                Assert.Equal(others[k], other(qap.Terms[k]), 1e-5);
            }

            for (var k = 0; k < p.Length; k++)
                Assert.Equal(p[k], qap.Terms[k + 1].PValue, 4 * Math.Sqrt(p[k] * (1 - p[k]) / permutations));
        }
    }

    [Fact]
    public void P_values_are_uniform_where_predictors_go_together_and_one_adds_nothing()
    {
        // Spurious dependence within rows and columns: the reason to permute nodes. x2 goes with x1, y with x1 alone.
        var ps = Enumerable.Range(1, 300).Select(sample =>
        {
            var draws = new CounterRandom((ulong)sample).Sequence(RandomPurpose.Generation, 5);
            const int n = 12;
            double[] Nodes() => [.. Enumerable.Range(0, n).Select(_ => Normal(draws))];
            double[] Matrix()
            {
                var (rows, columns) = (Nodes(), Nodes());
                return [.. Enumerable.Range(0, n * n).Select(entry => rows[entry / n] + columns[entry % n] + Normal(draws))];
            }

            double[] Sum(double a, double[] left, double b, double[] right) => [.. left.Zip(right, (l, r) => (a * l) + (b * r))];
            var first = Matrix();
            var second = Sum(0.7, first, 1, Matrix());
            var data = new MatrixData(Frame(n, n, true), new CellMatrix("y", Sum(0.5, first, 1, Matrix())), [new CellMatrix("x1", first),
                new CellMatrix("x2", second)]);
            return Qap.Of(data, new QapSettings { Permutations = 199, Seed = (ulong)sample }).Terms[2].PValue;
        }).ToArray();
        Assert.InRange(ps.Count(p => p <= 0.05), 5, 28); // 15 expected, standard deviation 3.8
        Assert.InRange(ps.Average(), 0.43, 0.57);
    }

    [Fact]
    public void The_logit_finds_what_is_there_and_nothing_else()
    {
        var draws = new CounterRandom(4).Sequence(RandomPurpose.Generation, 6);
        const int n = 20;
        double[] first = [.. Enumerable.Range(0, n * n).Select(_ => Normal(draws))];
        double[] second = [.. Enumerable.Range(0, n * n).Select(_ => Normal(draws))];
        double[] outcome = [.. first.Select(value => draws.NextUniform() < 1 / (1 + Math.Exp(1 - value)) ? 1.0 : 0)];
        var data = new MatrixData(Frame(n, n, true), new CellMatrix("y", outcome), [new CellMatrix("a", first), new CellMatrix("b", second)]);
        var qap = Qap.Of(data, new QapSettings { IsLogit = true, Permutations = 499 });
        Assert.InRange(qap.Terms[1].Estimate, 0.6, 1.4);
        Assert.Equal(1 / 500.0, qap.Terms[1].PValue, 1e-12);
        Assert.True(qap.Terms[2].PValue > 0.05);
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var data = Made(15, 15, 3, isOneMode: true, isSymmetric: false, 31);
        var (one, many) = (Qap.Of(data, null, Workers.One), Qap.Of(data, null, new Workers(8)));
        Assert.Equal(one.Terms, many.Terms);
        Assert.Equal(one.Correlations, many.Correlations);
        Assert.Equal(one.FitPValue, many.FitPValue);
    }

    [Fact]
    public void What_has_no_coefficient_is_refused()
    {
        var data = Made(5, 5, 2, isOneMode: true, isSymmetric: false, 2);
        var flat = new CellMatrix("flat", Enumerable.Repeat(2.0, 25).ToArray());
        var twice = new CellMatrix("twice", Array.ConvertAll(data.Predictors[0].Values, value => (2 * value) + 1));
        Assert.Contains("every cell", Assert.Throws<CannotEstimateException>(() => Qap.Of(data with { Outcome = flat })).Message, StringComparison.Ordinal);
        Assert.Contains("'flat'", Assert.Throws<CannotEstimateException>(() => Qap.Of(data with { Predictors = [flat] })).Message, StringComparison.Ordinal);
        Assert.Contains("determine it", Assert.Throws<CannotEstimateException>(() => Qap.Of(data with
        {
            Predictors = [.. data.Predictors,
            twice]
        })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Qap.Of(data, new QapSettings { IsLogit = true }));
        var separated = data with
        {
            Outcome = new CellMatrix("y", Array.ConvertAll(data.Predictors[0].Values, value => value > 0 ? 1.0 : 0)),
            Predictors = [data.Predictors[0]]
        };
        var qap = Qap.Of(separated, new QapSettings { IsLogit = true });
        Assert.True(double.IsNaN(qap.Terms[1].Estimate) && qap.Terms[1].PValue < 0.1);
    }

    private static void Compare(MatrixData data, Qap qap, bool[,] isCell)
    {
        var expected = NaiveQap.PValues(data, isCell);
        for (var k = 0; k < expected.Length; k++)
            Assert.Equal(expected[k], qap.Terms[k + 1].PValue, 1e-12);
        var cells = Enumerable.Range(0, data.Frame.Size).Where(entry => isCell[entry / data.Frame.Columns.Count, entry % data.Frame.Columns.Count]).ToArray();
        double[] Column(CellMatrix matrix) => Array.ConvertAll(cells, entry => matrix.Values[entry]);
        var (estimates, t) = NaiveQap.Regress(Column(data.Outcome), [.. data.Predictors.Select(Column)]);
        for (var k = 0; k < estimates.Length; k++)
        {
            Assert.Equal(estimates[k], qap.Terms[k].Estimate, 1e-8);
            Assert.Equal(t[k], qap.Terms[k].Statistic, 1e-7);
        }
    }

    internal static MatrixFrame Frame(int rows, int columns, bool isOneMode)
    {
        string[] ids = [.. Enumerable.Range(0, rows).Select(row => $"c{row}")];
        return new MatrixFrame(ids, isOneMode ? ids : [.. Enumerable.Range(0, columns).Select(column => $"e{column}")], isOneMode);
    }

    private static MatrixData Made(int rows, int columns, int predictors, bool isOneMode, bool isSymmetric, ulong seed)
    {
        var draws = new CounterRandom(seed).Sequence(RandomPurpose.Generation, 1);
        double[] Matrix()
        {
            var values = Enumerable.Range(0, rows * columns).Select(_ => Normal(draws)).ToArray();
            for (var entry = 0; isSymmetric && entry < values.Length; entry++)
                values[entry] = values[Math.Min(entry, (entry % rows * rows) + (entry / rows))];
            return values;
        }

        var made = Enumerable.Range(0, predictors).Select(k => new CellMatrix($"x{k}", Matrix())).ToArray();
        var noise = Matrix();
        return new MatrixData(Frame(rows, columns, isOneMode), new CellMatrix("y", [.. noise.Select((value, entry) =>
            value + (0.8 * made[0].Values[entry]))]), made);
    }

    private static double Normal(CounterSequence draws) => Math.Sqrt(-2 * Math.Log(draws.NextUniform())) * Math.Cos(2 * Math.PI * draws.NextUniform());
}
