using CityNetworks.Cli.Options;
using Xunit;

namespace CityNetworks.Cli.Tests.Options;

public sealed class CheckpointOptionsTests
{
    [Theory]
    [InlineData("--checkpoint-every -1", false)]
    [InlineData("--checkpoint-every 0", true)]
    [InlineData("--checkpoint-every NaN", false)]
    [InlineData("--checkpoint-every 2.5 --restart", true)]
    public void Seconds_are_a_number_of_at_least_0(string words, bool isTaken) =>
        Assert.Equal(isTaken, Given.Words(words, new CheckpointOptions().AddTo).Errors.Count == 0);

    [Fact]
    public void A_checkpoint_that_another_run_holds_is_refused_where_it_was_asked_for()
    {
        using var folder = new TemporaryFolder();
        var options = new CheckpointOptions();
        var parsed = Given.Words($"--checkpoint {folder["a.checkpoint"]}", options.AddTo);
        using var held = options.Open(parsed, folder["standard"], TextWriter.Null);
        Assert.Throws<UsageException>(() => options.Open(parsed, folder["standard"], TextWriter.Null));
    }
}
