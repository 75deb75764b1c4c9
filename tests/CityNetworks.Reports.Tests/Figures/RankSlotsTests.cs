using CityNetworks.Reports.Figures;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

public sealed class RankSlotsTests
{
    [Fact]
    public void Equal_ranks_share_the_level_of_the_first_and_those_not_drawn_take_none()
    {
        (string Window, string City, double Rank)[] rows =
            [("2001", "a", 1), ("2001", "b", 2.5), ("2001", "c", 2.5), ("2001", "d", 4), ("2002", "d", 1), ("2002", "a", double.NaN)];
        var scores = Table.Of("centrality", rows).Text("window", row => row.Window).Text("mode", _ => "city").Text("node", row => row.City)
            .Text("measure", _ => "harmonic").Number("raw", _ => 1).Number("value", _ => 1).Number("rank", row => row.Rank).Build();
        var study = Made.Study(scores);
        Assert.Equal(["a1 b2 c2 d4", "d1"], Levels(["a", "b", "c", "d"]));
        Assert.Equal(["b1 d2", "d1"], Levels(["b", "d"]));

        string[] Levels(HashSet<string> cities) =>
            [.. RankSlots.Of(study, "harmonic", cities).Select(period => string.Join(' ', period.Select(slot => $"{slot.Score.Node}{slot.Level}")))];
    }
}
