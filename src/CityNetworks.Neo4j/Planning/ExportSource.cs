using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Neo4j.Planning;

/// <summary>What an export is made of: records, and whatever results there are, as the tables that the commands print.</summary>
/// <remarks>
/// A table that is null is not exported. Columns are found by name and may be of any order; further columns of scores and ties become properties.
/// Every <c>window</c> of a table must be among <see cref="Windows"/>.
/// </remarks>
/// <param name="Records">The records.</param>
public sealed record ExportSource(RecordSet Records)
{
    /// <summary>
    /// Which rows count. Rows of other evidence, kinds and roles are left out, and with kinds or roles the cities that took part in nothing that is left;
    /// rows that make no tie for another reason (cancelled, planned, uncertain) are marked <c>counts: false</c>.
    /// </summary>
    public Selection Selection { get; init; } = Selection.Default;

    /// <summary>Whether events, participations and cities of other kinds and roles are written too, marked <c>counts: false</c>.</summary>
    public bool WholeRecords { get; init; }

    /// <summary>The windows that the tables name.</summary>
    public IReadOnlyList<Window> Windows { get; init; } = [];

    /// <summary><c>window, source, target, weight, events</c>, and any more, as <c>citynet ties</c> prints.</summary>
    public Table? Ties { get; init; }

    /// <summary><c>window, mode, node, measure, value</c>, and optionally <c>dialect, raw, rank</c>, as <c>citynet centrality</c> prints.</summary>
    public Table? Centrality { get; init; }

    /// <summary><c>policy, period, mean</c>, and any more, as <c>curves.csv</c> of <c>citynet simulate</c>.</summary>
    public Table? Curves { get; init; }

    /// <summary><c>city, policy, p_ever_adopted</c>, and any more, as <c>cities.csv</c> of <c>citynet simulate</c>.</summary>
    public Table? Adoptions { get; init; }

    /// <summary><c>policy, source, target, expected_adoptions</c>, as <c>influence.csv</c> of <c>citynet simulate</c>.</summary>
    public Table? Influence { get; init; }
}
