using System.Security.Cryptography;
using System.Text;
using CityNetworks.Neo4j.Cypher;

namespace CityNetworks.Neo4j.Planning;

/// <summary>SHA-256 of everything a plan would write.</summary>
internal static class Fingerprint
{
    public static string Of(IEnumerable<GraphGroup> groups)
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        using (var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16))
        {
            foreach (var group in groups)
                Write(group, writer);
        }

        return Convert.ToHexStringLower(hash.Hash!);
    }

    private static void Write(GraphGroup group, StreamWriter writer)
    {
        writer.Write($"{group.Name} {group.Lifetime} {string.Join(' ', group.Properties.Select(property => property.Name))}\n");
        switch (group)
        {
            case NodeGroup nodes:
                foreach (var row in nodes.Rows)
                    Write(row.Values, writer, row.Key);
                break;
            case RelationshipGroup relationships:
                foreach (var row in relationships.Rows)
                    Write(row.Values, writer, row.Key, row.Source, row.Target);
                break;
        }
    }

    private static void Write(IReadOnlyList<CypherValue> values, StreamWriter writer, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            writer.Write(key.Length); // the length keeps neighbours apart
            writer.Write(':');
            writer.Write(key);
        }

        foreach (var value in values)
        {
            CypherLiteral.Write(value, writer);
            writer.Write(',');
        }

        writer.Write('\n');
    }
}
