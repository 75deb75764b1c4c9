using System.Numerics;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>A set of cities, a bit each, that is filled, read and emptied again and again: one thread's working space.</summary>
/// <remarks>The words in use are listed until a whole row of bits is added, so a small set among many cities costs what it holds.</remarks>
/// <param name="cities">How many cities there are in all.</param>
internal sealed class CitySet(int cities)
{
    private readonly ulong[] _words = new ulong[WordsFor(cities)];
    private readonly int[] _all = [.. Enumerable.Range(0, WordsFor(cities))];
    private readonly int[] _listed = new int[WordsFor(cities)];
    private int _listedCount;
    private bool _isWhole; // all words may be in use, and the list is not kept

    /// <summary>64 cities a word.</summary>
    public ReadOnlySpan<ulong> Words => _words;

    /// <summary>Whether nobody is in it.</summary>
    public bool IsEmpty => Used.IsEmpty;

    private ReadOnlySpan<int> Used => _isWhole ? _all : _listed.AsSpan(0, _listedCount);

    /// <summary>How many words hold the bits of so many cities.</summary>
    public static int WordsFor(int cities) => (cities + 63) / 64;

    /// <summary>Adds a city.</summary>
    public void Add(int city)
    {
        ref var word = ref _words[city >> 6];
        if (word == 0 && !_isWhole)
            _listed[_listedCount++] = city >> 6;
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
        foreach (var place in Used)
            _words[place] = 0;
        (_listedCount, _isWhole) = (0, false);
    }

    /// <summary>How many are in it.</summary>
    public int Count()
    {
        var count = 0;
        foreach (var place in Used)
            count += BitOperations.PopCount(_words[place]);
        return count;
    }

    /// <summary>How many are both in it and in a row of bits.</summary>
    public int CountIn(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var place in Used)
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
