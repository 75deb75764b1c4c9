using CityNetworks.Reports.Drawing;
using CityNetworks.Reports.Html;

namespace CityNetworks.Reports.Figures;

/// <summary>A node that is named.</summary>
internal sealed record LabelledNode(string Name, Point Place, double Radius);

/// <summary>The names of a drawing: the texts, the lines that lead to those that stand apart, and the list of those for which a number stands.</summary>
internal sealed record Labels(Markup Leaders, Markup Names, Markup List)
{
    /// <summary>Places the names.</summary>
    /// <param name="nodes">The nodes to name, the most important first.</param>
    /// <param name="others">Where nodes without a name lie.</param>
    /// <param name="lines">The lines between nodes.</param>
    /// <param name="letter">The height of letters, in pixels.</param>
    /// <param name="paper">The drawing.</param>
    /// <param name="reach">How far from its node a name may stand, in pixels.</param>
    public static Labels Of(
        IReadOnlyList<LabelledNode> nodes,
        IReadOnlyList<Box> others,
        IReadOnlyList<(Point A, Point B)> lines,
        double letter,
        Box paper,
        double reach)
    {
        var placed = NamePlacement.Of(
            [.. nodes.Select(node => node.Place)],
            [.. nodes.Select(node => node.Radius)],
            [.. nodes.Select(node => TextWidth.Of(node.Name, letter))],
            letter + 2,
            lines,
            others,
            paper,
            reach);
        var numbers = new Dictionary<int, int>();
        for (var i = 0; i < placed.Length; i++)
        {
            if (placed[i].Numbered)
                numbers[i] = numbers.Count + 1;
        }

        return new(
            Markup.Of($"""<path class="leaders" d="{PathText.Of(Leading(nodes, placed), false)}"/>"""),
            Markup.Of($"""<g class="names" font-size="{letter}">{nodes.Select((node, i) => Named(node, i))}</g>"""),
            numbers.Count == 0 ? Markup.Empty : Markup.Of($"\n<ol class=\"numbered\">{numbers.Keys.Select(i => Markup.Of($"<li>{nodes[i].Name}</li>"))}</ol>"));

        Markup Named(LabelledNode node, int i) => Text(numbers.TryGetValue(i, out var number) ? $"{number}" : node.Name, placed[i].Box);
    }

    private static Markup Text(string text, Box box) =>
        Markup.Of($"""<text x="{box.Left + (box.Width / 2)}" y="{box.Top + (box.Height * 0.78)}">{text}</text>""");

    private static IEnumerable<IReadOnlyList<Point>> Leading(IReadOnlyList<LabelledNode> nodes, PlacedName[] placed) => placed
        .Select((name, i) => (name, nodes[i].Place))
        .Where(pair => pair.name.Led)
        .Select(pair => (IReadOnlyList<Point>)[pair.Place, NamePlacement.Anchor(pair.Place, pair.name.Box)]);
}
