using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Studies;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet conformance</c>: known values recomputed, and where other tools differ.</summary>
internal static class ConformanceCommand
{
    public static Command Create()
    {
        var output = new OutputOptions();
        var command = new Command(
            "conformance", "Recompute known values on this machine; says where and why other tools differ. Exit code 1 if a value does not agree.");
        output.AddTo(command);
        return command
            .WithExamples("citynet conformance", "citynet conformance --format csv --out conformance.csv")
            .Does((parsed, _) =>
            {
                var table = Conformance.Of();
                output.Write(parsed, table);
                var failed = table.Flags("passes").Count(passes => passes is false);
                if (failed > 0)
                    throw new InvalidOperationException($"{failed} of {table.RowCount} known values are not met; expected all.");
                Console.Error.WriteLine($"All {table.RowCount} known values are met.");
            });
    }
}
