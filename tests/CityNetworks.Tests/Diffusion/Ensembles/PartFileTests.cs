using CityNetworks.Diffusion.Ensembles;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Ensembles;

public sealed class PartFileTests
{
    private static readonly PartHeader s_header = new(new EnsembleIdentity("1", "r", "s", "all", 1, 100, 0.5), 0, 50, 40, false);

    [Fact]
    public void Header_and_counts_come_back()
    {
        var bytes = Written([1, -2], [long.MaxValue]);
        Assert.Equal(s_header, PartFile.Header(bytes, PartFile.Part));
        int[] words = new int[2];
        long[] longs = new long[1];
        PartFile.Read(bytes, PartFile.Part, [words, longs]);
        Assert.Equal([1, -2], words);
        Assert.Equal(long.MaxValue, longs[0]);
    }

    [Fact]
    public void Another_kind_of_file_a_damaged_one_and_other_counts_are_refused()
    {
        var bytes = Written([1, 2], [3]);
        Assert.Contains("no series of ensembles", Refused(() => PartFile.Checked(new MemoryStream(bytes), PartFile.Series)), StringComparison.Ordinal);
        bytes[^40] ^= 1;
        Assert.Contains("checksum", Refused(() => PartFile.Checked(new MemoryStream(bytes), PartFile.Part)), StringComparison.Ordinal);
        var whole = Written([1, 2], [3]);
        Assert.Contains("fewer counts", Refused(() => PartFile.Read(whole, PartFile.Part, [new int[9]])), StringComparison.Ordinal);
        Assert.Contains("more counts", Refused(() => PartFile.Read(whole, PartFile.Part, [new int[1]])), StringComparison.Ordinal);
    }

    private static string Refused(Action read) => Assert.Throws<InvalidDataException>(read).Message;

    private static byte[] Written(int[] words, long[] longs)
    {
        using var stream = new MemoryStream();
        PartFile.Write(stream, PartFile.Part, s_header, [words, longs]);
        return PartFile.Checked(new MemoryStream(stream.ToArray()), PartFile.Part);
    }
}
