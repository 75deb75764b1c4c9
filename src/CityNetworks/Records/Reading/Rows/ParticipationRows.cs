namespace CityNetworks.Records.Reading.Rows;

/// <summary>The rows of <c>participations.csv</c>.</summary>
internal static class ParticipationRows
{
    public static IEnumerable<Participation> Read(RowReader rows)
    {
        int city = rows.Column("city"), @event = rows.Column("event"), period = rows.Column("period"), role = rows.Column("role"),
            weight = rows.Column("weight"), probability = rows.Column("probability"), evidence = rows.Column("evidence"),
            confidence = rows.Column("confidence"), presence = rows.Column("presence"), source = rows.Column("source"), asPrinted = rows.Column("as_printed");
        var spell = new SpellCells(rows);
        while (rows.Next())
        {
            var (roleKnown, roleWord) = rows.Role(role);
            var single = rows.PeriodTellsDate(period) ? null : rows.Id(period);
            yield return new Participation(rows.RequiredId(city), rows.RequiredId(@event))
            {
                Period = single,
                Spell = spell.Read(period, single),
                Role = roleKnown,
                RoleWord = roleWord,
                Weight = rows.Weight(weight) ?? rows.WeightOf(roleKnown, roleWord),
                Presence = rows.Word(presence, Words.Presences, Presence.Present),
                Probability = rows.Number(probability, 0, 1),
                Evidence = rows.Word(evidence, Words.Evidence, Evidence.Paper),
                Confidence = rows.Word(confidence, Words.Confidence),
                Source = rows.Text(source),
                AsPrinted = rows.Text(asPrinted),
            };
        }
    }
}
