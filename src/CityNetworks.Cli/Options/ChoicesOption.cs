using System.CommandLine;
using System.Text;
using CityNetworks.Inference.Choices;

namespace CityNetworks.Cli.Options;

/// <summary>A file of defensible choices, of which every combination is fitted.</summary>
internal sealed class ChoicesOption
{
    private readonly Option<string?> _choices = new Option<string?>("--choices")
    {
        Description = "Fit every combination of the choices in this file (codings of the records, windows, terms, models) and report in how many each result "
            + "holds.",
        HelpName = "FILE",
    }.WithBearing(Bearing.Input);

    /// <summary>The option.</summary>
    public Option Option => _choices;

    public void AddTo(Command command) => command.Options.Add(_choices);

    /// <summary>The file asked for; null: none.</summary>
    public string? Given(ParseResult parsed) => parsed.GetValue(_choices);

    /// <summary>The choices of the file; its problems end the command with exit code 3.</summary>
    public ChoiceFile Read(ParseResult parsed)
    {
        var file = Given(parsed)!;
        if (!File.Exists(file))
            throw new UsageException($"--choices: found no file '{file}'; expected a file of choices, see docs/fit.md.");
        try
        {
            return ChoiceFile.Read(Encoding.UTF8.GetString(InputFile.Bytes(file, "a file of choices")));
        }
        catch (FormatException error)
        {
            throw new BadDataException($"'{file}' is no file of choices. {error.Message}");
        }
    }
}
