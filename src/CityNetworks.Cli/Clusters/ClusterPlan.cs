namespace CityNetworks.Cli.Clusters;

/// <summary>What is asked of a cluster.</summary>
/// <param name="Work">The command, cut.</param>
/// <param name="Tasks">In how many parts, from 1.</param>
/// <param name="Threads">Cores of a task, from 1.</param>
/// <param name="Limit">The time that a task may take.</param>
/// <param name="Memory">The memory of a task in bytes.</param>
/// <param name="Parts">The folder of the parts.</param>
internal sealed record ClusterPlan(ShardedWork Work, int Tasks, int Threads, TimeSpan Limit, long Memory, string Parts)
{
    /// <summary>A name for people and for the cluster: lower-case letters and hyphens.</summary>
    public string Name => $"citynet-{Work.Name}";

    /// <summary>The memory in whole mebibytes.</summary>
    public long Mebibytes => (Memory + (1 << 20) - 1) >> 20;
}
