using System.CommandLine;
using CityNetworks.Cli.Clusters;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet cluster</c>: a long command as tasks of a cluster's own scheduler.</summary>
internal static class ClusterCommand
{
    public static Command Create() =>
        new Command("cluster", "A long command as tasks of a cluster, merged to the bytes of one run: scripts for Slurm, objects for Kubernetes.")
        {
            Slurm(),
            Kubernetes(),
        }.WithExamples(
            "citynet cluster slurm --tasks 8 --out jobs -- simulate --runs 100000 --out spread",
            "citynet cluster kubernetes --tasks 8 --image citynet:latest --out jobs -- simulate --runs 100000 --out spread");

    private static Command Slurm()
    {
        var options = new ClusterOptions();
        var program = new Option<string?>("--program") { Description = "Path of citynet on the nodes. Default: this program.", HelpName = "PATH" };
        var extra = new Option<string[]>("--sbatch")
        {
            Description = "An additional line for Slurm, for example partition=long; may be repeated.",
            HelpName = "OPTION",
            DefaultValueFactory = _ => []
        };
        var submit = new Option<bool>("--submit") { Description = "Submit the jobs too, with sbatch." };
        var command = new Command(
            "slurm", "Writes a job array, a dependent job that merges, and a script that submits both. A task that is killed and requeued resumes.");
        options.AddTo(command);
        command.Options.Add(program);
        command.Options.Add(extra);
        command.Options.Add(submit);
        return command
            .WithExamples(
                "citynet cluster slurm --tasks 8 --out jobs -- simulate --runs 100000 --out spread",
                "citynet cluster slurm --submit --sbatch partition=long --out jobs -- simulate --scenario my.jsonc --runs 1000000 --out spread")
            .Does((parsed, cancellation) =>
            {
                var folder = options.Folder(parsed);
                NewFolder.Check(folder);
                var plan = options.Plan(parsed, Root.Create(), Console.Error, cancellation);
                IReadOnlyList<string> words = parsed.GetValue(program) is { } named ? [named] : Self.Words;
                IReadOnlyList<string> lines = [.. parsed.GetValue(extra)!.Select(line => $"--{line.TrimStart('-')}")];
                var scripts = SlurmScripts.Of(plan, words, Path.GetFullPath(folder), Environment.CurrentDirectory, lines);
                Write(folder, scripts);
                Directory.CreateDirectory(plan.Parts);
                var run = Path.Combine(folder, SlurmScripts.Submit);
                if (parsed.GetValue(submit))
                    Console.Out.WriteLine(Submission.Run(run, cancellation));
                else
                    Console.Error.WriteLine($"Wrote {scripts.Count} scripts to {folder}. Submit them: {Shell.Quoted(["bash", run])}");
            });
    }

    private static Command Kubernetes()
    {
        var options = new ClusterOptions();
        var image = new Option<string>("--image") { Description = "The image of citynet.", Required = true, HelpName = "IMAGE" };
        var claim = new Option<string>("--claim")
        {
            Description = "The volume claim that holds data and results.",
            DefaultValueFactory = _ => "citynet",
            HelpName = "NAME"
        };
        var storage = new Option<string>("--storage") { Description = "The size of the volume.", DefaultValueFactory = _ => "1Gi", HelpName = "SIZE" };
        var command = new Command(
            "kubernetes", "Writes an Indexed Job, a Job that merges, and a volume claim. Relative paths of the command lie on the volume.");
        options.AddTo(command);
        command.Options.Add(image);
        command.Options.Add(claim);
        command.Options.Add(storage);
        return command
            .WithExamples("citynet cluster kubernetes --tasks 8 --image citynet:latest --out jobs -- simulate --runs 100000 --out spread")
            .Does((parsed, cancellation) =>
            {
                var folder = options.Folder(parsed);
                NewFolder.Check(folder);
                var plan = options.Plan(parsed, Root.Create(), Console.Error, cancellation);
                Write(folder, [(KubernetesJobs.File, KubernetesJobs.Of(plan, parsed.GetValue(image)!, parsed.GetValue(claim)!, parsed.GetValue(storage)!))]);
                Console.Error.WriteLine(
                    $"Wrote {KubernetesJobs.File} to {folder}. Create the objects: kubectl apply -f {Shell.Quoted(Path.Combine(folder, KubernetesJobs.File))}");
            });
    }

    private static void Write(string folder, IReadOnlyList<(string Name, string Text)> files) =>
        NewFolder.Write(folder, place =>
        {
            foreach (var (name, text) in files)
                File.WriteAllText(Path.Combine(place, name), text);
        });
}
