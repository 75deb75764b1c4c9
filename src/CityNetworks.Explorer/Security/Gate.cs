using System.Net;
using CityNetworks.Explorer.Refusals;
using Microsoft.AspNetCore.Http;

namespace CityNetworks.Explorer.Security;

/// <summary>Who may ask: this machine, by a loopback name, from the page itself, with the token.</summary>
/// <remarks>
/// The name that the browser believes to talk to is checked, so that a name of another site that resolves to this machine (DNS rebinding) gets nothing.
/// Requests for data need the token in a header; those that a browser marks as coming from another site are refused whatever they carry.
/// </remarks>
/// <param name="token">The token of this start.</param>
/// <param name="port">The port that is served.</param>
internal sealed class Gate(AccessToken token, Func<int> port)
{
    private const string Api = "/api";

    private static readonly string[] s_names = ["127.0.0.1", "localhost"];

    /// <summary>Refuses what may not ask.</summary>
    /// <param name="context">The request.</param>
    /// <exception cref="RefusedException">It may not.</exception>
    public void Check(HttpContext context)
    {
        var request = context.Request;
        if (context.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address))
            throw new RefusedException("Found a request from another machine; expected one from this machine.", 403);
        if (!s_names.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase) || request.Host.Port != port())
            throw new RefusedException("Found a request for another host; expected the address that citynet explore printed.", 421);
        if (request.Headers.Origin is { Count: > 0 } origin && !s_names.Any(name => origin == $"http://{name}:{port()}"))
            throw new RefusedException("Found a request from a page of another site; expected the page of citynet explore.", 403);
        if (!request.Path.StartsWithSegments(Api, StringComparison.Ordinal))
            return;
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site && site != "same-origin")
            throw new RefusedException("Found a request from a page of another site; expected the page of citynet explore.", 403);
        if (!token.Is(request.Headers[AccessToken.Header]))
        {
            throw new RefusedException(
                "Found no valid token; expected the address that citynet explore printed, with all that follows the #. Each start has a new one.", 401);
        }
    }
}
