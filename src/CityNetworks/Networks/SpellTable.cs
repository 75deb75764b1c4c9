using CityNetworks.Records;

namespace CityNetworks.Networks;

/// <summary>Ties that hold from period to period, in any order, some perhaps overlapping, before they become a network.</summary>
/// <remarks>
/// Spells of one city at one event that overlap are cut where one begins or ends: in each piece the roles are joined and the largest weight counts.
/// Pieces that follow one another and say the same become one. So the order of rows, and how a spell is cut into rows, cannot matter.
/// Cost: O(rows log rows).
/// </remarks>
internal sealed class SpellTable(int capacity)
{
    private readonly List<(int City, int Event, TieSpell Spell)> _rows = new(capacity);

    public void Add(int city, int @event, TieSpell spell) => _rows.Add((city, @event, spell));

    /// <summary>The network of these ties.</summary>
    /// <param name="names">The names of its nodes.</param>
    /// <param name="periodOffsets">The first event of each period, by where events begin.</param>
    public TwoModeNetwork Network(NodeNames names, int[] periodOffsets)
    {
        _rows.Sort((a, b) =>
        {
            var order = a.City != b.City ? a.City.CompareTo(b.City) : a.Event.CompareTo(b.Event);
            return order != 0 ? order : a.Spell.First.CompareTo(b.Spell.First);
        });
        var ties = new TieColumns(_rows.Count);
        var offsets = new List<int>(_rows.Count + 1) { 0 };
        var spells = new List<TieSpell>(_rows.Count);
        for (int first = 0, end; first < _rows.Count; first = end)
        {
            var (city, @event, _) = _rows[first];
            for (end = first + 1; end < _rows.Count && _rows[end].City == city && _rows[end].Event == @event;)
                end++;
            Cut(_rows.GetRange(first, end - first), spells);
            var (roles, weight) = (Roles.None, double.NegativeInfinity);
            for (var k = offsets[^1]; k < spells.Count; k++)
                (roles, weight) = (roles | spells[k].Roles, Math.Max(weight, spells[k].Weight));
            offsets.Add(spells.Count);
            ties.Add(city, @event, roles, weight);
        }

        // Ties are numbered by city, then event, as the rows stand.
        return TieSort.Network(names, periodOffsets, ties, TieSpells.Of([.. offsets], spells));
    }

    private static void Cut(List<(int City, int Event, TieSpell Spell)> rows, List<TieSpell> into)
    {
        if (rows is [var (_, _, only)])
        {
            into.Add(only);
            return;
        }

        var start = into.Count;
        int[] cuts = [.. rows.SelectMany(row => new[] { row.Spell.First, row.Spell.End }).Distinct().Order()];
        for (var k = 0; k + 1 < cuts.Length; k++)
        {
            var there = rows.Where(row => row.Spell.First <= cuts[k] && row.Spell.End > cuts[k]).Select(row => row.Spell).ToArray();
            if (there.Length == 0)
                continue;
            var joined = there.Aggregate(Roles.None, (roles, spell) => roles | spell.Roles);
            var piece = new TieSpell(cuts[k], cuts[k + 1], joined, there.Max(spell => spell.Weight));
            if (into.Count > start && into[^1].End == piece.First && (into[^1].Roles, into[^1].Weight) == (piece.Roles, piece.Weight))
                into[^1] = into[^1] with { End = piece.End };
            else
                into.Add(piece);
        }
    }
}
