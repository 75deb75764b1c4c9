using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CityNetworks.Explorer.Exports;
using CityNetworks.Explorer.Refusals;
using Microsoft.AspNetCore.Http;

namespace CityNetworks.Explorer.Serving;

/// <summary>Reading requests and writing answers.</summary>
internal static class Answer
{
    /// <summary>The request as JSON.</summary>
    /// <param name="context">The request.</param>
    /// <param name="type">Its form.</param>
    /// <returns>What is asked for.</returns>
    /// <exception cref="RefusedException">The request is none of JSON.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
    {
        // A form of another site can send a text but not this type without asking the browser first.
        if (!context.Request.HasJsonContentType())
            throw new RefusedException("Found a request of another type; expected application/json.", 415);
        return await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted)
            ?? throw new RefusedException("Found an empty request; expected one of the page.");
    }

    /// <summary>An answer as JSON.</summary>
    /// <param name="context">The request.</param>
    /// <param name="value">The answer.</param>
    /// <param name="type">Its form.</param>
    /// <returns>When it is written.</returns>
    public static Task JsonAsync<T>(HttpContext context, T value, JsonTypeInfo<T> type)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return JsonSerializer.SerializeAsync(context.Response.Body, value, type, context.RequestAborted);
    }

    /// <summary>A file to be saved.</summary>
    /// <param name="context">The request.</param>
    /// <param name="file">The file.</param>
    /// <returns>When it is written.</returns>
    public static async Task FileAsync(HttpContext context, SavedFile file)
    {
        context.Response.ContentType = file.Type;
        context.Response.ContentLength = file.Bytes.Length;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{file.Name}\"";
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }
}
