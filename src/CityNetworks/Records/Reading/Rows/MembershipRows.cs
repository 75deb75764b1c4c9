using CityNetworks.Records.Files;

namespace CityNetworks.Records.Reading.Rows;

/// <summary>The rows of <c>memberships.csv</c>.</summary>
internal static class MembershipRows
{
    public static IEnumerable<Membership> Read(RowReader rows)
    {
        var city = rows.Column("city");
        var spell = new SpellCells(rows);
        while (rows.Next())
            yield return new Membership(rows.RequiredId(city), spell.Read());
    }
}
