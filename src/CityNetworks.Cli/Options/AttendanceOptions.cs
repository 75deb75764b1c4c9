using System.CommandLine;
using CityNetworks.Inference.Gatherings;

namespace CityNetworks.Cli.Options;

/// <summary>Who comes to meetings that are planned: drawn from a fit.</summary>
internal sealed class AttendanceOptions
{
    private readonly Option<string?> _fit = new Option<string?>("--attendance-fit")
    {
        Description = "Simulate the planned meetings (with --fit and --beyond: those of the further periods), with attendance drawn from a fit: a folder that "
            + "'citynet fit --outcome participation --out' wrote, or its attendance.json.",
        HelpName = "PATH",
    }.WithBearing(Bearing.Input);

    private readonly Option<int?> _size = new Option<int?>("--attendance-size")
    {
        Description = "How many cities come to each of them. Default: as many as came to an event on record of the same kind, drawn.",
        HelpName = "N",
    }.Whole(1, 1_000_000);

    public void AddTo(Command command)
    {
        command.Options.Add(_fit);
        command.Options.Add(_size);
    }

    /// <summary>The size asked for; null: drawn.</summary>
    public int? Size(ParseResult parsed) => parsed.GetValue(_size);

    /// <summary>The file asked for; null: none is.</summary>
    public string? File(ParseResult parsed) =>
        parsed.GetValue(_fit) is not { } path ? null : Directory.Exists(path) ? Path.Combine(path, AttendanceFit.FileName) : path;

    /// <summary>The fit of a file.</summary>
    public static AttendanceFit Read(string file)
    {
        if (!System.IO.File.Exists(file))
        {
            throw new UsageException(
                $"--attendance-fit: found nothing at '{file}'; expected a folder that 'citynet fit --outcome participation --out FOLDER' wrote, or its "
                    + $"{AttendanceFit.FileName}.");
        }

        try
        {
            return AttendanceFit.Read(System.Text.Encoding.UTF8.GetString(InputFile.Bytes(file, "a fit of attendance")));
        }
        catch (FormatException error)
        {
            throw new BadDataException($"--attendance-fit: '{file}' is no fit of attendance. {error.Message}");
        }
    }
}
