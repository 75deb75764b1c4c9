namespace CityNetworks.Records;

/// <summary>What the sources say: the rows of a data set, checked, in the order of their ids, never of their lines.</summary>
/// <remarks>
/// Immutable. Every reference between tables resolves, every number is in range: the reader makes no set that breaks this.
/// Periods stand in the order of time; all else by id, so that the order of rows in a file cannot matter.
/// </remarks>
public sealed record RecordSet(string Id)
{
    /// <summary>A title for people.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>Cities, by id.</summary>
    public IReadOnlyList<City> Cities { get; init; } = [];

    /// <summary>Periods, by time; at least one.</summary>
    public IReadOnlyList<Period> Periods { get; init; } = [];

    /// <summary>Events, by id; each has a period.</summary>
    public IReadOnlyList<Event> Events { get; init; } = [];

    /// <summary>Participations, by city, event, role.</summary>
    public IReadOnlyList<Participation> Participations { get; init; } = [];

    /// <summary>When cities belonged to the network, by city and spell.</summary>
    /// <remarks>A city without a row has what <see cref="City.Joined"/> and <see cref="City.Left"/> say.</remarks>
    public IReadOnlyList<Membership> Memberships { get; init; } = [];

    /// <summary>Organisations, by id.</summary>
    public IReadOnlyList<Organisation> Organisations { get; init; } = [];

    /// <summary>Engagements, by organisation and event.</summary>
    public IReadOnlyList<Engagement> Engagements { get; init; } = [];

    /// <summary>Policies, by id.</summary>
    public IReadOnlyList<Policy> Policies { get; init; } = [];

    /// <summary>Adoptions, by policy and city.</summary>
    public IReadOnlyList<Adoption> Adoptions { get; init; } = [];

    /// <summary>Outcomes, by policy, city, period.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; init; } = [];

    /// <summary>Direct ties, by source and target.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>Mandates, by policy and start.</summary>
    public IReadOnlyList<Mandate> Mandates { get; init; } = [];

    /// <summary>Assessments, by time.</summary>
    public IReadOnlyList<PeriodAssessment> Assessments { get; init; } = [];

    /// <summary>Covariates by city, period, name.</summary>
    public IReadOnlyList<Covariate> Covariates { get; init; } = [];

    /// <summary>Corrections, by id.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>SHA-256 of each file read, lower-case hex, by file name.</summary>
    public IReadOnlyDictionary<string, string> FileHashes { get; init; } = new Dictionary<string, string>();
}
