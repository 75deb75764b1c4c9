namespace CityNetworks.Tests.Oracles;

/// <summary>Partial rank correlation from its definition: correlate what least squares on the other factors leaves of the ranks.</summary>
internal static class NaivePartialRankCorrelation
{
    public static double[] Of(double[][] factors, double[] outcome)
    {
        var count = factors[0].Length;
        var ranks = Enumerable.Range(0, count).Select(factor => Ranks([.. factors.Select(point => point[factor])])).ToArray();
        var result = new double[count];
        for (var factor = 0; factor < count; factor++)
        {
            var others = ranks.Where((_, other) => other != factor).ToArray();
            var x = Residuals(ranks[factor], others);
            var y = Residuals(Ranks(outcome), others);
            var (xx, yy) = (x.Sum(a => a * a), y.Sum(a => a * a));
            result[factor] = xx < 1e-6 || yy < 1e-6 ? double.NaN : x.Zip(y, (a, b) => a * b).Sum() / Math.Sqrt(xx * yy);
        }

        return result;
    }

    private static double[] Ranks(
        double[] values) => [.. values.Select(value => values.Count(other => other < value) + ((values.Count(other => other == value) + 1) / 2.0))];

    // Gram–Schmidt: take out the constant, then each other factor in turn.
    private static double[] Residuals(double[] values, double[][] others)
    {
        var directions = new List<double[]>();
        foreach (var column in others.Prepend([.. Enumerable.Repeat(1.0, values.Length)]))
        {
            var left = directions.Aggregate(directions.Aggregate(column, Without), Without); // twice, for rounding
            var length = Math.Sqrt(left.Sum(a => a * a));
            if (length > 1e-6)
                directions.Add([.. left.Select(a => a / length)]);
        }

        return directions.Aggregate(directions.Aggregate(values, Without), Without);
    }

    private static double[] Without(double[] values, double[] direction)
    {
        var share = values.Zip(direction, (a, b) => a * b).Sum();
        return [.. values.Zip(direction, (a, b) => a - (share * b))];
    }
}
