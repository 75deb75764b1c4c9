using System.CommandLine;
using System.Text;

namespace CityNetworks.Cli.Completion;

/// <summary>The manual page <c>citynet(1)</c>, made from the commands as they are.</summary>
internal static class ManPage
{
    /// <summary>The page, in the language of man(7).</summary>
    /// <param name="root">The whole program.</param>
    /// <param name="groups">Its commands by purpose, as the help shows them.</param>
    /// <param name="version">Its version.</param>
    public static string Of(RootCommand root, IReadOnlyList<CommandGroup> groups, string version)
    {
        var page = new StringBuilder();
        Line(page, $".TH CITYNET 1 \"\" \"citynet {Text(version)}\" \"User Commands\"");
        Section(page, "NAME", "citynet - who is central in a network of cities, what changed, and how a policy may spread through it");
        Line(page, ".SH SYNOPSIS");
        Line(page, ".B citynet");
        Line(page, @".I COMMAND");
        Line(page, @"[\fIoptions\fR]");
        Section(page, "DESCRIPTION", root.Description!);
        foreach (var group in groups)
        {
            Line(page, $".SH {Text(group.Title.ToUpperInvariant())}");
            foreach (var command in group.Commands)
                Command(page, command, "citynet");
        }

        Line(page, ".SH EXIT STATUS");
        foreach (var (code, meaning) in new[]
        {
            ("0", "Done."), ("1", "A fault of the program."), ("2", "Wrong usage."), ("3", "The data cannot be used."), ("4", "A service or disk failed."),
            ("130", "Cancelled."),
        })
            Tagged(page, code, meaning);
        Line(page, ".SH ENVIRONMENT");
        Tagged(page, "NO_COLOR", "No colour and no progress.");
        Tagged(page, "NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE", "The server of 'citynet export neo4j'.");
        return page.ToString();
    }

    private static void Command(StringBuilder page, Command command, string path)
    {
        var name = $"{path} {command.Name}";
        Line(page, $".SS {Text($"{name} {string.Join(' ', command.Arguments.Select(argument => argument.HelpName ?? argument.Name))}".TrimEnd())}");
        Line(page, Text(command.Description!));
        foreach (var argument in command.Arguments)
            Tagged(page, argument.HelpName ?? argument.Name, argument.Description ?? string.Empty);
        foreach (var option in command.Options.Where(option => !option.Hidden))
        {
            var value = option.HelpName is { } help ? $" {help}" : string.Empty;
            Tagged(page, string.Join(", ", option.Aliases.Prepend(option.Name)) + value, option.Description ?? string.Empty);
        }

        if (command.Examples().Count > 0)
        {
            Line(page, ".PP");
            Line(page, "Examples:");
            Line(page, ".PP");
            Line(page, ".nf");
            Line(page, ".RS");
            foreach (var example in command.Examples())
                Line(page, Text(example));
            Line(page, ".RE");
            Line(page, ".fi");
        }

        foreach (var sub in command.Subcommands.Where(sub => !sub.Hidden))
            Command(page, sub, name);
    }

    private static void Section(StringBuilder page, string title, string text)
    {
        Line(page, $".SH {title}");
        Line(page, Text(text));
    }

    private static void Tagged(StringBuilder page, string tag, string text)
    {
        Line(page, ".TP");
        Line(page, $@"\fB{Text(tag)}\fR");
        Line(page, Text(text.Length == 0 ? tag : text));
    }

    private static void Line(StringBuilder page, string line) => page.Append(line).Append('\n');

    // A backslash, a hyphen that must stay one, and a line that would begin as a request.
    private static string Text(string text)
    {
        var escaped = text.ReplaceLineEndings(" ").Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        // Letters beyond ASCII are written as what they are called: not every troff reads UTF-8.
        escaped = string.Concat(escaped.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : $"\\[u{rune.Value:X4}]"));
        return escaped.StartsWith('.') || escaped.StartsWith('\'') ? $"\\&{escaped}" : escaped;
    }
}
