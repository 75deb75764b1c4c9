namespace CityNetworks.Cli;

/// <summary>Options that had another name in the version before: the old name is read as the new one, with a note.</summary>
internal static class OldNames
{
    /// <summary>All of them; those of a version are removed in the next.</summary>
    public static IReadOnlyList<RenamedOption> All { get; } =
    [
        new(["centrality", "export"], "--alpha", "--balance"),
        new(["cluster"], "--threads", "--cores"),
        new(["compare"], "--top", "--top-ranks"),
        new(["counterfactual"], "--fund", "--capacity"),
        new(["descriptives", "panel", "fit", "recover"], "--weighted", "--weighted-exposure"),
        new(["fit"], "--prior", "--prior-sd"),
        new(["infer"], "--prior", "--prior-ties"),
        new(["sensitivity"], "--draws", "--points"),
        new(["spread"], "--random-seeds", "--random-active"),
        new(["spread"], "--seeds", "--active"),
        new(["spread"], "-m", "--model"),
    ];

    /// <summary>The words with names of this version.</summary>
    /// <param name="words">A command line, without <c>citynet</c>.</param>
    /// <param name="notes">Where each old name is reported, once.</param>
    /// <returns>As many words.</returns>
    public static IReadOnlyList<string> Now(IReadOnlyList<string> words, TextWriter notes)
    {
        var command = words.FirstOrDefault(word => All.Any(renamed => renamed.Commands.Contains(word, StringComparer.Ordinal)));
        RenamedOption[] renamed = [.. All.Where(one => one.Commands.Contains(command, StringComparer.Ordinal))];
        if (renamed.Length == 0)
            return words;
        var end = words.Index().FirstOrDefault(word => word.Item == "--", (Index: words.Count, Item: string.Empty)).Index; // behind it stands another command
        var noted = new HashSet<string>(StringComparer.Ordinal);
        return [.. words.Index().Select(word => word.Index < end ? Renamed(word.Item) : word.Item)];

        string Renamed(string word)
        {
            var name = word.Split('=', ':')[0];
            if (Array.Find(renamed, one => one.Old == name) is not { } option)
                return word;
            if (noted.Add(name))
                notes.WriteLine($"Note: {option.Old} of '{command}' is now called {option.New}; the old name is taken in this version only.");
            return option.New + word[name.Length..];
        }
    }
}

/// <summary>An option with a new name.</summary>
/// <param name="Commands">The commands that have it; those below them too.</param>
/// <param name="Old">The name before.</param>
/// <param name="New">The name now.</param>
internal sealed record RenamedOption(string[] Commands, string Old, string New);
