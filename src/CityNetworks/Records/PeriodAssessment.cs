namespace CityNetworks.Records;

/// <summary>A row of <c>assessments.csv</c>: the network's own score of a period; each criterion 0, 1 or 2, null when not assessed.</summary>
public sealed record PeriodAssessment(string Period)
{
    /// <summary>Criterion 1.</summary>
    public int? WorkPlan { get; init; }

    /// <summary>Criterion 2.</summary>
    public int? Activities { get; init; }

    /// <summary>Criterion 3.</summary>
    public int? Products { get; init; }

    /// <summary>Criterion 4.</summary>
    public int? Participation { get; init; }

    /// <summary>The total as printed.</summary>
    public int? PrintedTotal { get; init; }

    /// <summary>The class as printed.</summary>
    public string? PrintedClass { get; init; }
}
