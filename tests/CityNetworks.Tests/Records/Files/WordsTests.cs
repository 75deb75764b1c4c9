using CityNetworks.Records;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class WordsTests
{
    [Fact]
    public void A_word_has_its_meaning_and_a_wrong_one_the_nearest()
    {
        Assert.True(Words.Roles.TryRead("host", out var role));
        Assert.Equal(Roles.Host, role);
        Assert.False(Words.Roles.TryRead("Host", out _));
        Assert.Equal("Did you mean 'coordinator'?", Words.Roles.Suggestion("cordinator", new ProblemLog()));
        Assert.Equal("certain, probable, unresolved", Words.Confidence.Allowed);
    }
}
