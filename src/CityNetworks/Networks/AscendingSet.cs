using System.Numerics;

namespace CityNetworks.Networks;

/// <summary>A set of numbers below a bound that is filled in any order, read once in ascending order, and empty again after that.</summary>
/// <remarks>
/// Bits, and above them one bit for each word of 64 that is in use: adding is two ORs, reading costs one step a number and one a 4,096 of the bound.
/// So rows come out sorted without sorting.
/// </remarks>
internal sealed class AscendingSet(int bound)
{
    private readonly ulong[] _words = new ulong[(bound >> 6) + 1];
    private readonly ulong[] _used = new ulong[(bound >> 12) + 1];

    public void Add(ReadOnlySpan<int> numbers)
    {
        var (words, used) = (_words, _used);
        foreach (var number in numbers)
        {
            words[number >> 6] |= 1UL << number;
            used[number >> 12] |= 1UL << (number >> 6);
        }
    }

    /// <summary>Counts the numbers and forgets them.</summary>
    public int Drain()
    {
        var count = 0;
        for (var block = 0; block < _used.Length; block++)
        {
            for (var used = _used[block]; used != 0; used &= used - 1)
            {
                ref var word = ref _words[(block << 6) + BitOperations.TrailingZeroCount(used)];
                count += BitOperations.PopCount(word);
                word = 0;
            }

            _used[block] = 0;
        }

        return count;
    }

    /// <summary>Writes the numbers in ascending order, removes them, and returns how many there were.</summary>
    public int Drain(Span<int> into)
    {
        var count = 0;
        for (var block = 0; block < _used.Length; block++)
        {
            for (var used = _used[block]; used != 0; used &= used - 1)
            {
                var place = (block << 6) + BitOperations.TrailingZeroCount(used);
                for (var word = _words[place]; word != 0; word &= word - 1)
                    into[count++] = (place << 6) + BitOperations.TrailingZeroCount(word);
                _words[place] = 0;
            }

            _used[block] = 0;
        }

        return count;
    }
}
