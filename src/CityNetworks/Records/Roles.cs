namespace CityNetworks.Records;

/// <summary>What a city did at an event; one city may hold several roles at one event.</summary>
[Flags]
public enum Roles
{
    /// <summary>No role is recorded.</summary>
    None = 0,

    /// <summary>Led the network's unit for the period.</summary>
    Coordinator = 1,

    /// <summary>Was the coordinator's deputy.</summary>
    Deputy = 2,

    /// <summary>Gave the place.</summary>
    Host = 4,

    /// <summary>Ran it.</summary>
    Organiser = 8,

    /// <summary>Showed its experience.</summary>
    Presenter = 16,

    /// <summary>Wrote (publications).</summary>
    Author = 32,

    /// <summary>Took part.</summary>
    Participant = 64,

    /// <summary>Another role, which the record keeps as it is written.</summary>
    Other = 128,
}
