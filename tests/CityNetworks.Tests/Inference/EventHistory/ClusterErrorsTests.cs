using CityNetworks.Inference.EventHistory;
using Xunit;

namespace CityNetworks.Tests.Inference.EventHistory;

public sealed class ClusterErrorsTests
{
    [Fact]
    public void Errors_equal_the_sandwich_worked_out_row_by_row()
    {
        var design = Clustered(300);
        var fit = EventHistoryFit.Of(design, Link.Logit);
        var covariance = ClusterErrors.Of(fit, design, "city");
        var inverse = MathNet.Numerics.LinearAlgebra.Double.DenseMatrix.OfArray(fit.Covariance);
        var meat = MathNet.Numerics.LinearAlgebra.Double.DenseMatrix.Create(3, 3, 0);
        foreach (var city in design.Clusters["city"].Distinct())
        {
            var sum = MathNet.Numerics.LinearAlgebra.Double.DenseVector.Create(3, 0);
            for (var row = 0; row < design.Count; row++)
            {
                if (design.Clusters["city"][row] != city)
                    continue;
                double[] x = [1, design.Columns[0][row], design.Columns[1][row]];
                var eta = x.Zip(fit.Estimates, (a, b) => a * b).Sum();
                var residual = (design.Happens[row] ? 1 : 0) - (1 / (1 + Math.Exp(-eta)));
                sum += MathNet.Numerics.LinearAlgebra.Double.DenseVector.OfArray([.. x.Select(value => value * residual)]);
            }

            meat += (MathNet.Numerics.LinearAlgebra.Double.DenseMatrix)sum.OuterProduct(sum);
        }

        var expected = inverse * meat * inverse * (20 / 19.0);
        for (var term = 0; term < 3; term++)
            Assert.Equal(expected[term, term], covariance[term, term], 1e-12);
    }

    [Fact]
    public void Two_ways_are_the_one_and_the_other_less_both()
    {
        var design = Clustered(300);
        var fit = EventHistoryFit.Of(design, Link.Cloglog);
        var both = design with
        {
            Clusters = new Dictionary<string, int[]>
            {
                ["both"] = [.. design.Clusters["city"].Zip(design.Clusters["policy"],
            (city, policy) => (city * 5) + policy)]
            }
        };
        var (city, policy, intersection) = (ClusterErrors.Of(fit, design, "city"), ClusterErrors.Of(fit, design, "policy"),
            ClusterErrors.Of(fit, both, "both"));
        Assert.Equal(city[1, 1] + policy[1, 1] - intersection[1, 1], ClusterErrors.Of(fit, design, "city", "policy")[1, 1], 1e-14);
    }

    /// <summary>Few clusters of two kinds often give a negative variance; what stands for it is the nearest matrix without (a projection: what is taken
    /// away and what is left are both without negative eigenvalues, and orthogonal).</summary>
    [Fact]
    public void A_negative_variance_of_two_ways_becomes_the_nearest_that_is_none()
    {
        var mended = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var design = EventHistoryFitTests.Made(new Random(seed), 60, 2) with
            {
                Clusters = new Dictionary<string, int[]>
                {
                    ["city"] = [.. Enumerable.Range(0, 60).Select(row => row % 4)],
                    ["policy"] = [.. Enumerable.Range(0, 60).Select(row => row / 20)],
                    ["both"] = [.. Enumerable.Range(0, 60).Select(row => (row % 4 * 3) + (row / 20))],
                },
            };
            var fit = EventHistoryFit.Of(design, Link.Logit);
            var (city, policy, both) = (ClusterErrors.Of(fit, design, "city"), ClusterErrors.Of(fit, design, "policy"), ClusterErrors.Of(fit, design, "both"));
            var raw = MathNet.Numerics.LinearAlgebra.Double.DenseMatrix.Create(3, 3, (i, j) => city[i, j] + policy[i, j] - both[i, j]);
            var left = MathNet.Numerics.LinearAlgebra.Double.DenseMatrix.OfArray(ClusterErrors.Of(fit, design, "city", "policy"));
            var taken = left - raw;
            Assert.True(Least(left) >= -1e-9 && Least(taken) >= -1e-9);
            Assert.True((left * taken).L2Norm() < 1e-9);
            mended += taken.L2Norm() > 1e-9 ? 1 : 0;
        }

        Assert.InRange(mended, 5, 60);

        static double Least(MathNet.Numerics.LinearAlgebra.Matrix<double> matrix) =>
            matrix.Evd(MathNet.Numerics.LinearAlgebra.Symmetricity.Symmetric).EigenValues.Min(value => value.Real);
    }

    [Fact]
    public void One_cluster_gives_no_error()
    {
        var design = Clustered(100) with { Clusters = new Dictionary<string, int[]> { ["city"] = new int[100] } };
        Assert.True(double.IsNaN(ClusterErrors.Of(EventHistoryFit.Of(design, Link.Logit), design, "city")[0, 0]));
    }

    private static Design Clustered(int rows) => EventHistoryFitTests.Made(new Random(2), rows, 2) with
    {
        Clusters = new Dictionary<string, int[]>
        {
            ["city"] = [.. Enumerable.Range(0, rows).Select(row => row % 20)],
            ["policy"] = [.. Enumerable.Range(0, rows).Select(row => row / 7 % 5)]
        },
    };
}
