using System.Net;
using System.Text;
using System.Text.Json;

namespace CityNetworks.Neo4j.Tests.Transports;

/// <summary>A server on loopback that gives the answers of a script, one a request, and keeps what it was asked.</summary>
internal sealed class ScriptedServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Queue<Func<HttpListenerContext, Task>> _script;

    public ScriptedServer(params IEnumerable<Func<HttpListenerContext, Task>> script)
    {
        _script = new Queue<Func<HttpListenerContext, Task>>(script);
        for (var port = 0; !_listener.IsListening; port++)
        {
            Address = new Uri($"http://127.0.0.1:{FreePort()}/");
            _listener.Prefixes.Add(Address.ToString());
            _listener.Start();
        }

        _ = ServeAsync();
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>The bodies received, in order; GET requests are not kept.</summary>
    public List<string> Bodies { get; } = [];

    /// <summary>The Authorization headers received.</summary>
    public List<string?> Authorizations { get; } = [];

    /// <summary>Requests not yet answered.</summary>
    public int Left => _script.Count;

    public static Func<HttpListenerContext, Task> Discovery { get; } =
        Json(200, """
            {"query":"http://x/db/{databaseName}/query/v2","transaction":"http://x/db/{databaseName}/tx",
            "neo4j_version":"5.26.12","neo4j_edition":"community"}
            """);

    /// <summary>The answer of a statement that returns one number.</summary>
    public static Func<HttpListenerContext, Task> Count(long number, string bookmark = "FB:1") =>
        Json(202, $$"""{"data":{"fields":["n"],"values":[[{{number}}]]},"counters":{"nodesCreated":{{number}}},"bookmarks":["{{bookmark}}"]}""");

    /// <summary>Errors after the data, under a status of success.</summary>
    public static Func<HttpListenerContext, Task> TrailingError(string code) =>
        Json(202, $$$"""{"data":{"fields":["n"],"values":[[1]]},"errors":[{"code":"{{{code}}}","message":"it happened late"}]}""");

    public static Func<HttpListenerContext, Task> Error(int status, string code) =>
        Json(status, $$"""{"errors":[{"code":"{{code}}","message":"as the server says"}]}""");

    public static Func<HttpListenerContext, Task> Json(int status, string body) => Answer(status, "application/json", body);

    public static Func<HttpListenerContext, Task> Html(int status) => Answer(status, "text/html", "<html><body>The gateway is busy.</body></html>");

    /// <summary>Reads the request and hangs up before anything is answered.</summary>
    public static Task Drop(HttpListenerContext context)
    {
        context.Response.ContentLength64 = 1; // without a length, the listener would end the answer in good order
        context.Response.Abort();
        return Task.CompletedTask;
    }

    /// <summary>Announces more than it sends.</summary>
    public static async Task BreakOff(HttpListenerContext context)
    {
        context.Response.StatusCode = 202;
        context.Response.ContentType = "application/json";
        context.Response.SendChunked = true;
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes("""{"data":{"fields":["n"],"val"""));
        context.Response.Close();
    }

    /// <summary>Does not answer for longer than anybody waits.</summary>
    public static async Task Hang(HttpListenerContext context)
    {
        await Task.Delay(TimeSpan.FromSeconds(2));
        context.Response.Abort();
    }

    public void Dispose() => _listener.Close();

    private static Func<HttpListenerContext, Task> Answer(int status, string type, string body) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
        context.Response.Close();
    };

    private static int FreePort()
    {
        using var socket = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            if (context.Request.HttpMethod == "POST")
            {
                using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                Bodies.Add(await reader.ReadToEndAsync());
                JsonDocument.Parse(Bodies[^1]).Dispose();
                Authorizations.Add(context.Request.Headers["Authorization"]);
            }

            _ = (_script.TryDequeue(out var answer) ? answer : Error(500, "Test.Script.Ended"))(context);
        }
    }
}
