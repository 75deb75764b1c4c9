using CityNetworks.Numerics;

namespace CityNetworks.Inference.EventHistory;

/// <summary>The likelihood of a binary model with a normal effect of each group integrated out, by adaptive Gauss–Hermite quadrature.</summary>
internal sealed class MarginalLikelihood
{
    private const int Points = 15;

    private static readonly (double[] At, double[] Weights) s_rule = Rule(Points);

    private readonly ScaledColumns _columns;
    private readonly bool[] _happens;
    private readonly Link _link;
    private readonly int[][] _groups;

    public MarginalLikelihood(ScaledColumns columns, IReadOnlyList<bool> happens, Link link, int[] groups)
    {
        (_columns, _happens, _link) = (columns, [.. happens], link);
        _groups = [.. groups.Index().GroupBy(item => item.Item, item => item.Index).OrderBy(group => group.Key).Select(group => group.ToArray())];
    }

    /// <summary>ℓ and its gradient in the scaled coefficients and σ, the last.</summary>
    public (double Value, double[] Gradient) At(double[] point)
    {
        var n = _columns.Count;
        var eta = new double[_happens.Length];
        for (var first = 0; first < eta.Length; first += RowBlocks.Longest)
        {
            var end = Math.Min(eta.Length, first + RowBlocks.Longest);
            _columns.Predict(point[..^1], first, end, eta.AsSpan(first, end - first));
        }

        var (value, gradient) = (0.0, new double[n + 1]);
        foreach (var rows in _groups)
            value += Add(rows, eta, point[^1], gradient);
        return (value, gradient);
    }

    // ln ∫ exp(g(z)) dz with g(z) = Σ ln f(η + σz) − z²/2 − ln√2π, around the mode of g.
    private double Add(int[] rows, double[] eta, double deviation, double[] gradient)
    {
        var (mode, spread) = Mode(rows, eta, deviation);
        var logs = new double[Points];
        for (var q = 0; q < Points; q++)
        {
            var z = mode + (Math.Sqrt(2) * spread * s_rule.At[q]);
            logs[q] = Math.Log(s_rule.Weights[q])
                + (s_rule.At[q] * s_rule.At[q]) + rows.Sum(row => Links.Row(_link, eta[row] + (deviation * z), _happens[row]).LogLikelihood)
                - (z * z / 2) - 0.91893853320467274178;
        }

        var largest = logs.Max();
        var sum = logs.Sum(log => Math.Exp(log - largest));
        for (var q = 0; q < Points; q++)
        {
            var weight = Math.Exp(logs[q] - largest) / sum;
            if (weight < 1e-16)
                continue;
            var z = mode + (Math.Sqrt(2) * spread * s_rule.At[q]);
            foreach (var row in rows)
            {
                var score = weight * Links.Row(_link, eta[row] + (deviation * z), _happens[row]).Score;
                for (var k = 0; k < gradient.Length - 1; k++)
                    gradient[k] += score * _columns.Columns[k][row];
                gradient[^1] += score * z;
            }
        }

        return largest + Math.Log(sum) + Math.Log(Math.Sqrt(2) * spread);
    }

    private (double Mode, double Spread) Mode(int[] rows, double[] eta, double deviation)
    {
        var z = 0.0;
        var curvature = 1.0;
        for (var step = 0; step < 50; step++)
        {
            var (score, information) = (-z, 1.0);
            foreach (var row in rows)
            {
                var given = Links.Row(_link, eta[row] + (deviation * z), _happens[row]);
                score += deviation * given.Score;
                information += deviation * deviation * given.Information;
            }

            curvature = information;
            var move = score / information;
            z += Math.Clamp(move, -3, 3);
            if (Math.Abs(move) < 1e-10)
                break;
        }

        return (z, 1 / Math.Sqrt(curvature));
    }

    // Points and weights of Gauss and Hermite, from the eigenvalues of the Jacobi matrix (Golub and Welsch 1969).
    private static (double[] At, double[] Weights) Rule(int points)
    {
        var jacobi = MathNet.Numerics.LinearAlgebra.Double.DenseMatrix.Create(points, points, 0);
        for (var k = 1; k < points; k++)
            jacobi[k, k - 1] = jacobi[k - 1, k] = Math.Sqrt(k / 2.0);
        var parts = jacobi.Evd(MathNet.Numerics.LinearAlgebra.Symmetricity.Symmetric);
        return ([.. parts.EigenValues.Select(value => value.Real)],
            [.. Enumerable.Range(0, points).Select(k => Math.Sqrt(Math.PI) * parts.EigenVectors[0, k] * parts.EigenVectors[0, k])]);
    }
}
