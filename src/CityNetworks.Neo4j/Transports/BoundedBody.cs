namespace CityNetworks.Neo4j.Transports;

/// <summary>Reads the body of an answer, and never more than a limit of it.</summary>
internal static class BoundedBody
{
    private const int Portion = 1 << 14;

    /// <summary>The whole body; null when it is longer than <paramref name="limit"/> bytes, of which no more than one portion beyond was read.</summary>
    public static async Task<byte[]?> ReadAsync(HttpContent content, int limit, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > limit)
            return null;
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        var portion = new byte[Portion];
        while (await stream.ReadAsync(portion, cancellation) is var read and > 0)
        {
            if (body.Length + read > limit)
                return null;
            await body.WriteAsync(portion.AsMemory(0, read), cancellation);
        }

        return body.ToArray();
    }
}
