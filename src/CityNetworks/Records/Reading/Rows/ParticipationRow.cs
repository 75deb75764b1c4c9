using CityNetworks.Records.Files;

namespace CityNetworks.Records.Reading.Rows;

/// <summary>A row of <c>participations.csv</c>, cell by cell.</summary>
internal sealed class ParticipationRow(RowReader rows)
{
    private readonly int _role = rows.Column("role");
    private readonly int _probability = rows.Column("probability");
    private readonly int _evidence = rows.Column("evidence");
    private readonly int _confidence = rows.Column("confidence");
    private readonly int _presence = rows.Column("presence");
    private readonly SpellCells _spell = new(rows);

    /// <summary>The field of the city.</summary>
    public int City { get; } = rows.Column("city");

    /// <summary>The field of the event.</summary>
    public int Event { get; } = rows.Column("event");

    /// <summary>The field of the period.</summary>
    public int Period { get; } = rows.Column("period");

    /// <summary>The field of the weight.</summary>
    public int Weight { get; } = rows.Column("weight");

    /// <summary>The field of the source.</summary>
    public int Source { get; } = rows.Column("source");

    /// <summary>The field of the text as printed.</summary>
    public int AsPrinted { get; } = rows.Column("as_printed");

    /// <summary>The fields of which a row has its <see cref="ParticipationDetail"/>.</summary>
    public IEnumerable<int> Detail =>
        [Period, rows.Column("from"), rows.Column("to"), _role, _presence, _probability, _evidence, _confidence];

    /// <summary>The present row.</summary>
    public Participation Read()
    {
        var (roleKnown, roleWord) = rows.Role(_role);
        var single = rows.PeriodIsDate(Period) ? null : rows.Id(Period);
        return new Participation(rows.RequiredId(City), rows.RequiredId(Event))
        {
            Period = single,
            Spell = _spell.Read(Period, single),
            Role = roleKnown,
            RoleWord = roleWord,
            Weight = rows.Weight(Weight) ?? rows.WeightOf(roleKnown, roleWord),
            Presence = rows.Word(_presence, Words.Presences, Presence.Present),
            Probability = rows.Number(_probability, 0, 1),
            Evidence = rows.Word(_evidence, Words.Evidence, Evidence.Paper),
            Confidence = rows.Word(_confidence, Words.Confidence),
            Source = rows.Text(Source),
            AsPrinted = rows.Text(AsPrinted),
        };
    }
}
