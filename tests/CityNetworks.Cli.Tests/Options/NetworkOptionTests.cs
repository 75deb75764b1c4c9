using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Cli.Tests.Options;

public sealed class NetworkOptionTests
{
    private static readonly RecordSet s_contacts = new("r") { Contacts = [new Contact("a", "b")] };
    private static readonly RecordSet s_both = s_contacts with { Participations = [new Participation("a", "e")] };

    [Fact]
    public void Without_the_option_direct_ties_are_meant_where_there_is_nothing_else()
    {
        Assert.True(IsDirect(string.Empty, s_contacts));
        Assert.False(IsDirect(string.Empty, s_both));
        Assert.False(IsDirect(string.Empty, new RecordSet("r")));
        Assert.True(IsDirect("--network contacts", s_both));
        Assert.False(IsDirect("--network events", s_contacts));
    }

    [Fact]
    public void Direct_ties_that_are_not_there_are_refused() => Assert.StartsWith(
        "--network: found contacts", Assert.Throws<UsageException>(() => IsDirect("--network contacts", new RecordSet("r"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Options_of_events_are_refused_where_they_are_given()
    {
        var (roles, kinds) = (new Option<string?>("--roles"), new Option<string?>("--kinds"));
        NetworkOption.Refuse(Given.Words("--kinds meeting", roles, kinds), "--roles");
        Assert.Equal(
            "--kinds means nothing for direct ties; expected it with --network events.",
            Assert.Throws<UsageException>(() => NetworkOption.Refuse(Given.Words("--kinds meeting", roles, kinds), "--roles", "--kinds")).Message);
    }

    private static bool IsDirect(string words, RecordSet records)
    {
        var option = new NetworkOption();
        return option.IsDirect(Given.Words(words, option.AddTo), records);
    }
}
