using System.Diagnostics;
using Xunit;

namespace CityNetworks.Cli.Tests.Output;

/// <summary>Whatever --out names is written or refused; a device, pipe or link is never replaced by a file.</summary>
public sealed class OutputPlaceTests
{
    [Fact]
    public void A_device_is_written_through_and_stays()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Devices are looked at on Linux.");
        var through = Citynet.Run("describe", "--window", "all", "--format", "csv", "--out", "/dev/stdout");
        Assert.Equal(0, through.Code);
        Assert.Equal(Citynet.Run("describe", "--window", "all").Output, through.Output);
        Assert.Equal(0, Citynet.Run("describe", "--out", "/dev/null").Code);
        Assert.False(new FileInfo("/dev/null").Attributes.HasFlag(FileAttributes.Archive));
        Assert.Equal(0, new FileInfo("/dev/null").Length);
        var graph = Citynet.Run("export", "graphml", "--out", "/dev/stdout");
        Assert.Equal(0, graph.Code);
        Assert.Contains("</graphml>", graph.Output, StringComparison.Ordinal);
        Assert.Equal(2, Citynet.Run("export", "pajek", "--out", "/dev/stdout").Code); // three files
        Assert.Empty(Directory.GetFiles("/dev", "*.tmp"));
    }

    [Fact]
    public void Standard_output_that_goes_into_a_file_gets_what_was_asked_for()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Devices are looked at on Linux.");
        using var folder = new TemporaryFolder();
        foreach (var command in new[] { "export dot", "describe --window all --format csv" })
        {
            var line = $"{Citynet.ShellWords} {command} --out /dev/stdout > '{folder["file"]}'";
            using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", line]) { WorkingDirectory = folder.Path })!;
            shell.WaitForExit();
            Assert.Equal(0, shell.ExitCode);
            Assert.NotEmpty(File.ReadAllText(folder["file"]));
        }

        Assert.False(File.Exists("/dev/stdout.dot"));
    }

    [Fact]
    public async Task A_pipe_is_written_through_and_stays()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes are looked at on Linux.");
        using var folder = new TemporaryFolder();
        await Process.Start("mkfifo", folder["pipe"])!.WaitForExitAsync(TestContext.Current.CancellationToken);
        // Opening a pipe waits for its other end, also in the asynchronous methods of File: another process reads.
        using var reader = Process.Start(new ProcessStartInfo("cat", [folder["pipe"]]) { RedirectStandardOutput = true })!;
        var read = reader.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, Citynet.Run("describe", "--window", "all", "--out", folder["pipe"]).Code);
        Assert.StartsWith("window,cities", await read, StringComparison.Ordinal);
        Assert.Equal(FileKind.Stream, FileKinds.Of(folder["pipe"]));
    }

    [Fact]
    [System.Runtime.Versioning.SupportedOSPlatform("linux")]
    public void A_link_stays_a_link_and_what_it_points_at_is_replaced_whole()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Links need rights elsewhere.");
        using var folder = new TemporaryFolder();
        var target = folder.Write("target.csv", "old");
        File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(folder["link.csv"], target);
        Assert.Equal(0, Citynet.Run("describe", "--window", "all", "--out", folder["link.csv"]).Code);
        Assert.NotNull(new FileInfo(folder["link.csv"]).LinkTarget);
        Assert.StartsWith("window,cities", File.ReadAllText(target), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(target)); // what was private stays so

        File.CreateSymbolicLink(folder["ring"], folder["ring"]);
        Assert.Equal(2, Citynet.Run("describe", "--out", folder["ring"]).Code);
        Directory.CreateDirectory(folder["real"]);
        Directory.CreateSymbolicLink(folder["results"], folder["real"]);
        Assert.Equal(0, Citynet.Run("seeds", "--budget", "1", "--runs", "5", "--out", folder["results"]).Code);
        Assert.NotNull(new DirectoryInfo(folder["results"]).LinkTarget);
        Assert.True(File.Exists(Path.Combine(folder["real"], "manifest.json")));
        Directory.CreateDirectory(folder["empty"]);
        Directory.CreateSymbolicLink(folder["bundle"], folder["empty"]);
        Assert.Equal(0, Citynet.Run("export", "neo4j-csv", "--records-only", "--out", folder["bundle"]).Code);
        Assert.NotNull(new DirectoryInfo(folder["bundle"]).LinkTarget);
    }

    [Theory]
    [InlineData("describe", "--out", "/dev/full")]
    [InlineData("report", "--runs", "5", "--out", "/dev/full")]
    public void A_full_disk_is_a_failed_service_and_named(params string[] words)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        var run = Citynet.Run(words);
        Assert.Equal(4, run.Code);
        Assert.Contains("'/dev/full' could not be written: No space left on device", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("study", "--runs", "5", "--out", "/dev/null")]
    [InlineData("export", "cypher", "--out", "/dev/null")]
    [InlineData("export", "neo4j-csv", "--out", "/dev/null")]
    [InlineData("import", "PATH", "--out", "/dev/null")]
    public void A_device_is_no_folder(params string[] words)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Devices are looked at on Linux.");
        using var folder = new TemporaryFolder();
        var run = Citynet.Run([.. words.Select(word => word == "PATH" ? folder.Write("a.csv", "source,target\na,b\n") : word)]);
        Assert.Equal(2, run.Code);
        Assert.Contains("folder", run.Error, StringComparison.Ordinal);
    }
}
