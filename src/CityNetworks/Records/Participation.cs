namespace CityNetworks.Records;

/// <summary>A row of <c>participations.csv</c>: a city took part in an event.</summary>
public sealed record Participation(string City, string Event)
{
    /// <summary>The period, where the row states it; null: that of the event.</summary>
    public string? Period { get; init; }

    /// <summary>When the city took part, if the row states it; null: as long as the event lasts.</summary>
    public RecordedSpell? Spell { get; init; }

    /// <summary>The role; <see cref="Roles.None"/> when not known.</summary>
    public Roles Role { get; init; }

    /// <summary>A role that is none of the known ones, as it is written (Lead Partner, miembro); null: none, or a known one.</summary>
    public string? RoleWord { get; init; }

    /// <summary>The role as a word; null when not known.</summary>
    public string? RoleText => RoleWord ?? (Role is Roles.None ? null : Role.ToString().ToLowerInvariant().Replace(", ", "+", StringComparison.Ordinal));

    /// <summary>Weight; null: that of the event.</summary>
    public double? Weight { get; init; }

    /// <summary>Whether the city came.</summary>
    public Presence Presence { get; init; }

    /// <summary>The probability that it took place, in [0, 1]; null is 1.</summary>
    public double? Probability { get; init; }

    /// <summary>Where the row comes from.</summary>
    public Evidence Evidence { get; init; }

    /// <summary>certain, probable or unresolved.</summary>
    public string? Confidence { get; init; }

    /// <summary>Where in the source.</summary>
    public string? Source { get; init; }

    /// <summary>As the source prints it.</summary>
    public string? AsPrinted { get; init; }
}
