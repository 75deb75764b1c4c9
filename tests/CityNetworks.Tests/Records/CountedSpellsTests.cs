using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Records;

public sealed class CountedSpellsTests
{
    private static readonly Event s_lasting = new("E") { Period = "p0", LastPeriod = "p2" };

    private static RecordSet Records(RecordedSpell? other = null) => new("r")
    {
        Periods = [new("p0"), new("p1"), new("p2"), new("p3")],
        Events = [s_lasting],
        Participations = [new("a", "E"), new("b", "E") { Spell = other }],
    };

    [Fact]
    public void A_spell_is_cut_to_that_of_the_event()
    {
        var spells = new CountedSpells(Records(), Selection.Default, new PeriodAxis(Records().Periods));
        Assert.Equal((0, 3), spells.Of("E", null, s_lasting));
        Assert.Equal((1, 3), spells.Of("E", new RecordedSpell("p1", null), s_lasting));
        Assert.Equal((0, 1), spells.Of("E", new RecordedSpell(null, "p1"), s_lasting));
        Assert.Null(spells.Of("E", new RecordedSpell("p3", null), s_lasting));
    }

    [Fact]
    public void A_start_that_is_not_known_is_left_out_on_request_where_others_have_one()
    {
        var (with, without) = (Records(new RecordedSpell("p1", null)), Records());
        var leaveOut = new Selection { UnknownStart = UnknownStart.LeaveOut };
        Assert.Null(new CountedSpells(with, leaveOut, new PeriodAxis(with.Periods)).Of("E", null, s_lasting));
        Assert.Equal((0, 3), new CountedSpells(without, leaveOut, new PeriodAxis(without.Periods)).Of("E", null, s_lasting));
    }
}
