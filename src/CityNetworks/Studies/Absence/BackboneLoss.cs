using CityNetworks.Networks.Backbones;
using CityNetworks.Tables;

namespace CityNetworks.Studies.Absence;

/// <summary>
/// What leaves the backbone of a window when cities leave the network: their own ties, and ties of others that are more than chance no longer.
/// </summary>
/// <remarks>
/// Both backbones are tested anew, each among its own pairs: without a busy city events are smaller, so what the others share may be more than chance or no
/// longer be so. Cost: that of looking up each tie of either.
/// </remarks>
public static class BackboneLoss
{
    /// <summary>The name of its table.</summary>
    public const string TableName = "without_backbone";

    /// <summary>
    /// Table <c>without_backbone</c>: window, source, target, their names, shared events, adjusted p-value and whether kept, before and after (blank after
    /// where a city of the tie left), and <c>change</c>: <c>left</c> (with its city), <c>lost</c> (kept before, not after), <c>gained</c> or <c>stays</c>.
    /// Ties that neither backbone keeps are left out.
    /// </summary>
    /// <param name="before">The backbone of the window.</param>
    /// <param name="after">That of the window without the cities that leave, by the same method; the cities have the same numbers.</param>
    /// <param name="leaving">The cities that leave, by id.</param>
    /// <returns>The table, by source and target.</returns>
    public static Table Of(Backbone before, Backbone after, IReadOnlySet<string> leaving)
    {
        var names = before.Window.Network.Names;
        var rows = before.Ties.Select(tie => (tie.Source, tie.Target)).Union(after.Ties.Select(tie => (tie.Source, tie.Target))).Order()
            .Select(pair => (pair.Source, pair.Target, Before: before.Find(pair.Source, pair.Target), After: after.Find(pair.Source, pair.Target)))
            .Where(row => row.Before?.Kept == true || row.After?.Kept == true)
            .ToArray();
        return Table.Of(TableName, rows)
            .Text("window", _ => before.Window.Name)
            .Text("source", row => names.Cities[row.Source])
            .Text("target", row => names.Cities[row.Target])
            .Text("source_name", row => names.CityLabels[row.Source])
            .Text("target_name", row => names.CityLabels[row.Target])
            .Integer("shared", row => row.Before?.Shared)
            .Number("p_adjusted_before", row => row.Before?.Adjusted ?? double.NaN)
            .Flag("kept_before", row => row.Before?.Kept)
            .Number("p_adjusted_after", row => row.After?.Adjusted ?? double.NaN)
            .Flag("kept_after", row => row.After?.Kept)
            .Text("change", row => leaving.Contains(names.Cities[row.Source]) || leaving.Contains(names.Cities[row.Target]) ? "left"
                : row.After?.Kept != true ? "lost"
                : row.Before?.Kept != true ? "gained" : "stays")
            .Build();
    }
}
