using CityNetworks.Records.Files;

namespace CityNetworks.Records.Reading.Rows;

/// <summary>The rows of <c>policies.csv</c>, <c>adoptions.csv</c>, <c>outcomes.csv</c> and <c>mandates.csv</c>.</summary>
internal static class PolicyRows
{
    public static IEnumerable<Policy> Read(RowReader rows)
    {
        int id = rows.Column("id"), name = rows.Column("name"), @object = rows.Column("object"), firstPeriod = rows.Column("first_period");
        while (rows.Next())
        {
            var key = rows.RequiredId(id);
            yield return new Policy(key, rows.Name(name) ?? key) { Object = rows.Word(@object, Words.Objects), FirstPeriod = rows.Id(firstPeriod) };
        }
    }

    public static IEnumerable<Adoption> ReadAdoptions(RowReader rows)
    {
        int city = rows.Column("city"), policy = rows.Column("policy"), period = rows.Column("period"), degree = rows.Column("degree"),
            sourceCity = rows.Column("source_city"), left = rows.Column("left"), evidence = rows.Column("evidence");
        while (rows.Next())
        {
            yield return new Adoption(rows.RequiredId(city), rows.RequiredId(policy), rows.RequiredId(period))
            {
                Degree = rows.Word(degree, Words.Degrees),
                SourceCity = rows.Id(sourceCity),
                Left = rows.Id(left),
                Evidence = rows.Word(evidence, Words.Evidence, Evidence.Paper),
            };
        }
    }

    public static IEnumerable<Outcome> ReadOutcomes(RowReader rows)
    {
        int city = rows.Column("city"), policy = rows.Column("policy"), period = rows.Column("period"), value = rows.Column("value");
        while (rows.Next())
        {
            var isThere = rows.Required(value).Length > 0;
            yield return new Outcome(rows.RequiredId(city), rows.RequiredId(policy), rows.RequiredId(period), (isThere ? rows.Number(value) : null) ?? 0);
        }
    }

    public static IEnumerable<Mandate> ReadMandates(RowReader rows)
    {
        int authority =
            rows.Column("authority"), policy = rows.Column("policy"), from = rows.Column("from"), to = rows.Column("to"), cities = rows.Column("cities"),
            compliance = rows.Column("compliance");
        while (rows.Next())
        {
            yield return new Mandate(rows.Required(authority), rows.RequiredId(policy), rows.RequiredId(from))
            {
                To = rows.Id(to),
                Cities = rows.List(cities) is ["*"] ? [] : rows.List(cities),
                Compliance = rows.Number(compliance, 0, 1),
            };
        }
    }
}
