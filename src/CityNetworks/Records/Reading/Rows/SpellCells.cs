using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Reading.Rows;

/// <summary>The cells <c>from</c> and <c>to</c> of a row, beside which no single period may stand.</summary>
internal sealed class SpellCells(RowReader rows)
{
    private readonly int _from = rows.Column("from");
    private readonly int _to = rows.Column("to");

    /// <summary>The spell of the row; null when both cells are blank.</summary>
    public RecordedSpell? Read() => RecordedSpell.Of(rows.Bound(_from), rows.Bound(_to));

    /// <summary>The spell of a row that may state a single period instead.</summary>
    /// <param name="period">The field of the column <c>period</c>.</param>
    /// <param name="single">The single period; null when blank.</param>
    public RecordedSpell? Read(int period, string? single)
    {
        var spell = Read();
        if (spell is not null && single is not null)
            rows.Report(RecordCodes.PeriodAndSpan, period, $"period {Shown.Text(single)} together with from or to", "either a period, or from and to");
        return spell;
    }
}
