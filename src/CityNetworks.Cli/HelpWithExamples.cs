using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CityNetworks.Cli;

/// <summary>The help of System.CommandLine in 80 columns, followed by the command's examples; of the whole program, its commands by what they are for.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>No line of the help is longer, but for examples.</summary>
    public const int Columns = 80;

    public override bool ClearsParseErrors => true;

    public static void Install(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            var help = (HelpAction)option.Action!;
            help.MaxWidth = Columns;
            option.Action = new HelpWithExamples(help);
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        if (UsageErrors.IsMistyped(parseResult))
            return UsageErrors.Tell(parseResult, Console.Error); // the help of another command than the one meant helps nobody
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        var code = command is RootCommand root ? Overview(root, output) : help.Invoke(parseResult);
        var examples = command.Examples();
        if (examples.Count == 0)
            return code;
        output.WriteLine("Examples:");
        foreach (var example in examples)
            output.WriteLine($"  {example}");
        return code;
    }

    private static int Overview(RootCommand root, TextWriter output)
    {
        foreach (var line in Wrapped(root.Description!, Columns))
            output.WriteLine(line);
        output.WriteLine("\nUsage:\n  citynet COMMAND [options]\n");
        foreach (var group in Commands.Root.Groups)
        {
            output.WriteLine($"{group.Title}:");
            foreach (var command in group.Commands)
                Entry(command.Name, command.Description!);
            output.WriteLine();
        }

        output.WriteLine("Options:");
        foreach (var option in root.Options.Where(option => !option.Hidden))
            Entry(string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-') && alias.Length == 2).Append(option.Name)), option.Description!);
        output.WriteLine();
        return ExitCode.Done;

        void Entry(string name, string description)
        {
            const int margin = 18;
            var lines = Wrapped(FirstSentence(description), Columns - margin).ToArray();
            output.WriteLine($"  {name.PadRight(margin - 2)}{lines[0]}");
            foreach (var line in lines.Skip(1))
                output.WriteLine($"{new string(' ', margin)}{line}");
        }
    }

    private static string FirstSentence(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).TrimEnd('.');
    }

    private static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = string.Empty;
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = string.Empty;
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }
}
