using CityNetworks.Networks.Direct;

namespace CityNetworks.Centrality.Direct;

/// <summary>The measures of cities in a network of direct ties.</summary>
/// <remarks>
/// n is the number of cities that are present. Where ties have a direction, who is named, reached or heard is central: ties count as they come in.
/// In a symmetric network that is the undirected measure. Values equal those of NetworkX; closeness and harmonic of a city that nobody reaches are 0.
/// </remarks>
public static class DirectMeasures
{
    /// <summary>All of them, in the order in which tables have them.</summary>
    public static IReadOnlyList<DirectMeasure> All { get; } =
    [
        new("degree", "Neighbours, in whichever direction: |N(v)| / (n − 1).", (network, _) => Degree(network, Neighbours)),
        new("in_degree", "Cities with a tie to v: / (n − 1).", (network, _) => Degree(network, (n, city) => n.SourcesOf(city).Length)),
        new("out_degree", "Cities that v has a tie to: / (n − 1).", (network, _) => Degree(network, (n, city) => n.TargetsOf(city).Length)),
        new("in_strength", "Sum of the weights of the ties to v.", (network, _) => Strength(network, (n, city) => Sum(n.SourceWeightsOf(city)))),
        new("out_strength", "Sum of the weights of the ties of v.", (network, _) => Strength(network, (n, city) => Sum(n.TargetWeightsOf(city)))),
        new(
            "closeness",
            "r / Σ d(u, v) · r / (n − 1) over the r cities u that reach v (Wasserman and Faust 1994, p. 201); raw: r / Σ d(u, v).",
            (network, _) => Closeness(network)),
        new("harmonic", "Σ 1 / d(u, v) over the other cities u, / (n − 1) (Marchiori and Latora 2000).", (network, _) => Harmonic(network)),
        new(
            "betweenness",
            "Share of shortest paths through v over ordered pairs of other cities, / ((n − 1)(n − 2)) (Freeman 1977); symmetric: raw has each pair once.",
            (network, _) => Betweenness(network)),
        new(
            "eigenvector",
            "x(v) ∝ Σ x(u) over ties from u to v inside the largest strongly connected component, of length 1 (Bonacich 1972); 0 outside it.",
            DirectEigenvector.Of),
        new(
            "pagerank",
            "Random walk along the ties that jumps with probability 1 − d, and from cities without a tie of their own; sums to 1 (Brin and Page 1998).",
            DirectPageRank.Of),
    ];

    /// <summary>Those of a table when none are named.</summary>
    public static IReadOnlyList<DirectMeasure> Default { get; } =
        [.. All.Where(measure => measure.Id is not ("in_strength" or "out_strength"))];

    /// <summary>The measure of that id.</summary>
    /// <exception cref="ArgumentException">There is none; the message names those there are.</exception>
    public static DirectMeasure Find(string id) => All.FirstOrDefault(measure => measure.Id == id)
        ?? throw new ArgumentException(
            $"Measure '{id}' is not known for direct ties; expected some of {string.Join(", ", All.Select(measure => measure.Id))}.", nameof(id));

    private static int Neighbours(DirectNetwork network, int city)
    {
        var count = network.TargetsOf(city).Length;
        foreach (var source in network.SourcesOf(city))
            count += network.TargetsOf(city).BinarySearch(source) < 0 ? 1 : 0;
        return count;
    }

    private static DirectScores Degree(DirectNetwork network, Func<DirectNetwork, int, int> degree) =>
        Scaled([.. Enumerable.Range(0, network.Ids.Count).Select(city => (double)degree(network, city))], 1.0 / (network.Present.Count - 1));

    private static DirectScores Strength(DirectNetwork network, Func<DirectNetwork, int, double> strength) =>
        Scaled([.. Enumerable.Range(0, network.Ids.Count).Select(city => strength(network, city))], 1);

    private static DirectScores Closeness(DirectNetwork network)
    {
        var paths = DirectPaths.Of(network);
        var raw = new double[network.Ids.Count];
        var values = new double[raw.Length];
        foreach (var city in network.Present.Where(city => paths.Reaching[city] > 0))
        {
            raw[city] = paths.Reaching[city] / paths.Distances[city];
            values[city] = raw[city] * paths.Reaching[city] / (network.Present.Count - 1);
        }

        return new DirectScores(raw, values);
    }

    private static DirectScores Harmonic(DirectNetwork network) => Scaled(DirectPaths.Of(network).Inverse, 1.0 / (network.Present.Count - 1));

    private static DirectScores Betweenness(DirectNetwork network)
    {
        var between = DirectPaths.Of(network).Between;
        var pairs = (network.Present.Count - 1.0) * (network.Present.Count - 2.0);
        if (network.IsSymmetric)
            (between, pairs) = (Array.ConvertAll(between, value => value / 2), pairs / 2);
        return Scaled(between, pairs > 0 ? 1 / pairs : 0);
    }

    private static double Sum(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
            sum += weight;
        return sum;
    }

    private static DirectScores Scaled(double[] raw, double by) => new(raw, Array.ConvertAll(raw, value => value == 0 ? 0 : value * by));
}
