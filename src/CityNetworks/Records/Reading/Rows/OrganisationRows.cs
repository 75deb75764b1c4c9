using CityNetworks.Records.Files;

namespace CityNetworks.Records.Reading.Rows;

/// <summary>The rows of <c>organisations.csv</c> and <c>engagements.csv</c>.</summary>
internal static class OrganisationRows
{
    public static IEnumerable<Organisation> Read(RowReader rows)
    {
        int id = rows.Column("id"), name = rows.Column("name"), actorKind = rows.Column("actor_kind"), actor = rows.Column("actor");
        while (rows.Next())
        {
            var key = rows.RequiredId(id);
            yield return new Organisation(
                key, rows.Name(name) ?? key)
            { ActorKind = rows.Word(actorKind, Words.ActorKinds), Actor = rows.Word(actor, Words.Actors) };
        }
    }

    public static IEnumerable<Engagement> ReadEngagements(RowReader rows)
    {
        int organisation = rows.Column("organisation"), @event = rows.Column("event"), role = rows.Column("role"), status = rows.Column("status");
        while (rows.Next())
        {
            yield return new Engagement(rows.RequiredId(organisation), rows.RequiredId(@event))
            {
                Role = rows.Text(role),
                Status = rows.Word(status, Words.Statuses, EventStatus.Held),
            };
        }
    }
}
