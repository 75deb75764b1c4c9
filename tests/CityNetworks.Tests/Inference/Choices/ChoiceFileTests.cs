using CityNetworks.Inference.Choices;
using Xunit;

namespace CityNetworks.Tests.Inference.Choices;

public sealed class ChoiceFileTests
{
    [Fact]
    public void Every_combination_is_made_once_the_last_choice_fastest()
    {
        var file = ChoiceFile.Read(
            """
            { "choices": [ // two by three
              { "name": "model", "options": [ { "name": "logit", "model": "logit" }, { "name": "probit", "model": "probit" } ] },
              { "name": "lag", "options": [ { "name": "1", "lag": 1 }, { "name": "2", "lag": 2 }, { "name": "3", "lag": 3 }, ] },
            ] }
            """);
        Assert.Equal(["logit 1", "logit 2", "logit 3", "probit 1", "probit 2", "probit 3"], file.Combinations().Select(one => $"{one[0].Name} {one[1].Name}"));
        Assert.Equal(3, file.Combinations().Last()[1].Lag);
    }

    [Theory]
    [InlineData("{", "line 1")]
    [InlineData("{ \"choices\": [] }", "Found no choice")]
    [InlineData("{ \"choices\": [ { \"name\": \"a\", \"options\": [] } ] }", "has no option")]
    [InlineData("{ \"choices\": [ { \"name\": \"a\", \"options\": [ { \"name\": \"x\", \"lagg\": 1 } ] } ] }", "lagg")]
    [InlineData("{ \"choices\": [ { \"name\": \"a\", \"options\": [ { \"name\": \"x\" }, { \"name\": \"x\" } ] } ] }", "have the name 'x'")]
    [InlineData("{ \"choices\": [ { \"name\": \"a\", \"options\": [ { \"lag\": 1 } ] } ] }", "name")]
    public void What_is_wrong_is_reported(string text, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => ChoiceFile.Read(text)).Message, StringComparison.Ordinal);
}
