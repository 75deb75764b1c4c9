using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class ManCommandTests
{
    [Fact]
    public void The_manual_has_every_command_and_the_version()
    {
        var page = Citynet.Run("man").Output;
        Assert.StartsWith(".TH CITYNET 1", page[page.IndexOf(".TH", StringComparison.Ordinal)..].ToUpperInvariant(), StringComparison.Ordinal);
        Assert.Contains(Citynet.Run("--version").Output.Trim(), page, StringComparison.Ordinal);
        Assert.All(
            CityNetworks.Cli.Commands.Root.Create().Subcommands.Where(command => !command.Hidden),
            command => Assert.Contains(command.Name, page.Replace("\\-", "-", StringComparison.Ordinal), StringComparison.Ordinal));
    }
}
