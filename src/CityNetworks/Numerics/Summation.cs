namespace CityNetworks.Numerics;

/// <summary>Sums whose rounding error does not grow with the number of terms.</summary>
public static class Summation
{
    /// <summary>The sum of <paramref name="values"/> in their order, with Neumaier's compensation; empty → 0.</summary>
    /// <returns>A number in the unit of the values.</returns>
    /// <remarks>Error: about one rounding of the result, whatever the length. Source: Neumaier (1974), ZAMM 54, 39–51.</remarks>
    public static double Of(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        var lost = 0.0;
        foreach (var value in values)
        {
            var next = sum + value;
            lost += Math.Abs(sum) >= Math.Abs(value) ? (sum - next) + value : (value - next) + sum;
            sum = next;
        }

        return sum + lost;
    }
}
