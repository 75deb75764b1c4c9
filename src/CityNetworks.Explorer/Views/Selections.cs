using CityNetworks.Explorer.Refusals;
using CityNetworks.Records;

namespace CityNetworks.Explorer.Views;

/// <summary>Which rows count, from the words of the page, which are those of the command line.</summary>
internal static class Selections
{
    private static readonly Dictionary<string, EventKind> s_kinds =
        Enum.GetValues<EventKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant(), kind => kind, StringComparer.Ordinal);

    /// <summary>The selection.</summary>
    /// <param name="asked">What the page asks for.</param>
    /// <param name="records">The records, which may have kinds of their own.</param>
    /// <returns>The rows that count.</returns>
    /// <exception cref="RefusedException">A word is not known.</exception>
    public static Selection Of(RecordsRequest asked, RecordSet records)
    {
        var kinds = asked.Kinds ?? [];
        var own = KindsOf(records);
        foreach (var kind in kinds.Where(kind => !own.Contains(kind, StringComparer.Ordinal)))
            throw new RefusedException($"kinds: found '{kind}'; expected some of {string.Join(", ", own)}.");
        var known = kinds.Where(s_kinds.ContainsKey).Select(kind => s_kinds[kind]).ToHashSet();
        var others = kinds.Where(kind => !s_kinds.ContainsKey(kind)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new Selection
        {
            Evidence = asked.Evidence switch
            {
                "paper" => new HashSet<Evidence> { Evidence.Paper },
                "secondary" => new HashSet<Evidence> { Evidence.Secondary },
                "all" => new HashSet<Evidence> { Evidence.Paper, Evidence.Secondary },
                _ => throw new RefusedException($"evidence: found '{asked.Evidence}'; expected paper, secondary or all."),
            },
            Kinds = known.Count > 0 ? known : null,
            KindWords = others.Count > 0 ? others : null,
            IncludeCancelled = asked.IncludeCancelled,
        };
    }

    /// <summary>The kinds of the events of the records, in the order of the alphabet.</summary>
    /// <param name="records">The records.</param>
    /// <returns>Each once, as the command line has it.</returns>
    public static IReadOnlyList<string> KindsOf(RecordSet records) =>
        [.. records.Events.Select(row => row.KindText).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
