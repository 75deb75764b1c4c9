using System.CommandLine;
using CityNetworks.Assessment;
using CityNetworks.Cli.Options;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet assess</c>: the network's own scoring, recomputed.</summary>
internal static class AssessCommand
{
    public static Command Create()
    {
        var data = new DataOptions();
        var output = new OutputOptions();
        var command = new Command("assess", "The network's own assessment (four criteria, 0 to 2), recomputed and compared with the printed values.");
        data.AddPathTo(command);
        data.AddSpanTo(command); // the criteria are of the whole network, so cities are not chosen
        output.AddTo(command);
        return command
            .WithExamples("citynet assess", "citynet assess --from 2009-2010 --to 2012-2013")
            .Does((parsed, _) => output.Write(parsed, AssessmentTable.Of(data.Records(parsed))));
    }
}
