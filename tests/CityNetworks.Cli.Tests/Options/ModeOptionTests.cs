using CityNetworks.Cli.Options;
using CityNetworks.Networks;
using Xunit;

namespace CityNetworks.Cli.Tests.Options;

public sealed class ModeOptionTests
{
    [Theory]
    [InlineData("", new[] { Mode.City })]
    [InlineData("--mode event", new[] { Mode.Event })]
    [InlineData("--mode both", new[] { Mode.City, Mode.Event })]
    public void Modes_are_those_asked_for(string words, Mode[] expected)
    {
        var option = new ModeOption();
        Assert.Equal(expected, option.Modes(Given.Words(words, option.AddTo)));
        Assert.NotEmpty(Given.Words("--mode town", option.AddTo).Errors);
    }
}
