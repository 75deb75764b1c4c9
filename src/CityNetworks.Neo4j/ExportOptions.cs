namespace CityNetworks.Neo4j;

/// <summary>How an export is sent. Nothing here changes what is in the graph afterwards.</summary>
public sealed record ExportOptions
{
    /// <summary>The most rows of one transaction, 1 to 50,000.</summary>
    public int BatchRows { get; init; } = 5000;

    /// <summary>About the most bytes of one request.</summary>
    public int BatchBytes { get; init; } = 4 << 20;

    /// <summary>Whether to remove earlier runs of the Dataset, and facts that are no longer in the records.</summary>
    public bool Prune { get; init; }

    /// <summary>The most rows that one statement deletes.</summary>
    public int DeleteRows { get; init; } = 10_000;

    /// <summary>How long a Dataset stays held after the last statement of an export that ended without a word; every statement prolongs it.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>What to try again, and how long.</summary>
    public RetryPolicy Retry { get; init; } = new();

    /// <summary>When a new run says it was made, and how long groups took.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

/// <summary>How far an export is.</summary>
/// <param name="Group">The group that is being written, as the graph spells it.</param>
/// <param name="Rows">Its rows written so far.</param>
/// <param name="TotalRows">The rows of all groups written so far.</param>
public sealed record ExportProgress(string Group, long Rows, long TotalRows);
