using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CityNetworks.Neo4j.Transports;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Transports;

public sealed class Neo4jConnectionTests
{
    [Fact]
    public async Task A_certificate_of_an_own_authority_is_trusted_when_it_is_named_and_refused_otherwise()
    {
        using var key = ECDsa.Create();
        var request = new CertificateRequest("CN=authority of the test", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var certificate = Issue(authority);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
#pragma warning disable CA2025 // the server ends with the listener
        _ = ServeAsync(listener, certificate);
#pragma warning restore CA2025
        var connection = new Neo4jConnection(new Uri($"https://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/")) { Timeout = TimeSpan.FromSeconds(20) };

        await using (var transport = await (connection with { Authorities = [authority] }).OpenAsync(cancellation: TestContext.Current.CancellationToken))
            Assert.Equal("5.26.12", (await transport.ProbeAsync(TestContext.Current.CancellationToken)).Version);
        var error = await Assert.ThrowsAsync<Neo4jException>(() => connection.OpenAsync(cancellation: TestContext.Current.CancellationToken));
        Assert.Equal((FailureCodes.Certificate, FailureKind.Permanent), (error.Code, error.Kind));
    }

    private static X509Certificate2 Issue(X509Certificate2 authority)
    {
        using var key = ECDsa.Create();
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var issued = request.Create(authority, authority.NotBefore.ToUniversalTime(), authority.NotAfter.ToUniversalTime(), [1, 2, 3]);
        using var withKey = issued.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
    }

    private static async Task ServeAsync(TcpListener listener, X509Certificate2 certificate)
    {
        const string Body = """{"query":"q","neo4j_version":"5.26.12","neo4j_edition":"community"}""";
        while (true)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync();
                await using var stream = new SslStream(client.GetStream());
                await stream.AuthenticateAsServerAsync(certificate);
                _ = await stream.ReadAsync(new byte[4096]);
                var head = $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\nConnection: close\r\n\r\n";
                await stream.WriteAsync(Encoding.ASCII.GetBytes(head + Body));
            }
            catch (Exception error) when (error is IOException or System.Security.Authentication.AuthenticationException)
            {
                // who does not trust it hangs up
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
