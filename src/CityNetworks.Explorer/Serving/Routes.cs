using System.Text.Json.Serialization.Metadata;
using CityNetworks.Explorer.DataSets;
using CityNetworks.Explorer.Exports;
using CityNetworks.Explorer.Refusals;
using CityNetworks.Explorer.Runs;
using CityNetworks.Explorer.Spread;
using CityNetworks.Explorer.Views;
using CityNetworks.Numerics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CityNetworks.Explorer.Serving;

/// <summary>What the page may ask. Whatever computes takes a way to stop: a page that goes away, or asks anew, frees the work.</summary>
/// <param name="setup">What the start was given.</param>
/// <param name="sets">The data sets.</param>
/// <param name="worlds">The networks looked at last.</param>
/// <param name="runs">The runs.</param>
internal sealed class Routes(ExplorerSetup setup, DataSetList sets, WorldCache worlds, RunList runs)
{
    private static readonly ExplorerJson s_json = ExplorerJson.Default;

    /// <summary>Declares them.</summary>
    /// <param name="app">The server.</param>
    public void Map(WebApplication app)
    {
        foreach (var (path, file) in PageFiles.All)
            app.MapGet(path, context => PageAsync(context, file));
        app.MapGet("/api/start", context => Answer.JsonAsync(context, StartViews.Of(setup.Version, sets.All), s_json.StartView));
        app.MapPost("/api/upload", UploadRoute.Of(sets));
        Post(app, "/api/network", s_json.NetworkRequest, s_json.NetworkView, (asked, stop) => NetworkViews.Of(Measure(asked, stop), asked));
        Post(app, "/api/layout", s_json.RecordsRequest, s_json.Layout, (asked, _) => Layouts.Of(worlds.Of(asked with { Edits = null }), worlds.Of(asked)));
        Post(app, "/api/city", s_json.CityRequest, s_json.CityDetail, (asked, stop) => EventViews.OfCity(Measure(asked.Network, stop), asked.City));
        Post(
            app, "/api/tie", s_json.TieRequest, s_json.TieDetail,
            (asked, stop) => EventViews.OfTie(Measure(asked.Network, stop), asked.Source, asked.Target));
        Post(app, "/api/scenarios", s_json.RecordsRequest, s_json.ScenarioList, (asked, _) => ScenarioTexts.For(sets.Find(asked.Data)));
        Post(app, "/api/scenario", s_json.ScenarioRequest, s_json.ScenarioState, (asked, _) => Checked(asked));
        Post(app, "/api/runs", s_json.RunRequest, s_json.RunState, (asked, _) => RunState.Of(Start(asked)));
        app.MapGet("/api/runs/{id}", context => Answer.JsonAsync(context, RunState.Of(RunOf(context)), s_json.RunState));
        app.MapDelete("/api/runs/{id}", context =>
        {
            var run = RunOf(context);
            run.Cancel();
            return Answer.JsonAsync(context, RunState.Of(run), s_json.RunState);
        });
        app.MapGet("/api/runs/{id}/page", context => Answer.FileAsync(context, SavedFile.Page(
            RunOf(context).Outcome?.Page ?? throw new RefusedException("page: found none; expected a run that made one.", 404))));
        app.MapGet("/api/runs/{id}/tables/{name}", context => Answer.FileAsync(context, SavedFile.Of(
            RunOf(context).Outcome?.Tables.GetValueOrDefault((string)context.Request.RouteValues["name"]!)
            ?? throw new RefusedException("table: found none of that name; expected one of a run that is done.", 404))));
        app.MapPost("/api/table", async context =>
        {
            var asked = await Answer.ReadAsync(context, s_json.TableRequest);
            await Answer.FileAsync(context, SavedFile.Of(Measure(asked.Network, context.RequestAborted).Table(asked.Table)));
        });
        app.MapPost("/api/records", async context =>
            await Answer.FileAsync(context, SavedFile.Records(worlds.Of(await Answer.ReadAsync(context, s_json.RecordsRequest)))));
        app.MapFallback(context => throw new RefusedException("Found no such address; expected that of the page.", 404));
    }

    private static async Task PageAsync(HttpContext context, (string Type, byte[] Bytes) file)
    {
        context.Response.ContentType = file.Type;
        context.Response.ContentLength = file.Bytes.Length;
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }

    private static void Post<TRequest, TView>(
        WebApplication app, string path, JsonTypeInfo<TRequest> asked, JsonTypeInfo<TView> view, Func<TRequest, CancellationToken, TView> answer) =>
        app.MapPost(path, async context =>
            await Answer.JsonAsync(context, answer(await Answer.ReadAsync(context, asked), context.RequestAborted), view));

    private Measured Measure(NetworkRequest asked, CancellationToken stop) => Measured.Of(worlds.Of(asked.Records), asked, new Workers(0, stop));

    private Run RunOf(HttpContext context) => runs.Find((string?)context.Request.RouteValues["id"]);

    private ScenarioState Checked(ScenarioRequest asked)
    {
        try
        {
            ScenarioTexts.Read(asked.Text, sets.Find(asked.Records.Data).Records);
            return new ScenarioState([]);
        }
        catch (RefusedException refused) when (refused.Problems is not null)
        {
            return new ScenarioState(refused.Problems);
        }
    }

    private Run Start(RunRequest asked)
    {
        var set = sets.Find(asked.Records.Data);
        return runs.Start(RunCommands.Of(set, asked), asked.Makes == "page" ? PageWork.Of(set, asked, setup.Render) : Simulations.Of(set, asked));
    }
}
