using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Networks;
using CityNetworks.Temporal;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet paths</c>: who could have heard from whom, and when.</summary>
internal static class PathsCommand
{
    public static Command Create()
    {
        var data = new DataOptions();
        var loose = new Option<bool>("--same-time") { Description = "Let news pass between events of one time; by default it does not." };
        var run = new RunOptions();
        var output = new OutputOptions();
        var command = new Command("paths", "Who could have heard from whom, when and through which event: news meets at events and travels forward in time.");
        data.AddTo(command);
        command.Options.Add(loose);
        run.AddTo(command, random: false);
        output.AddTo(command);
        return command
            .WithExamples("citynet paths", "citynet paths --evidence all --same-time")
            .Does((parsed, cancellation) =>
            {
                var records = data.Records(parsed);
                var network = NetworkBuilder.Build(records, data.Selection(parsed));
                var rule = parsed.GetValue(loose) ? SameTime.Loose : SameTime.Strict;
                output.Write(parsed, PathsTable.Of(network.All, EventTimes.OfDates(network, records), rule, run.Workers(parsed, cancellation)));
            });
    }
}
