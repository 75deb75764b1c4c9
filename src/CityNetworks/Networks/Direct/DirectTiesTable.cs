using CityNetworks.Tables;

namespace CityNetworks.Networks.Direct;

/// <summary>Direct ties as the table <c>ties</c>: window, source, target, their names, weight, events (blank: no event made them), kinds, direction.</summary>
public static class DirectTiesTable
{
    /// <summary>One row per tie; a tie that stands both ways with one weight is one row, source before target by id, and <c>directed</c> is false.</summary>
    public static Table Of(IReadOnlyList<DirectNetwork> networks) => Table
        .Of("ties", [.. networks.SelectMany(network => Rows(network).Select(tie => (network, tie)))])
        .Text("window", row => row.network.Window)
        .Text("source", row => row.network.Ids[row.tie.Source])
        .Text("target", row => row.network.Ids[row.tie.Target])
        .Text("source_name", row => row.network.Labels[row.tie.Source])
        .Text("target_name", row => row.network.Labels[row.tie.Target])
        .Number("weight", row => row.tie.Weight)
        .Text("events", _ => null)
        .Text("kinds", row => row.tie.Kinds.Count == 0 ? null : string.Join(';', row.tie.Kinds))
        .Flag("directed", row => !row.network.IsSymmetric)
        .Build();

    private static IEnumerable<DirectTie> Rows(DirectNetwork network) => network.Ties.Where(tie => !network.IsSymmetric || tie.Source < tie.Target);
}
