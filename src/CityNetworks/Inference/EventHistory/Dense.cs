using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CityNetworks.Inference.EventHistory;

/// <summary>Sums over long columns, four lanes at a time in a fixed order, so that every machine gives the same bits.</summary>
internal static class Dense
{
    /// <summary>target += scale·values.</summary>
    public static void AddScaled(ReadOnlySpan<double> values, double scale, Span<double> target)
    {
        var lanes = MemoryMarshal.Cast<double, Vector256<double>>(values);
        var sums = MemoryMarshal.Cast<double, Vector256<double>>(target[..values.Length]);
        var factor = Vector256.Create(scale);
        for (var k = 0; k < lanes.Length; k++)
            sums[k] += lanes[k] * factor;
        for (var k = lanes.Length * 4; k < values.Length; k++)
            target[k] += values[k] * scale;
    }

    /// <summary>target = left·right, entry by entry.</summary>
    public static void Multiply(ReadOnlySpan<double> left, ReadOnlySpan<double> right, Span<double> target)
    {
        var a = MemoryMarshal.Cast<double, Vector256<double>>(left);
        var b = MemoryMarshal.Cast<double, Vector256<double>>(right[..left.Length]);
        var product = MemoryMarshal.Cast<double, Vector256<double>>(target[..left.Length]);
        for (var k = 0; k < a.Length; k++)
            product[k] = a[k] * b[k];
        for (var k = a.Length * 4; k < left.Length; k++)
            target[k] = left[k] * right[k];
    }

    /// <summary>Σ left·right.</summary>
    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var a = MemoryMarshal.Cast<double, Vector256<double>>(left);
        var b = MemoryMarshal.Cast<double, Vector256<double>>(right[..left.Length]);
        var (one, two) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var k = 0;
        for (; k + 1 < a.Length; k += 2)
        {
            one += a[k] * b[k];
            two += a[k + 1] * b[k + 1];
        }

        if (k < a.Length)
            one += a[k] * b[k];
        var sum = Vector256.Sum(one + two);
        for (var rest = a.Length * 4; rest < left.Length; rest++)
            sum += left[rest] * right[rest];
        return sum;
    }
}
