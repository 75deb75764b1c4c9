using System.Diagnostics;
using CityNetworks.Cli.Output;
using Xunit;

namespace CityNetworks.Cli.Tests.Output;

/// <summary>A folder of results is the old one or the new one, never some of both.</summary>
public sealed class TableFolderTests
{
    private static readonly string[] s_run = ["simulate", "--runs", "5"];

    [Fact]
    public void A_failed_rerun_leaves_the_result_that_was_there()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limit of file sizes is a shell's.");
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Citynet.Run("study", "--runs", "5", "--out", folder["out"]).Code);
        var before = Bytes(folder["out"]);
        var start = new ProcessStartInfo("bash") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(
            $"trap '' XFSZ; ulimit -f 2000 && DOTNET_EnableWriteXorExecute=0 exec {Citynet.ShellWords} study --runs 6 --out '{folder["out"]}'");
        using var full = Process.Start(start)!;
        var error = full.StandardError.ReadToEnd();
        full.WaitForExit();
        Assert.Equal(4, full.ExitCode);
        Assert.Contains("report.html' could not be written", error, StringComparison.Ordinal);
        Assert.Equal(before, Bytes(folder["out"]));
    }

    [Fact]
    public void Files_that_the_new_result_does_not_have_go_unless_they_were_changed()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Citynet.Run([.. s_run, "--scenario", "road-safety-scenarios", "--out", folder["out"]]).Code);
        var differences = Path.Combine(folder["out"], "differences.csv");
        Assert.True(File.Exists(differences));
        var notes = Path.Combine(folder["out"], "notes.txt");
        File.WriteAllText(notes, "mine");
        Assert.Equal(0, Citynet.Run([.. s_run, "--out", folder["out"]]).Code);
        Assert.False(File.Exists(differences));
        Assert.Equal("mine", File.ReadAllText(notes));
        Assert.Empty(Directory.GetFileSystemEntries(folder["out"], ".*"));
    }

    [Fact]
    public void A_study_of_other_records_leaves_nothing_of_the_earlier_one_but_what_the_user_changed()
    {
        using var folder = new TemporaryFolder();
        var events = folder.Write("events.csv", "city,event,period\na,x,2001\nb,x,2001\nb,y,2002\n");
        var ties = folder.Write("ties.csv", "source,target\na,b\n");
        Assert.Equal(0, InProcess.Run("study", "--data", events, "--out", folder["out"]).Code);
        var paths = Path.Combine(folder["out"], "paths.csv");
        File.AppendAllText(paths, "mine\n");
        var own = Path.Combine(folder["out"], "own.csv");
        File.WriteAllText(own, "mine\n");
        var (code, error) = InProcess.Run("study", "--data", ties, "--out", folder["out"]);
        Assert.Equal(0, code);
        Assert.Contains($"note: paths.csv in {folder["out"]} is of an earlier run and changed since", error, StringComparison.Ordinal);
        Assert.DoesNotContain("own.csv", error, StringComparison.Ordinal);
        var listed = ManifestFile.Read(Path.Combine(folder["out"], TableFolder.ManifestName)).Outputs.Select(file => file.Key).ToArray();
        Assert.DoesNotContain("paths.csv", listed);
        string[] expected = [.. listed, TableFolder.ManifestName, "paths.csv", "own.csv"]; // neither report.html nor compare.csv of the first
        Assert.Equal(
            expected.Order(StringComparer.Ordinal), Directory.GetFiles(folder["out"]).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_second_of_two_runs_into_one_folder_is_reported()
    {
        using var folder = new TemporaryFolder();
        using (var held = TableFolder.Open(folder["out"]))
        {
            var second = Citynet.Run([.. s_run, "--out", folder["out"]]);
            Assert.Equal(2, second.Code);
            Assert.Contains($"another run of citynet is writing into '{folder["out"]}'", second.Error, StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(folder["out"])); // nothing was written, and it was new
        Directory.CreateDirectory(folder["out"]);
        File.WriteAllText(Path.Combine(folder["out"], ".citynet.lock"), "12345 left by a killed run\n");
        Assert.Equal(0, Citynet.Run([.. s_run, "--out", folder["out"]]).Code);
    }

    [Fact]
    public void An_error_while_the_files_change_brings_the_old_ones_back()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.csv", "old a");
        folder.Write("manifest.json", "old manifest");
        Directory.CreateDirectory(folder["b.csv"]); // where a file of that name cannot go
        var swap = new FolderSwap(folder.Path, "manifest.json");
        foreach (var name in new[] { "a.csv", "b.csv", "manifest.json" })
            File.WriteAllText(swap.Staged(name), $"new {name}");
        Assert.ThrowsAny<IOException>(() => swap.Commit([]));
        Assert.Equal("old a", File.ReadAllText(folder["a.csv"]));
        Assert.Equal("old manifest", File.ReadAllText(folder["manifest.json"]));
    }

    [Fact]
    public void What_a_killed_run_set_aside_comes_back()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder[".citynet-old"]);
        Directory.CreateDirectory(folder[".citynet-new"]);
        folder.Write("a.csv", "new a"); // moved in before the end
        File.WriteAllText(Path.Combine(folder[".citynet-old"], "a.csv"), "old a");
        File.WriteAllText(Path.Combine(folder[".citynet-old"], "manifest.json"), "old manifest");
        File.WriteAllText(Path.Combine(folder[".citynet-new"], "b.csv"), "new b");
        _ = new FolderSwap(folder.Path, "manifest.json");
        Assert.Equal("old a", File.ReadAllText(folder["a.csv"]));
        Assert.Equal("old manifest", File.ReadAllText(folder["manifest.json"]));
        Assert.Equal(2, Directory.GetFileSystemEntries(folder.Path).Length);
    }

    [Fact]
    public void Restart_works_where_there_is_nothing_yet()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Citynet.Run([.. s_run, "--restart", "--out", folder["new"]]).Code);
        Assert.Equal(0, Citynet.Run([.. s_run, "--restart", "--checkpoint", Path.Combine(folder["newer"], "c"), "--out", folder["out"]]).Code);
        Assert.Equal(0, Citynet.Run("counterfactual", "--remove-city", "pergamino", "--runs", "5", "--restart", "--out", folder["newest"]).Code);
        Assert.Equal(0, Citynet.Run([.. s_run, "--shard", "1/2", "--restart", "--out", folder["shards"]]).Code);
    }

    private static Dictionary<string, string> Bytes(string folder) =>
        Directory.GetFileSystemEntries(folder).ToDictionary(
            file => Path.GetFileName(file)!, file => Convert.ToHexString(File.ReadAllBytes(file)), StringComparer.Ordinal);
}
