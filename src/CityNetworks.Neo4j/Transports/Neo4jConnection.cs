using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace CityNetworks.Neo4j.Transports;

/// <summary>Where a server is and who asks.</summary>
/// <param name="Address">From <see cref="Neo4jAddress"/>.</param>
public sealed record Neo4jConnection(Uri Address)
{
    /// <summary>The user; null: no authentication.</summary>
    public string? User { get; init; }

    /// <summary>The password; it enters the Authorization header and nothing else.</summary>
    public string? Password { get; init; }

    /// <summary>The database.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>How long one request may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The most bytes read of one answer. The answers that an export asks for are counts: some hundred bytes, a list of runs some thousand.</summary>
    public int LongestAnswer { get; init; } = 16 << 20;

    /// <summary>Certificates of authorities that are trusted in place of the system's; null: the system's.</summary>
    public X509Certificate2Collection? Authorities { get; init; }

    /// <summary>Whether a password may travel over plain http to another machine.</summary>
    public bool AllowPlainPassword { get; init; }

    /// <summary>Refuses to send a password in the clear to another machine, unless that was asked for.</summary>
    /// <exception cref="Neo4jException">It would.</exception>
    public void RefusePlainPassword()
    {
        if (User is not null && (Address.Scheme is "http" or "bolt" or "neo4j") && !Address.IsLoopback && !AllowPlainPassword)
        {
            throw new Neo4jException(
                FailureCodes.Insecure,
                $"{Address} would carry the password in the clear; expected an encrypted address, or a server on this machine.",
                FailureKind.Permanent);
        }
    }

    /// <summary>Finds out which server answers, and returns the transport for its dialect.</summary>
    /// <param name="handler">
    /// What carries the requests; null: sockets that verify certificates, follow no redirect, keep no cookie, and use no proxy for this machine.
    /// </param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="Neo4jException">Nobody answers, it is no Neo4j that is supported, or a password would travel in the clear.</exception>
    public async Task<ICypherTransport> OpenAsync(HttpMessageHandler? handler = null, CancellationToken cancellation = default)
    {
        RefusePlainPassword();
#pragma warning disable CA2000 // the client inside Neo4jHttp owns its handler and disposes it
        var http = new Neo4jHttp(this, handler ?? Sockets());
#pragma warning restore CA2000
        try
        {
            var server = await http.DiscoverAsync(cancellation);
            return server.Dialect is Dialect.QueryApi ? new HttpQueryApiTransport(http, server) : new HttpTransactionalTransport(http, server);
        }
        catch
        {
            http.Dispose();
            throw;
        }
    }

    /// <summary>Address, database and user; never the password.</summary>
    public override string ToString() => $"{Address} database {Database}{(User is null ? string.Empty : $" as {User}")}";

    private SocketsHttpHandler Sockets()
    {
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = !Address.IsLoopback,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(15),
        };
        if (Authorities is not null)
        {
            var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            policy.CustomTrustStore.AddRange(Authorities);
            sockets.SslOptions.CertificateChainPolicy = policy;
        }

        return sockets;
    }
}
