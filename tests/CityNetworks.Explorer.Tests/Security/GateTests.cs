using System.Net.Sockets;
using System.Text;
using CityNetworks.Explorer.Security;
using Xunit;

namespace CityNetworks.Explorer.Tests.Security;

public sealed class GateTests : IAsyncLifetime
{
    private Explorer _explorer = null!;

    public static TheoryData<string, string> Api { get; } = new()
    {
        { "GET", "/api/start" },
        { "POST", "/api/network" },
        { "POST", "/api/layout" },
        { "POST", "/api/city" },
        { "POST", "/api/tie" },
        { "POST", "/api/table" },
        { "POST", "/api/records" },
        { "POST", "/api/scenarios" },
        { "POST", "/api/scenario" },
        { "POST", "/api/runs" },
        { "POST", "/api/upload" },
        { "GET", "/api/runs/run-1" },
        { "DELETE", "/api/runs/run-1" },
        { "GET", "/api/nothing" },
    };

    public async ValueTask InitializeAsync() => _explorer = await Explorer.StartAsync();

    public async ValueTask DisposeAsync() => await _explorer.DisposeAsync();

    [Theory]
    [MemberData(nameof(Api))]
    public async Task Nothing_is_reported_without_the_token(string method, string path)
    {
        Assert.Equal(401, await StatusAsync(method, path, token: null));
        Assert.Equal(401, await StatusAsync(method, path, token: new AccessToken().Text));
        Assert.Equal(401, await StatusAsync(method, path, token: _explorer.Server.Token.Text[..^1]));
        Assert.NotEqual(401, await StatusAsync(method, path, _explorer.Server.Token.Text));
    }

    [Theory]
    [MemberData(nameof(Api))]
    public async Task A_page_of_another_site_is_refused_even_with_the_token(string method, string path)
    {
        var token = _explorer.Server.Token.Text;
        Assert.Equal(403, await StatusAsync(method, path, token, ("Origin", "https://evil.example")));
        Assert.Equal(403, await StatusAsync(method, path, token, ("Origin", "null")));
        Assert.Equal(403, await StatusAsync(method, path, token, ("Origin", $"http://127.0.0.1:{_explorer.Server.Port + 1}")));
        Assert.Equal(403, await StatusAsync(method, path, token, ("Sec-Fetch-Site", "cross-site")));
        Assert.Equal(403, await StatusAsync(method, path, token, ("Sec-Fetch-Site", "same-site")));
    }

    [Fact]
    public async Task The_page_itself_may_ask()
    {
        var own = $"http://127.0.0.1:{_explorer.Server.Port}";
        Assert.Equal(200, await StatusAsync("GET", "/api/start", _explorer.Server.Token.Text, ("Origin", own), ("Sec-Fetch-Site", "same-origin")));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("127.0.0.1")]
    [InlineData("localhost:1")]
    public async Task A_name_of_another_site_that_resolves_to_this_machine_gets_nothing(string host)
    {
        Assert.Equal(421, await StatusAsync("GET", "/", token: null, ("Host", host)));
        Assert.Equal(421, await StatusAsync("GET", "/api/start", _explorer.Server.Token.Text, ("Host", host)));
    }

    [Theory]
    [InlineData("/../../../etc/passwd")]
    [InlineData("/..%2f..%2f..%2fetc/passwd")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("//etc/passwd")]
    [InlineData("/app.js/../../../etc/passwd")]
    [InlineData("/api/runs/..%2f..%2fetc%2fpasswd/page")]
    [InlineData("/api/runs/run-1/tables/..%2f..%2fetc%2fpasswd")]
    public async Task No_path_leads_to_the_disk(string path)
    {
        var answer = await RawAsync($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{_explorer.Server.Port}\r\n"
            + $"{AccessToken.Header}: {_explorer.Server.Token.Text}\r\nConnection: close\r\n\r\n");
        Assert.Matches("^HTTP/1.1 40[04] ", answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_another_page_cannot_pass_for_a_request()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/network") { Content = new StringContent("{}", Encoding.UTF8, "text/plain") };
        Assert.Equal(415, (await _explorer.SendAsync(request)).Status);
    }

    [Fact]
    public async Task A_token_is_long_and_new_at_each_start()
    {
        await using var other = await Explorer.StartAsync();
        Assert.NotEqual(_explorer.Server.Token.Text, other.Server.Token.Text);
        Assert.Equal(64, other.Server.Token.Text.Length);
        Assert.StartsWith("http://127.0.0.1:", other.Server.Address, StringComparison.Ordinal);
        Assert.EndsWith("#" + other.Server.Token.Text, other.Server.Address, StringComparison.Ordinal); // behind the #: browsers send it nowhere
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/app.js")]
    [InlineData("/api/start")]
    [InlineData("/nothing")]
    public async Task Every_answer_forbids_what_the_page_does_not_need(string path)
    {
        using var answer = await _explorer.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["no-store"], answer.Headers.GetValues("Cache-Control"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    private async Task<int> StatusAsync(string method, string path, string? token, params IEnumerable<(string Name, string Value)> headers)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), $"http://127.0.0.1:{_explorer.Server.Port}{path}");
        if (token is not null)
            request.Headers.Add(AccessToken.Header, token);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await client.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private async Task<string> RawAsync(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", _explorer.Server.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
