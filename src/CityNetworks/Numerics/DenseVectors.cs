using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CityNetworks.Numerics;

/// <summary>Arithmetic on whole vectors, eight numbers at a time on any machine, so that sums are taken in the same order everywhere.</summary>
internal static class DenseVectors
{
    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var lefts = MemoryMarshal.Cast<double, Vector512<double>>(left);
        var rights = MemoryMarshal.Cast<double, Vector512<double>>(right);
        var sums = Vector512<double>.Zero;
        for (var k = 0; k < lefts.Length; k++)
            sums += lefts[k] * rights[k];
        var sum = Vector512.Sum(sums);
        for (var k = lefts.Length * Vector512<double>.Count; k < left.Length; k++)
            sum += left[k] * right[k];
        return sum;
    }

    /// <summary>target += factor · source.</summary>
    public static void AddScaled(Span<double> target, ReadOnlySpan<double> source, double factor)
    {
        var targets = MemoryMarshal.Cast<double, Vector512<double>>(target);
        var sources = MemoryMarshal.Cast<double, Vector512<double>>(source);
        for (var k = 0; k < targets.Length; k++)
            targets[k] += sources[k] * factor;
        for (var k = targets.Length * Vector512<double>.Count; k < target.Length; k++)
            target[k] += source[k] * factor;
    }
}
