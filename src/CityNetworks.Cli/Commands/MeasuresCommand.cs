using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Studies;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet measures</c>: what each measure means and where it comes from.</summary>
internal static class MeasuresCommand
{
    public static Command Create()
    {
        var table = new TableOption(
            ("measures", "what each measure means"), ("calibration", "how often intervals and tests hold what they promise, as measured on made-up data"));
        var output = new OutputOptions();
        var command = new Command("measures", "Every measure, weight of ties and backbone: formula, normalisation, cases, citation.");
        var network = new Option<string>("--network")
        {
            Description = "Those of cities at events, or those of direct ties.",
            DefaultValueFactory = _ => "events",
            HelpName = "events|contacts",
        };
        network.AcceptOnlyFromAmong("events", "contacts");
        command.Options.Add(network);
        table.AddTo(command);
        output.AddTo(command);
        return command
            .WithExamples(
                "citynet measures",
                "citynet measures --format json",
                "citynet measures --network contacts",
                "citynet measures --table calibration --format csv")
            .Does((parsed, _) => output.Write(parsed, (table.Of(parsed), parsed.GetValue(network)) switch
            {
                ("calibration", _) => Calibration.Measured(),
                (_, "contacts") => DirectMeasuresTable.Of(),
                _ => AllMeasures.Of(),
            }));
    }
}
