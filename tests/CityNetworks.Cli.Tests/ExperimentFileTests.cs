using CityNetworks.Diffusion.Experiments;
using CityNetworks.Records.Bundled;
using Xunit;

namespace CityNetworks.Cli.Tests;

public sealed class ExperimentFileTests
{
    [Fact]
    public void A_bundled_one_is_read_by_its_name_and_needs_no_file()
    {
        var name = BundledExperiments.Names[0];
        Assert.True(ExperimentFile.Is(name));
        Assert.NotNull(ExperimentFile.Read(name, Mercocities.Records));
        Assert.Empty(ExperimentFile.Files(name));
    }

    [Fact]
    public void A_file_and_its_base_are_inputs()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("e.jsonc", """{ "base": "base.jsonc", /* a comment */ "factors": {}, }""");
        Assert.Equal([file], ExperimentFile.Files(file)); // the base is none beside it
        var beside = folder.Write("base.jsonc", "{}");
        Assert.Equal([file, beside], ExperimentFile.Files(file));
    }

    [Fact]
    public void An_unknown_name_is_wrong_usage()
    {
        Assert.False(ExperimentFile.Is("no-such-experiment"));
        Assert.False(ExperimentFile.Is(null));
        Assert.StartsWith(
            "Found no experiment 'no-such-experiment'; expected a file, or one of ",
            Assert.Throws<UsageException>(() => ExperimentFile.Read("no-such-experiment", Mercocities.Records)).Message,
            StringComparison.Ordinal);
    }
}
