using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CityNetworks.Contagion;

/// <summary>A coin for each of 512 runs at once: heads with the same probability, tossed only where it is asked for.</summary>
/// <remarks>
/// Few expected heads: jumps by <see cref="GeometricGaps"/> over the lanes asked for. Many: random bits are compared with the binary digits of the probability,
/// all lanes at once, until every lane is decided; about ten digits for 512 lanes. Both toss exactly the same coin (to 2⁻⁶⁴).
/// </remarks>
internal sealed class LaneChance(double probability)
{
    private readonly GeometricGaps _gaps = new(probability);
    private readonly ulong _digits = probability >= 1 ? ulong.MaxValue : (ulong)Math.ScaleB(probability, 64);
    private readonly double _few = 10 / probability;
    private readonly bool _isCertain = probability >= 1;
    private long _gap;

    /// <summary>Begins a batch.</summary>
    public void Start(LaneRandom random)
    {
        _gaps.Restart();
        _gap = _gaps.Next(random);
    }

    /// <summary>The lanes, among those asked for, in which the coin shows heads.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<ulong> Toss(Vector512<ulong> asked, LaneRandom random)
    {
        if (_isCertain)
            return asked;
        var lanes = LaneBits.Count(asked);
        if (lanes > _few)
            return ByDigits(asked, random); // without a look at the gap, or it would no longer be a fair one
        if (_gap < lanes)
            return ByJumps(asked, random);
        _gap -= lanes;
        return Vector512<ulong>.Zero;
    }

    private Vector512<ulong> ByDigits(Vector512<ulong> asked, LaneRandom random)
    {
        var state = random.State;
        var heads = Vector512<ulong>.Zero;
        for (var digits = _digits; digits != 0; digits <<= 1)
        {
            var bits = state.Next();
            if ((long)digits < 0)
            {
                heads |= Vector512.AndNot(asked, bits);
                asked &= bits;
            }
            else
            {
                asked = Vector512.AndNot(asked, bits);
            }

            if (asked == Vector512<ulong>.Zero)
                break;
        }

        random.State = state;
        return heads;
    }

    private unsafe Vector512<ulong> ByJumps(Vector512<ulong> asked, LaneRandom random)
    {
        var words = (ulong*)&asked;
        var heads = stackalloc ulong[Vector512<ulong>.Count];
        var gap = _gap;
        for (var word = 0; word < Vector512<ulong>.Count; word++)
        {
            var left = words[word];
            var found = 0UL;
            var lanes = BitOperations.PopCount(left);
            while (gap < lanes)
            {
                var lane = Nth(left, (int)gap);
                found |= lane;
                left &= ~(lane | (lane - 1));
                lanes = BitOperations.PopCount(left);
                gap = _gaps.Next(random);
            }

            gap -= lanes;
            heads[word] = found;
        }

        _gap = gap;
        return Vector512.Load(heads);
    }

    // The set bit with so many set bits below it.
    private static ulong Nth(ulong bits, int below)
    {
        if (Bmi2.X64.IsSupported)
            return Bmi2.X64.ParallelBitDeposit(1UL << below, bits);
        for (; below > 0; below--)
            bits &= bits - 1;
        return bits & (0 - bits);
    }
}

/// <summary>Small things about 512 lanes.</summary>
internal static class LaneBits
{
    /// <summary>The number of lanes.</summary>
    public const int Count512 = 512;

    /// <summary>How many lanes are set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe int Count(Vector512<ulong> lanes)
    {
        var words = (ulong*)&lanes;
        return BitOperations.PopCount(words[0]) + BitOperations.PopCount(words[1]) + BitOperations.PopCount(words[2]) + BitOperations.PopCount(words[3])
            + BitOperations.PopCount(words[4]) + BitOperations.PopCount(words[5]) + BitOperations.PopCount(words[6]) + BitOperations.PopCount(words[7]);
    }

    /// <summary>The first so many lanes.</summary>
    public static Vector512<ulong> First(int count)
    {
        var lanes = Vector512<ulong>.Zero;
        for (var word = 0; word < Vector512<ulong>.Count; word++)
        {
            var bits = Math.Clamp(count - (64 * word), 0, 64);
            lanes = lanes.WithElement(word, bits == 64 ? ulong.MaxValue : (1UL << bits) - 1);
        }

        return lanes;
    }

    /// <summary>Bit by bit: set where one or three are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Odd(Vector512<ulong> a, Vector512<ulong> b, Vector512<ulong> c) =>
        Avx512F.IsSupported ? Avx512F.TernaryLogic(a, b, c, 0x96) : a ^ b ^ c;

    /// <summary>Bit by bit: set where two or three are, the carry of their sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Most(Vector512<ulong> a, Vector512<ulong> b, Vector512<ulong> c) =>
        Avx512F.IsSupported ? Avx512F.TernaryLogic(a, b, c, 0xE8) : (a & b) | (c & (a | b));

    /// <summary>The same bit in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> All(bool bit) => bit ? Vector512<ulong>.AllBitsSet : Vector512<ulong>.Zero;
}
