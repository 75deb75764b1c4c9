namespace CityNetworks.Contagion;

/// <summary>How many active contacts each node needs.</summary>
internal static class Thresholds
{
    public static int[] Needed(ContactGraph graph, ContagionModel model)
    {
        if (model is ShareThreshold share)
            return Array.ConvertAll(graph.Contacts, contacts => Of(share.Share, contacts));

        var counts = (CountThreshold)model;
        if (counts.Counts is null)
            return [.. Enumerable.Repeat(counts.Count, graph.Count)];
        return counts.Counts.Count == graph.Count
            ? [.. counts.Counts]
            : throw new ArgumentException($"The model has {counts.Counts.Count} thresholds; expected one for each of the {graph.Count} nodes.", nameof(model));
    }

    /// <summary>The least k with k/contacts ≥ share, by that very division; no k will do for a node without contacts, unless the share is 0.</summary>
    private static int Of(double share, int contacts)
    {
        if (share <= 0)
            return 0;
        if (contacts == 0)
            return int.MaxValue;
        var needed = (int)Math.Ceiling(share * contacts);
        while ((needed - 1.0) / contacts >= share)
            needed--;
        while ((double)needed / contacts < share)
            needed++;
        return needed;
    }
}
