using System.Text.Json;
using System.Text.Json.Nodes;

namespace CityNetworks.Cli.Clusters;

/// <summary>Objects of Kubernetes: a volume claim, an Indexed Job with one index a part, and a Job that merges when all parts are there.</summary>
internal static class KubernetesJobs
{
    /// <summary>The name of the file.</summary>
    public const string File = "citynet.json";

    private const string Folder = "/work"; // where the volume is mounted, and where relative paths of the command are seen from
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>All of them as one <c>List</c>, for <c>kubectl apply -f</c>.</summary>
    /// <param name="plan">What to run; its relative paths lie on the volume.</param>
    /// <param name="image">The image, whose entry point is citynet and which has a POSIX shell.</param>
    /// <param name="claim">The name of the volume claim.</param>
    /// <param name="storage">The size asked for, <c>1Gi</c> say.</param>
    public static string Of(ClusterPlan plan, string image, string claim, string storage)
    {
        var list = Object("v1", "List", null);
        list["items"] = new JsonArray(Claim(claim, storage), Array(plan, image, claim), Merge(plan, image, claim));
        return list.ToJsonString(s_indented) + "\n";
    }

    /// <summary>The shell command of the task with the index JOB_COMPLETION_INDEX, which Kubernetes counts from 0.</summary>
    public static string TaskCommand(ClusterPlan plan)
    {
        const string Part = "$part";
        var words = plan.Work.Task("PART", plan.Parts, plan.Threads).Select(word => word == "PART" ? $"\"{Part}/{plan.Tasks}\"" : Shell.Quoted(word));
        return $"part=$((JOB_COMPLETION_INDEX + 1)); [ ! -f {Shell.Quoted(plan.Parts)}/\"{ShardFile.Name(Part, $"{plan.Tasks}")}\" ] || exit 0; "
            + $"exec citynet {string.Join(' ', words)}";
    }

    /// <summary>The shell command that waits for all parts and merges them.</summary>
    public static string MergeCommand(ClusterPlan plan) =>
        $"part=1; while [ \"$part\" -le {plan.Tasks} ]; do until [ -f {Shell.Quoted(plan.Parts)}/\"{ShardFile.Name("$part", $"{plan.Tasks}")}\" ]; do sleep "
            + $"5; done; "
            + $"part=$((part + 1)); done; exec citynet {Shell.Quoted(plan.Work.Merging(plan.Parts))}";

    private static JsonObject Claim(string claim, string storage)
    {
        var volume = Object("v1", "PersistentVolumeClaim", claim);
        volume["spec"] = new JsonObject
        {
            ["accessModes"] = new JsonArray("ReadWriteMany"), // tasks run on several nodes
            ["resources"] = new JsonObject { ["requests"] = new JsonObject { ["storage"] = storage } },
        };
        return volume;
    }

    private static JsonObject Array(ClusterPlan plan, string image, string claim)
    {
        var job = Object("batch/v1", "Job", plan.Name);
        job["spec"] = new JsonObject
        {
            ["completionMode"] = "Indexed",
            ["completions"] = plan.Tasks,
            ["parallelism"] = plan.Tasks,
            ["backoffLimit"] = 3 * plan.Tasks,
            ["template"] = Template(plan, image, claim, TaskCommand(plan), plan.Limit),
        };
        return job;
    }

    private static JsonObject Merge(ClusterPlan plan, string image, string claim)
    {
        var job = Object("batch/v1", "Job", $"{plan.Name}-merge");
        job["spec"] = new JsonObject { ["backoffLimit"] = 3, ["template"] = Template(plan, image, claim, MergeCommand(plan), null) };
        return job;
    }

    private static JsonObject Template(ClusterPlan plan, string image, string claim, string command, TimeSpan? limit)
    {
        var pod = new JsonObject
        {
            ["restartPolicy"] = "OnFailure",
            ["securityContext"] = new JsonObject
            {
                ["runAsNonRoot"] = true,
                ["runAsUser"] = 10001,
                ["fsGroup"] = 10001,
                ["seccompProfile"] = new JsonObject { ["type"] = "RuntimeDefault" },
            },
            ["containers"] = new JsonArray(Container(plan, image, command)),
            ["volumes"] = new JsonArray(
                new JsonObject { ["name"] = "work", ["persistentVolumeClaim"] = new JsonObject { ["claimName"] = claim } },
                new JsonObject { ["name"] = "temporary", ["emptyDir"] = new JsonObject() }),
        };
        if (limit is { } most)
            pod["activeDeadlineSeconds"] = (long)Math.Ceiling(most.TotalSeconds);
        return new JsonObject { ["spec"] = pod };
    }

    private static JsonObject Container(ClusterPlan plan, string image, string command)
    {
        JsonObject Resources() => new() { ["cpu"] = $"{plan.Threads}", ["memory"] = $"{plan.Mebibytes}Mi" };
        return new JsonObject
        {
            ["name"] = "citynet",
            ["image"] = image,
            ["command"] = new JsonArray("/bin/sh", "-c", command),
            ["workingDir"] = Folder,
            ["resources"] = new JsonObject { ["requests"] = Resources(), ["limits"] = Resources() },
            ["securityContext"] = new JsonObject
            {
                ["allowPrivilegeEscalation"] = false,
                ["readOnlyRootFilesystem"] = true,
                ["capabilities"] = new JsonObject { ["drop"] = new JsonArray("ALL") },
            },
            ["volumeMounts"] = new JsonArray(
                new JsonObject { ["name"] = "work", ["mountPath"] = Folder },
                new JsonObject { ["name"] = "temporary", ["mountPath"] = "/tmp" }),
        };
    }

    private static JsonObject Object(string version, string kind, string? name)
    {
        var made = new JsonObject { ["apiVersion"] = version, ["kind"] = kind };
        if (name is not null)
            made["metadata"] = new JsonObject { ["name"] = name };
        return made;
    }
}
