using CityNetworks.Diffusion.Ensembles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Ensembles;

public sealed class ShardTests
{
    [Theory]
    [InlineData("1/1", true)]
    [InlineData("3/4", true)]
    [InlineData("5/4", false)]
    [InlineData("0/4", false)]
    [InlineData("-1/4", false)]
    [InlineData("1", false)]
    [InlineData("1/2/3", false)]
    [InlineData("a/b", false)]
    public void A_shard_is_written_as_number_of_number(string text, bool isOne)
    {
        Assert.Equal(isOne, Shard.TryParse(text, out var shard));
        if (isOne)
            Assert.Equal(text, shard.ToString());
    }

    [Fact]
    public void Shards_follow_each_other_and_cover_all_runs() => Gen.Select(Gen.Int[1, 5000], Gen.Int[1, 20]).Sample((runs, of) =>
    {
        var end = 0;
        for (var number = 1; number <= of; number++)
        {
            var range = new Shard(number, of).RunsOf(runs);
            Assert.Equal(end, range.First);
            Assert.True(range.End == runs || range.End % Shard.Block == 0);
            end = range.End;
        }

        Assert.Equal(runs, end);
    });
}
