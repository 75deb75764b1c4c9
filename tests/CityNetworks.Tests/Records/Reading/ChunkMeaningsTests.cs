using CityNetworks.Records.Reading;
using Xunit;

namespace CityNetworks.Tests.Records.Reading;

public sealed class ChunkMeaningsTests
{
    [Fact]
    public void Texts_of_a_chunk_mean_what_they_mean_among_all_texts()
    {
        var meanings = new ChunkMeanings();
        meanings.Take((2, [0, 3, 1], [-1, 10, 11, 12]), (1, [0, 2], [-1, -2, 7]));
        Assert.Equal([-1, 12, 10], meanings.Cities[..3]);
        Assert.Equal([-1, 7], meanings.Events[..2]);
        var room = meanings.Cities;
        meanings.Take((1, [0, 2], [-1, 10, 11, 12]), (0, [0], [-1]));
        Assert.Same(room, meanings.Cities);
        Assert.Equal([-1, 11], meanings.Cities[..2]);
    }
}
