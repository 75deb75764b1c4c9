namespace CityNetworks.Neo4j.Planning;

/// <summary>The keys of a plan: facts are named within their Dataset, results within their run.</summary>
internal sealed class PlanKeys(string dataset, string run)
{
    /// <summary>A fact's key: two data sets may both have an event <c>E1</c>.</summary>
    public string Fact(string id) => GraphNames.Key(dataset, id);

    /// <summary>The key of a fact that joins two others.</summary>
    public string Fact(string source, string target, string kind) => GraphNames.Key(dataset, source, target, kind);

    /// <summary>A result's key.</summary>
    public string Result(string period, string node) => GraphNames.Key(run, period, node);

    /// <summary>The key of a result that joins two nodes.</summary>
    public string Result(string period, string source, string target) => GraphNames.Key(run, period, source, target);
}
