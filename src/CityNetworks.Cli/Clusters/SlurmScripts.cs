using System.Globalization;
using System.Text;

namespace CityNetworks.Cli.Clusters;

/// <summary>A job array of Slurm, one task a part, and a dependent job that merges.</summary>
internal static class SlurmScripts
{
    /// <summary>The name of the script that submits both.</summary>
    public const string Submit = "submit.sh";

    private const string Array = "array.sh";
    private const string Merge = "merge.sh";

    /// <summary>The scripts by file name. A task that is killed and requeued resumes from its checkpoint, or finds its part done.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="program">The words that start citynet on a node.</param>
    /// <param name="folder">Where the scripts will lie; absolute.</param>
    /// <param name="start">Where the command was given; relative paths in it are seen from there; absolute.</param>
    /// <param name="extra">Further lines for Slurm, <c>--partition=…</c> say.</param>
    public static IReadOnlyList<(string Name, string Text)> Of(
        ClusterPlan plan, IReadOnlyList<string> program, string folder, string start, IReadOnlyList<string> extra) =>
    [
        (Array, Script(plan, folder, start, [$"--array=1-{plan.Tasks}", "--requeue", "--open-mode=append", .. extra], "%A_%a", ArrayBody(plan, program))),
        (Merge, Script(plan, folder, start, extra, "%j", $"exec {Shell.Quoted([.. program, .. plan.Work.Merging(plan.Parts)])}\n")),
        (Submit, Submission(folder)),
    ];

    private static string ArrayBody(ClusterPlan plan, IReadOnlyList<string> program)
    {
        const string Part = "$SLURM_ARRAY_TASK_ID"; // Slurm counts the tasks from 1, as we do
        var words = plan.Work.Task("PART", plan.Parts, plan.Threads);
        var quoted = words.Select(word => word == "PART" ? $"\"{Part}/{plan.Tasks}\"" : Shell.Quoted(word));
        return $"part={Shell.Quoted(plan.Parts)}/{ShardFile.Name(Part, $"{plan.Tasks}")}\n"
            + "[ ! -f \"$part\" ] || exit 0 # a task that had ended when its node was lost\n"
            + $"exec {Shell.Quoted(program)} {string.Join(' ', quoted)}\n";
    }

    private static string Script(ClusterPlan plan, string folder, string start, IEnumerable<string> options, string log, string body)
    {
        var text = new StringBuilder("#!/bin/bash\n");
        IEnumerable<string> lines =
        [
            $"--job-name={plan.Name}", $"--chdir={start}", $"--output={Path.Combine(folder, $"{log}.log")}", $"--cpus-per-task={plan.Threads}",
            $"--mem={plan.Mebibytes}M", $"--time={Minutes(plan.Limit)}", .. options,
        ];
        foreach (var line in lines)
            text.Append(CultureInfo.InvariantCulture, $"#SBATCH {(line.Any(char.IsWhiteSpace) ? $"\"{line}\"" : line)}\n");
        return text.Append("set -euo pipefail\n").Append(body).ToString();
    }

    private static string Submission(string folder) =>
        $"""
        #!/bin/bash
        # Submits the array, and the merge that waits for all its tasks; prints both job numbers.
        set -euo pipefail
        array=$(sbatch --parsable {Shell.Quoted(Path.Combine(folder, Array))})
        merge=$(sbatch --parsable --dependency="afterok:$array" --kill-on-invalid-dep=yes {Shell.Quoted(Path.Combine(folder, Merge))})
        echo "array $array, merge $merge"

        """;

    private static string Minutes(TimeSpan limit) => ((long)Math.Ceiling(limit.TotalMinutes)).ToString(CultureInfo.InvariantCulture);
}
