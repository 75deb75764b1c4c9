using System.Runtime.InteropServices;

namespace CityNetworks.Numerics;

/// <summary>What independent items computed, where a process does a part of them: a part keeps what its own items gave, and all parts together are the
/// whole.</summary>
/// <remarks>
/// Work asks <see cref="Workers.Items{TScratch}"/> for its items, stage after stage, always in the same order. A part computes its own items of each stage, of
/// the others it gives zeros, so that what is made of them means nothing: only its <see cref="Stages"/> are saved. The whole computes nothing, it reads.
/// Numbers of items are rows, put where they belong, and whole numbers, added; so the whole is the same bits as one process.
/// A stage must not depend on what an earlier stage computed.
/// Not for several threads at once: stages follow one another.
/// </remarks>
public sealed class ItemParts
{
    private readonly List<byte[]> _stages = [];
    private readonly IReadOnlyList<IReadOnlyList<byte[]>>? _parts;
    private readonly int _number;
    private readonly int _of;
    private int _next;

    /// <summary>A part.</summary>
    /// <param name="number">Which, from 1.</param>
    /// <param name="of">Of how many.</param>
    public ItemParts(int number, int of) => (_number, _of) = (number, of);

    /// <summary>The whole of finished parts.</summary>
    /// <param name="parts">The <see cref="Stages"/> of every part, in the order of their numbers.</param>
    /// <exception cref="InvalidDataException">The parts have not the same stages.</exception>
    public ItemParts(IReadOnlyList<IReadOnlyList<byte[]>> parts)
    {
        if (parts.Any(part => part.Count != parts[0].Count))
            throw new InvalidDataException(
                $"The parts hold {string.Join(", ", parts.Select(part => part.Count))} stages; expected as many in each: parts of the same command.");
        (_parts, _of) = (parts, parts.Count);
    }

    /// <summary>What the items of this part gave, by stage.</summary>
    public IReadOnlyList<byte[]> Stages => _stages;

    /// <summary>The items [First, End) of a part, as even as can be.</summary>
    /// <param name="count">The number of items of the whole.</param>
    /// <param name="number">Which part, from 1.</param>
    /// <param name="of">Of how many.</param>
    /// <returns>Numbers of items; the second is not among them.</returns>
    public static (int First, int End) Own(int count, int number, int of) => ((int)((long)count * (number - 1) / of), (int)((long)count * number / of));

    /// <summary>The numbers of the next stage: computed where they are this part's own, read where they are the whole.</summary>
    internal ItemNumbers Stage(int count, int width, int sums, Func<int, int, ItemNumbers> compute)
    {
        if (_parts is null)
        {
            var (first, end) = Own(count, _number, _of);
            var own = compute(first, end);
            _stages.Add(Bytes(own, first, end, width));
            return own with { Rows = [.. own.Rows.Select(row => row ?? new double[width])] };
        }

        var stage = _next++;
        var whole = new ItemNumbers(new double[count][], new long[sums]);
        for (var part = 0; part < _of; part++)
        {
            var (first, end) = Own(count, part + 1, _of);
            var bytes = stage < _parts[part].Count ? _parts[part][stage] : [];
            if (bytes.LongLength != ((long)(end - first) * width * sizeof(double)) + ((long)sums * sizeof(long)))
                throw new InvalidDataException($"Stage {stage + 1} of part {part + 1} holds {bytes.Length} bytes; expected those of the same command.");
            for (var item = first; item < end; item++)
                whole.Rows[item] = MemoryMarshal.Cast<byte, double>(bytes.AsSpan((item - first) * width * sizeof(double), width * sizeof(double))).ToArray();
            var added = MemoryMarshal.Cast<byte, long>(bytes.AsSpan(bytes.Length - (sums * sizeof(long))));
            for (var place = 0; place < sums; place++)
                whole.Sums[place] += added[place];
        }

        return whole;
    }

    private static byte[] Bytes(ItemNumbers own, int first, int end, int width)
    {
        var length = ((long)(end - first) * width * sizeof(double)) + ((long)own.Sums.Length * sizeof(long));
        if (length > Array.MaxLength)
            throw new PartTooLargeException($"A part of {end - first} items takes {length} bytes; expected at most {Array.MaxLength}.");
        var bytes = new byte[length];
        for (var item = first; item < end; item++)
            MemoryMarshal.AsBytes(own.Rows[item].AsSpan()).CopyTo(bytes.AsSpan((item - first) * width * sizeof(double)));
        MemoryMarshal.AsBytes(own.Sums.AsSpan()).CopyTo(bytes.AsSpan((end - first) * width * sizeof(double)));
        return bytes;
    }
}

/// <summary>What independent items gave.</summary>
/// <param name="Rows">By item: its numbers.</param>
/// <param name="Sums">Whole numbers, added over the items.</param>
public sealed record ItemNumbers(double[][] Rows, long[] Sums);

/// <summary>Computes an item.</summary>
/// <param name="item">Its number.</param>
/// <param name="scratch">The space of its thread.</param>
/// <param name="row">Takes the numbers of the item; zeros before.</param>
/// <param name="sums">To be added to; shared with other items of the thread.</param>
/// <typeparam name="TScratch">The kind of space.</typeparam>
public delegate void ItemBody<in TScratch>(int item, TScratch scratch, double[] row, long[] sums);
