using CityNetworks.Reports.Drawing;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Figures;

/// <summary>The co-coordination network over all periods, drawn twice: for a wide and for a narrow page.</summary>
internal static class CoordinationNetwork
{
    /// <summary>More than this is a hairball.</summary>
    private const int CityLimit = 40;
    private const int TieLimit = 160;

    public static Figure? Of(Study study)
    {
        var all = study.Ties.Any(tie => tie.Window == Study.AllPeriods);
        // Without a window of all periods the ties of the periods are combined.
        var ties = study.Ties.Where(tie => (!all || tie.Window == Study.AllPeriods) && tie.Weight > 0)
            .GroupBy(tie => string.CompareOrdinal(tie.Source, tie.Target) < 0 ? (tie.Source, tie.Target) : (Source: tie.Target, Target: tie.Source))
            .Select(pair => new Tie(pair.Key.Source, pair.Key.Target, pair.Max(tie => tie.Weight)))
            .OrderByDescending(tie => tie.Weight).ThenBy(tie => tie.A, StringComparer.Ordinal).ThenBy(tie => tie.B, StringComparer.Ordinal)
            .ToArray();
        if (ties.Length == 0)
            return null;
        var network = Network(study, ties);
        var drawing =
            Markup.Of($"""{Key(network)}<div class="drawing for-wide">{Draw(study, network, 960, 118, new(74, 34), false)}</div><div class="drawing for-narrow">{Draw(study, network, 350, 84, new(52, 28), true)}</div>""");
        return new(
            "network",
            "Who was recorded together, all periods",
            $"A line joins two cities recorded at the same event; its width grows with the weight of their tie. A disc's area grows with the summed weight "
                + $"of the city's ties; its colour is the country. "
                + $"{(IsCut(network) ? "Groups that stand apart may be joined by what is not drawn" : "Groups that no event joins stand apart")}; places on "
                + $"the page have no other meaning.{Limited(network)}{Omitted(study)}",
            drawing,
            "ties",
            Alternative(study, ties));
    }

    private sealed record Tie(string A, string B, double Weight);

    private sealed record Node(string Id, string Name, string Country, double Strength);

    private sealed record Drawn(IReadOnlyList<Node> Nodes, IReadOnlyList<Tie> Ties, IReadOnlyList<string> Countries, int AllNodes, int TiesAmong, int AllTies)
    {
        public Dictionary<string, int> Number { get; } = Nodes.Select((node, i) => (node.Id, i)).ToDictionary(
            pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
    }

    private static Drawn Network(Study study, Tie[] ties)
    {
        var nodes = ties.SelectMany(tie => new[] { (City: tie.A, tie.Weight), (City: tie.B, tie.Weight) })
            .GroupBy(end => end.City, StringComparer.Ordinal)
            .Select(ends => new Node(ends.Key, study.CityName(ends.Key), study.Country(ends.Key), ends.Sum(end => end.Weight)))
            .OrderByDescending(node => node.Strength).ThenBy(node => node.Id, StringComparer.Ordinal)
            .ToArray();
        var (ids, among, kept) = Chosen([.. nodes.Select(node => node.Id)], ties);
        var shown = nodes.Where(node => ids.Contains(node.Id)).ToArray();
        var countries = shown.GroupBy(node => node.Country, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key).ToArray();
        return new(shown, kept, countries, nodes.Length, among, ties.Length);
    }

    // No city is drawn without a tie: the heaviest of each drawn city is kept, and where it leads to a city that is not among the most tied, that city is drawn
    // too.
    private static (HashSet<string> Cities, int Among, Tie[] Kept) Chosen(string[] byStrength, Tie[] ties)
    {
        var heaviest = new Dictionary<string, Tie>(StringComparer.Ordinal);
        foreach (var tie in ties)
        {
            heaviest.TryAdd(tie.A, tie);
            heaviest.TryAdd(tie.B, tie);
        }

        var cities = byStrength.Take(CityLimit).ToHashSet(StringComparer.Ordinal);
        var first = byStrength.Take(CityLimit).Select(city => heaviest[city]).ToHashSet();
        foreach (var tie in first)
        {
            cities.Add(tie.A);
            cities.Add(tie.B);
        }

        var among = ties.Where(tie => cities.Contains(tie.A) && cities.Contains(tie.B)).ToArray();
        var kept = among.Length <= TieLimit ? among.ToHashSet() : [.. first.Concat(among).Distinct().Take(Math.Max(first.Count, TieLimit))];
        return (cities, among.Length, [.. among.Where(kept.Contains)]);
    }

    private static Markup Draw(Study study, Drawn network, double width, double step, Point margin, bool upright)
    {
        var neighbours = network.Nodes.Select(node => (IReadOnlyList<int>)[.. network.Ties
            .Where(tie => tie.A == node.Id || tie.B == node.Id).Select(tie => network.Number[tie.A == node.Id ? tie.B : tie.A]).Order()]).ToArray();
        var (places, height) = ComponentPacking.Of(neighbours, width, step, margin, upright);
        var largest = network.Nodes.Max(node => node.Strength);
        var radii = network.Nodes.Select(node => (upright ? 5 : 6) + ((upright ? 11 : 15) * Math.Sqrt(node.Strength / largest))).ToArray();
        var letter = upright ? 12.0 : 13.0;
        var names = network.Nodes.Select(node => study.CityName(node.Id, upright ? 22 : 28)).ToArray();
        var widths = names.Select(name => 0.6 * letter * name.Length).ToArray();
        var lines = network.Ties.Select(tie => (network.Number[tie.A], network.Number[tie.B])).ToArray();
        var boxes = LabelPlacement.Of(places, radii, widths, letter + 2, lines, new(0, 0, width, height));
        var heaviest = network.Ties.Max(tie => tie.Weight);
        return Markup.Of(
            $"""
            <svg class="network" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-label="{Words(network)}">
            <g class="ties">{network.Ties.Select(tie => Line(tie, network, places, heaviest))}</g>
            <g class="cities">{network.Nodes.Select((node, i) => Markup.Of($"""<circle cx="{places[i].X}" cy="{places[i].Y}" r="{radii[i]}" fill="{Colour(node, network)}"><title>{node.Name}{(node.Country.Length > 0 ? $" ({node.Country})" : string.Empty)}: summed weight of ties {Prose.Number(node.Strength)}</title></circle>"""))}</g>
            <g class="names" font-size="{letter}">{network.Nodes.Select((node, i) => Markup.Of($"""<text x="{boxes[i].Left + (boxes[i].Width / 2)}" y="{boxes[i].Top + (boxes[i].Height * 0.78)}">{names[i]}</text>"""))}</g>
            </svg>
            """);
    }

    private static Markup Line(Tie tie, Drawn network, Point[] places, double heaviest)
    {
        var (a, b) = (places[network.Number[tie.A]], places[network.Number[tie.B]]);
        var title = $"{network.Nodes[network.Number[tie.A]].Name} and {network.Nodes[network.Number[tie.B]].Name}: weight {Prose.Number(tie.Weight)}";
        return Markup.Of(
            $"""<line x1="{a.X}" y1="{a.Y}" x2="{b.X}" y2="{b.Y}" stroke-width="{1 + (6 * (tie.Weight / heaviest))}"><title>{title}</title></line>""");
    }

    private static string Colour(Node node, Drawn network) => Palette.Css(Palette.Colour(network.Countries.ToList().IndexOf(node.Country)));

    private static Markup Key(Drawn network) => Markup.Of(
        $"""<ul class="key">{network.Countries.Take(Palette.Count).Select((country, i) => Markup.Of($"""<li><span class="swatch" style="background:{Palette.Css(Palette.Colour(i))}"></span> {(country.Length > 0 ? country : "country not known")}</li>"""))}{Rest(network)}</ul>""");

    private static Markup Rest(Drawn network) => network.Countries.Count <= Palette.Count ? Markup.Empty : Markup.Of(
        $"""<li><span class="swatch" style="background:{Palette.Css(Palette.Quiet)}"></span> {network.Countries.Count - Palette.Count} other countries</li>""");

    private static string Words(Drawn network) =>
        $"Network of {Prose.Count(network.Nodes.Count, "city", "cities")} and {Prose.Count(network.Ties.Count, "tie", "ties")}; most tied: "
            + $"{MostTied(network.Nodes)}. The table below lists the ties.";

    private static string MostTied(IReadOnlyList<Node> nodes)
    {
        string[] most = [.. nodes.Where(node => node.Strength.Equals(nodes.Max(other => other.Strength))).Select(node => node.Name)];
        return most.Length > 4 ? $"{most.Length} cities alike" : Prose.List(most);
    }

    private static bool IsCut(Drawn network) => network.AllNodes != network.Nodes.Count || network.AllTies != network.Ties.Count;

    private static string Limited(Drawn network)
    {
        if (!IsCut(network))
            return string.Empty;
        var partners = network.Nodes.Count - CityLimit;
        var cities = network.AllNodes == network.Nodes.Count
            ? $"All {network.AllNodes} cities with a tie are drawn"
            : $"Drawn are {network.Nodes.Count} of {network.AllNodes} cities with a tie: the {CityLimit} most tied"
                + (partners > 0 ? $", and {Prose.Count(partners, "city", "cities")} more to which the heaviest tie of one of them leads" : string.Empty);
        var (hidden, outside) = (network.TiesAmong - network.Ties.Count, network.AllTies - network.TiesAmong);
        var left = new[]
        {
            hidden == 0 ? string.Empty : $"{Prose.Count(hidden, "lighter one", "lighter ones")} between drawn cities",
            outside == 0 ? string.Empty : $"{outside} to cities that are not drawn",
        }.Where(words => words.Length > 0).ToArray();
        return $" {cities}. Of {network.AllTies} ties {network.Ties.Count} are drawn, the heaviest of every drawn city among them; left out: "
            + $"{Prose.List(left)}.";
    }

    private static string Omitted(Study study) => study.Cut("ties") is { } part ? $" The table of ties itself is {part.Extent}: {part.Note}" : string.Empty;

    private static Markup Alternative(Study study, Tie[] ties) => HtmlTable.Of<Tie>("Ties of all periods, heaviest first", ties,
    [
        new(Text.Of("city"), row => Markup.Of($"{study.CityName(row.A)}")),
        new(Text.Of("city"), row => Markup.Of($"{study.CityName(row.B)}")),
        new(Text.Of("weight"), row => Markup.Of($"{Prose.Number(row.Weight)}"), true),
    ]);
}
