using CityNetworks.Reports.Drawing;
using Xunit;

namespace CityNetworks.Reports.Tests.Drawing;

/// <summary>No name on another, on a node or off the paper.</summary>
public sealed class NamePlacementTests
{
    private static readonly Box s_paper = new(0, 0, 960, 600);

    public static TheoryData<int, double> Crowds => new MatrixTheoryData<int, double>([.. Enumerable.Range(0, 12)], [500.0, 60.0, 2.0]);

    [Theory]
    [MemberData(nameof(Crowds))]
    public void No_name_lies_on_another_or_on_a_node(int seed, double spread)
    {
        var random = new Random(seed);
        Point[] places = [.. Enumerable.Range(0, 40).Select(_ => new Point(200 + (spread * random.NextDouble()), 100 + (spread * 0.8 * random.NextDouble())))];
        double[] radii = [.. places.Select(_ => 3 + (10 * random.NextDouble()))];
        double[] widths = [.. places.Select(_ => 20 + (200 * random.NextDouble()))]; // some of 28 letters
        var names = NamePlacement.Of(places, radii, widths, 15, [(places[0], places[1])], [Box.Around(new(300, 200), 5)], s_paper, 190);
        for (var i = 0; i < names.Length; i++)
        {
            var box = names[i].Box;
            if (!names[i].Numbered)
                Assert.Equal(widths[i], box.Width);
            else if (box.Overlap(Box.Around(places[i], radii[i])) > 0)
                continue; // a number that found no room stands on its own node
            Assert.Equal(box.Width * box.Height, box.Overlap(s_paper), 1e-6);
            Assert.All(places.Zip(radii), node => Assert.Equal(0, box.Overlap(Box.Around(node.First, node.Second))));
            Assert.All(Enumerable.Range(0, i), other => Assert.Equal(0, box.Overlap(names[other].Box)));
        }
    }

    [Fact]
    public void A_name_without_room_becomes_a_number()
    {
        Point[] places = [new(20, 15), new(40, 15), new(60, 15)];
        var names = NamePlacement.Of(places, [4, 4, 4], [70, 70, 70], 14, [], [], new(0, 0, 90, 40), 40);
        Assert.Contains(names, name => name.Numbered);
        Assert.DoesNotContain(names, name => !name.Numbered && (name.Box.Right > 90 || name.Box.Left < 0));
    }

    [Fact]
    public void A_name_alone_stands_beside_its_node_without_a_line()
    {
        var name = Assert.Single(NamePlacement.Of([new(100, 100)], [5], [60], 15, [], [], s_paper, 190));
        Assert.False(name.Led);
        Assert.False(name.Numbered);
        Assert.InRange(name.Box.Left, 105, 120);
    }
}
