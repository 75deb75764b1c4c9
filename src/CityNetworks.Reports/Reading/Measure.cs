namespace CityNetworks.Reports.Reading;

/// <summary>How the page speaks of a measure of centrality.</summary>
internal static class Measure
{
    private static readonly string[] s_order = ["degree", "strength", "harmonic", "closeness", "betweenness", "eigenvector", "birank", "pagerank"];

    /// <summary>Its place on the page; an unknown measure stands last.</summary>
    public static int Order(string measure)
    {
        var place = Array.IndexOf(s_order, measure);
        return place < 0 ? s_order.Length : place;
    }

    /// <summary>Its name, for people.</summary>
    public static string Name(string measure) => measure switch
    {
        "harmonic" => "harmonic closeness",
        "birank" => "BiRank",
        "pagerank" => "PageRank",
        _ => measure,
    };

    /// <summary>What a high value means, in plain words.</summary>
    public static string Meaning(string measure) => measure switch
    {
        "degree" => "in how many events a city is recorded",
        "strength" => "the summed weight of a city's events",
        "harmonic" => "how few steps through shared events lead to the others",
        "closeness" => "how near a city is to all it can reach",
        "betweenness" => "how often a city lies on the shortest way between others",
        "eigenvector" => "how much a city meets others that are central themselves",
        "birank" or "pagerank" => "how much rank flows to a city through its events",
        _ => string.Empty,
    };
}
