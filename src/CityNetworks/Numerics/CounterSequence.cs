namespace CityNetworks.Numerics;

/// <summary>A sequence of random numbers whose start is addressed by (seed, purpose, run); item k is a pure function of the start and k.</summary>
/// <remarks>A value of this type belongs to one thread. Two sequences of different addresses never overlap before 2⁶⁴ draws.</remarks>
public sealed class CounterSequence
{
    private readonly ulong _seed;
    private readonly uint _purpose;
    private readonly uint _run;
    private ulong _next;
    private ulong _spare;
    private bool _hasSpare;

    internal CounterSequence(ulong seed, RandomPurpose purpose, int run)
    {
        _seed = seed;
        _purpose = 0x8000_0000u | (uint)purpose;
        _run = (uint)run;
    }

    /// <summary>The next 64 bits.</summary>
    /// <returns>All 64 bits of the number are random.</returns>
    public ulong NextBits()
    {
        if (_hasSpare)
        {
            _hasSpare = false;
            return _spare;
        }

        var block = Philox.Block((uint)_next, (uint)(_next >> 32), _run, _purpose, (uint)_seed, (uint)(_seed >> 32));
        _next++;
        _spare = block.High;
        _hasSpare = true;
        return block.Low;
    }

    /// <summary>The next number uniform on (0, 1).</summary>
    /// <returns>A number of 53 random bits; neither 0 nor 1.</returns>
    public double NextUniform() => CounterRandom.OpenUnit(NextBits());

    /// <summary>The next whole number uniform on [0, <paramref name="end"/>), without bias (Lemire 2019).</summary>
    /// <returns>A whole number at least 0 and below the end.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> is not positive.</exception>
    public int NextBelow(int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(end);
        var range = (uint)end;
        while (true)
        {
            var product = (ulong)(uint)NextBits() * range;
            if ((uint)product >= range || (uint)product >= (0u - range) % range) // what is at least the range is at least the remainder
                return (int)(product >> 32);
        }
    }

    /// <summary>Permutes the items in place; every order is equally likely (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = NextBelow(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }
}
