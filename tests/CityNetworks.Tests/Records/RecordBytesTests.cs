using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Records;

public sealed class RecordBytesTests
{
    [Fact]
    public void Small_and_large_files_give_their_bytes()
    {
        var folder = Directory.CreateTempSubdirectory("citynet-bytes-").FullName;
        try
        {
            foreach (var length in new[] { 0, 10, (1 << 24) + 3 })
            {
                var bytes = new byte[length];
                new Random(length).NextBytes(bytes);
                var path = Path.Combine(folder, $"{length}");
                File.WriteAllBytes(path, bytes);
                using var read = RecordBytes.Of(path);
                Assert.True(read.Memory.Span.SequenceEqual(bytes));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_device_that_never_ends_is_refused_at_a_stated_size()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var error = Assert.Throws<IOException>(() => RecordBytes.Of("/dev/zero", 1 << 20));
        Assert.Contains("does not end within 1048576 bytes", error.Message, StringComparison.Ordinal);
        using var empty = RecordBytes.Of("/dev/null", 0);
        Assert.Equal(0, empty.Memory.Length);
        using var status = RecordBytes.Of("/proc/self/status"); // has bytes, and no length
        Assert.StartsWith("Name:", System.Text.Encoding.ASCII.GetString(status.Memory.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_error_of_the_system() =>
        Assert.ThrowsAny<IOException>(() => RecordBytes.Of(Path.Combine(Path.GetTempPath(), "citynet-no-such-file")));
}
