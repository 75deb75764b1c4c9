using System.Text.Json;
using CityNetworks.Explorer.DataSets;
using Microsoft.AspNetCore.Http;

namespace CityNetworks.Explorer.Refusals;

/// <summary>What is reported of a request that failed: the library's own words, and whose fault it is.</summary>
internal static class Failures
{
    private const int Closed = 499; // the page went away, nobody reads the answer

    /// <summary>Status and words of a failure.</summary>
    /// <param name="error">What happened.</param>
    /// <returns>The HTTP status and the message.</returns>
    public static (int Status, Failure Failure) Of(Exception error) => error switch
    {
        RefusedException refused => (refused.Status, new Failure(refused.Message, refused.Problems)),
        BadHttpRequestException { StatusCode: 413 } => (
            413, new Failure($"Found more bytes than are taken; expected at most {UploadLimits.MostBytes >> 20} MB of files.")),
        BadHttpRequestException bad => (bad.StatusCode, new Failure("Found a request that cannot be read; expected one of the page.")),
        JsonException => (400, new Failure("Found JSON of another form; expected that of the page.")),
        InvalidDataException => (413, new Failure(
            $"Found more files, or larger ones, than are taken; expected at most {UploadLimits.MostFiles} files of together at most "
            + $"{UploadLimits.MostBytes >> 20} MB.")),
        FormatException format => (400, new Failure(format.Message)),
        ArgumentException argument => (422, new Failure(WithoutParameter(argument.Message))),
        OperationCanceledException => (Closed, new Failure("Cancelled.")),
        _ => (500, new Failure($"This is a fault of ours; please report it with what you did and this line: {error.GetType().Name}: {error.Message}")),
    };

    /// <summary>The message of the library without the name of the argument, which means nothing on a page.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The message.</returns>
    public static string WithoutParameter(string message) =>
        message.IndexOf(" (Parameter '", StringComparison.Ordinal) is >= 0 and var suffix ? message[..suffix] : message;
}

/// <summary>A failure as the page reads it.</summary>
/// <param name="Message">What was found and what was expected.</param>
/// <param name="Problems">Line by line where there are several; null: one.</param>
internal sealed record Failure(string Message, IReadOnlyList<string>? Problems = null);
