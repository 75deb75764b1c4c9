using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Inference.Descriptives;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet descriptives</c>: how policies have spread.</summary>
internal static class DescriptivesCommand
{
    public static Command Create()
    {
        var data = new DataOptions();
        var adoption = new AdoptionOptions();
        var compatible = new Option<string?>("--compat") { Description = "Count as another tool does.", HelpName = "netdiffuser" };
        compatible.AcceptOnlyFromAmong("netdiffuser");
        var reach = new Option<int?>("--reach")
        {
            Description = "Periods before and after an adoption that count for infectiousness and susceptibility (default 1).",
            HelpName = "K"
        }.Whole(1, 1000);
        var discount = new Option<double?>("--discount")
        {
            Description = "Weights (1 + r)^(k − 1) of the k-th of these periods; default: weight k.",
            HelpName = "r"
        }.Number(value => value >= 0, "a number of at least 0");
        var normalised = new Option<bool>("--normalised") { Description = "Divide infectiousness and susceptibility by how many adopt in these periods." };
        var column = new Option<string?>("--column")
        {
            Description = "A column of cities whose autocorrelation is reported beside that of adoption.",
            HelpName = "COLUMN"
        };
        var run = new RunOptions();
        var tables = new TablesOptions([.. DiffusionDescriptives.Tables]);
        var command = new Command("descriptives",
            "How policies have spread: adopters, hazard, exposure, thresholds, categories, infectiousness, Bass's curve, autocorrelation, opinion leaders.");
        data.AddTo(command);
        adoption.AddExposureTo(command);
        foreach (var option in new Option[] { compatible, reach, discount, normalised, column })
            command.Options.Add(option);
        run.AddTo(command);
        tables.AddTo(command);
        return command
            .WithExamples(
                "citynet descriptives --data graphs/medical-innovation",
                "citynet descriptives --data graphs/medical-innovation --table thresholds --compat netdiffuser",
                "citynet descriptives --data graphs/medical-innovation --table autocorrelation --column belief --runs 200",
                "citynet descriptives --data my-records --exposure ties --out descriptives")
            .Does((parsed, cancellation) =>
            {
                var records = data.Records(parsed);
                var settings = new DescriptivesSettings
                {
                    Policies = adoption.Policies(parsed),
                    Exposure = adoption.Exposure(parsed, records),
                    AsNetdiffuseR = parsed.GetValue(compatible) is not null,
                    Reach = parsed.GetValue(reach) ?? 1,
                    Discount = parsed.GetValue(discount),
                    Normalised = parsed.GetValue(normalised),
                    Column = parsed.GetValue(column),
                    Permutations = run.Runs(parsed) ?? 1000,
                    Seed = run.Seed(parsed) ?? 1,
                };
                var asked = tables.Folder(parsed) is null ? new[] { tables.Given(parsed) } : null;
                var made = AdoptionOptions.Checked(() =>
                    DiffusionDescriptives.Of(records, data.Selection(parsed), settings, asked, run.Workers(parsed, cancellation)));
                tables.Write(
                    parsed, made,
                    () => RunManifest.Run("descriptives", records, data.Selection(parsed), null, settings.Seed, settings.Permutations, [])
                        .With(CommandLine.Of(parsed, settings.Seed, settings.Permutations)),
                    data.Quiet(parsed) ? TextWriter.Null : Console.Error);
            })
            .IsRepeatable();
    }
}
