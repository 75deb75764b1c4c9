using System.Net;
using CityNetworks.Explorer.DataSets;
using CityNetworks.Explorer.Refusals;
using CityNetworks.Explorer.Runs;
using CityNetworks.Explorer.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace CityNetworks.Explorer.Serving;

/// <summary>The page, served on loopback until it is disposed of.</summary>
/// <remarks>
/// The host is made empty: no file of settings, no environment variable and no log can change what it listens to or where it writes.
/// It listens on 127.0.0.1 only. Every request passes the gate.
/// </remarks>
internal sealed class ExplorerServer : IAsyncDisposable
{
    private const int MostConnections = 64;

    private readonly WebApplication _app;
    private readonly RunList _runs = new();

    private ExplorerServer(WebApplication app) => _app = app;

    /// <summary>The token that requests need.</summary>
    public AccessToken Token { get; } = new();

    /// <summary>The port.</summary>
    public int Port { get; private set; }

    /// <summary>The address to open, with the token behind the # that browsers send nowhere.</summary>
    public string Address => $"http://127.0.0.1:{Port}/#{Token.Text}";

    /// <summary>Starts to serve.</summary>
    /// <param name="setup">What is served.</param>
    /// <param name="cancellation">Ends the start.</param>
    /// <returns>The server, which listens.</returns>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<ExplorerServer> StartAsync(ExplorerSetup setup, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, setup.Port, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Limits.MaxRequestBodySize = UploadLimits.MostRequestBytes;
        });
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var server = new ExplorerServer(app);
        var gate = new Gate(server.Token, () => server.Port);
        app.Use(next => context => GuardedAsync(context, next, gate, setup.Log));
        app.UseRouting();
        var sets = new DataSetList(setup.Given);
        new Routes(setup, sets, new WorldCache(sets), server._runs).Map(app);
        await app.StartAsync(cancellation);
        server.Port = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
        return server;
    }

    /// <summary>Stops the runs, then the server.</summary>
    /// <returns>When all have ended.</returns>
    public async ValueTask DisposeAsync()
    {
        await _runs.DisposeAsync();
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _app.StopAsync(soon.Token);
        await _app.DisposeAsync();
    }

    private static async Task GuardedAsync(HttpContext context, RequestDelegate next, Gate gate, TextWriter log)
    {
        PageHeaders.Add(context.Response.Headers);
        try
        {
            gate.Check(context);
            await next(context);
        }
#pragma warning disable CA1031 // Whatever happens, the page must learn it and the server must go on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            var (status, failure) = Failures.Of(error);
            if (status == 500)
                await log.WriteLineAsync(error.ToString());
            if (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
            {
                context.Response.StatusCode = status;
                await Answer.JsonAsync(context, failure, ExplorerJson.Default.Failure);
            }
        }
    }
}
