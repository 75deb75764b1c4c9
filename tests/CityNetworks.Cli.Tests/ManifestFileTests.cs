using Xunit;

namespace CityNetworks.Cli.Tests;

public sealed class ManifestFileTests
{
    [Fact]
    public void A_hash_is_that_of_the_standard()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", ManifestFile.Hash(folder.Write("abc", "abc"))); // FIPS 180-4, example of "abc"
        Assert.Null(ManifestFile.Hash(folder["none"]));
        Assert.Null(ManifestFile.Hash(folder.Path));
    }

    [Fact]
    public void What_is_no_manifest_is_bad_data()
    {
        using var folder = new TemporaryFolder();
        Assert.StartsWith("Found no file", Assert.Throws<BadDataException>(() => ManifestFile.Read(folder["none"])).Message, StringComparison.Ordinal);
        foreach (var text in new[] { string.Empty, "{}", "[1]", "no JSON" })
        {
            var refused = Assert.Throws<BadDataException>(() => ManifestFile.Read(folder.Write("m.json", text)));
            Assert.Contains("cannot be read.", refused.Message, StringComparison.Ordinal);
        }
    }
}
