namespace CityNetworks.Records.Files;

/// <summary>The tables of a record folder.</summary>
internal static class Schemas
{
    public static TableSchema Cities { get; } = new(
        "cities", ["id"], ["name", "country", "lat", "lon", "population", "joined", "left", "aliases", "as_printed", "note", "evidence"])
    {
        KeepsFurtherColumns = true,
    };

    public static TableSchema Periods { get; } = new("periods", ["id"], ["label", "start", "end", "summit", "status"]);

    public static TableSchema Events { get; } = new(
        "events",
        ["id"],
        [
            "title", "kind", "period", "start", "end", "host", "organiser", "status", "themes", "weight", "same_occasion", "evidence", "confidence", "source",
            "note",
        ]);

    public static TableSchema Participations { get; } = new(
        "participations", ["city", "event"],
        ["period", "from", "to", "role", "presence", "weight", "probability", "evidence", "confidence", "source", "as_printed"]);

    /// <summary>One file of participations that may describe its events and cities too; no table of a folder.</summary>
    public static TableSchema Flat { get; } = new(
        "participations",
        ["city", "event"],
        [
            .. Participations.Optional, "date", "start", "end", "year", "kind", "themes", "title", "status", "country", "lat", "lon", "name", "population",
        ])
    {
        IsFlat = true,
    };

    public static TableSchema Memberships { get; } = new("memberships", ["city"], ["from", "to"]);

    public static TableSchema Organisations { get; } = new("organisations", ["id"], ["name", "actor_kind", "actor"]);

    public static TableSchema Engagements { get; } = new("engagements", ["organisation", "event"], ["role", "status"]);

    public static TableSchema Policies { get; } = new("policies", ["id"], ["name", "object", "first_period"]);

    public static TableSchema Adoptions { get; } = new("adoptions", ["city", "policy", "period"], ["degree", "source_city", "left", "evidence"]);

    public static TableSchema Outcomes { get; } = new("outcomes", ["city", "policy", "period", "value"], []);

    public static TableSchema Contacts { get; } = new("contacts", ["source", "target"], ["kind", "period", "from", "to", "weight"]);

    public static TableSchema Mandates { get; } = new("mandates", ["authority", "policy", "from"], ["to", "cities", "compliance"]);

    public static TableSchema Assessments { get; } = new(
        "assessments", ["period"], ["work_plan", "activities", "products", "participation", "printed_total", "printed_class"]);

    public static TableSchema Covariates { get; } = new("covariates", ["city", "period", "name", "value"], []);

    public static TableSchema Corrections { get; } = new(
        "corrections", ["id"], ["table", "row", "column", "as_printed", "recorded_as", "certainty", "why", "source"]);

    public static IReadOnlyList<TableSchema> All { get; } =
    [
        Cities, Periods, Events, Participations, Memberships, Organisations, Engagements, Policies, Adoptions, Outcomes, Contacts, Mandates, Assessments,
        Covariates, Corrections,
    ];
}
