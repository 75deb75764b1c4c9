using System.Globalization;
using CityNetworks.Records;

namespace CityNetworks.Exchange;

/// <summary>Periods as days where every one has both its ends, else as whole numbers from 0.</summary>
/// <remarks>Ends are written as the last day (or number) that still belongs: readers of GEXF take spells as closed.</remarks>
public sealed record TimeAxis
{
    private readonly IReadOnlyList<Period>? _periods;

    private TimeAxis(IReadOnlyList<Period>? periods, IReadOnlyList<string> ids)
    {
        _periods = periods;
        Ids = ids;
    }

    /// <summary>The ids of the periods.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>Whether times are days; else they are numbers of periods.</summary>
    public bool IsDated => _periods is not null;

    /// <summary>The axis of some periods; the records state their days.</summary>
    public static TimeAxis Of(IReadOnlyList<string> ids, RecordSet? records)
    {
        var known = records?.Periods.ToDictionary(period => period.Id, StringComparer.Ordinal);
        Period[] dated = [.. ids.Select(id => known?.GetValueOrDefault(id)).OfType<Period>().Where(period => period is { Start: not null, End: not null })];
        return new TimeAxis(dated.Length == ids.Count ? dated : null, ids);
    }

    /// <summary>When a spell begins.</summary>
    public string Start(Spell spell) => _periods is null ? Number(spell.First) : Day(_periods[spell.First].Start!.Value.First);

    /// <summary>The last day or number of a spell.</summary>
    public string Last(Spell spell) => _periods is null ? Number(spell.End - 1) : Day(_periods[spell.End - 1].End!.Value.First.AddDays(-1));

    /// <summary>The ids of all periods of some spells, ascending, with <c>;</c> between them.</summary>
    internal string Named(IEnumerable<Spell> spells) =>
        string.Join(';', spells.SelectMany(spell => Enumerable.Range(spell.First, spell.End - spell.First)).Distinct().Order().Select(period => Ids[period]));

    private static string Number(int period) => period.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
