using CityNetworks.Records;

namespace CityNetworks.Tests.Diffusion.ScenarioFiles;

/// <summary>Small records that scenarios of tests are about.</summary>
internal static class ScenarioRecords
{
    /// <summary>With one policy.</summary>
    public static RecordSet One { get; } = new("unit")
    {
        Cities = [.. new[] { "pergamino", "tandil", "canoas", "moron", "zarate", "quilmes", "jesus-maria" }.Select(
            id => new City(id, id == "jesus-maria" ? "Jesús María" : id) { Country = "AR", Covariates = new Dictionary<string, string> { ["budget"] = "1" } })],
        Periods = [.. new[] { "2010-2011", "2011-2012", "2012-2013", "2013-2014", "2014-2015", "2015-2016" }.Select(id => new Period(id))],
        Events = [
            new Event("E18") { Period = "2012-2013", Kind = EventKind.Meeting, Status = EventStatus.Cancelled }, new Event("E27") { Period = "2014-2015" }
        ],
        Policies = [new Policy("road-safety", "Road safety")],
    };

    /// <summary>With two policies, and with all that a scenario can name.</summary>
    public static RecordSet Several { get; } = One with
    {
        Participations = [new Participation("tandil", "E27") { Role = Roles.Deputy }],
        Policies = [new Policy("road-safety", "Road safety"), new Policy("observatories", "Observatories")],
        Contacts = [new Contact("tandil", "moron") { Kind = "twinning" }],
        Organisations = [new Organisation("forum", "Forum") { ActorKind = "go-between", Actor = "experts" }],
    };
}
