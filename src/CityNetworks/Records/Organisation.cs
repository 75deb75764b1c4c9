namespace CityNetworks.Records;

/// <summary>A row of <c>organisations.csv</c>: an actor that is no city.</summary>
public sealed record Organisation(string Id, string Name)
{
    /// <summary>internal, external or go-between.</summary>
    public string? ActorKind { get; init; }

    /// <summary>One of the ten actors of Rodrigues and Mattioli (2017).</summary>
    public string? Actor { get; init; }
}

/// <summary>A row of <c>engagements.csv</c>: an organisation had a part in an event.</summary>
public sealed record Engagement(string Organisation, string Event)
{
    /// <summary>What it did there.</summary>
    public string? Role { get; init; }

    /// <summary>Whether it took place.</summary>
    public EventStatus Status { get; init; } = EventStatus.Held;
}
