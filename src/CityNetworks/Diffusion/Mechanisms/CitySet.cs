using System.Numerics;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>A set of cities, a bit each, that is filled, read and emptied again and again: one thread's working space.</summary>
/// <remarks>The words in use are listed until a whole row of bits is added, so a small set among many cities costs what it holds.</remarks>
/// <param name="cities">How many cities there are in all.</param>
internal sealed class CitySet(int cities)
{
    private readonly ulong[] _words = new ulong[WordsFor(cities)];
    private readonly int[] _used = new int[WordsFor(cities)];
    private int _usedCount;
    private bool _isWhole; // all words are in use, and the list is not kept

    /// <summary>64 cities a word.</summary>
    public ReadOnlySpan<ulong> Words => _words;

    /// <summary>Whether nobody is in it.</summary>
    public bool IsEmpty => _usedCount == 0 && !_isWhole;

    /// <summary>How many words hold the bits of so many cities.</summary>
    public static int WordsFor(int cities) => (cities + 63) / 64;

    /// <summary>Adds a city.</summary>
    public void Add(int city)
    {
        ref var word = ref _words[city >> 6];
        if (word == 0 && !_isWhole)
            _used[_usedCount++] = city >> 6;
        word |= 1UL << city;
    }

    /// <summary>Adds a row of bits, as long as <see cref="Words"/>.</summary>
    public void Add(ReadOnlySpan<ulong> bits)
    {
        _isWhole = true;
        var place = 0;
        for (; place <= _words.Length - Vector<ulong>.Count; place += Vector<ulong>.Count)
            (new Vector<ulong>(_words, place) | new Vector<ulong>(bits[place..])).CopyTo(_words, place);
        for (; place < _words.Length; place++)
            _words[place] |= bits[place];
    }

    /// <summary>Takes everybody out.</summary>
    public void Clear()
    {
        if (_isWhole)
            Array.Clear(_words);
        for (var place = 0; place < _usedCount && !_isWhole; place++)
            _words[_used[place]] = 0;
        (_usedCount, _isWhole) = (0, false);
    }

    /// <summary>How many are in it.</summary>
    public int Count()
    {
        var count = 0;
        if (_isWhole)
        {
            foreach (var word in _words)
                count += BitOperations.PopCount(word);
            return count;
        }

        foreach (var place in _used.AsSpan(0, _usedCount))
            count += BitOperations.PopCount(_words[place]);
        return count;
    }

    /// <summary>How many are both in it and in a row of bits.</summary>
    public int CountIn(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        if (_isWhole)
        {
            for (var place = 0; place < _words.Length; place++)
                count += BitOperations.PopCount(_words[place] & bits[place]);
            return count;
        }

        foreach (var place in _used.AsSpan(0, _usedCount))
            count += BitOperations.PopCount(_words[place] & bits[place]);
        return count;
    }

    /// <summary>How many of another set are neither in this set nor, together with it, in a row of bits: those that the other set adds to
    /// <see cref="CountIn"/>.</summary>
    public int CountBeyond(CitySet other, ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        for (var place = 0; place < _words.Length; place++)
            count += BitOperations.PopCount(other._words[place] & ~(_words[place] & bits[place]));
        return count;
    }
}
