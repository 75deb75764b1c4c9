using System.CommandLine;
using Xunit;

namespace CityNetworks.Cli.Tests;

public sealed class CommandExtensionsTests
{
    [Fact]
    public void An_argument_that_looks_like_an_option_is_refused()
    {
        var command = new RootCommand { new Argument<string>("file").NotAnOption() };
        Assert.Contains(command.Parse(["--", "--fiel"]).Errors, error => error.Message == "unknown option '--fiel'.");
        Assert.Empty(command.Parse(["file.csv"]).Errors);
    }

    [Fact]
    public void A_command_has_the_examples_that_were_given()
    {
        Assert.Equal(["a", "b"], new Command("x").WithExamples("a", "b").Examples());
        Assert.Empty(new Command("x").Examples());
    }
}
