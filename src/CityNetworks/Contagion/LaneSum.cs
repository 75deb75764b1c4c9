using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CityNetworks.Contagion;

/// <summary>Sums in 512 lanes at once: plane i of a sum holds, for each lane, the bit of value 2^i.</summary>
/// <remarks>
/// Rows are added four at a time by carry-save adders; the four lowest planes stay in registers.
/// A sum that starts at 2^planes − k carries out of its planes in exactly the lanes in which at least k rows are set: a threshold needs no comparison.
/// Source: Harley and Seal, in Warren (2013), Hacker's Delight, section 5–1; Muła, Kurz and Lemire (2018), Computer Journal 61, 111–120.
/// </remarks>
internal static unsafe class LaneSum
{
    /// <summary>Every sum has at least so many planes.</summary>
    public const int FewestPlanes = 4;

    /// <summary>No sum has more: a node has fewer than 2^28 contacts.</summary>
    public const int MostPlanes = 28;

    /// <summary>The planes that a sum up to <paramref name="most"/> needs.</summary>
    public static int PlanesFor(int most) => Math.Max(FewestPlanes, 32 - int.LeadingZeroCount(most));

    /// <summary>planes = start + the rows, lane by lane.</summary>
    /// <returns>The lanes in which the sum went beyond its planes.</returns>
    [SkipLocalsInit]
    public static Vector512<ulong> OfRows(ReadOnlySpan<int> rows, Vector512<ulong>* table, Vector512<ulong>* planes, int planeCount, int start)
    {
        for (var plane = FewestPlanes; plane < planeCount; plane++)
            planes[plane] = LaneBits.All(((start >> plane) & 1) != 0);
        var (ones, twos, fours, eights) = (
            LaneBits.All((start & 1) != 0), LaneBits.All((start & 2) != 0), LaneBits.All((start & 4) != 0), LaneBits.All((start & 8) != 0));
        var over = Vector512<ulong>.Zero;
        ref var row = ref MemoryMarshal.GetReference(rows); // rows are rows of the table, so no index is checked again
        nint k = 0;
        for (; k + 4 <= rows.Length; k += 4)
        {
            var (a, b, c, d) = (
                table[Unsafe.Add(ref row, k)], table[Unsafe.Add(ref row, k + 1)], table[Unsafe.Add(ref row, k + 2)], table[Unsafe.Add(ref row, k + 3)]);
            var first = LaneBits.Most(ones, a, b);
            ones = LaneBits.Odd(ones, a, b);
            var second = LaneBits.Most(ones, c, d);
            ones = LaneBits.Odd(ones, c, d);
            var carry = LaneBits.Most(twos, first, second);
            twos = LaneBits.Odd(twos, first, second);
            (fours, carry) = (fours ^ carry, fours & carry);
            (eights, carry) = (eights ^ carry, eights & carry);
            over |= planeCount == FewestPlanes ? carry : Carry(carry, planes, planeCount);
        }

        for (; k < rows.Length; k++)
        {
            var carry = table[Unsafe.Add(ref row, k)];
            (ones, carry) = (ones ^ carry, ones & carry);
            (twos, carry) = (twos ^ carry, twos & carry);
            (fours, carry) = (fours ^ carry, fours & carry);
            (eights, carry) = (eights ^ carry, eights & carry);
            over |= planeCount == FewestPlanes ? carry : Carry(carry, planes, planeCount);
        }

        (planes[0], planes[1], planes[2], planes[3]) = (ones, twos, fours, eights);
        return over;
    }

    /// <summary>planes = start, in every lane.</summary>
    public static void Start(Vector512<ulong>* planes, int planeCount, int start)
    {
        for (var plane = 0; plane < planeCount; plane++)
            planes[plane] = LaneBits.All(((start >> plane) & 1) != 0);
    }

    /// <summary>planes += number, lane by lane.</summary>
    /// <returns>The lanes in which the sum went beyond its planes.</returns>
    public static Vector512<ulong> Add(Vector512<ulong>* number, int numberPlanes, Vector512<ulong>* planes, int planeCount)
    {
        var carry = Vector512<ulong>.Zero;
        var over = Vector512<ulong>.Zero;
        for (var plane = 0; plane < numberPlanes; plane++)
        {
            if (plane >= planeCount)
            {
                over |= number[plane]; // the number alone is beyond the planes
                continue;
            }

            var next = LaneBits.Most(planes[plane], number[plane], carry);
            planes[plane] = LaneBits.Odd(planes[plane], number[plane], carry);
            carry = next;
        }

        for (var plane = numberPlanes; plane < planeCount && carry != Vector512<ulong>.Zero; plane++)
            (planes[plane], carry) = (planes[plane] ^ carry, planes[plane] & carry);
        return over | carry;
    }

    private static Vector512<ulong> Carry(Vector512<ulong> carry, Vector512<ulong>* planes, int planeCount)
    {
        for (var plane = FewestPlanes; plane < planeCount && carry != Vector512<ulong>.Zero; plane++)
            (planes[plane], carry) = (planes[plane] ^ carry, planes[plane] & carry);
        return carry;
    }
}
