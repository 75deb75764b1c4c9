using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CityNetworks.Diffusion.Occasions;

/// <summary>Runs are simulated sixteen at a time, side by side: row r of a table holds one number for each of sixteen runs, so a pass over the participations
/// serves them all.</summary>
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

    /// <summary>sum += weight · row, over the rows of the table below <paramref name="end"/>; rows ascend.</summary>
    public static void AddRows(ReadOnlySpan<int> rows, int end, ReadOnlySpan<float> table, ReadOnlySpan<double> weights, Span<double> sum)
    {
        ref var from = ref MemoryMarshal.GetReference(table);
        ref var weight = ref MemoryMarshal.GetReference(weights);
        ref var to = ref MemoryMarshal.GetReference(sum);
        var low = Vector512.LoadUnsafe(ref to);
        var high = Vector512.LoadUnsafe(ref to, (nuint)Vector512<double>.Count);
        foreach (var row in rows)
        {
            if (row >= end)
                break;
            var values = Vector512.LoadUnsafe(ref from, (nuint)row * Count);
            var scale = Vector512.Create(Unsafe.Add(ref weight, row));
            low += scale * Vector512.WidenLower(values);
            high += scale * Vector512.WidenUpper(values);
        }

        low.StoreUnsafe(ref to);
        high.StoreUnsafe(ref to, (nuint)Vector512<double>.Count);
    }

    /// <summary>A bit for each lane whose byte is not 0, that of lane 0 the lowest.</summary>
    public static uint Mask(ReadOnlySpan<byte> row) =>
        ~Vector128.Equals(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(row)), Vector128<byte>.Zero).ExtractMostSignificantBits() & 0xFFFF;

    /// <summary>How many of the rows hold 1; every byte is 0 or 1.</summary>
    public static void CountRows(ReadOnlySpan<int> rows, ReadOnlySpan<byte> table, Span<float> counts)
    {
        ref var from = ref MemoryMarshal.GetReference(table);
        var sum = Vector512<float>.Zero;
        while (!rows.IsEmpty)
        {
            var part = rows[..Math.Min(rows.Length, byte.MaxValue)]; // as many as a byte can count
            var bytes = Vector128<byte>.Zero;
            foreach (var row in part)
                bytes += Vector128.LoadUnsafe(ref from, (nuint)row * Count);
            sum += Vector512.ConvertToSingle(Words(bytes).AsInt32());
            rows = rows[part.Length..];
        }

        sum.StoreUnsafe(ref MemoryMarshal.GetReference(counts));
    }

    /// <summary>Adds, bit by bit and lane by lane, in how many rows of the table a bit is set; eight rows of counts.</summary>
    public static void CountBits(ReadOnlySpan<byte> table, Span<int> counts)
    {
        ref var from = ref MemoryMarshal.GetReference(table);
        for (var bit = 0; bit < 8; bit++)
        {
            var count = Row(counts, bit);
            for (var first = 0; first < table.Length; first += byte.MaxValue * Count) // as many rows as a byte can count
            {
                var bytes = Vector128<byte>.Zero;
                for (var place = first; place < Math.Min(table.Length, first + (byte.MaxValue * Count)); place += Count)
                    bytes += (Vector128.LoadUnsafe(ref from, (nuint)place) >> bit) & Vector128<byte>.One;
                (Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(count)) + Words(bytes).AsInt32()).StoreUnsafe(ref MemoryMarshal.GetReference(count));
            }
        }
    }

    /// <summary>Bytes as numbers.</summary>
    public static void Widen(ReadOnlySpan<byte> from, Span<double> to)
    {
        var values = Vector512.ConvertToSingle(Words(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(from))).AsInt32());
        ref var target = ref MemoryMarshal.GetReference(to);
        Vector512.WidenLower(values).StoreUnsafe(ref target);
        Vector512.WidenUpper(values).StoreUnsafe(ref target, (nuint)Vector512<double>.Count);
    }

    /// <summary>to += one and other; every byte is 0 or 1.</summary>
    public static void AddCounts(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other, Span<double> to)
    {
        var both = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(one)) & Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(other));
        var values = Vector512.ConvertToSingle(Words(both).AsInt32());
        ref var target = ref MemoryMarshal.GetReference(to);
        (Vector512.LoadUnsafe(ref target) + Vector512.WidenLower(values)).StoreUnsafe(ref target);
        (Vector512.LoadUnsafe(ref target, (nuint)Vector512<double>.Count) + Vector512.WidenUpper(values)).StoreUnsafe(
            ref target, (nuint)Vector512<double>.Count);
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

    /// <summary>rest −= the sum of the row over the tables, in their order; returns whether some lane has nothing left.</summary>
    public static bool Spend(double[][] tables, int row, Span<double> rest)
    {
        ref var target = ref MemoryMarshal.GetReference(rest);
        var low = Vector512<double>.Zero;
        var high = Vector512<double>.Zero;
        foreach (var table in tables)
        {
            ref var source = ref MemoryMarshal.GetArrayDataReference(table);
            low += Vector512.LoadUnsafe(ref source, (nuint)row * Count);
            high += Vector512.LoadUnsafe(ref source, ((nuint)row * Count) + (nuint)Vector512<double>.Count);
        }

        low = Vector512.LoadUnsafe(ref target) - low;
        high = Vector512.LoadUnsafe(ref target, (nuint)Vector512<double>.Count) - high;
        low.StoreUnsafe(ref target);
        high.StoreUnsafe(ref target, (nuint)Vector512<double>.Count);
        return Vector512.LessThanOrEqualAny(low, Vector512<double>.Zero) || Vector512.LessThanOrEqualAny(high, Vector512<double>.Zero);
    }

    private static Vector512<uint> Words(Vector128<byte> bytes)
    {
        var (low, high) = Vector128.Widen(bytes);
        return Vector512.Create(
            Vector256.Create(Vector128.WidenLower(low), Vector128.WidenUpper(low)),
            Vector256.Create(Vector128.WidenLower(high), Vector128.WidenUpper(high)));
    }
}
