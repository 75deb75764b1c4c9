namespace CityNetworks.Records.Files;

/// <summary>The ordinal order of many texts.</summary>
/// <remarks>
/// The four letters after what all texts of a range begin with are one number; texts are sorted by these numbers, and those of one number by what follows.
/// Cost: O(n log n) comparisons of numbers, where a sort of the texts themselves compares letters. Memory: 12 bytes per text while it sorts.
/// </remarks>
internal static class OrdinalOrder
{
    private const int Letters = 4;
    private const int FewTexts = 16;
    private const int MostDepth = 64;

    /// <summary>Which text stands at each place of the order; equal texts stand in the order in which they are given.</summary>
    /// <param name="texts">The texts.</param>
    /// <returns>The number of the text at each place.</returns>
    public static int[] Of(IReadOnlyList<string> texts)
    {
        var order = new int[texts.Count];
        for (var k = 0; k < order.Length; k++)
            order[k] = k;
        Sort(texts, order, new ulong[order.Length], 0, Compare, 0);
        return order;

        int Compare(int a, int b) => string.CompareOrdinal(texts[a], texts[b]) is var difference and not 0 ? difference : a.CompareTo(b);
    }

    // Texts that begin with the same letters up to start; numbers is room for as many.
    private static void Sort(IReadOnlyList<string> texts, Span<int> order, Span<ulong> numbers, int start, Comparison<int> compare, int depth)
    {
        while (order.Length > FewTexts && depth < MostDepth && Shortest(texts, order) >= start)
        {
            start = CommonStart(texts, order, start);
            for (var k = 0; k < order.Length; k++)
                numbers[k] = Number(texts[order[k]], start);
            numbers.Sort(order);
            start += Letters;
            var first = 0;
            for (var end = 1; end < order.Length; end++)
            {
                if (numbers[end] == numbers[first])
                    continue;
                if (end - first > 1)
                    Sort(texts, order[first..end], numbers[first..end], start, compare, depth + 1);
                first = end;
            }

            order = order[first..];
            numbers = numbers[first..];
        }

        if (order.Length > 1)
            order.Sort(compare); // few, or so short that some ended, or hostile
    }

    private static int Shortest(IReadOnlyList<string> texts, ReadOnlySpan<int> order)
    {
        var shortest = int.MaxValue;
        foreach (var text in order)
            shortest = Math.Min(shortest, texts[text].Length);
        return shortest;
    }

    private static int CommonStart(IReadOnlyList<string> texts, ReadOnlySpan<int> order, int start)
    {
        var model = texts[order[0]].AsSpan();
        var common = model.Length;
        foreach (var text in order)
            common = Math.Min(common, start + texts[text].AsSpan(start).CommonPrefixLength(model[start..]));
        return common;
    }

    // Letters after the end are as if their code was 0.
    private static ulong Number(string text, int start)
    {
        var number = 0UL;
        for (var k = start; k < start + Letters; k++)
            number = (number << 16) | (k < text.Length ? text[k] : '\0');
        return number;
    }
}
