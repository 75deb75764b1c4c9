using CityNetworks.Neo4j.Cypher;

namespace CityNetworks.Neo4j.Transports;

/// <summary>The port to a server: a statement goes in, an answer comes out, and it is one transaction. One statement at a time.</summary>
public interface ICypherTransport : IAsyncDisposable
{
    /// <summary>Where it leads, for messages: address and database.</summary>
    string Target { get; }

    /// <summary>Which server answers.</summary>
    /// <exception cref="Neo4jException">None does, or it is no Neo4j that is supported.</exception>
    Task<ServerInfo> ProbeAsync(CancellationToken cancellation);

    /// <summary>Runs one statement to its end.</summary>
    /// <exception cref="Neo4jException">It failed; nothing of it happened, unless the answer was lost after the commit.</exception>
    Task<CypherResult> ExecuteAsync(CypherStatement statement, CancellationToken cancellation);
}

/// <summary>How a server is spoken to.</summary>
public enum Dialect
{
    /// <summary>HTTP, <c>/db/{database}/query/v2</c>: Neo4j 5.19 and later, on by default from 5.25; Aura.</summary>
    QueryApi,

    /// <summary>HTTP, <c>/db/{database}/tx/commit</c>: Neo4j 4 and 5.</summary>
    Transactional,

    /// <summary>Bolt, in builds that have the driver.</summary>
    Bolt,

    /// <summary>Nobody: statements are recorded.</summary>
    Recording,
}

/// <summary>What a server says it is.</summary>
/// <param name="Version"><c>5.26.12</c>; empty when it does not say (Aura).</param>
/// <param name="Edition"><c>community</c>, <c>enterprise</c>; empty when it does not say.</param>
/// <param name="Dialect">How it is spoken to.</param>
public sealed record ServerInfo(string Version, string Edition, Dialect Dialect)
{
    /// <summary>Whether keys of relationships can be held unique: Neo4j 5.7 and later.</summary>
    public bool HasRelationshipConstraints => !System.Version.TryParse(Numbers, out var version) || version >= new Version(5, 7);

    private string Numbers => new([.. Version.TakeWhile(c => char.IsAsciiDigit(c) || c == '.')]);
}
