using System.CommandLine;
using CityNetworks.Centrality;
using CityNetworks.Cli.Options;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet measures</c>: what each measure means and where it comes from.</summary>
internal static class MeasuresCommand
{
    public static Command Create()
    {
        var output = new OutputOptions();
        var command = new Command("measures", "Every measure: formula, normalisation, cases, citation.");
        output.AddTo(command);
        return command
            .WithExamples("citynet measures", "citynet measures --format json")
            .Does((parsed, _) => output.Write(parsed, MeasuresTable.Of()));
    }
}
