using CityNetworks.Measures;
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
        new((network, _) => Degree(network, Neighbours))
        {
            Id = "degree",
            Name = "Degree",
            Scope = MeasureScope.City,
            Meaning = "with how many cities a city is tied, in whichever direction",
            Formula = "|N(v)|",
            Normalisation = "over n − 1",
            Cases = "a city alone: 0",
            Citation = "Freeman (1979), Social Networks 1, 215–239",
        },
        new((network, _) => Degree(network, (n, city) => n.SourcesOf(city).Length))
        {
            Id = "in_degree",
            Name = "In-degree",
            Scope = MeasureScope.City,
            Meaning = "how many cities have a tie to it",
            Formula = "number of cities with a tie to v",
            Normalisation = "over n − 1",
            Cases = "no tie to it: 0",
            Citation = "Freeman (1979), Social Networks 1, 215–239",
        },
        new((network, _) => Degree(network, (n, city) => n.TargetsOf(city).Length))
        {
            Id = "out_degree",
            Name = "Out-degree",
            Scope = MeasureScope.City,
            Meaning = "to how many cities it has a tie",
            Formula = "number of cities that v has a tie to",
            Normalisation = "over n − 1",
            Cases = "no tie of its own: 0",
            Citation = "Freeman (1979), Social Networks 1, 215–239",
        },
        new((network, _) => Strength(network, (n, city) => Sum(n.SourceWeightsOf(city))))
        {
            Id = "in_strength",
            Name = "In-strength",
            Scope = MeasureScope.City,
            Meaning = "the summed weight of the ties to it",
            Formula = "Σ_u w(u, v)",
            Normalisation = "none",
            Cases = "no tie to it: 0",
            Citation = "Barrat, Barthélemy, Pastor-Satorras and Vespignani (2004), PNAS 101, 3747–3752",
            IsDefault = false,
        },
        new((network, _) => Strength(network, (n, city) => Sum(n.TargetWeightsOf(city))))
        {
            Id = "out_strength",
            Name = "Out-strength",
            Scope = MeasureScope.City,
            Meaning = "the summed weight of its own ties",
            Formula = "Σ_u w(v, u)",
            Normalisation = "none",
            Cases = "no tie of its own: 0",
            Citation = "Barrat, Barthélemy, Pastor-Satorras and Vespignani (2004), PNAS 101, 3747–3752",
            IsDefault = false,
        },
        new((network, _) => Closeness(network))
        {
            Id = "closeness",
            Name = "Closeness",
            Scope = MeasureScope.City,
            Meaning = "how near the cities are that reach it",
            Formula = "r / Σ d(u, v) over the r cities u that reach v",
            Normalisation = "times r / (n − 1)",
            Cases = "nobody reaches it: 0",
            Citation = "Wasserman and Faust (1994), p. 201",
        },
        new((network, _) => Harmonic(network))
        {
            Id = "harmonic",
            Name = "Harmonic closeness",
            Scope = MeasureScope.City,
            Meaning = "in how few steps the others reach it",
            Formula = "Σ 1 / d(u, v) over the other cities u, 1/∞ = 0",
            Normalisation = "over n − 1",
            Cases = "nobody reaches it: 0",
            Citation = "Marchiori and Latora (2000), Physica A 285, 539–546",
        },
        new((network, _) => Betweenness(network))
        {
            Id = "betweenness",
            Name = "Betweenness",
            Scope = MeasureScope.City,
            Meaning = "how often a city lies on the shortest way between others",
            Formula = "share of shortest paths through v, summed over ordered pairs of other cities; symmetric network: each pair once",
            Normalisation = "over (n − 1)(n − 2), symmetric network: over half of that",
            Cases = "fewer than three cities: 0",
            Citation = "Freeman (1977), Sociometry 40, 35–41",
        },
        new(DirectEigenvector.Of)
        {
            Id = "eigenvector",
            Name = "Eigenvector",
            Scope = MeasureScope.City,
            Meaning = "how much a city is named by cities that are central themselves",
            Formula = "x(v) ∝ Σ x(u) over ties from u to v inside the largest strongly connected component",
            Normalisation = "length 1",
            Cases = "0 outside that component",
            Citation = "Bonacich (1972), Journal of Mathematical Sociology 2, 113–120",
        },
        new(DirectPageRank.Of)
        {
            Id = "pagerank",
            Name = "PageRank",
            IsProperName = true,
            Scope = MeasureScope.City,
            Meaning = "how often a random walk along the ties is at a city",
            Formula = "random walk along the ties that jumps with probability 1 − d, and from cities without a tie of their own",
            Normalisation = "sums to 1",
            Cases = "not present: 0",
            Citation = "Brin and Page (1998), Computer Networks 30, 107–117",
        },
    ];

    /// <summary>Those of a table when none are named.</summary>
    public static IReadOnlyList<DirectMeasure> Default { get; } = [.. All.Where(measure => measure.IsDefault)];

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
