using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Reading.Rows;

/// <summary>A row of <c>contacts.csv</c> as it stands: with a single period, or from and to.</summary>
internal readonly record struct ContactRow(Contact Contact, string? Period);

/// <summary>The rows of <c>contacts.csv</c> and <c>covariates.csv</c>.</summary>
internal static class ContactRows
{
    public static IEnumerable<ContactRow> Read(RowReader rows)
    {
        int source = rows.Column("source"), target = rows.Column("target"), kind = rows.Column("kind"), period = rows.Column("period"), from = rows.Column("from"),
            to = rows.Column("to"), weight = rows.Column("weight");
        while (rows.Next())
        {
            var contact = new Contact(rows.RequiredId(source), rows.RequiredId(target))
            {
                Kind = rows.Text(kind),
                From = rows.Id(from),
                To = rows.Id(to),
                Weight = rows.Weight(weight),
            };
            var single = rows.Id(period);
            if (single is not null && (contact.From ?? contact.To) is not null)
                rows.Report(RecordCodes.PeriodAndSpan, period, $"period {Shown.Text(single)} together with from or to", "either a period, or from and to");
            yield return new ContactRow(contact, single);
        }
    }

    public static IEnumerable<Covariate> ReadCovariates(RowReader rows)
    {
        int city = rows.Column("city"), period = rows.Column("period"), name = rows.Column("name"), value = rows.Column("value");
        while (rows.Next())
            yield return new Covariate(rows.RequiredId(city), rows.RequiredId(period), rows.Required(name), rows.Required(value));
    }
}
