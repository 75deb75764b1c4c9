using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Numerics;
using CityNetworks.Studies.Absence;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Studies.Absence;

public sealed class BackboneLossTests
{
    [Fact]
    public void Each_tie_that_either_backbone_keeps_is_reported_once_with_what_becomes_of_it() => Samples.RandomWindow.Sample(window =>
    {
        var without = NetworkBuilder.Build(
            window.Network.CityCount, [.. Periods(window.Network)], [.. Samples.TiesOf(window.Network.All).Where(tie => tie.City != 0)]);
        var options = new BackboneOptions { Alpha = 0.4, Adjustment = Adjustment.None };
        var before = Backbone.Of(window, BackboneMethod.Hypergeometric, options);
        var after = Backbone.Of(Windows.Span(without, window.FirstPeriod, window.EndPeriod), BackboneMethod.Hypergeometric, options);
        var table = BackboneLoss.Of(before, after, new HashSet<string> { "c0" });

        var kept = Kept(before);
        var left = Kept(after);
        Assert.Equal(kept.Union(left).Count(), table.RowCount);
        for (var row = 0; row < table.RowCount; row++)
        {
            var pair = (table.Text("source")[row]!, table.Text("target")[row]!);
            var expected = pair.Item1 == "c0" || pair.Item2 == "c0" ? "left" : !left.Contains(pair) ? "lost" : kept.Contains(pair) ? "stays" : "gained";
            Assert.Equal(expected, table.Text("change")[row]);
            Assert.Equal(kept.Contains(pair), table.Flags("kept_before")[row] == true);
            Assert.Equal(left.Contains(pair), table.Flags("kept_after")[row] == true);
        }
    });

    private static HashSet<(string Source, string Target)> Kept(Backbone backbone) =>
        [.. backbone.Ties.Where(tie => tie.Kept).Select(tie => ($"c{tie.Source}", $"c{tie.Target}"))];

    private static IEnumerable<int> Periods(TwoModeNetwork network) => Enumerable.Range(0, network.EventCount).Select(network.PeriodOf);
}
