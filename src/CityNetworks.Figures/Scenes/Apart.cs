namespace CityNetworks.Figures.Scenes;

/// <summary>Moves labels on a line apart so that none covers another.</summary>
internal static class Apart
{
    /// <summary>Places as near to those wished as can be, in the same order, at least a gap apart.</summary>
    /// <remarks>Neighbours that touch form a block, which stands at the mean of its wishes: the least squares solution (isotonic regression).</remarks>
    /// <param name="wished">The places wished, in any order.</param>
    /// <param name="gap">The least distance of two.</param>
    /// <param name="low">No place is smaller, room permitting.</param>
    /// <param name="high">No place is larger.</param>
    /// <returns>A place for each, in the order given.</returns>
    public static double[] Of(IReadOnlyList<double> wished, double gap, double low, double high)
    {
        var order = Enumerable.Range(0, wished.Count).OrderBy(k => wished[k]).ThenBy(k => k).ToArray();
        var blocks = new List<(double Sum, int Count)>();
        for (var k = 0; k < order.Length; k++)
        {
            // without the gaps, order is all that is asked
            var block = (Sum: wished[order[k]] - (k * gap), Count: 1);
            while (blocks.Count > 0 && Mean(blocks[^1]) >= Mean(block))
            {
                block = (blocks[^1].Sum + block.Sum, blocks[^1].Count + block.Count);
                blocks.RemoveAt(blocks.Count - 1);
            }

            blocks.Add(block);
        }

        var places = new double[wished.Count];
        var next = 0;
        foreach (var block in blocks)
        {
            for (var k = 0; k < block.Count; k++, next++)
                places[order[next]] = Math.Max(low, Math.Min(Mean(block), high - ((wished.Count - 1) * gap))) + (next * gap);
        }

        return places;
    }

    private static double Mean((double Sum, int Count) block) => block.Sum / block.Count;
}
