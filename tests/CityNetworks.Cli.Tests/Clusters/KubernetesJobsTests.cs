using System.Diagnostics;
using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using Xunit;

namespace CityNetworks.Cli.Tests.Clusters;

/// <summary>The objects are what Kubernetes publishes, and their shell commands give the bytes of one run.</summary>
public sealed class KubernetesJobsTests
{
    [Fact]
    public void The_objects_are_of_the_published_types_and_run_as_a_plain_user()
    {
        using var folder = new TemporaryFolder();
        var items = Written(folder);
        var (claim, array, merge) = (Typed<V1PersistentVolumeClaim>(items[0]!), Typed<V1Job>(items[1]!), Typed<V1Job>(items[2]!));
        Assert.Equal("citynet", claim.Metadata.Name);
        Assert.Equal(("Indexed", 3, 3), (array.Spec.CompletionMode, array.Spec.Completions, array.Spec.Parallelism));
        foreach (var pod in new[] { array, merge }.Select(job => job.Spec.Template.Spec))
        {
            Assert.True(pod.SecurityContext.RunAsNonRoot);
            var container = Assert.Single(pod.Containers);
            Assert.True(container.SecurityContext.ReadOnlyRootFilesystem);
            Assert.False(container.SecurityContext.AllowPrivilegeEscalation);
            Assert.Equal("citynet", pod.Volumes.Single(volume => volume.Name == "work").PersistentVolumeClaim.ClaimName);
            Assert.Equal(container.Resources.Limits["memory"].ToString(), container.Resources.Requests["memory"].ToString());
        }
    }

    [Fact]
    public void Their_commands_give_the_bytes_of_one_run()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Containers run Linux.");
        using var folder = new TemporaryFolder();
        var commands = Written(folder).Skip(1).Select(job => (string)job!["spec"]!["template"]!["spec"]!["containers"]![0]!["command"]![2]!).ToArray();
        var program = folder.Write("citynet", $"#!/bin/sh\nexec {Citynet.ShellWords} \"$@\"\n");
#pragma warning disable CA1416 // Linux, see above
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
#pragma warning restore CA1416
        foreach (var index in new[] { "2", "0", "1", "0" }) // in any order; one that had ended is started again
            Shell(commands[0], index);
        Shell(commands[1], null);
        Assert.Equal(0, Citynet.Run("simulate", "--runs", "100", "--seed", "3", "--out", folder["whole"]).Code);
        SameFolder.Check(folder["whole"], folder["spread"]);

        void Shell(string command, string? index)
        {
            var start = new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = folder.Path, RedirectStandardError = true };
            start.Environment["PATH"] = $"{folder.Path}:{Environment.GetEnvironmentVariable("PATH")}";
            start.Environment["JOB_COMPLETION_INDEX"] = index;
            using var shell = Process.Start(start)!;
            var error = shell.StandardError.ReadToEnd();
            shell.WaitForExit();
            Assert.True(shell.ExitCode == 0, error);
        }
    }

    private static JsonArray Written(TemporaryFolder folder)
    {
        var run = Citynet.Run("cluster", "kubernetes", "--tasks", "3", "--image", "citynet:latest", "--out", folder["jobs"], "--parts", "parts",
            "--", "simulate", "--runs", "100", "--seed", "3", "--out", "spread");
        Assert.True(run.Code == 0, run.Error);
        var list = JsonNode.Parse(File.ReadAllText(Path.Combine(folder["jobs"], "citynet.json")))!;
        Assert.Equal("List", (string)list["kind"]!);
        return (JsonArray)list["items"]!;
    }

    // Every key must be one of the type, at every depth: what is written is what the type reads and writes again.
    private static T Typed<T>(JsonNode node)
    {
        var typed = KubernetesJson.Deserialize<T>(node.ToJsonString());
        var again = JsonNode.Parse(KubernetesJson.Serialize(typed))!;
        Assert.True(JsonNode.DeepEquals(node, again), $"found\n{node}\nread as\n{again}");
        return typed;
    }
}
