using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text.RegularExpressions;
using CityNetworks.Cli.Reference;
using CityNetworks.Reports.Languages;

namespace CityNetworks.Cli.Commands;

/// <summary>The help of System.CommandLine in 80 columns, followed by the command's examples; of the whole program, its commands by what they are
/// for.</summary>
internal sealed partial class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>No line of the help is longer.</summary>
    public const int Columns = 80;

    public override bool ClearsParseErrors => true;

    public static void Install(RootCommand root)
    {
        foreach (var option in root.Options.OfType<VersionOption>())
            option.Description = Text.Key("Show version information");
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Description = Text.Key("Show help and usage information");
            var help = (HelpAction)option.Action!;
            help.MaxWidth = Columns;
            option.Action = new HelpWithExamples(help);
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        if (UsageErrors.IsMistyped(parseResult))
            return UsageErrors.Report(parseResult, Console.Error); // the help of another command than the one meant helps nobody
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        command.Description = Text.Word(command.Description!);
        foreach (var sub in command.Subcommands)
            sub.Description = Text.Word(sub.Description!);
        var code = command is RootCommand root ? Overview(root, output) : help.Invoke(parseResult);
        WriteColumns(command, output);
        var examples = command.Examples();
        if (examples.Count == 0)
            return code;
        output.WriteLine($"{Text.Of("Examples")}:");
        foreach (var line in examples.SelectMany(Continued))
            output.WriteLine(line);
        return code;
    }

    // What stands beside an example is a remark, so that a shell takes the line as it is; where both are too long, the remark stands above. A long example goes
    // on in the next line, as shells read it: before an option, for other words may stand in quotation marks.
    private static IEnumerable<string> Continued(string example)
    {
        var parts = Remark().Match(example);
        var whole = parts.Success ? $"  {parts.Groups[1].Value}# {parts.Groups[2].Value}" : $"  {example}";
        if (whole.Length <= Columns)
        {
            yield return whole;
            yield break;
        }

        if (parts.Success)
            yield return $"  # {parts.Groups[2].Value}";
        var line = "  ";
        foreach (var piece in BeforeOptions(parts.Success ? parts.Groups[1].Value.TrimEnd() : example))
        {
            if (line.Length + piece.Length + 3 > Columns)
            {
                yield return line + "\\";
                line = "    ";
            }

            line += piece + " ";
        }

        yield return line.TrimEnd();
    }

    [GeneratedRegex("^(.*?[^ ] {2,})([^ ].*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Remark();

    // The words of a line up to the next option.
    private static List<string> BeforeOptions(string line)
    {
        var pieces = new List<string>();
        foreach (var word in line.Split(' '))
        {
            if (pieces.Count == 0 || (word.TrimStart('-') is [>= 'a' and <= 'z', ..] option && word.Length - option.Length is 1 or 2))
                pieces.Add(word);
            else
                pieces[^1] += $" {word}";
        }

        return pieces;
    }

    // The tables of a command with their columns, and where their meaning is explained.
    private static void WriteColumns(Command command, TextWriter output)
    {
        var top = command.Parents.OfType<Command>().FirstOrDefault() is { } parent && parent is not RootCommand ? parent.Name : command.Name;
        var tables = ColumnReference.Of(top).ToArray();
        if (tables.Length == 0 || command is RootCommand)
            return;
        output.WriteLine($"{Text.Of("Columns")}:");
        foreach (var table in tables)
        {
            var columns = string.Join(", ", table.Columns.Select(column => column.Name == ColumnReference.Further ? "…" : column.Name));
            foreach (var line in Wrapped($"{table.Name}: {columns}", Columns - 4).Index())
                output.WriteLine($"{(line.Index == 0 ? "  " : "    ")}{line.Item}");
        }

        output.WriteLine($"  {Text.Of("What each holds")}: citynet columns {top}");
        output.WriteLine();
    }

    private static int Overview(RootCommand root, TextWriter output)
    {
        foreach (var line in Wrapped(root.Description!, Columns))
            output.WriteLine(line);
        output.WriteLine($"\n{Text.Of("Usage")}:\n  citynet {Text.Of("COMMAND [options]")}\n");
        foreach (var group in Root.Groups)
        {
            output.WriteLine($"{Text.Word(group.Title)}:");
            foreach (var command in group.Commands)
                Entry(command.Name, Text.Word(command.Description!));
            output.WriteLine();
        }

        output.WriteLine($"{Text.Of("Options")}:");
        foreach (var option in root.Options.Where(option => !option.Hidden))
        {
            var names = option.Aliases.Where(alias => alias.StartsWith('-') && alias.Length == 2).Append(option.Name);
            Entry(string.Join(", ", names), Text.Word(option.Description!));
        }


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
