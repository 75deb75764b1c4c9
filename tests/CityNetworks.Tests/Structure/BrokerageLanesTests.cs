using CityNetworks.Structure;
using CityNetworks.Structure.Pairs;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure;

public sealed class BrokerageLanesTests
{
    [Fact]
    public void Labellings_counted_together_are_those_counted_alone() => Gen.Select(
        Samples.RandomWindow, Gen.Int[-1, 2].Array[12], Gen.Int[1, BrokerageLanes.Width], Gen.Bool, Gen.ULong).Sample((window, numbers, count, inOrder, seed) =>
        {
            var cities = window.Network.CityCount;
            var groups = CityGroups.Of([.. Enumerable.Range(0, cities).Select(city => numbers[city % 12] < 0 ? null : $"{numbers[city % 12]}")]);
            int[] labelled = [.. Enumerable.Range(0, cities).Where(city => groups.Numbers[city] >= 0)];
            int[][] labellings = [.. Enumerable.Range(0, count).Select(replicate => groups.Permuted(labelled, seed, replicate))];
            var rows = new CoPresenceRows(window);
            var lanes = new BrokerageLanes(rows, inOrder ? new MeetingSpans(rows, [.. Enumerable.Range(0, window.Network.EventCount)]) : null, 1);
            var together = lanes.Of(labellings);
            Assert.Equal(count, together.Length);
            for (var lane = 0; lane < count; lane++)
            {
                var alone = lanes.Of([labellings[lane]])[0];
                foreach (var role in Enum.GetValues<BrokerageRole>())
                    Assert.Equal(alone[role], together[lane][role]);
            }
        });

    [Fact]
    public void More_groups_than_a_byte_holds_stay_apart()
    {
        var rows = new CoPresenceRows(Samples.Star(300).All);
        int[] labels = [.. Enumerable.Range(0, 301)];
        var counts = new BrokerageLanes(rows, null, 0.5).Of([labels])[0];
        Assert.Equal(300 * 299 / 2, counts[BrokerageRole.Liaison][0]);
        Assert.Equal(counts.Total, counts[BrokerageRole.Liaison]);
    }
}
