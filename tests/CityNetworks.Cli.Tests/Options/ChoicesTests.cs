using CityNetworks.Cli.Options;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Cli.Tests.Options;

public sealed class ChoicesTests
{
    [Fact]
    public void Words_are_those_of_the_enumeration_and_each_counts_once()
    {
        Assert.DoesNotContain("none", Choices.Of<Roles>());
        Assert.Equal([Roles.Host, Roles.Deputy], Choices.Parse<Roles>("--roles", "host, deputy,host"));
        Assert.Equal(
            "--roles: found 'hst'; expected some of host, deputy. Did you mean 'host'?",
            Assert.Throws<UsageException>(() => Choices.Split("--roles", "hst", ["host", "deputy"])).Message);
        Assert.StartsWith(
            "--roles: found nothing", Assert.Throws<UsageException>(() => Choices.Split("--roles", " , ", ["a"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_the_records_are_taken_beside_the_known_ones()
    {
        var (known, others) = Choices.Open<Roles>("--roles", "HOST,Speaker", () => ["Speaker", null]);
        Assert.Equal([Roles.Host], known);
        Assert.Equal(["Speaker"], others!);
        Assert.Equal(["speaker"], Choices.Open<Roles>("--roles", "speaker", () => ["Speaker", "SPEAKER"]).Others!);
        Assert.Throws<UsageException>(() => Choices.Open<Roles>("--roles", "Chair", () => ["Speaker"]));
        Assert.Null(Choices.Open<Roles>("--roles", null, () => []).Others);
    }
}
