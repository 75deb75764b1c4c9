using CityNetworks.Reports.Columns;
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

    private const string Lines = "A line joins two cities recorded at the same event; its width grows with the weight of their tie. A disc's area grows with "
        + "the summed weight of the city's ties; its colour is the country.";

    private const string DirectLines = "A line joins two cities that are tied directly; its width grows with the weight of the tie. A disc's area grows with "
        + "the summed weight of the city's lines; its colour is the country.";

    // Where the table holds the strongest ties of each city alone, sums over it would say nothing of the cities: equal ties go to the lower id.
    private const string LinesOfSome = "A line joins two cities recorded at the same event; its width grows with the weight of their tie. Discs are of one "
        + "size, since not all ties are part of this study; their colour is the country.";

    public static Figure? Of(StudyTables study, Moments moments)
    {
        Tie[] ties = [.. moments.Ties.Where(tie => tie.Whole > 0).Select(tie => new Tie(tie.A, tie.B, tie.Whole, tie))];
        if (ties.Length == 0)
            return null;
        var network = Network(study, ties);
        var slider = moments.Slider("network", study, [.. network.Ties.Select(tie => tie.History)]);
        var drawing = Markup.Of($"{slider}{Key(network)}{Svg.Both(
            Draw(study, moments, network, 960, 118, new(74, 34), false), Draw(study, moments, network, 350, 84, new(52, 28), true))}");
        var apart = IsCut(network)
            ? Text.Of("Groups that stand apart may be joined by what is not drawn; places on the page have no other meaning.")
            : study.Direct is null
            ? Text.Of("Groups that no event joins stand apart; places on the page have no other meaning.")
            : Text.Of("Groups that no tie joins stand apart; places on the page have no other meaning.");
        var lines = !study.HasAllTies ? Text.Of(LinesOfSome) : study.Direct is null ? Text.Of(Lines) : Text.Of(DirectLines);
        return new(
            "network",
            Heading(study, moments),
            $"{lines}{BothWays(study)} {apart}{Still(moments)}{Limited(study, network)}{Omitted(study)}",
            drawing,
            "ties",
            Alternative(study, ties));
    }

    private static string Heading(StudyTables study, Moments moments) => (study.Direct is null, moments.Windows.Count > 1) switch
    {
        (true, true) => Text.Of("Who was recorded together, by period"),
        (true, false) => Text.Of("Who was recorded together, all periods"),
        (false, true) => Text.Of("Direct ties, by period"),
        (false, false) => Text.Of("Direct ties, all periods"),
    };

    /// <summary>How ties that have a direction are drawn, in a sentence; empty where they have none.</summary>
    public static string BothWays(StudyTables study) => study.IsDirected
        ? Text.Of(" The direction is not drawn: two cities that are tied both ways have one line, with the larger weight of the two.")
        : string.Empty;

    private sealed record Tie(string A, string B, double Weight, TieHistory History);

    private sealed record Node(string Id, string Name, string Country, double Strength);

    private sealed record Drawn(IReadOnlyList<Node> Nodes, IReadOnlyList<Tie> Ties, IReadOnlyList<string> Countries, int AllNodes, int TiesAmong, int AllTies)
    {
        public Dictionary<string, int> Number { get; } = Nodes.Select((node, i) => (node.Id, i)).ToDictionary(
            pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
    }

    private static Drawn Network(StudyTables study, Tie[] ties)
    {
        var nodes = ties.SelectMany(tie => new[] { (City: tie.A, tie.Weight), (City: tie.B, tie.Weight) })
            .GroupBy(end => end.City, StringComparer.Ordinal)
            .Select(ends => new Node(ends.Key, study.CityName(ends.Key), study.Country(ends.Key), ends.Sum(end => end.Weight)))
            .OrderBy(node => study.PlaceOf(node.Id)).ThenByDescending(node => node.Strength).ThenBy(node => node.Id, StringComparer.Ordinal)
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

    private static string Still(Moments moments) => moments.Windows.Count > 1
        ? Text.Of(" Places stay still from period to period. Single periods share one scale of widths and areas; all periods together have their own.")
        : string.Empty;

    private static Markup Draw(StudyTables study, Moments moments, Drawn network, double width, double step, Point margin, bool upright)
    {
        var neighbours = network.Nodes.Select(node => (IReadOnlyList<int>)[.. network.Ties
            .Where(tie => tie.A == node.Id || tie.B == node.Id).Select(tie => network.Number[tie.A == node.Id ? tie.B : tie.A]).Order()]).ToArray();
        var (places, height) = ComponentPacking.Of(neighbours, width, step, margin, upright);
        var radii = network.Nodes.Select(node => study.HasAllTies
            ? moments.RadiiOf(node.Id, upright ? 5 : 6, upright ? 11 : 15)
            : moments.RadiiOf(node.Id, upright ? 7 : 9, 0)).ToArray();
        var labels = Labels.Of(
            [.. network.Nodes.Select((node, i) => new LabelledNode(study.CityName(node.Id, upright ? 22 : 28), places[i], radii[i].Max()))],
            [],
            [.. network.Ties.Select(tie => (places[network.Number[tie.A]], places[network.Number[tie.B]]))],
            upright ? 12 : 13,
            new(0, 0, width, height),
            upright ? 90 : 190);
        return Markup.Of($"{Svg.Drawing(string.Empty, width, height, Words(study, network), Markup.Join(
        [
            Svg.Group("ties", network.Ties.Select(tie => Svg.Line(
                places[network.Number[tie.A]], places[network.Number[tie.B]], moments.WidthsOf(tie.History), moments.Title(study, tie.History)))),
            labels.Leaders,
            Svg.Group("cities", network.Nodes.Select((node, i) => Svg.Disc(places[i], radii[i], Colour(node, network), Title(study, node)))),
            labels.Names,
        ]))}{labels.List}");
    }

    private static string Title(StudyTables study, Node node) => !study.HasAllTies ? study.CityWithCountry(node.Id) : study.IsDirected
        ? Text.Of($"{study.CityWithCountry(node.Id)}: summed weight of lines {node.Strength}")
        : Text.Of($"{study.CityWithCountry(node.Id)}: summed weight of ties {node.Strength}");

    private static string Colour(Node node, Drawn network) => Palette.Css(Palette.Colour(network.Countries.ToList().IndexOf(node.Country)));

    private static Markup Key(Drawn network) =>
        Markup.Of($"""<ul class="key">{network.Countries.Take(Palette.Count).Select(Swatch)}{Rest(network)}</ul>""");

    private static Markup Swatch(string country, int place) => Markup.Of(
        $"""<li><span class="swatch" style="background:{Palette.Css(Palette.Colour(place))}"></span> {Said(country)}</li>""");

    private static string Said(string country) => country.Length > 0 ? country : Text.Of("country not known");

    private static Markup Rest(Drawn network) => network.Countries.Count <= Palette.Count ? Markup.Empty : Markup.Of(
        $"""<li><span class="swatch" style="background:{Palette.Css(Palette.Quiet)}"></span> {Others(network.Countries.Count - Palette.Count)}</li>""");

    private static string Others(int count) => Prose.Count(count, "other country", "other countries");

    private static string Words(StudyTables study, Drawn network) => !study.HasAllTies
        ? Text.Of(
            $"Network of {Prose.Count(network.Nodes.Count, "city", "cities")} and {Prose.Count(network.Ties.Count, "tie", "ties")} of the strongest of each "
                + $"city. The table below lists the ties.")
        : study.IsDirected
        ? Text.Of(
            $"Network of {Prose.Count(network.Nodes.Count, "city", "cities")} and {Prose.Count(network.Ties.Count, "line", "lines")}; most tied: "
                + $"{MostTied(network.Nodes)}. The table below lists the lines.")
        : Text.Of(
            $"Network of {Prose.Count(network.Nodes.Count, "city", "cities")} and {Prose.Count(network.Ties.Count, "tie", "ties")}; most tied: "
                + $"{MostTied(network.Nodes)}. The table below lists the ties.");

    private static string MostTied(IReadOnlyList<Node> nodes)
    {
        string[] most = [.. nodes.Where(node => node.Strength.Equals(nodes.Max(other => other.Strength))).Select(node => node.Name)];
        return most.Length > 4 ? Text.Of($"{most.Length} cities alike") : Prose.List(most);
    }

    private static bool IsCut(Drawn network) => network.AllNodes != network.Nodes.Count || network.AllTies != network.Ties.Count;

    private static string Limited(StudyTables study, Drawn network)
    {
        if (!IsCut(network))
            return string.Empty;
        var partners = network.Nodes.Count - CityLimit;
        var first = study.HasAllTies ? Text.Of($"the {CityLimit} most tied") : study.OrderedBy is { } measure
            ? Text.Of($"the {CityLimit} that rank first by {MeasureWords.Name(measure)}")
            : Text.Of($"the {CityLimit} with the largest sum of these ties");
        var cities = network.AllNodes == network.Nodes.Count
            ? Text.Of($"All {network.AllNodes} cities with a tie are drawn")
            : partners == 0
            ? Text.Of($"Drawn are {network.Nodes.Count} of {network.AllNodes} cities with a tie: {first}")
            : Text.Of(
                $"Drawn are {network.Nodes.Count} of {network.AllNodes} cities with a tie: {first}, and "
                    + $"{Prose.Count(partners, "city", "cities")} more to which the heaviest tie of one of them leads");
        var (hidden, outside) = (network.TiesAmong - network.Ties.Count, network.AllTies - network.TiesAmong);
        var left = new[]
        {
            hidden == 0 ? string.Empty : Text.Of($"{Prose.Count(hidden, "lighter one", "lighter ones")} between drawn cities"),
            outside == 0 ? string.Empty : Text.Of($"{outside} to cities that are not drawn"),
        }.Where(words => words.Length > 0).ToArray();
        if (!study.HasAllTies)
        {
            return Text.Of(
                $" {cities}. Of the {network.AllTies} ties of this study {network.Ties.Count} are drawn, the heaviest of every drawn city among them; left "
                    + $"out: {Prose.List(left)}.");
        }

        if (study.IsDirected)
        {
            return Text.Of(
                $" {cities}. Of {network.AllTies} lines {network.Ties.Count} are drawn, the heaviest of every drawn city among them; left out: "
                    + $"{Prose.List(left)}.");
        }

        return Text.Of(
            $" {cities}. Of {network.AllTies} ties {network.Ties.Count} are drawn, the heaviest of every drawn city among them; left out: {Prose.List(left)}.");
    }

    private static string Omitted(StudyTables study) => study.Cut("ties") is { } part
        ? Text.Of($" The table of ties itself is {Text.Word(part.Extent)}: {Text.Word(part.Note)}")
        : string.Empty;

    private static Markup Alternative(StudyTables study, Tie[] ties) => HtmlTable.Of<Tie>(
        study.IsDirected ? Text.Of("Lines of all periods, heaviest first") : Text.Of("Ties of all periods, heaviest first"), ties,
    [
        new(Text.Of("city"), row => Markup.Of($"{study.CityName(row.A)}")),
        new(Text.Of("city"), row => Markup.Of($"{study.CityName(row.B)}")),
        new(Text.Of("weight"), row => Markup.Of($"{Prose.Number(row.Weight)}"), true),
    ]);
}
