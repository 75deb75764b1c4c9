using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Files;

/// <summary>Suggestions of a check that somebody accepted: a cell that says one text is to say another.</summary>
/// <param name="accepted">What cells say, and what they are to say.</param>
internal sealed class AcceptedSuggestions(IReadOnlyDictionary<string, string> accepted)
{
    private static readonly HashSet<string> s_asFound = new(StringComparer.Ordinal) { "as_printed", "note", "notes", "source" };

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Column, string Text), int> _counts = [];

    /// <summary>The text of a cell, as accepted; what a source prints, and remarks, stay.</summary>
    /// <param name="column">Its column.</param>
    /// <param name="cell">What it says.</param>
    public string Applied(string column, string cell)
    {
        var text = cell.Trim();
        if (s_asFound.Contains(column) || !accepted.TryGetValue(text, out var right))
            return cell;
        _used.Add(text);
        _counts[(column, text)] = _counts.GetValueOrDefault((column, text)) + 1;
        return right;
    }

    /// <summary>What was changed since the last call.</summary>
    /// <returns>A line for each column and text, with the number of rows; by column, then by text.</returns>
    public IReadOnlyList<string> TakeChanges()
    {
        string[] changes =
        [
            .. _counts.OrderBy(change => change.Key).Select(change => $"column '{change.Key.Column}': {Shown.Text(change.Key.Text)} became "
                + $"{Shown.Text(accepted[change.Key.Text])} on {change.Value} {(change.Value == 1 ? "row" : "rows")}"),
        ];
        _counts.Clear();
        return changes;
    }

    /// <summary>Refuses what no cell says.</summary>
    /// <exception cref="FormatException">There is such a text.</exception>
    public void RefuseUnused()
    {
        string[] unused = [.. accepted.Keys.Where(text => !_used.Contains(text)).Order(StringComparer.Ordinal)];
        if (unused.Length > 0)
            throw new FormatException($"found {Shown.List(unused)}, which no cell says; expected the whole text of a cell, and what it should say.");
    }
}
