using CityNetworks.Records.Files;
using CityNetworks.Records.Reading;

namespace CityNetworks.Exchange.Import;

/// <summary>Ties by key: one that stands again adds its weight to the first, and is reported once, with the count.</summary>
internal sealed class RepeatedTies<TKey>(string file, ProblemLog log)
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> _places = [];
    private readonly List<(TKey Key, ImportedTie Tie)> _rows = [];
    private readonly HashSet<int> _repeated = []; // lines

    public void Add(TKey key, ImportedTie tie)
    {
        if (_places.TryAdd(key, _rows.Count))
        {
            _rows.Add((key, tie));
            return;
        }

        var place = _places[key];
        _repeated.Add(tie.Line);
        _rows[place] = (key, _rows[place].Tie with { Weight = (_rows[place].Tie.Weight ?? 1) + (tie.Weight ?? 1) });
    }

    /// <summary>The ties in the order in which they first stand.</summary>
    public IReadOnlyList<(TKey Key, ImportedTie Tie)> Stated()
    {
        if (_repeated.Count > 0)
        {
            log.Add(
                GraphFileCodes.RepeatedTie, file, _repeated.Min(), string.Empty, _repeated.Count == 1 ? "1 tie again" : $"{_repeated.Count} ties again", "each tie once",
                "Their weights are added up; a tie without a weight counts 1.");
        }

        return _rows;
    }
}
