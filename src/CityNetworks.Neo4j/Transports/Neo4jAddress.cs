namespace CityNetworks.Neo4j.Transports;

/// <summary>Reads what users give as the address of a server.</summary>
public static class Neo4jAddress
{
    private const int HttpPort = 7474;

    /// <summary>The HTTP address of the server.</summary>
    /// <remarks>
    /// <c>http://</c> and <c>https://</c> are taken as they are; <c>neo4j+s://ID.databases.neo4j.io</c> (Aura) is reached over its HTTPS interface.
    /// </remarks>
    /// <exception cref="FormatException">It is none, or needs Bolt; the message names the address to use.</exception>
    public static Uri Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            throw new FormatException($"'{text}' is no address of a server; expected http://HOST:{HttpPort} or https://HOST.");
        if (uri.UserInfo.Length > 0)
        {
            throw new FormatException(
                "The address holds a user or password; expected the address alone: give the user and the password apart, never as part of an argument.");
        }

        return uri.Scheme switch
        {
            "http" or "https" => new UriBuilder(uri.Scheme, uri.Host, uri.Port).Uri,
            "neo4j+s" or "bolt+s" when uri.Host.EndsWith(".databases.neo4j.io", StringComparison.OrdinalIgnoreCase) => new UriBuilder("https", uri.Host).Uri,
            "bolt" or "neo4j" or "bolt+s" or "neo4j+s" or "bolt+ssc" or "neo4j+ssc" => throw new FormatException(
                $"{uri.Scheme}:// needs the build with the Bolt driver; expected the HTTP address of the same server: {HttpOf(uri)}."),
            _ => throw new FormatException($"'{uri.Scheme}' is not known; expected http://HOST:{HttpPort} or https://HOST."),
        };
    }

    private static string HttpOf(Uri bolt) =>
        bolt.Scheme.Contains('+', StringComparison.Ordinal) ? $"https://{bolt.Host}:7473" : $"http://{bolt.Host}:{HttpPort}";
}
