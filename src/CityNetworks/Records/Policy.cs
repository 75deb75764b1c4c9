namespace CityNetworks.Records;

/// <summary>A row of <c>policies.csv</c>: something that may spread.</summary>
public sealed record Policy(string Id, string Name)
{
    /// <summary>The object of transfer: one of the eight of Rodrigues and Mattioli (2017); null when not known.</summary>
    public string? Object { get; init; }

    /// <summary>The period in which it first appears; null when not known.</summary>
    public string? FirstPeriod { get; init; }
}

/// <summary>A row of <c>adoptions.csv</c>: a city adopted a policy in a period. A city without a row has not adopted up to the end of the records.</summary>
public sealed record Adoption(string City, string Policy, string Period)
{
    /// <summary>copying, emulation, combination or inspiration; null when not known.</summary>
    public string? Degree { get; init; }

    /// <summary>The city it took the policy from, by id.</summary>
    public string? SourceCity { get; init; }

    /// <summary>The period in which it gave the policy up; null when it did not.</summary>
    public string? Left { get; init; }

    /// <summary>Where the row comes from.</summary>
    public Evidence Evidence { get; init; }
}

/// <summary>A row of <c>outcomes.csv</c>: how a policy went in a city, 0 = status quo, 1 = one standard deviation better.</summary>
public sealed record Outcome(string City, string Policy, string Period, double Value);

/// <summary>A row of <c>mandates.csv</c>: a superior body orders a policy.</summary>
public sealed record Mandate(string Authority, string Policy, string From)
{
    /// <summary>The period after the last it is in force; null: to the end.</summary>
    public string? To { get; init; }

    /// <summary>The cities bound, by id; empty: all.</summary>
    public IReadOnlyList<string> Cities { get; init; } = [];

    /// <summary>The probability a period that a bound city obeys, in [0, 1]; null is 1.</summary>
    public double? Compliance { get; init; }
}
