using CityNetworks.Neo4j.Cypher;

namespace CityNetworks.Neo4j.Planning;

/// <summary>What a group should count and sum to, for comparing with what is read back.</summary>
/// <param name="Rows">The number of rows.</param>
/// <param name="Known">For each property, how many rows know it.</param>
/// <param name="Sums">For each property of numbers, the sum; 0 for the others.</param>
public sealed record GroupTotals(long Rows, IReadOnlyList<long> Known, IReadOnlyList<double> Sums)
{
    /// <summary>Reads the group through.</summary>
    public static GroupTotals Of(GraphGroup group)
    {
        var known = new long[group.Properties.Count];
        var sums = new double[known.Length];
        var rows = 0L;
        foreach (var values in ValuesOf(group))
        {
            rows++;
            for (var k = 0; k < known.Length; k++)
            {
                known[k] += IsKnown(values[k]) ? 1 : 0;
                sums[k] += values[k] switch
                {
                    CypherInteger integer => integer.Value,
                    CypherFloat number when double.IsFinite(number.Value) => number.Value,
                    _ => 0,
                };
            }
        }

        return new GroupTotals(rows, known, sums);
    }

    private static IEnumerable<IReadOnlyList<CypherValue>> ValuesOf(GraphGroup group) => group switch
    {
        NodeGroup nodes => nodes.Rows.Select(row => row.Values),
        RelationshipGroup relationships => relationships.Rows.Select(row => row.Values),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // A number without end is not sent.
    private static bool IsKnown(CypherValue value) =>
        value is not (CypherNull or CypherFloat { Value: double.PositiveInfinity or double.NegativeInfinity });
}
