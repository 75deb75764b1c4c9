using System.CommandLine;
using CityNetworks.Cli.Output;
using CityNetworks.Figures.Files;
using CityNetworks.Figures.Scenes;

namespace CityNetworks.Cli.Options;

/// <summary>The option <c>--plot</c>: the table as a figure for a paper, beside the table itself.</summary>
internal sealed class PlotOption
{
    /// <summary>The name of the option.</summary>
    public const string Name = "--plot";

    /// <summary>The name of the option for the width.</summary>
    public const string SizeName = "--plot-size";

    private static readonly string s_endings = string.Join(", ", FigureFormat.Endings);

    private readonly Option<string?> _plot = new Option<string?>(Name)
    {
        Description = $"Also draw the result into this file ({s_endings}), at the width and in the type size of a journal.",
        HelpName = "FILE",
    }.WithBearing(Bearing.Conduct);

    private readonly Option<string?> _size = new Option<string?>(SizeName)
    {
        Description = $"Width of the figure: single (89 mm, one column), double (183 mm), or millimetres from {FigureSize.Least} to {FigureSize.Most}. "
            + "Default: what the figure needs.",
        HelpName = "single|double|MM",
    }.WithBearing(Bearing.Conduct);

    public PlotOption()
    {
        _plot.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is not { } path)
                return;
            if (!FigureFormat.Has(path))
                result.AddError($"{Name}: found '{path}'; expected a file that ends in {s_endings}.");
            else if (FileKinds.Of(path) is not (FileKind.Missing or FileKind.Regular))
                result.AddError($"{Name}: '{path}' is no regular file; expected a new file or one to replace.");
        });
        _size.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !FigureSize.TryParse(text, out _))
                result.AddError($"{SizeName}: found '{text}'; expected single, double, or millimetres from {FigureSize.Least} to {FigureSize.Most}.");
        });
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_plot);
        command.Options.Add(_size);
    }

    /// <summary>Whether a figure is asked for.</summary>
    public bool Wanted(ParseResult parsed) => parsed.GetValue(_plot) is not null;

    /// <summary>Draws the figure where one is asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="scene">Draws it at a width, null: the figure's own; returns null when there is nothing to draw.</param>
    /// <exception cref="BadDataException">There is nothing to draw.</exception>
    /// <exception cref="UsageException">The machine cannot make this kind of file.</exception>
    public void Write(ParseResult parsed, Func<FigureSize?, Scene?> scene)
    {
        if (parsed.GetValue(_plot) is not { } path)
            return;
        var drawn = scene(parsed.GetValue(_size) is { } text && FigureSize.TryParse(text, out var size) ? size : null)
            ?? throw new BadDataException($"{Name}: found nothing to draw in the table, of a backbone no tie that is kept; '{path}' was not written.");
        try
        {
            AtomicFile.Write(path, stream => FigureFormat.Write(drawn, path, stream));
        }
        catch (FigureException error)
        {
            throw new UsageException($"{Name}: {error.Message}");
        }
        catch (Exception error) when (error is DllNotFoundException || error.GetBaseException() is DllNotFoundException)
        {
            throw new UsageException($"{Name}: this build has no library to draw PNG and PDF on this system; expected a file that ends in .svg.");
        }
    }
}
