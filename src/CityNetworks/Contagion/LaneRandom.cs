using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CityNetworks.Numerics;

namespace CityNetworks.Contagion;

/// <summary>The random numbers of one batch of runs: eight generators xoshiro256++ side by side, started from the address of the batch.</summary>
/// <remarks>
/// Dense masks need far more bits than <see cref="Philox"/> gives at that price. A batch has a stream of its own, started by its number,
/// and is worked on by one thread, so the number of threads cannot matter.
/// Source: Blackman and Vigna (2021), Scrambled linear pseudorandom number generators, ACM Transactions on Mathematical Software 47, 36.
/// </remarks>
internal sealed class LaneRandom
{
    private readonly ulong[] _words = new ulong[64];
    private int _next;

    /// <summary>The state, for loops that keep it in registers.</summary>
    public LaneRandomState State;

    /// <summary>Starts the stream of a batch; what was left of the one before is void.</summary>
    public void Start(ulong seed, int batch)
    {
        var address = new CounterRandom(seed).Sequence(RandomPurpose.Contagion, batch);
        Vector512<ulong> Words() => Vector512.Create(
            address.NextBits(),
            address.NextBits(),
            address.NextBits(),
            address.NextBits(),
            address.NextBits(),
            address.NextBits(),
            address.NextBits(),
            address.NextBits());
        State = new LaneRandomState { S0 = Words(), S1 = Words(), S2 = Words(), S3 = Words() };
        _next = _words.Length;
    }

    /// <summary>512 random bits.</summary>
    public Vector512<ulong> Next() => State.Next();

    /// <summary>64 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NextBits()
    {
        if (_next == _words.Length)
            Refill();
        return _words[_next++];
    }

    /// <summary>A whole number uniform on [0, end), without bias (Lemire 2019).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NextBelow(int end)
    {
        var product = (NextBits() >> 32) * (uint)end;
        if ((uint)product < (uint)end)
        {
            var threshold = (0u - (uint)end) % (uint)end;
            while ((uint)product < threshold)
                product = (NextBits() >> 32) * (uint)end;
        }

        return (int)(product >> 32);
    }

    private void Refill()
    {
        for (var k = 0; k < _words.Length; k += Vector512<ulong>.Count)
            State.Next().CopyTo(_words, k);
        _next = 0;
    }
}

/// <summary>Eight states of xoshiro256++.</summary>
internal struct LaneRandomState
{
    public Vector512<ulong> S0;
    public Vector512<ulong> S1;
    public Vector512<ulong> S2;
    public Vector512<ulong> S3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<ulong> Next()
    {
        var sum = S0 + S3;
        var result = ((sum << 23) | (sum >>> 41)) + S0;
        var shifted = S1 << 17;
        S2 ^= S0;
        S3 ^= S1;
        S1 ^= S2;
        S0 ^= S3;
        S2 ^= shifted;
        S3 = (S3 << 45) | (S3 >>> 19);
        return result;
    }
}
