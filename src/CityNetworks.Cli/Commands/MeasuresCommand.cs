using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Studies;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet measures</c>: what each measure means and where it comes from.</summary>
internal static class MeasuresCommand
{
    public static Command Create()
    {
        var output = new OutputOptions();
        var command = new Command("measures", "Every measure, weight of ties and backbone: formula, normalisation, cases, citation.");
        output.AddTo(command);
        return command
            .WithExamples("citynet measures", "citynet measures --format json")
            .Does((parsed, _) => output.Write(parsed, AllMeasures.Of()));
    }
}
