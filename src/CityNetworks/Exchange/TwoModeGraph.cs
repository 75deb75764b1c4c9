using CityNetworks.Exchange.Import;
using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Exchange;

/// <summary>A window of a network as a graph of cities and events.</summary>
/// <remarks>Only nodes that are present in the window; a tie is there in its event's period, or in the spells in which it holds; a node in the periods of its
/// ties. Cost: O(ties).</remarks>
/// <example>
/// <code>
/// var network = NetworkBuilder.Build(Mercocities.Records);
/// using var file = new MemoryStream();
/// GraphMl.Write(TwoModeGraph.Of(network.All, Mercocities.Records), _ =&gt; file);
/// Console.WriteLine(Encoding.UTF8.GetString(file.ToArray()).Contains("Pergamino", StringComparison.Ordinal));
/// // True
/// </code>
/// </example>
public static class TwoModeGraph
{
    // Columns of a city that would hide another of the file; start and last are the times that GraphML gives.
    private static readonly HashSet<string> s_taken =
    [
        "id", "label", "mode", "name", "country", "lat", "lon", "population", "joined", "left", "aliases", "as_printed", "kind", "period", "date", "end",
        "host", "organiser", "status", "themes", "same_occasion", "evidence", "confidence", "source", "note", "start", "last", "spells",
    ];

    /// <summary>The graph of a window.</summary>
    /// <param name="window">What to write.</param>
    /// <param name="records">Attributes of cities and events, and the days of periods; without them there are ids, names and ties alone.</param>
    /// <returns>
    /// Nodes with every column of <c>cities.csv</c> and <c>events.csv</c> under its name there (the start of an event as <c>date</c>); lists joined by
    /// <c>;</c>.
    /// </returns>
    public static ExchangeGraph Of(Window window, RecordSet? records = null)
    {
        var network = window.Network;
        int[] cities = [.. Enumerable.Range(0, network.CityCount).Where(city => window.DegreeOf(city) > 0)];
        int[] events = [.. Enumerable.Range(window.FirstEvent, window.EndEvent - window.FirstEvent).Where(e => !network.CitiesOf(e).IsEmpty)];
        var ids = NodeIds.Of(network.Names, cities, events);
        (int City, int Event, int Tie)[] ties = [.. cities.SelectMany(city => Ties(window, city))];
        var time = TimeAxis.Of(network.Names.Periods, records);
        Spell[][] edgeSpells = Array.ConvertAll(ties, tie => SpellsOf(network, tie.Tie, tie.Event, network.WeightOf(tie.Tie)));
        var words = new RoleWords(network, records);
        var edges = Table.Of("edges", ties)
            .Text("source", tie => ids.City(tie.City))
            .Text("target", tie => ids.Event(tie.Event))
            .Number("weight", tie => network.WeightOf(tie.Tie))
            .Text("type", tie => (network.RolesOf(tie.Tie) & (Roles.Coordinator | Roles.Deputy)) != 0 ? "COORDINATED" : "PARTICIPATED_IN")
            .Text("roles", tie => words.Of(tie.City, tie.Event, network.RolesOf(tie.Tie)))
            .Text("period", tie => network.Names.Periods[network.SpellsOf(tie.Tie, tie.Event)[0].First]);
        if (network.HasSpells)
            edges.Text(TieAttributes.Periods, tie => time.Named(SpellsOf(network, tie.Tie, tie.Event, 1)));
        return new ExchangeGraph(
            records?.Id ?? window.Name,
            TwoMode: true,
            NodesOf(network, cities, events, ids, records),
            edges.Build(),
            [.. cities.Select(city => CitySpells(window, city)), .. events.Select(e => EventSpells(network, e))],
            edgeSpells,
            time);
    }

    private static Table NodesOf(TwoModeNetwork network, int[] cities, int[] events, NodeIds ids, RecordSet? records)
    {
        var recorded = CityAttributes.Recorded(records);
        var happened = records?.Events.ToDictionary(e => e.Id, StringComparer.Ordinal);
        (bool IsCity, int Node)[] nodes = [.. cities.Select(city => (true, city)), .. events.Select(e => (false, e))];
        var table = Table.Of("nodes", nodes)
            .Text("id", node => node.IsCity ? ids.City(node.Node) : ids.Event(node.Node))
            .Text("label", node => node.IsCity ? network.Names.CityNames[node.Node] : network.Names.EventLabels[node.Node])
            .Text("mode", node => node.IsCity ? "city" : "event");
        CityAttributes.AddTo(table, CityOf);
        table
            .Text("kind", node => Happened(node)?.KindText)
            .Text("period", node => node.IsCity ? null : network.Names.Periods[network.PeriodOf(node.Node)])
            .Text("date", node => Happened(node)?.Start?.Text)
            .Text("end", node => Happened(node)?.End?.Text)
            .Text("host", node => Happened(node)?.Host)
            .Text("organiser", node => Happened(node)?.Organiser)
            .Text("status", node => CityAttributes.Word(Happened(node)?.Status))
            .Text("themes", node => CityAttributes.Joined(Happened(node)?.Themes))
            .Text("same_occasion", node => Happened(node)?.SameOccasion)
            .Text("evidence", node => CityAttributes.Word(Happened(node)?.Evidence ?? CityOf(node)?.Evidence))
            .Text("confidence", node => Happened(node)?.Confidence)
            .Text("source", node => Happened(node)?.Source)
            .Text("note", node => Happened(node)?.Note ?? CityOf(node)?.Note);
        CityAttributes.AddFurtherTo(table, recorded?.Values, CityOf, s_taken);
        return table.Build();

        City? CityOf((bool IsCity, int Node) node) => node.IsCity ? recorded?.GetValueOrDefault(network.Names.Cities[node.Node]) : null;

        Event? Happened((bool IsCity, int Node) node) => node.IsCity ? null : happened?.GetValueOrDefault(network.Names.Events[node.Node]);
    }

    private static IEnumerable<(int City, int Event, int Tie)> Ties(Window window, int city)
    {
        var first = window.FirstTieOf(city);
        return window.EventsOf(city).ToArray().Select((e, k) => (city, e, first + k));
    }

    private static Spell[] SpellsOf(TwoModeNetwork network, int tie, int @event, double weight) =>
        [.. network.SpellsOf(tie, @event).Select(spell => new Spell(spell.First, spell.End, weight))];

    private static Spell[] EventSpells(TwoModeNetwork network, int @event) =>
        Spells.Joined(network.TiesOf(@event).ToArray().SelectMany(tie => SpellsOf(network, tie, @event, 1)));

    private static Spell[] CitySpells(Window window, int city) =>
        Spells.Joined(Ties(window, city).SelectMany(tie => SpellsOf(window.Network, tie.Tie, tie.Event, 1)));
}
