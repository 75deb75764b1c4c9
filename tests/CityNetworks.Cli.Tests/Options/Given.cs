using System.CommandLine;

namespace CityNetworks.Cli.Tests.Options;

/// <summary>A command with the options under test, and words given to it.</summary>
internal static class Given
{
    public static ParseResult Words(string words, params Option[] options)
    {
        var command = new RootCommand();
        foreach (var option in options)
            command.Options.Add(option);
        return command.Parse(words);
    }

    public static ParseResult Words(string words, Action<Command> addTo)
    {
        var command = new RootCommand();
        addTo(command);
        return command.Parse(words);
    }
}
