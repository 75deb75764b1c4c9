using System.CommandLine;
using CityNetworks.Centrality;
using CityNetworks.Cli.Options;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet centrality</c>: who is central, in both modes.</summary>
internal static class CentralityCommand
{
    public static Command Create()
    {
        var data = new DataOptions();
        var window = new WindowOptions();
        var mode = new ModeOption();
        var measures = new MeasureOptions();
        var run = new RunOptions();
        var output = new OutputOptions();
        var command = new Command("centrality", "Two-mode centrality of cities and events, raw and normalised, with ranks.");
        data.AddTo(command);
        window.AddTo(command);
        mode.AddTo(command);
        measures.AddTo(command);
        run.AddTo(command, random: false);
        output.AddTo(command);
        return command
            .WithExamples(
                "citynet centrality --window all",
                "citynet centrality --measures betweenness,closeness --dialect networkx --mode both",
                "citynet centrality --window cumulative --period 2014-2015 --format json")
            .Does((parsed, cancellation) =>
            {
                var network = data.Network(parsed);
                output.Write(parsed, CentralityTable.Of(window.Windows(parsed, network), measures.Measures(parsed), mode.Modes(parsed), measures.Dialect(parsed), run.Workers(parsed, cancellation)));
            });
    }
}
