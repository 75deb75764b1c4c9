using CityNetworks.Centrality;

namespace CityNetworks.Studies.GoldenValues;

/// <summary>G1: two-mode centrality of the Southern Women, as NetworkX and a second program computed it.</summary>
internal static class CentralityValues
{
    private const string NoMaximum =
        "netrics (R) divides by the two-case form 2(n−1)(m−1) when n > m, which is not the maximum when n−1 > m+1, so that values can exceed 1; UCINET's "
            + "normaliser is not documented";

    private const string Disconnected =
        "On disconnected networks igraph, GDS, Gephi, NetworKit and NetworkX follow five conventions; here: × (r−1)/(n+m−1), r nodes reached. GDS uses "
            + "Wasserman and Faust's (n_r−1)²/((N−1)Σd); netrics makes no correction; bipartite (R) measures the projection";

    private const string SingularVector = "Tools that normalise all nodes together, or to a maximum of 1, differ by a factor";

    public static IReadOnlyList<ConformanceCheck> All { get; } =
    [
        Value(Degree.Definition, "Evelyn", 0.571429, 6),
        Value(Degree.Definition, "E8", 0.777778, 6),
        new("G1", "betweenness of Evelyn, raw", 42.9802, 5e-5, () => Women.Of(Betweenness.Of(Women.Window), "Evelyn")),
        Value(Betweenness.Definition, "Evelyn", 0.096585, 6, NoMaximum),
        Value(Betweenness.Definition, "Nora", 0.113461, 6, NoMaximum),
        Value(Betweenness.Definition, "E8", 0.243819, 6),
        Value(Betweenness.Definition, "E9", 0.225514, 6),
        new(
            "G1",
            "betweenness of Evelyn, dialect be1997",
            0.09724,
            5e-6,
            () => Women.Of(Betweenness.Definition.Of(Women.Window, CentralityOptions.Default with { Dialect = CentralityDialect.Be1997 }).Values, "Evelyn"),
            NoMaximum),
        Value(Closeness.Definition, "Evelyn", 0.8, 6, Disconnected),
        Value(Closeness.Definition, "Nora", 0.8, 6, Disconnected),
        Value(Closeness.Definition, "E8", 0.846154, 6, Disconnected),
        Value(Closeness.Definition, "E9", 0.785714, 6, Disconnected),
        Value(Eigenvector.Definition, "Evelyn", 0.334734, 6, SingularVector),
        Value(Eigenvector.Definition, "Theresa", 0.370564, 6, SingularVector),
        Value(Eigenvector.Definition, "E8", 0.506633, 6, SingularVector),
        new("G1", "first singular value of the incidence", 6.741908, 5e-7, FirstSingularValue),
    ];

    private static ConformanceCheck Value(CentralityMeasure measure, string node, double expected, int digits, string? others = null) =>
        new("G1", $"{measure.Id} of {node}", expected, 0.5 * Math.Pow(10, -digits), () => Women.Of(measure.Of(Women.Window).Values, node), others);

    // u'Bv of unit vectors.
    private static double FirstSingularValue()
    {
        var vectors = Eigenvector.Of(Women.Window).Values;
        var sum = 0.0;
        for (var city = 0; city < vectors.Cities.Length; city++)
        {
            foreach (var @event in Women.Window.EventsOf(city))
                sum += vectors.Cities[city] * vectors.Events[@event];
        }

        return sum;
    }
}
