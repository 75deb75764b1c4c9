using CityNetworks.Records.Spelling;

namespace CityNetworks.Records;

/// <summary>Finds cities and events by what a person writes: an id, or a name that only one of them has.</summary>
/// <remarks>An id goes before a name, an exact name before one that differs in case or accents. Homonyms are reported with their countries.</remarks>
public sealed class NodeFinder
{
    private readonly HashSet<string> _ids;
    private readonly ILookup<string, (string Id, string Shown, string Label)> _byName;
    private readonly ILookup<string, (string Id, string Shown, string Label)> _byFold;
    private readonly string _expected;
    private readonly NearestName _nearest;

    private NodeFinder((string Id, string Name, string Label, string? Note)[] nodes, string expected)
    {
        _expected = expected;
        _ids = nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        var shown = nodes
            .SelectMany(node => new[] { node.Name, node.Label }
                .Distinct(StringComparer.Ordinal)
                .Select(name => (Name: name, Node: (node.Id, node.Note is null ? node.Id : $"{node.Id} ({node.Note})", node.Label))))
            .ToArray();
        _byName = shown.ToLookup(node => node.Name, node => node.Node, StringComparer.Ordinal);
        _byFold = shown.ToLookup(node => LetterFold.Of(node.Name), node => node.Node, StringComparer.Ordinal);
        _nearest = new NearestName(nodes.SelectMany(node => new[] { (node.Id, node.Id), (node.Id, node.Name) }));
    }

    /// <summary>Finds cities, also by their labels.</summary>
    public static NodeFinder Of(IEnumerable<City> cities) =>
        new([.. cities.Select(city => (city.Id, city.Name, city.Label, city.Country))], "the id or the name of a city");

    /// <summary>Finds events.</summary>
    public static NodeFinder Of(IEnumerable<Event> events) =>
        new([.. events.Select(e => (e.Id, e.Title ?? e.Id, e.Title ?? e.Id, e.Period))], "the id or the title of an event");

    /// <summary>Finds nodes of any kind.</summary>
    /// <param name="nodes">The id of each, its name as recorded, and the label by which it is shown.</param>
    /// <param name="expected">What a text should be, for the message.</param>
    public static NodeFinder Of(IEnumerable<(string Id, string Name, string Label)> nodes, string expected) =>
        new([.. nodes.Select(node => (node.Id, node.Name, node.Label, node.Label == node.Id ? null : node.Label))], expected);

    /// <summary>The id that a text means.</summary>
    /// <exception cref="FormatException">There is none, or several have the name.</exception>
    public string Find(string text)
    {
        if (_ids.Contains(text))
            return text;
        var found = _byName[text].ToArray();
        if (found.Length == 0)
            found = [.. _byFold[LetterFold.Of(text)]];
        return found switch
        {
            [var only] => only.Id,
            [] => throw new FormatException(
                $"found '{text}'; expected {_expected}. {(_nearest.Nearest(text) is { } near ? $"Did you mean '{near.Id}'?" : string.Empty)}".TrimEnd()),
            _ => throw new FormatException(
                $"found '{text}', which is the name of {string.Join(", ", found.Select(node => node.Shown))}; expected {Expected(text, found)}."),
        };
    }

    /// <summary>The ids that a list means; names that hold a comma are found whole.</summary>
    /// <param name="text">Ids or names, separated by commas.</param>
    /// <exception cref="FormatException">There is no such node, or several have the name.</exception>
    public IReadOnlyList<string> FindAll(string text)
    {
        var parts = text.Split(',');
        var ids = new List<string>();
        for (var start = 0; start < parts.Length;)
        {
            var end = parts.Length;
            while (end > start + 1 && !Knows(string.Join(',', parts[start..end]).Trim()))
                end--;
            var part = string.Join(',', parts[start..end]).Trim();
            if (part.Length > 0)
                ids.Add(Find(part));
            start = end;
        }

        return [.. ids.Distinct(StringComparer.Ordinal)];
    }

    // Homonyms of different countries have labels of their own.
    private string Expected(string text, (string Id, string Shown, string Label)[] found)
    {
        string[] labels = [.. found.Select(node => node.Label).Where(label => label != text && _byName[label].Count() == 1)];
        return labels.Length == found.Length ? $"an id, or {string.Join(" or ", labels.Select(label => $"'{label}'"))}" : "an id";
    }

    private bool Knows(string text) => _ids.Contains(text) || _byName.Contains(text) || _byFold.Contains(LetterFold.Of(text));
}
