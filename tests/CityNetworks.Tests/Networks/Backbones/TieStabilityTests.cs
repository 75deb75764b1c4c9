using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Numerics;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Tests.Networks.Backbones;

public sealed class TieStabilityTests
{
    // Disparity at 0.2 keeps 0–1 where city 0 meets 1 three times and two others once (p = 0.16), and nothing where all meet once.
    private static readonly (int City, int Partner, int Period)[] s_meetings =
        [(0, 1, 0), (0, 1, 0), (0, 1, 0), (0, 2, 0), (0, 3, 0), (0, 1, 1), (0, 2, 1), (0, 1, 2), (0, 1, 2), (0, 1, 2), (0, 2, 2), (0, 4, 2)];

    private static IReadOnlyList<Backbone> Backbones(params int[] periods)
    {
        var network = NetworkBuilder.Build(
            5, [.. s_meetings.Select(m => m.Period)], [.. s_meetings.SelectMany((m, e) => new[] { (m.City, e), (m.Partner, e) })]);
        var options = new BackboneOptions { Alpha = 0.2, Adjustment = Adjustment.None };
        return [.. periods.Select(p => Backbone.Of(Windows.Each(network)[p], BackboneMethod.Disparity, options))];
    }

    [Fact]
    public void Share_counts_the_windows_that_keep_the_tie() => Assert.Equal(
        [new(0, 1, 3, 2, 2 / 3.0), new(0, 2, 3, 0, 0), new(0, 3, 1, 0, 0), new StableTie(0, 4, 1, 0, 0)],
        TieStability.Of(Backbones(0, 1, 2)));

    [Fact]
    public void Overlap_is_the_Jaccard_index_of_kept_ties()
    {
        Assert.Equal([0, 0], TieStability.Overlaps(Backbones(0, 1, 2)).Select(overlap => overlap.Jaccard));
        Assert.Equal([1], TieStability.Overlaps(Backbones(0, 2)).Select(overlap => overlap.Jaccard));
        Assert.Equal([double.NaN], TieStability.Overlaps(Backbones(1, 1)).Select(overlap => overlap.Jaccard));
        Assert.Empty(TieStability.Overlaps([]));
        var backbone = Backbones(0)[0];
        Assert.Equal(0.5, new BackboneOverlap(backbone, backbone, 2, 4).Jaccard);
    }

    [Fact]
    public void Tables_hold_the_same()
    {
        using var text = new StringWriter();
        TableCsv.Write(TieStability.ToTable(Backbones(0, 2)), text);
        TableCsv.Write(TieStability.ToOverlapTable(Backbones(0, 2)), text);
        Assert.Equal(
            """
            source,target,source_name,target_name,windows,windows_met,windows_kept,share
            c0,c1,c0,c1,2,2,2,1
            c0,c2,c0,c2,2,2,0,0
            c0,c3,c0,c3,2,1,0,0
            c0,c4,c0,c4,2,1,0,0
            from,to,kept_from,kept_to,kept_both,jaccard
            p0,p2,1,1,1,1

            """.ReplaceLineEndings("\n"),
            text.ToString());
    }
}
