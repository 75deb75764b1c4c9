namespace CityNetworks.Exchange;

/// <summary>Joining spells.</summary>
internal static class Spells
{
    /// <summary>Spells of presence, ascending, with those that touch or overlap made one.</summary>
    public static Spell[] Joined(IEnumerable<Spell> spells)
    {
        var joined = new List<Spell>();
        foreach (var spell in spells.OrderBy(spell => spell.First))
        {
            if (joined.Count > 0 && spell.First <= joined[^1].End)
                joined[^1] = joined[^1] with { End = Math.Max(joined[^1].End, spell.End) };
            else
                joined.Add(spell with { Weight = 1 });
        }

        return [.. joined];
    }
}
