using System.CommandLine;
using CityNetworks.Cli.Exploring;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Explorer.Serving;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet explore</c>: look and try, on a page that this computer serves to itself.</summary>
internal static class ExploreCommand
{
    public static Command Create()
    {
        var data = new DataOptions();
        var port = new Option<int?>("--port") { Description = "Port on 127.0.0.1. Default: any free one.", HelpName = "N" }
            .Whole(1, 65535).WithBearing(Bearing.Conduct);
        var noBrowser = new Option<bool>("--no-browser") { Description = "Print the address, but open no browser." }.WithBearing(Bearing.Conduct);
        var command = new Command(
            "explore",
            "A page on this computer to look and try: windows, measures, backbone, the events behind each city and tie, scenarios with sliders, "
            + "comparisons, changed records. It is served on 127.0.0.1 only, to whoever has the printed address, until Ctrl-C.");
        data.AddPathTo(command);
        command.Options.Add(port);
        command.Options.Add(noBrowser);
        return command
            .WithExamples("citynet explore", "citynet explore --data my-records", "citynet explore --port 8080 --no-browser")
            .Does(async (parsed, cancellation) =>
            {
                var setup = new ExplorerSetup(RunManifest.Version, StudyReport.Render)
                {
                    Given = GivenRecords.Of(parsed, data),
                    Port = parsed.GetValue(port) ?? 0,
                    Log = Console.Error,
                };
                await using var server = await StartAsync(setup, cancellation);
                await Console.Out.WriteLineAsync(server.Address);
                if (!data.Quiet(parsed))
                    await Console.Error.WriteLineAsync("Open this address in a browser of this computer; it is valid until Ctrl-C ends the explorer.");
                if (!parsed.GetValue(noBrowser) && Terminal.OutputIsTerminal && !Browser.Open(server.Address))
                    await Console.Error.WriteLineAsync("note: no browser could be opened from here.");
                await UntilAsync(cancellation);
            });
    }

    private static async Task<ExplorerServer> StartAsync(ExplorerSetup setup, CancellationToken cancellation)
    {
        try
        {
            return await ExplorerServer.StartAsync(setup, cancellation);
        }
        catch (IOException error) when (setup.Port > 0)
        {
            throw new UsageException($"--port: found {setup.Port}, which cannot be used ({error.Message}); expected a free port.");
        }
    }

    // Ctrl-C is how an explorer ends, so it is its success.
    private static async Task UntilAsync(CancellationToken cancellation)
    {
        var ended = new TaskCompletionSource();
        await using var registration = cancellation.Register(ended.SetResult);
        await ended.Task;
    }
}
