namespace CityNetworks.Numerics;

/// <summary>e^x − 1 and ln(1 + x), exact to a few roundings near 0 too, where the runtime's own forms lose all digits.</summary>
/// <remarks>Source: Kahan's formulas, in Higham (2002), Accuracy and Stability of Numerical Algorithms, 2nd edition, sections 1.14.1 and problem 1.5.</remarks>
internal static class NearZero
{
    /// <summary>e^x − 1.</summary>
    public static double ExpM1(double x)
    {
        var power = Math.Exp(x);
        if (power == 1)
            return x;
        var less = power - 1;
        return less == -1 || double.IsInfinity(power) ? less : less * (x / Math.Log(power));
    }

    /// <summary>ln(1 + x), x &gt; −1.</summary>
    public static double LogP1(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * (x / (sum - 1));
    }
}
