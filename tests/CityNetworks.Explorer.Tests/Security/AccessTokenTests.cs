using CityNetworks.Explorer.Security;
using Xunit;

namespace CityNetworks.Explorer.Tests.Security;

public sealed class AccessTokenTests
{
    [Fact]
    public void Only_the_whole_text_is_the_token()
    {
        var token = new AccessToken();
        Assert.Matches("^[0-9a-f]{64}$", token.Text);
        Assert.True(token.Is(token.Text));
        Assert.All(
            new[] { null, string.Empty, token.Text[1..], token.Text + "0", token.Text.ToUpperInvariant() + " ", new AccessToken().Text },
            other => Assert.False(token.Is(other)));
    }
}
