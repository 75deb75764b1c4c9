using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Files;

/// <summary>The ids that may be named in a column, and how to say that one is not among them.</summary>
/// <param name="Code">The code for an unknown one.</param>
/// <param name="Expected">What is expected, such as <c>the id of a city in cities.csv</c>.</param>
/// <param name="Ids">The ids.</param>
/// <param name="Spellings">Ids, names and aliases for suggestions.</param>
internal sealed record KnownIds(RecordCode Code, string Expected, IReadOnlySet<string> Ids, IEnumerable<(string Id, string Spelling)> Spellings)
{
    /// <summary>Whether more ids may exist than could be read: then none is called unknown.</summary>
    public bool HasGaps { get; init; }

    public void Check(IEnumerable<Mention> mentions, ProblemLog log)
    {
        if (HasGaps)
            return;
        var nearest = new NearestName(Spellings);
        foreach (var mention in mentions.Where(IsUnknown))
            log.Add(Code, mention.File, mention.Line, mention.Column, Shown.Text(mention.Id!), Expected, nearest.Suggestion(mention.Id!, log.MaySuggest));
    }

    /// <summary>The same for a table of millions of rows that name few: its rows are gone through only when one of these is unknown.</summary>
    public void Check(IReadOnlyList<Mention> firstMentions, IEnumerable<Mention> mentions, ProblemLog log)
    {
        if (firstMentions.Any(IsUnknown))
            Check(mentions, log);
    }

    private bool IsUnknown(Mention mention) => !string.IsNullOrEmpty(mention.Id) && !Ids.Contains(mention.Id);

    /// <summary>The ids of a table's rows, also of rows that could not be read.</summary>
    public static IReadOnlySet<string> Of<T>(RecordTable<T> table, Func<T, string> id) =>
        table.Rows.Select(placed => id(placed.Row)).Concat(table.BrokenIds).ToHashSet(StringComparer.Ordinal);
}
