using System.CommandLine;
using CityNetworks.Inference.Forecasts;

namespace CityNetworks.Cli.Options;

/// <summary>A fit instead of a scenario: parameters are drawn from it.</summary>
internal sealed class FittedOptions
{
    private readonly Option<string?> _fit =
        new Option<string?>("--fit")
        {
            Description = "Simulate a fit instead of a scenario: a folder that 'citynet fit --model additive --out' wrote, or its fit.json. Parameters "
                + "are drawn from the fit.",
            HelpName = "PATH"
        }.WithBearing(Bearing.Input);
    private readonly Option<int?> _draws = new Option<int?>("--draws")
    {
        Description = "Draws of the parameters of --fit (default 100); the runs are divided among them.",
        HelpName = "N"
    }.Whole(1, 100_000);

    private readonly Option<int?> _beyond = new Option<int?>("--beyond")
    {
        Description = "Forecast: simulate this many periods beyond the last recorded one, from those who have the policy at its end.",
        HelpName = "N",
    }.Whole(1, 1000);
    private readonly Option<string?> _future = new("--future")
    {
        Description = "Who meets in the periods of --beyond: repeat (default): the events of the last period with any are held again with the same cities; "
            + "none; or the probability with which every city comes to these meetings, drawn in every run. With --attendance-fit who comes is drawn from it.",
        HelpName = "repeat|none|P",
    };

    public FittedOptions() => _future.Validators.Add(result =>
    {
        if (result.Tokens.Count > 0 && !FutureAttendance.TryParse(result.Tokens[0].Value, out _))
            result.AddError($"--future: found '{result.Tokens[0].Value}'; expected repeat, none, or a probability above 0 and at most 1.");
    });

    /// <summary>Options of forecasts.</summary>
    public void AddFutureTo(Command command)
    {
        command.Options.Add(_beyond);
        command.Options.Add(_future);
    }

    /// <summary>The periods beyond the last recorded one; null: none.</summary>
    public int? Beyond(ParseResult parsed) => parsed.GetValue(_beyond);

    /// <summary>Who meets in them.</summary>
    public FutureAttendance Future(ParseResult parsed) =>
        FutureAttendance.TryParse(parsed.GetValue(_future) ?? "repeat", out var attendance)
            ? attendance
            : throw new UsageException("--future: expected repeat, none, or a probability.");

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
            return null;
        }

        return Directory.Exists(path) ? Path.Combine(path, FileName) : path;
    }

    /// <summary>The name of the file in the folder of a fit.</summary>
    public const string FileName = "fit.json";

    /// <summary>The fit of a file.</summary>
    public static FittedScenario Read(string file)
    {
        if (!System.IO.File.Exists(file))
            throw new UsageException(
                $"--fit: found nothing at '{file}'; expected a folder that 'citynet fit --model additive --out FOLDER' wrote, or its {FileName}.");
        try
        {
            return FittedScenario.Read(InputFile.Text(file, "a fit"));
        }
        catch (FormatException error)
        {
            throw new BadDataException($"--fit: '{file}' is no fit. {error.Message}");
        }
    }
}
