using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Networks;
using CityNetworks.Studies;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet describe</c>: each window at a glance.</summary>
internal static class DescribeCommand
{
    public static Command Create()
    {
        var data = new DataOptions();
        var network = new NetworkOption();
        var window = new WindowOptions();
        var output = new OutputOptions();
        var command = new Command("describe", "Summary of each window: cities, events, participations, density, components.");
        data.AddTo(command);
        network.AddTo(command);
        window.AddTo(command);
        output.AddTo(command);
        return command
            .WithExamples("citynet describe", "citynet describe --kinds coordination --window all", "citynet describe --window cumulative,sliding:3")
            .Does((parsed, _) =>
            {
                var records = data.Records(parsed);
                var windows = window.Windows(parsed, NetworkBuilder.Build(records, data.Selection(parsed)));
                var view = new TableView { Trends = ["cities", "events", "participations"] };
                output.Write(parsed, network.Direct(parsed, records, data.Selection(parsed), windows) is { } direct
                    ? DirectDescribeTable.Of(direct)
                    : DescribeTable.Of(windows), view);
            });
    }
}
