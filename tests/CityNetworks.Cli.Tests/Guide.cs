using System.Text.RegularExpressions;

namespace CityNetworks.Cli.Tests;

/// <summary>The commands of a document, as its reader would run them.</summary>
internal static partial class Guide
{
    /// <summary>The lines of its blocks of shell commands, in order.</summary>
    /// <param name="path">The document, below the root of the repository.</param>
    public static IReadOnlyList<string> Commands(params string[] path) =>
    [
        .. ShellBlock().Matches(File.ReadAllText(Repository.Path(path)).ReplaceLineEndings("\n"))
            .SelectMany(block => block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
    ];

    /// <summary>The words behind <c>citynet</c>: without quotes, with bundled data where they lie, and with what is written in a folder of the test.</summary>
    public static string[] Words(string command, TemporaryFolder folder)
    {
        string[] words =
        [
            .. Word().Matches(command).Select(match => match.Value.Trim('"')).Skip(1)
                .Select(word => word.StartsWith("graphs/", StringComparison.Ordinal) ? Repository.Path(word) : word),
        ];
        for (var at = 1; at < words.Length; at++)
        {
            if (words[at - 1] is "--out" or "--plot")
                words[at] = folder[words[at]];
        }

        return words;
    }

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();
}
