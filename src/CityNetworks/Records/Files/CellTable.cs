using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace CityNetworks.Records.Files;

/// <summary>Numbers for different texts in UTF-8, from 1 in the order in which they are first met; 0 is the empty text.</summary>
/// <remarks>Open addressing. Cost: O(bytes) a look-up; about 50 bytes per text, beside the texts where they are copied.</remarks>
internal sealed class CellTable
{
    // Hashes order nothing: the numbers do not depend on them.
    private static readonly ulong s_seed = BitConverter.ToUInt64(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8));

    private Slot[] _slots = new Slot[64];
    private Entry[] _entries = new Entry[32];
    private byte[] _copies = [];
    private int _copied;
    private bool _isSearched; // some texts have a slot

    /// <summary>The number of texts.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets all texts.</summary>
    public void Clear()
    {
        if (_isSearched)
            Array.Clear(_slots);
        (Count, _copied, _isSearched) = (0, 0, false);
    }

    /// <summary>The hash of a text, by its number.</summary>
    public uint HashOf(int number) => _entries[number - 1].Hash;

    /// <summary>A text, by its number, in the source that it was found in.</summary>
    public ReadOnlySpan<byte> Text(ReadOnlySpan<byte> source, int number) => source.Slice(_entries[number - 1].Start, _entries[number - 1].Length);

    /// <summary>A copied text, by its number.</summary>
    public ReadOnlySpan<byte> Copy(int number) => Text(_copies, number);

    /// <summary>The number of a text that stands in a source, which stays where it is.</summary>
    /// <param name="source">What holds all texts of this table.</param>
    /// <param name="start">Where the text begins.</param>
    /// <param name="length">Its length; 0 gives 0.</param>
    public int Of(ReadOnlySpan<byte> source, int start, int length)
    {
        if (length == 0)
            return 0;
        var text = source.Slice(start, length);
        var hash = Hash(text);
        return Find(source, text, hash, out var slot) is var number and > 0 ? number : Add(slot, hash, text, start);
    }

    /// <summary>The number of a text of any source, which is copied when it is new.</summary>
    /// <param name="text">The text, not empty.</param>
    /// <param name="hash">Its hash, as a table gave it.</param>
    public int Copied(ReadOnlySpan<byte> text, uint hash) =>
        Find(_copies, text, hash, out var slot) is var number and > 0 ? number : Add(slot, hash, text, Copy(text));

    /// <summary>Makes room for so many more texts of so many bytes.</summary>
    public void Reserve(int texts, int bytes)
    {
        if (Count + texts > _entries.Length)
            Array.Resize(ref _entries, Count + texts);
        if (_copied + bytes > _copies.Length)
            Array.Resize(ref _copies, _copied + bytes);
    }

    /// <summary>Adds a copy of a text under the next number, without a search, and it will not be found by one: for texts that are known to be
    /// different.</summary>
    /// <param name="text">The text; the empty one is 0.</param>
    public int Append(ReadOnlySpan<byte> text)
    {
        if (text.Length == 0)
            return 0;
        var start = Copy(text);
        AddEntry(new Entry { Start = start, Length = text.Length, Hash = Hash(text) });
        return Count;
    }

    private int Copy(ReadOnlySpan<byte> text)
    {
        if (_copied + text.Length > _copies.Length)
            Array.Resize(ref _copies, (int)Math.Min(Math.Max(4096, 2L * (_copied + text.Length)), Array.MaxLength));
        text.CopyTo(_copies.AsSpan(_copied));
        _copied += text.Length;
        return _copied - text.Length;
    }

    /// <summary>Has the memory read that a look-up will need first: with millions of texts most of it is in no cache.</summary>
    /// <param name="hash">The hash of the text.</param>
    public unsafe void FetchSlot(uint hash)
    {
        if (!Sse.IsSupported)
            return;
        fixed (Slot* slots = _slots)
            Sse.Prefetch0(slots + ((int)hash & (_slots.Length - 1)));
    }

    /// <summary>The same of what it will need next.</summary>
    /// <param name="hash">The hash of the text.</param>
    public unsafe void FetchEntry(uint hash)
    {
        if (!Sse.IsSupported || _slots[(int)hash & (_slots.Length - 1)].Number is not (var number and > 0))
            return;
        fixed (Entry* entries = _entries)
            Sse.Prefetch0(entries + number - 1);
    }

    /// <summary>The number of a text of any source, which is copied when it is new; 0 for the empty text.</summary>
    public int Copied(ReadOnlySpan<byte> text) => text.Length == 0 ? 0 : Copied(text, Hash(text));

    // The number of the text, or 0 and the slot where it belongs. Most texts are short, and compared without reading the stored text.
    private int Find(ReadOnlySpan<byte> source, ReadOnlySpan<byte> text, uint hash, out int slot)
    {
        var mask = _slots.Length - 1;
        var head = Head(text);
        for (slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var (number, other) = (_slots[slot].Number, _slots[slot].Hash);
            if (number == 0)
                return 0;
            if (other != hash)
                continue;
            ref var entry = ref _entries[number - 1];
            if (entry.Length == text.Length && entry.Head == head && (text.Length <= 16 || source.Slice(entry.Start, entry.Length).SequenceEqual(text)))
                return number;
        }
    }

    private int Add(int slot, uint hash, ReadOnlySpan<byte> text, int start)
    {
        AddEntry(new Entry { Head = Head(text), Start = start, Length = text.Length, Hash = hash });
        _slots[slot] = new Slot { Hash = hash, Number = Count };
        _isSearched = true;
        if (2 * Count > _slots.Length)
            Grow();
        return Count;
    }

    private void AddEntry(Entry entry)
    {
        if (Count == _entries.Length)
            Array.Resize(ref _entries, 2 * Count);
        _entries[Count++] = entry;
    }

    private void Grow()
    {
        _slots = new Slot[2 * _slots.Length];
        var mask = _slots.Length - 1;
        for (var number = 1; number <= Count; number++)
        {
            var hash = _entries[number - 1].Hash;
            var slot = (int)hash & mask;
            while (_slots[slot].Number != 0)
                slot = (slot + 1) & mask;
            _slots[slot] = new Slot { Hash = hash, Number = number };
        }
    }

    // The first 16 bytes.
    private static UInt128 Head(ReadOnlySpan<byte> text)
    {
        if (text.Length >= 16)
            return MemoryMarshal.Read<UInt128>(text);
        if (text.Length >= 8)
            // with the length, all of it
            return new UInt128(BinaryPrimitives.ReadUInt64LittleEndian(text[^8..]), BinaryPrimitives.ReadUInt64LittleEndian(text));
        return Rest(text);
    }

    private static ulong Rest(ReadOnlySpan<byte> text)
    {
        var rest = 0UL;
        foreach (var letter in text)
            rest = (rest << 8) | letter;
        return rest;
    }

    private static uint Hash(ReadOnlySpan<byte> text)
    {
        var hash = s_seed ^ (ulong)text.Length;
        for (; text.Length >= 8; text = text[8..])
            hash = Mixed(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text));
        return (uint)(Mixed(hash ^ Rest(text)) >> 32);
    }

    private static ulong Mixed(ulong value)
    {
        value *= 0x9E3779B97F4A7C15;
        return value ^ BitOperations.RotateRight(value, 29);
    }

    private struct Slot
    {
        public uint Hash;
        public int Number;
    }

    private struct Entry
    {
        public UInt128 Head;
        public int Start;
        public int Length;
        public uint Hash;
    }
}
