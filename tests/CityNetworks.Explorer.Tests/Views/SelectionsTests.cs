using CityNetworks.Explorer.Refusals;
using CityNetworks.Explorer.Views;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using Xunit;

namespace CityNetworks.Explorer.Tests.Views;

public sealed class SelectionsTests
{
    private static readonly RecordsRequest s_asked = new("mercocities-utsc");

    [Fact]
    public void The_default_counts_what_the_paper_has_and_was_held()
    {
        var selection = Selections.Of(s_asked, Mercocities.Records);
        Assert.Equal([Evidence.Paper], selection.Evidence);
        Assert.Null(selection.Kinds);
        Assert.Null(selection.KindWords);
        Assert.False(selection.IncludeCancelled);
    }

    [Fact]
    public void Known_kinds_and_words_of_the_records_are_distinguished()
    {
        var records = new RecordSet("r") { Events = [new Event("a") { Kind = EventKind.Meeting }, new Event("b") { KindWord = "Cumbre" }] };
        Assert.Equal(["Cumbre", "meeting"], Selections.KindsOf(records));
        var selection = Selections.Of(s_asked with { Evidence = "all", Kinds = ["meeting", "Cumbre"] }, records);
        Assert.Equal([EventKind.Meeting], selection.Kinds!);
        Assert.Equal(["Cumbre"], selection.KindWords!);
        Assert.Equal([Evidence.Paper, Evidence.Secondary], selection.Evidence.Order());
    }

    [Theory]
    [InlineData("hearsay", null, "evidence: found 'hearsay'")]
    [InlineData("paper", "festival", "kinds: found 'festival'")]
    public void A_word_that_is_not_known_is_refused(string evidence, string? kind, string message) => Assert.StartsWith(
        message,
        Assert.Throws<RefusedException>(
            () => Selections.Of(s_asked with { Evidence = evidence, Kinds = kind is null ? null : [kind] }, Mercocities.Records)).Message,
        StringComparison.Ordinal);
}
