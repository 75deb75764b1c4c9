using System.Text;
using System.Text.Json;
using CityNetworks.Explorer.Exports;
using CityNetworks.Explorer.Refusals;
using CityNetworks.Explorer.Serving;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace CityNetworks.Explorer.Tests.Serving;

public sealed class AnswerTests
{
    [Fact]
    public async Task A_request_is_read_with_its_defaults()
    {
        var asked = await Answer.ReadAsync(Asked("application/json; charset=utf-8", """{"data":"d"}"""), ExplorerJson.Default.RecordsRequest);
        Assert.Equal(("d", "paper", false), (asked.Data, asked.Evidence, asked.IncludeCancelled));
    }

    [Fact]
    public async Task What_is_no_JSON_of_the_page_is_refused()
    {
        var type = ExplorerJson.Default.RecordsRequest;
        Assert.Equal(415, (await Assert.ThrowsAsync<RefusedException>(() => Answer.ReadAsync(Asked("text/plain", """{"data":"d"}"""), type))).Status);
        await Assert.ThrowsAsync<RefusedException>(() => Answer.ReadAsync(Asked("application/json", "null"), type));
        await Assert.ThrowsAsync<JsonException>(() => Answer.ReadAsync(Asked("application/json", """{"data":"d","unknown":1}"""), type));
        await Assert.ThrowsAsync<JsonException>(() => Answer.ReadAsync(Asked("application/json", "{}"), type));
    }

    [Fact]
    public async Task A_file_is_sent_to_be_saved()
    {
        var context = new DefaultHttpContext();
        using var body = new MemoryStream();
        context.Response.Body = body;
        await Answer.FileAsync(context, new SavedFile("ties.csv", "text/csv", "a\n"u8.ToArray()));
        Assert.Equal("attachment; filename=\"ties.csv\"", $"{context.Response.Headers.ContentDisposition}");
        Assert.Equal(("text/csv", 2L, "a\n"), (context.Response.ContentType, context.Response.ContentLength, Encoding.UTF8.GetString(body.ToArray())));
    }

    private static DefaultHttpContext Asked(string type, string text)
    {
        var context = new DefaultHttpContext();
        context.Request.ContentType = type;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return context;
    }
}
