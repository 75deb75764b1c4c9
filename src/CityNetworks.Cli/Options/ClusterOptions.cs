using System.CommandLine;
using CityNetworks.Cli.Clusters;

namespace CityNetworks.Cli.Options;

/// <summary>What is asked of a cluster, and the command that it runs.</summary>
internal sealed class ClusterOptions
{
    private readonly Argument<string[]> _words = new("COMMAND") { Description = "After --: the command, without citynet.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<int?> _tasks = new Option<int?>("--tasks")
    {
        Description = "Number of parts (default: enough that each takes less than an hour, at least 2).",
        HelpName = "N"
    }.Whole(1, 100_000);
    private readonly Option<int?> _threads = new Option<int?>("--cores") { Description = "Cores of each task (default 1).", HelpName = "N" }.Whole(1, 4096);
    private readonly Option<int?> _minutes =
        new Option<int?>("--minutes") { Description = "Time limit of a task (default: twice the estimate and a minute).", HelpName = "N" }.Whole(1, 1_000_000);
    private readonly Option<int?> _megabytes =
        new Option<int?>("--megabytes") { Description = "Memory of a task (default: twice the estimate, at least 512).", HelpName = "N" }.Whole(1, 100_000_000);
    private readonly Option<string?> _parts = new("--parts")
    {
        Description = "Folder of the parts, seen by all tasks (default: the command's --out with -parts).",
        HelpName = "DIR"
    };
    private readonly Option<string> _out = OutPath.Default("jobs", "Folder for what is written here; new or empty.", "DIR");

    public void AddTo(Command command)
    {
        command.Arguments.Add(_words);
        foreach (var option in new Option[] { _tasks, _threads, _minutes, _megabytes, _parts, _out })
            command.Options.Add(option);
    }

    public string Folder(ParseResult parsed) => parsed.GetValue(_out)!;

    /// <summary>The plan; what is not given follows from trial runs of a few seconds, whose estimate is printed.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="root">All commands: the one that is cut is another than the one that was asked for.</param>
    /// <param name="notes">Where the estimate is printed.</param>
    /// <param name="cancellation">Ends the trial runs.</param>
    /// <exception cref="UsageException">The command is wrong, or cannot be cut.</exception>
    public ClusterPlan Plan(ParseResult parsed, Command root, TextWriter notes, CancellationToken cancellation)
    {
        var work = ShardedWork.Of(root, parsed.GetValue(_words)!);
        var estimate = RunEstimate.Of(work, cancellation);
        var tasks = parsed.GetValue(_tasks) ?? Math.Max(2, estimate.TasksUnderAnHour());
        var threads = parsed.GetValue(_threads) ?? 1;
        var limit = parsed.GetValue(_minutes) is { } minutes ? TimeSpan.FromMinutes(minutes) : (2 * estimate.Task(tasks)) + TimeSpan.FromMinutes(1);
        var memory = parsed.GetValue(_megabytes) is { } megabytes ? megabytes * 1_000_000L : Math.Max(512_000_000, 2 * estimate.Memory);
        notes.WriteLine(
            $"Estimate: {estimate.Runs} runs, {estimate.Task(tasks).TotalSeconds:F1} s of a core here for each of {tasks} tasks, {estimate.Memory / 1e6:F0} "
                + $"MB.");
        return new ClusterPlan(work, tasks, threads, limit, memory, parsed.GetValue(_parts) ?? $"{work.Result.TrimEnd('/')}-parts");
    }
}
