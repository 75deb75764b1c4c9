using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Ensembles;

public sealed class PartBundleTests
{
    private static readonly EnsembleIdentity s_identity =
        EnsembleIdentity.OfCommand(Mercocities.Records, ["compare", "--measure", "degree"], Selection.Default, 3, 50);

    [Fact]
    public void What_is_read_is_what_was_written() => Gen.Byte.Array[0, 30].Array[0, 5].Sample(stages =>
    {
        var bytes = Saved(stages);
        var read = PartBundle.Read(new MemoryStream(bytes));
        Assert.Equal(stages, read.Stages);
        Assert.Equal(new PartHeader(s_identity, 10, 20, 20, false), read.Header);
        Assert.Equal(read.Header, PartHeader.Read(new MemoryStream(bytes)));
    }, iter: 50);

    [Fact]
    public void A_damaged_byte_anywhere_is_found()
    {
        var bytes = Saved([[1, 2, 3], []]);
        for (var place = 0; place < bytes.Length; place++)
        {
            byte[] damaged = [.. bytes];
            damaged[place] ^= 1;
            Assert.Throws<InvalidDataException>(() => PartBundle.Read(new MemoryStream(damaged)));
        }

        Assert.Throws<InvalidDataException>(() => PartHeader.Read(new MemoryStream("id,start\n1,2\n"u8.ToArray())));
    }

    [Fact]
    public void Another_command_is_another_whole()
    {
        var other = EnsembleIdentity.OfCommand(Mercocities.Records, ["compare", "--measure", "harmonic"], Selection.Default, 3, 50);
        Assert.Contains("scenario or options", Assert.Single(other.DifferencesFrom(s_identity)), StringComparison.Ordinal);
    }

    private static byte[] Saved(byte[][] stages)
    {
        using var stream = new MemoryStream();
        new PartBundle(new PartHeader(s_identity, 10, 20, 20, false), stages).Save(stream);
        return stream.ToArray();
    }
}
