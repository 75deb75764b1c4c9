using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CityNetworks.Explorer.Security;
using CityNetworks.Explorer.Serving;

namespace CityNetworks.Explorer.Tests;

/// <summary>A server in this process on a free port, and a client that has its token.</summary>
internal sealed class Explorer : IAsyncDisposable
{
    public const string Bundled = """{"data":"mercocities-utsc"}""";

    private Explorer(ExplorerServer server)
    {
        Server = server;
        Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{server.Port}/") };
        Client.DefaultRequestHeaders.Add(AccessToken.Header, server.Token.Text);
    }

    public ExplorerServer Server { get; }

    public HttpClient Client { get; }

    public static async Task<Explorer> StartAsync(ExplorerSetup? setup = null) => new(await ExplorerServer.StartAsync(
        setup ?? new ExplorerSetup("test", (study, scenario) => $"<p>{study.Tables.Count} tables, {scenario?.Policy ?? "no scenario"}</p>"), default));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }

    public static HttpRequestMessage Posted(string path, string json) =>
        new(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    /// <summary>The status and the answer as JSON.</summary>
    public async Task<(int Status, JsonNode Answer)> AskAsync(string path, string json) => await SendAsync(Posted(path, json));

    public async Task<(int Status, JsonNode Answer)> GetAsync(string path) => await SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public async Task<(int Status, JsonNode Answer)> SendAsync(HttpRequestMessage request)
    {
        using var asked = request;
        using var answer = await Client.SendAsync(asked);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The form disposes its parts.")]
    public async Task<(int Status, JsonNode Answer)> UploadAsync(params IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "files", FileName = $"\"{name}\"" };
            form.Add(part);
        }

        return await SendAsync(new HttpRequestMessage(HttpMethod.Post, "api/upload") { Content = form });
    }

    /// <summary>A file that the page would save.</summary>
    public async Task<byte[]> SavedAsync(string path, string json)
    {
        using var request = Posted(path, json);
        using var answer = await Client.SendAsync(request);
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadAsByteArrayAsync()
            : throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }
}
