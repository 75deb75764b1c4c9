using System.Net;
using System.Net.Sockets;

namespace CityNetworks.Cli.Tests.Fuzz;

/// <summary>A server on this machine that answers every request with the same bytes.</summary>
internal sealed class LyingServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public LyingServer()
    {
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>What is sent, head and all.</summary>
    public byte[] Answer { get; set; } = [];

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _serving.Wait(1000);
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await using var stream = client.GetStream();
                var request = new byte[1 << 16];
                await stream.ReadAtLeastAsync(request, 1, throwOnEndOfStream: false, _stop.Token);
                await stream.WriteAsync(Answer, _stop.Token);
                client.Client.Shutdown(SocketShutdown.Send);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or IOException)
        {
            // The test is over, or the client went away.
        }
    }
}
