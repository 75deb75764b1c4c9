using System.CommandLine;
using CityNetworks.Inference.Forecasts;

namespace CityNetworks.Cli.Options;

/// <summary>A fit instead of a scenario: parameters are drawn from it.</summary>
internal sealed class FittedOptions
{
    private readonly Option<string?> _fit = new Option<string?>("--fit") { Description = "Simulate a fit in the place of a scenario: a folder that 'citynet fit --model additive --out' wrote, or its fit.json. Parameters are drawn from the fit.", HelpName = "PATH" }.Bears(Bearing.Input);
    private readonly Option<int?> _draws = new Option<int?>("--draws") { Description = "Draws of the parameters of --fit (default 100); the runs are shared out over them.", HelpName = "N" }.Whole(1, 100_000);

    public void AddTo(Command command)
    {
        command.Options.Add(_fit);
        command.Options.Add(_draws);
    }

    /// <summary>The number of draws.</summary>
    public int Draws(ParseResult parsed) => parsed.GetValue(_draws) ?? 100;

    /// <summary>The file asked for; null: none is.</summary>
    public string? File(ParseResult parsed)
    {
        if (parsed.GetValue(_fit) is not { } path)
        {
            return parsed.GetResult(_draws) is null ? null : throw new UsageException("--draws: has no effect without --fit.");
        }

        return Directory.Exists(path) ? Path.Combine(path, FileName) : path;
    }

    /// <summary>The name of the file in the folder of a fit.</summary>
    public const string FileName = "fit.json";

    /// <summary>The fit of a file.</summary>
    public static FittedScenario Read(string file)
    {
        if (!System.IO.File.Exists(file))
            throw new UsageException($"--fit: found nothing at '{file}'; expected a folder that 'citynet fit --model additive --out FOLDER' wrote, or its {FileName}.");
        try
        {
            return FittedScenario.Read(System.IO.File.ReadAllText(file));
        }
        catch (FormatException error)
        {
            throw new BadDataException($"--fit: '{file}' is no fit. {error.Message}");
        }
    }
}
