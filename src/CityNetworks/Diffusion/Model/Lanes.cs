using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CityNetworks.Diffusion.Model;

/// <summary>Runs are simulated sixteen at a time, side by side: row r of a table holds one number for each of sixteen runs, so a pass over the participations serves them all.</summary>
/// <remarks>
/// A lane never sees another lane, and each lane's sum is taken in the order of the rows: the result of a run does not depend on the runs beside it.
/// Sixteen doubles are two cache lines; see <c>benchmarks/</c> for how the number was chosen.
/// </remarks>
internal static class Lanes
{
    /// <summary>How many runs stand side by side.</summary>
    public const int Count = 16;

    /// <summary>The row of a table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Span<T> Row<T>(Span<T> table, int row) => table.Slice(row * Count, Count);

    /// <summary>The row of a table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<T> Row<T>(ReadOnlySpan<T> table, int row) => table.Slice(row * Count, Count);

    /// <summary>sum += the rows below <paramref name="end"/> of the table; rows ascend.</summary>
    public static void AddRows(ReadOnlySpan<int> rows, int end, ReadOnlySpan<double> table, Span<double> sum)
    {
        ref var from = ref MemoryMarshal.GetReference(table);
        ref var to = ref MemoryMarshal.GetReference(sum);
        var low = Vector512.LoadUnsafe(ref to);
        var high = Vector512.LoadUnsafe(ref to, (nuint)Vector512<double>.Count);
        foreach (var row in rows)
        {
            if (row >= end)
                break;
            var place = (nuint)row * Count;
            low += Vector512.LoadUnsafe(ref from, place);
            high += Vector512.LoadUnsafe(ref from, place + (nuint)Vector512<double>.Count);
        }

        low.StoreUnsafe(ref to);
        high.StoreUnsafe(ref to, (nuint)Vector512<double>.Count);
    }

    /// <summary>sum += how many of the rows hold 1; every byte is 0 or 1.</summary>
    public static void CountRows(ReadOnlySpan<int> rows, ReadOnlySpan<byte> table, Span<double> sum)
    {
        ref var from = ref MemoryMarshal.GetReference(table);
        while (!rows.IsEmpty)
        {
            var part = rows[..Math.Min(rows.Length, byte.MaxValue)]; // as many as a byte can count
            var counts = Vector128<byte>.Zero;
            foreach (var row in part)
                counts += Vector128.LoadUnsafe(ref from, (nuint)row * Count);
            for (var lane = 0; lane < Count; lane++)
                sum[lane] += counts[lane];
            rows = rows[part.Length..];
        }
    }

    /// <summary>to += factor · from.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddScaled(ReadOnlySpan<double> from, double factor, Span<double> to)
    {
        ref var source = ref MemoryMarshal.GetReference(from);
        ref var target = ref MemoryMarshal.GetReference(to);
        var scale = Vector512.Create(factor);
        for (nuint place = 0; place < Count; place += (nuint)Vector512<double>.Count)
            (Vector512.LoadUnsafe(ref target, place) + (scale * Vector512.LoadUnsafe(ref source, place))).StoreUnsafe(ref target, place);
    }

    /// <summary>to += value, in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(double value, Span<double> to)
    {
        ref var target = ref MemoryMarshal.GetReference(to);
        var added = Vector512.Create(value);
        for (nuint place = 0; place < Count; place += (nuint)Vector512<double>.Count)
            (Vector512.LoadUnsafe(ref target, place) + added).StoreUnsafe(ref target, place);
    }

    /// <summary>rest −= spent; tells whether some lane has nothing left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Spend(ReadOnlySpan<double> spent, Span<double> rest)
    {
        ref var source = ref MemoryMarshal.GetReference(spent);
        ref var target = ref MemoryMarshal.GetReference(rest);
        var gone = false;
        for (nuint place = 0; place < Count; place += (nuint)Vector512<double>.Count)
        {
            var left = Vector512.LoadUnsafe(ref target, place) - Vector512.LoadUnsafe(ref source, place);
            left.StoreUnsafe(ref target, place);
            gone |= Vector512.LessThanOrEqualAny(left, Vector512<double>.Zero);
        }

        return gone;
    }
}
