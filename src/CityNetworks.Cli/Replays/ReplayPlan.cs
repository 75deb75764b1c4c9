using System.CommandLine;
using CityNetworks.Studies;

namespace CityNetworks.Cli.Replays;

/// <summary>
/// The command line of a manifest, made safe to run. A manifest is data that people send each other: only a command that declares itself repeatable is run,
/// only with
/// options that affect its result, and only on inputs that came with the manifest, are bundled, or were confirmed.
/// </summary>
internal static class ReplayPlan
{
    private const int MostWords = 1000;
    private const int MostLetters = 4096;

    /// <summary>The words to run, without the place of the result.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="moved">Where an input is now, by the name of its option; the user has named it, so it may lie anywhere.</param>
    /// <param name="areTrusted">Whether inputs may lie outside the manifest's folder.</param>
    /// <param name="root">The whole program, whose commands may be repeated.</param>
    /// <exception cref="BadDataException">It is no command line that may be repeated.</exception>
    /// <exception cref="UsageException">An input lies outside, and that was not confirmed.</exception>
    public static IReadOnlyList<string> Words(
        Manifest manifest, string path, IReadOnlyDictionary<string, string> moved, bool areTrusted, RootCommand root)
    {
        var parsed = Parsed(manifest, path, root);
        var inputs = new ReplayInputs(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var placed = new HashSet<string>(StringComparer.Ordinal);
        List<string> words = [.. CommandLine.Words(parsed, Value, _ => true)];
        foreach (var (option, place) in moved.Where(input => !placed.Contains(input.Key)))
            words.AddRange([option, place]);
        words.AddRange(LanguageOption.Words(parsed));
        if (inputs.Outside.Count > 0 && !areTrusted)
        {
            throw new UsageException(
                $"The manifest reads what lies outside its folder: "
                    + $"{string.Join(", ", inputs.Outside.Take(5))}{(inputs.Outside.Count > 5 ? $" and {inputs.Outside.Count - 5} more" : string.Empty)}. "
                + "Give --data and --scenario to say where the inputs are, or --trust-inputs to read these.");
        }

        return words;

        string Value(Symbol symbol, string value)
        {
            if (symbol.Bearing() is not Bearing.Input)
                return value;
            var name = symbol is Argument ? "--scenario" : symbol.Name; // an experiment is where a scenario would be
            if (!moved.TryGetValue(name, out var place))
                return inputs.Placed(value);
            placed.Add(name);
            return place;
        }
    }

    /// <summary>Parses words as this program's command line, without files of further words.</summary>
    public static ParseResult Parse(IEnumerable<string> words, RootCommand root) =>
        root.Parse([.. words], new ParserConfiguration { ResponseFileTokenReplacer = null });

    private static ParseResult Parsed(Manifest manifest, string path, RootCommand root)
    {
        if (manifest.Arguments.Count == 0)
            throw new BadDataException($"'{path}' does not hold the command line that made it; expected a manifest with arguments.");
        if (manifest.Arguments.Count > MostWords || manifest.Arguments.Any(word => word.Length > MostLetters))
            throw new BadDataException($"'{path}' holds a command line too long to be one; expected at most {MostWords} words of {MostLetters} letters.");
        string[] repeatable = [.. root.Subcommands.Where(command => command.CanBeRepeated()).Select(command => command.Name)];
        if (!repeatable.Contains(manifest.Arguments[0], StringComparer.Ordinal))
            throw new BadDataException(
                $"'{path}' holds the command '{manifest.Arguments[0]}', which is not repeated from a manifest; expected {string.Join(", ", repeatable)}.");
        var parsed = Parse(OldNames.Now(manifest.Arguments, TextWriter.Null), root);
        if (parsed.Errors.Count > 0)
            throw new BadDataException(
                $"The command line of the manifest, 'citynet {string.Join(' ', manifest.Arguments)}', is not one of this version: {parsed.Errors[0].Message}");
        var command = parsed.CommandResult.Command;
        var foreign = parsed.CommandResult.Children.OfType<System.CommandLine.Parsing.OptionResult>()
            .Where(option => option.Option is not LanguageOption)
            .FirstOrDefault(option => !option.Implicit && (option.Option.Bearing() is Bearing.Conduct || !command.Options.Contains(option.Option)));
        return foreign is null && command.CanBeRepeated()
            ? parsed
            : throw new BadDataException(
                $"'{path}' holds the option '{foreign?.Option.Name}', which does not affect the result; expected only options that do.");
    }
}
