using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Clusters;

/// <summary>What a sharded command would take, from small parts of it that were run here, each in a process of its own and on one thread.</summary>
/// <param name="Runs">Runs of the whole, from 1; items, where it is cut between them.</param>
/// <param name="Start">Processor time before the first run: start-up, reading, building.</param>
/// <param name="PerRun">Processor time of a run: the lowest, the middle and the highest of the pilots.</param>
/// <param name="Memory">The most memory seen, in bytes.</param>
internal sealed record RunEstimate(int Runs, TimeSpan Start, (TimeSpan Low, TimeSpan Middle, TimeSpan High) PerRun, long Memory)
{
    private const int Pilots = 3;
    private const double PilotSeconds = 1; // enough that start-up is the smaller part

    /// <summary>The fewest runs that a task can have.</summary>
    public int Block { get; private init; } = Shard.Block;

    /// <summary>Runs the pilots.</summary>
    /// <param name="work">The command.</param>
    /// <param name="cancellation">Ends them.</param>
    /// <exception cref="UsageException">The command refuses what it was given.</exception>
    /// <exception cref="BadDataException">It cannot read what it was given.</exception>
    public static RunEstimate Of(ShardedWork work, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("citynet-estimate-").FullName;
        try
        {
            var least = Pilot(work, folder, RunSettings.MostRuns, cancellation); // the smallest part there is
            var runs = least.Part.Identity.Items ?? least.Part.Identity.Runs;
            var parts = RunSettings.MostRuns;
            var longer = least;
            for (; longer.Time.TotalSeconds < PilotSeconds + least.Time.TotalSeconds && parts > 1; parts = Math.Max(1, parts / 8))
                longer = Pilot(work, folder, parts, cancellation);
            var seconds = new double[Pilots];
            for (var at = 0; at < Pilots; at++)
            {
                var pilot = at == 0 ? longer : Pilot(work, folder, longer.Of, cancellation);
                var more = Math.Max(1, pilot.Part.End - pilot.Part.First - (least.Part.End - least.Part.First));
                seconds[at] = Math.Max(0, (pilot.Time - least.Time).TotalSeconds) / more;
            }

            Array.Sort(seconds);
            return new RunEstimate(
                runs,
                least.Time,
                (TimeSpan.FromSeconds(seconds[0]), TimeSpan.FromSeconds(seconds[Pilots / 2]), TimeSpan.FromSeconds(seconds[^1])),
                Math.Max(least.Memory, longer.Memory))
            { Block = least.Part.Identity.Items is null ? Shard.Block : 1 };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The time of one of so many tasks, at the highest time of a run.</summary>
    public TimeSpan Task(int tasks) => Start + (PerRun.High * Math.Ceiling((double)Runs / tasks));

    /// <summary>The smallest number of tasks each of which takes less than an hour, at most one for each block of runs.</summary>
    public int TasksUnderAnHour()
    {
        var most = Math.Max(1, (Runs + Block - 1) / Block);
        var hour = (TimeSpan.FromHours(1) - Start).TotalSeconds;
        return hour <= 0 ? most : (int)Math.Clamp(Math.Ceiling(PerRun.High.TotalSeconds * Runs / hour), 1, most);
    }

    /// <summary>One row: runs, processor seconds of the whole (lowest, middle, highest pilot), start-up of each task, memory, tasks for an hour.</summary>
    public Table ToTable() => Table.Of("estimate", [this])
        .Number("runs", row => row.Runs)
        .Number("seconds", row => Rounded((row.Start + (row.PerRun.Middle * row.Runs)).TotalSeconds))
        .Number("seconds_low", row => Rounded((row.Start + (row.PerRun.Low * row.Runs)).TotalSeconds))
        .Number("seconds_high", row => Rounded((row.Start + (row.PerRun.High * row.Runs)).TotalSeconds))
        .Number("start_seconds", row => Rounded(row.Start.TotalSeconds))
        .Number("memory_mb", row => Math.Ceiling(row.Memory / 1e6))
        .Number("tasks_under_an_hour", row => row.TasksUnderAnHour())
        .Build();

    private static double Rounded(double seconds) => seconds == 0 ? 0 : Math.Round(seconds, Math.Max(0, 1 - (int)Math.Floor(Math.Log10(seconds))));

    private static (TimeSpan Time, long Memory, PartHeader Part, int Of) Pilot(ShardedWork work, string folder, int parts, CancellationToken cancellation)
    {
        // The last part: where there are fewer blocks of runs than parts, others may be empty, this one never.
        var part = new Shard(parts, parts);
        var to = Path.Combine(folder, $"{Guid.NewGuid():N}");
        var (time, memory, code, error) = Self.Run(work.Task($"{part}", to, 1), cancellation);
        if (code != ExitCode.Done)
            throw Refused(code, error);
        using var stream = File.OpenRead(Path.Combine(to, ShardFile.Name($"{part.Number}", $"{part.Of}")));
        return (time, memory, PartHeader.Read(stream), parts);
    }

    private static Exception Refused(int code, string error)
    {
        var message = error.Trim().Replace("citynet: ", string.Empty, StringComparison.Ordinal);
        return code switch
        {
            ExitCode.WrongUsage => new UsageException(message),
            ExitCode.BadData => new BadDataException(message),
            _ => new InvalidOperationException($"A trial run ended with {code}: {message}"),
        };
    }
}
