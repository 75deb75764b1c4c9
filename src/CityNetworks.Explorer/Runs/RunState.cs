using System.Text.Json.Nodes;
using CityNetworks.Explorer.Refusals;
using CityNetworks.Tables;

namespace CityNetworks.Explorer.Runs;

/// <summary>A run as the page sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">running, done, cancelled or failed.</param>
/// <param name="Doing">What is being done.</param>
/// <param name="Share">How much of it is done, 0 to 1.</param>
/// <param name="Command">The command line that makes the same.</param>
/// <param name="Message">Of a failed run: why.</param>
/// <param name="Tables">Of a run that is done: its tables, each as the command line writes it as JSON.</param>
/// <param name="HasPage">Whether it made a page.</param>
internal sealed record RunState(
    string Id, string State, string Doing, double Share, string Command, string? Message, IReadOnlyDictionary<string, JsonNode>? Tables, bool HasPage)
{
    /// <summary>The state of a run.</summary>
    /// <param name="run">The run.</param>
    /// <returns>Its state now.</returns>
    public static RunState Of(Run run)
    {
        var state = run.IsRunning ? "running" : run.Outcome is not null ? "done" : run.IsCancelled ? "cancelled" : "failed";
        return new RunState(
            run.Id,
            state,
            run.Progress.Doing,
            state == "done" ? 1 : run.Progress.Done,
            run.Command,
            state == "failed" && run.Error is { } error ? Failures.Of(error).Failure.Message : null,
            run.Outcome?.Tables.ToDictionary(table => table.Key, table => Json(table.Value), StringComparer.Ordinal),
            run.Outcome?.Page is not null);
    }

    private static JsonNode Json(Table table)
    {
        using var bytes = new MemoryStream();
        TableJson.Write(table, bytes);
        return JsonNode.Parse(bytes.ToArray())!;
    }
}
