using System.Globalization;
using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Exchange.Import;

/// <summary>One of several graphs of a file: the one asked for, else the first; the others are named in a warning.</summary>
/// <param name="asked">Its name, or its number from 1; null: the first.</param>
/// <param name="file">The file's name.</param>
/// <param name="what">What the format calls them: graph, network, matrix.</param>
internal sealed class GraphChoice(string? asked, string file, string what)
{
    private readonly List<(string Name, int Line)> _seen = [];
    private int _chosen = -1;

    /// <summary>Whether a graph has been chosen.</summary>
    public bool IsMade => _chosen >= 0;

    /// <summary>The name of the chosen one.</summary>
    public string Name => _chosen < 0 ? string.Empty : _seen[_chosen].Name;

    /// <summary>A further graph begins; whether it is the one to read.</summary>
    public bool Begins(string? name, int line)
    {
        var number = (_seen.Count + 1).ToString(CultureInfo.InvariantCulture);
        _seen.Add((string.IsNullOrWhiteSpace(name) ? number : name.Trim(), line));
        if (IsMade || (asked is not null && asked != number && asked != _seen[^1].Name))
            return false;
        _chosen = _seen.Count - 1;
        return true;
    }

    /// <summary>Reports which were left out, or that the one asked for is not there.</summary>
    public void Report(ProblemLog log)
    {
        var others = _seen.Where((_, number) => number != _chosen).ToArray();
        if (!IsMade && asked is not null && _seen.Count > 0)
            log.Add(GraphFileCodes.NoSuchGraph, file, 0, what, $"no {what} {Shown.Text(asked)}", $"one of {Shown.List([.. _seen.Select(seen => seen.Name)])}");
        else if (IsMade && others.Length > 0)
        {
            log.Add(
                GraphFileCodes.NotRead, file, others[0].Line, what,
                $"{_seen.Count} of them, of which {Shown.Text(Name)} is read and {Shown.List([.. others.Select(seen => seen.Name)])} not",
                $"one {what}", "Choose another by --graph NAME or --graph NUMBER.");
        }
    }
}
