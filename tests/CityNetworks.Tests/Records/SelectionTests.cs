using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Records;

public sealed class SelectionTests
{
    [Theory]
    [InlineData(Presence.Present, null, true, false)]
    [InlineData(Presence.Present, 1.0, true, false)]
    [InlineData(Presence.Present, 0.5, false, true)]
    [InlineData(Presence.Present, 0.0, false, false)]
    [InlineData(Presence.Absent, null, false, false)]
    [InlineData(Presence.Unknown, null, false, true)]
    [InlineData(Presence.Unknown, 0.0, false, false)]
    public void A_participation_counts_if_it_is_certain(Presence presence, double? probability, bool counts, bool isUncertain)
    {
        var row = new Participation("a", "E") { Presence = presence, Probability = probability };
        Assert.Equal((counts, isUncertain), (Selection.Default.Counts(row), Selection.Default.IsUncertain(row)));
        Assert.Equal(counts || isUncertain, new Selection { Uncertain = UncertainRows.Count }.Counts(row));
    }

    [Fact]
    public void Kinds_and_roles_count_by_word_too()
    {
        var own = new Event("E") { KindWord = "Cumbre" };
        Assert.True(new Selection { KindWords = new HashSet<string> { "Cumbre" } }.Counts(own));
        Assert.False(new Selection { Kinds = new HashSet<EventKind> { EventKind.Meeting } }.Counts(own));
        var host = new Participation("a", "E") { Role = Roles.Host | Roles.Participant };
        Assert.True(new Selection { Roles = Roles.Host }.Counts(host));
        Assert.False(new Selection { RoleWords = new HashSet<string> { "speaker" } }.Counts(host));
        Assert.Equal("host, speaker", new Selection { Roles = Roles.Host, RoleWords = new HashSet<string> { "speaker" } }.RolesText);
        Assert.Equal("all", Selection.Default.RolesText);
    }

    [Fact]
    public void Events_that_did_not_happen_count_only_on_request_and_planned_ones_never()
    {
        var all = new Selection { IncludeCancelled = true };
        Assert.Equal(
            [(true, true), (false, true), (false, false)],
            new[] { EventStatus.Held, EventStatus.Cancelled, EventStatus.Planned }.Select(status => new Event("E") { Status = status })
                .Select(e => (Selection.Default.Counts(e), all.Counts(e))));
        Assert.False(Selection.Default.Counts(new City("a", "A") { Evidence = Evidence.Secondary }));
    }

    [Fact]
    public void Uncertain_rows_of_events_that_count_are_counted()
    {
        var records = new RecordSet("r")
        {
            Events = [new("E"), new("F") { Status = EventStatus.Cancelled }],
            Participations = [new("a", "E") { Probability = 0.5 }, new("b", "E"), new("a", "F") { Probability = 0.5 }],
        };
        Assert.Equal(1, Selection.Default.CountUncertain(records));
    }

    [Fact]
    public void Rows_of_other_evidence_are_counted()
    {
        var records = new RecordSet("r")
        {
            Events = [new("E")],
            Participations = [new("a", "E") { Evidence = Evidence.Secondary }, new("b", "E"), new("c", "E") { Evidence = Evidence.Secondary }],
        };
        Assert.Equal(2, Selection.Default.CountOtherEvidence(records));
        Assert.Equal(1, new Selection { Evidence = new HashSet<Evidence> { Evidence.Secondary } }.CountOtherEvidence(records));
        Assert.Equal(0, new Selection { Evidence = new HashSet<Evidence> { Evidence.Paper, Evidence.Secondary } }.CountOtherEvidence(records));
    }
}
