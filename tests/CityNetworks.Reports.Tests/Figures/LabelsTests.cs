using CityNetworks.Reports.Drawing;
using CityNetworks.Reports.Figures;
using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

public sealed class LabelsTests
{
    [Fact]
    public void A_name_with_room_stands_in_the_drawing()
    {
        var labels = Labels.Of([new("São Luís <1>", new(200, 100), 4)], [], [], 10, new Box(0, 0, 400, 200), 60);
        Assert.Contains(">São Luís &lt;1&gt;</text>", labels.Names.Html, StringComparison.Ordinal);
        Assert.True(labels.List.IsEmpty);
    }

    [Fact]
    public void Names_without_room_are_numbers_and_stand_in_a_list_in_their_order()
    {
        LabelledNode[] nodes =
        [
            .. Enumerable.Range(0, 40).Select(node => new LabelledNode($"A very long name {node:00}", new(20 + (node % 8), 20 + (node / 8.0)), 4)),
        ];
        var labels = Labels.Of(nodes, [], [], 10, new Box(0, 0, 120, 60), 30);
        var listed = System.Text.RegularExpressions.Regex.Matches(labels.List.Html, "<li>(.*?)</li>").Select(match => match.Groups[1].Value).ToArray();
        Assert.NotEmpty(listed);
        Assert.Equal(listed.Order(StringComparer.Ordinal), listed);
        for (var number = 1; number <= listed.Length; number++)
            Assert.Contains($">{number}</text>", labels.Names.Html, StringComparison.Ordinal);
        Assert.All(listed, name => Assert.DoesNotContain(name, labels.Names.Html, StringComparison.Ordinal));
    }
}
