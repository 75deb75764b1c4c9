using CityNetworks.Tables;

namespace CityNetworks.Networks.Backbones;

/// <summary>How lasting a tie is.</summary>
/// <param name="Source">The city of the lower number.</param>
/// <param name="Target">The city of the higher number.</param>
/// <param name="Met">In how many windows they shared an event.</param>
/// <param name="Kept">In how many windows the tie was kept as stronger than chance.</param>
/// <param name="Share">Kept over the number of windows.</param>
public readonly record struct StableTie(int Source, int Target, int Met, int Kept, double Share);

/// <summary>How alike two backbones are.</summary>
/// <param name="From">The earlier.</param>
/// <param name="To">The later.</param>
/// <param name="Both">Ties kept in both.</param>
/// <param name="Either">Ties kept in one or both.</param>
public sealed record BackboneOverlap(Backbone From, Backbone To, int Both, int Either)
{
    /// <summary>Both over either; NaN when neither keeps a tie.</summary>
    public double Jaccard => Either == 0 ? double.NaN : (double)Both / Either;
}

/// <summary>Which ties last from window to window, and how much of a backbone is left in the next?</summary>
/// <remarks>
/// Formula: share of the windows in which the tie is kept; Jaccard of the sets of kept ties of consecutive windows. Ties kept as weaker than chance (sign −1)
/// do not count.
/// Cases: windows without any tie count in the denominator; a Jaccard of two empty backbones is not defined.
/// Source: this project's own design.
/// </remarks>
public static class TieStability
{
    /// <summary>Each pair that met in some window, by source and target.</summary>
    /// <param name="backbones">One for each window of one network, in the order of time.</param>
    public static IReadOnlyList<StableTie> Of(IReadOnlyList<Backbone> backbones)
    {
        var counts = new SortedDictionary<(int Source, int Target), (int Met, int Kept)>();
        foreach (var tie in backbones.SelectMany(backbone => backbone.Ties).Where(tie => tie.Shared > 0))
        {
            var (met, kept) = counts.GetValueOrDefault((tie.Source, tie.Target));
            counts[(tie.Source, tie.Target)] = (met + 1, kept + (tie.Sign > 0 ? 1 : 0));
        }

        return [.. counts.Select(
            pair => new StableTie(pair.Key.Source, pair.Key.Target, pair.Value.Met, pair.Value.Kept, (double)pair.Value.Kept / backbones.Count))];
    }

    /// <summary>The overlap of each backbone with the next.</summary>
    public static IReadOnlyList<BackboneOverlap> Overlaps(IReadOnlyList<Backbone> backbones)
    {
        var kept = backbones.Select(backbone => backbone.Ties.Where(tie => tie.Sign > 0).Select(tie => (tie.Source, tie.Target)).ToHashSet()).ToArray();
        return
        [
            .. Enumerable.Range(1, Math.Max(0, backbones.Count - 1)).Select(k =>
            {
                var both = kept[k - 1].Count(kept[k].Contains);
                return new BackboneOverlap(backbones[k - 1], backbones[k], both, kept[k - 1].Count + kept[k].Count - both);
            }),
        ];
    }

    /// <summary>The table <c>tie_stability</c>: source, target, names, windows, windows_met, windows_kept, share.</summary>
    public static Table ToTable(IReadOnlyList<Backbone> backbones)
    {
        var names = backbones.Count == 0 ? null : backbones[0].Window.Network.Names;
        return Table.Of("tie_stability", Of(backbones))
            .Text("source", tie => names!.Cities[tie.Source])
            .Text("target", tie => names!.Cities[tie.Target])
            .Text("source_name", tie => names!.CityLabels[tie.Source])
            .Text("target_name", tie => names!.CityLabels[tie.Target])
            .Integer("windows", _ => backbones.Count)
            .Integer("windows_met", tie => tie.Met)
            .Integer("windows_kept", tie => tie.Kept)
            .Number("share", tie => tie.Share)
            .Build();
    }

    /// <summary>The table <c>backbone_overlap</c>: from, to, kept_from, kept_to, kept_both, jaccard.</summary>
    public static Table ToOverlapTable(IReadOnlyList<Backbone> backbones) => Table.Of("backbone_overlap", Overlaps(backbones))
        .Text("from", overlap => overlap.From.Window.Name)
        .Text("to", overlap => overlap.To.Window.Name)
        .Integer("kept_from", overlap => overlap.From.Ties.Count(tie => tie.Sign > 0))
        .Integer("kept_to", overlap => overlap.To.Ties.Count(tie => tie.Sign > 0))
        .Integer("kept_both", overlap => overlap.Both)
        .Number("jaccard", overlap => overlap.Jaccard)
        .Build();
}
