using System.CommandLine;
using System.CommandLine.Completions;
using System.Text;

namespace CityNetworks.Cli.Completion;

/// <summary>
/// Scripts that complete a command line in a shell, made from the commands as they are: names of commands, options, and the words that options choose from.
/// </summary>
internal static class CompletionScripts
{
    /// <summary>The shells there are scripts for, with the script of each.</summary>
    public static IReadOnlyDictionary<string, Func<RootCommand, string>> All { get; } = new Dictionary<string, Func<RootCommand, string>>(StringComparer.Ordinal)
    {
        ["bash"] = Bash,
        ["zsh"] = Zsh,
        ["fish"] = Fish,
        ["pwsh"] = PowerShell,
    };

    private static string Bash(RootCommand root)
    {
        var script = new StringBuilder(
            """
            # Completion of citynet in bash: eval "$(citynet completion bash)"
            _citynet() {
              local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" path="citynet" i
              for ((i = 1; i < COMP_CWORD; i++)); do
                case "$path ${COMP_WORDS[i]}" in

            """);
        foreach (var (path, _) in Commands(root).Skip(1))
            script.Append($"      '{path}') path='{path}' ;;\n");
        script.Append("    esac\n  done\n  case \"$path|$before\" in\n");
        foreach (var (path, command) in Commands(root))
        {
            foreach (var option in Options(root, command).Where(option => Values(option).Count > 0))
            {
                foreach (var name in Names(option))
                    script.Append($"    '{path}|{name}') COMPREPLY=($(compgen -W '{string.Join(' ', Values(option))}' -- \"$word\")); return ;;\n");
            }

            string[] files = [.. Options(root, command).Where(option => option.Arity.MaximumNumberOfValues > 0 && Values(option).Count == 0).SelectMany(Names)];
            if (files.Length > 0)
                script.Append($"    {string.Join('|', files.Select(name => $"'{path}|{name}'"))}) COMPREPLY=($(compgen -f -- \"$word\")); return ;;\n");
        }

        script.Append("  esac\n  local words=''\n  case \"$path\" in\n");
        foreach (var (path, command) in Commands(root))
            script.Append($"    '{path}') words='{string.Join(' ', Words(root, command))}' ;;\n");
        return script.Append(
            """
              esac
              COMPREPLY=($(compgen -W "$words" -- "$word"))
              if [[ ${#COMPREPLY[@]} -eq 0 && "$word" != -* ]]; then COMPREPLY=($(compgen -f -- "$word")); fi
            }
            complete -o filenames -F _citynet citynet

            """).ToString();
    }

    // zsh runs the script of bash through its own emulation, which is part of zsh.
    private static string Zsh(RootCommand root) =>
        "# Completion of citynet in zsh: eval \"$(citynet completion zsh)\"\nautoload -U +X bashcompinit && bashcompinit\n" + Bash(root).Replace("complete -o filenames", "complete -o nospace -o filenames", StringComparison.Ordinal);

    private static string Fish(RootCommand root)
    {
        var script = new StringBuilder("# Completion of citynet in fish: citynet completion fish | source\ncomplete -c citynet -e\n");
        foreach (var (path, command) in Commands(root))
        {
            string[] words = [.. path.Split(' ').Skip(1)];
            var inside = string.Join("; and ", words.Select(word => $"__fish_seen_subcommand_from {word}"));
            var here = command.Subcommands.Count == 0 ? inside
                : (inside.Length == 0 ? string.Empty : inside + "; and ") + $"not __fish_seen_subcommand_from {string.Join(' ', command.Subcommands.Select(sub => sub.Name))}";
            foreach (var sub in command.Subcommands.Where(sub => !sub.Hidden))
                script.Append($"complete -c citynet -f -n '{here}' -a {sub.Name} -d {Quoted(sub.Description)}\n");
            foreach (var option in Options(root, command))
            {
                script.Append($"complete -c citynet -n '{(here.Length == 0 ? "true" : here)}'");
                foreach (var name in Names(option))
                    script.Append(name.StartsWith("--", StringComparison.Ordinal) ? $" -l {name[2..]}" : $" -s {name.TrimStart('-')}");
                script.Append(option.Arity.MaximumNumberOfValues == 0 ? string.Empty : Values(option).Count > 0 ? $" -x -a '{string.Join(' ', Values(option))}'" : " -r");
                script.Append($" -d {Quoted(option.Description)}\n");
            }
        }

        return script.ToString();
    }

    private static string PowerShell(RootCommand root)
    {
        var script = new StringBuilder(
            """
            # Completion of citynet in PowerShell: citynet completion pwsh | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName citynet -ScriptBlock {
              param($word, $ast, $position)
              $words = @($ast.CommandElements | ForEach-Object { $_.ToString() })
              if ($word -ne '') { $words = @($words | Select-Object -SkipLast 1) }
              $tree = @{

            """);
        foreach (var (path, command) in Commands(root))
            script.Append($"    '{path}' = @({string.Join(", ", Words(root, command).Select(word => $"'{word}'"))})\n");
        script.Append("  }\n  $values = @{\n");
        foreach (var (path, command) in Commands(root))
        {
            foreach (var option in Options(root, command).Where(option => Values(option).Count > 0))
            {
                foreach (var name in Names(option))
                    script.Append($"    '{path}|{name}' = @({string.Join(", ", Values(option).Select(word => $"'{word}'"))})\n");
            }
        }

        return script.Append(
            """
              }
              $path = 'citynet'
              foreach ($part in ($words | Select-Object -Skip 1)) { if ($tree.ContainsKey("$path $part")) { $path = "$path $part" } }
              $choices = if ($values.ContainsKey("$path|$($words[-1])")) { $values["$path|$($words[-1])"] } else { $tree[$path] }
              $choices | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }

            """).ToString();
    }

    // Every command with the words that lead to it, parents first.
    private static IEnumerable<(string Path, Command Command)> Commands(Command command, string path = "citynet") =>
        command.Subcommands.Where(sub => !sub.Hidden).SelectMany(sub => Commands(sub, $"{path} {sub.Name}")).Prepend((path, command));

    private static IEnumerable<Option> Options(RootCommand root, Command command) =>
        command.Options.Concat(command == root ? [] : root.Options.Where(option => option.Recursive)).Where(option => !option.Hidden);

    private static IEnumerable<string> Names(Option option) => option.Aliases.Prepend(option.Name).Where(name => name.StartsWith('-')).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Words(RootCommand root, Command command) =>
        command.Subcommands.Where(sub => !sub.Hidden).Select(sub => sub.Name)
            .Concat(command.Arguments.SelectMany(argument => Plain(argument.GetCompletions(CompletionContext.Empty))))
            .Concat(Options(root, command).SelectMany(Names).Where(name => name.StartsWith("--", StringComparison.Ordinal)));

    // The words that an option chooses from; an option without a value has none.
    private static IReadOnlyList<string> Values(Option option) =>
        option.Arity.MaximumNumberOfValues == 0 || option.ValueType == typeof(bool) ? [] : [.. Plain(option.GetCompletions(CompletionContext.Empty))];

    private static IEnumerable<string> Plain(IEnumerable<CompletionItem> items) =>
        items.Select(item => item.InsertText ?? item.Label).Where(word => word.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':'))
            .Distinct(StringComparer.Ordinal);

    private static string Quoted(string? text) => $"'{(text ?? string.Empty).Split('.')[0].Replace("'", "\\'", StringComparison.Ordinal)}'";
}
