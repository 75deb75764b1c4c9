using Xunit;

namespace CityNetworks.Cli.Tests;

public sealed class InputFileTests
{
    [Fact]
    public void A_file_that_is_missing_too_large_or_none_is_bad_data()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.txt", "hello");
        Assert.Equal("hello"u8.ToArray(), InputFile.Bytes(file, "a text"));
        Assert.Contains("is missing; expected a text.", Refused(() => InputFile.Bytes(folder["none"], "a text")), StringComparison.Ordinal);
        Assert.Contains("is no regular file; expected a text.", Refused(() => InputFile.Bytes(folder.Path, "a text")), StringComparison.Ordinal);
        Assert.Contains("has 5 bytes; expected a text of at most 4.", Refused(() => InputFile.Open(file, "a text", 4)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistyped_file_is_reported_with_the_nearest_beside_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("encuentros.csv", "city,event\n");
        Assert.Equal($"Did you mean '{folder["encuentros.csv"]}'?", InputFile.Near(folder["encuentro.csv"]));
        Assert.Equal(string.Empty, InputFile.Near(folder["x.csv"]));
        Assert.Equal(string.Empty, InputFile.Near(folder["none/encuentros.csv"]));
    }

    /// <summary>Memory and time are bounded by what is read, which is never more than was stated.</summary>
    [Theory]
    [InlineData("describe", "--data", "/dev/zero")]
    [InlineData("describe", "--period-by", "/dev/zero")]
    [InlineData("check", "--data", "/dev/zero", "--fix", "FOLDER/mended")]
    [InlineData("simulate", "--scenario", "/dev/zero")]
    [InlineData("simulate", "--fit", "/dev/zero")]
    [InlineData("simulate", "--attendance-fit", "/dev/zero")]
    [InlineData("describe", "--data", "FOLDER/records")]
    public void A_file_without_an_end_is_bad_data_wherever_it_is_read(params string[] command)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Such a device is on Linux.");
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["records"]);
        folder.Write("records/participations.csv", "city,event\nA,X\nB,X\n");
        File.CreateSymbolicLink(folder["records/events.csv"], "/dev/zero");
        var run = Citynet.Run([.. command.Select(word => word.Replace("FOLDER", folder.Path, StringComparison.Ordinal))]);
        Assert.Equal(3, run.Code);
        Assert.Matches("no regular file|does not end within|no fit", run.Error);
    }

    [Fact]
    public void A_pipe_in_a_folder_is_refused_without_waiting_for_its_other_end()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes are looked at on Linux.");
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["records"]);
        folder.Write("records/participations.csv", "city,event\nA,X\nB,X\n");
        using var made = System.Diagnostics.Process.Start("mkfifo", folder["records/events.csv"])!;
        made.WaitForExit();
        var run = Citynet.Run("describe", "--data", folder["records"]);
        Assert.Equal(3, run.Code);
        Assert.Contains("events.csv' is no regular file", run.Error, StringComparison.Ordinal);
    }

    private static string Refused(Action read) => Assert.Throws<BadDataException>(read).Message;
}
