using CityNetworks.Tables;

namespace CityNetworks.Exchange;

/// <summary>When a node or tie is there: the periods [First, End), and how strong a tie is then.</summary>
/// <param name="First">The first period, by number.</param>
/// <param name="End">The period after the last.</param>
/// <param name="Weight">The weight of a tie in these periods; 1 for a node.</param>
public readonly record struct Spell(int First, int End, double Weight);

/// <summary>A graph on its way into a file: nodes and ties as tables, and when each is there.</summary>
/// <remarks>
/// Both views of a network become this: two-mode (cities and events) and ties (cities). Ids are those of the records; where a city and an event share one,
/// all ids of the file are made distinct as <c>city:ID</c> and <c>event:ID</c>.
/// </remarks>
/// <param name="Name">The graph's name.</param>
/// <param name="TwoMode">Whether it has cities and events; the cities come first.</param>
/// <param name="Nodes"><c>id, label, mode</c>, then attributes; blank means unknown.</param>
/// <param name="Edges"><c>source, target, weight</c>, then attributes; source before target, sorted.</param>
/// <param name="NodeSpells">In step with the nodes.</param>
/// <param name="EdgeSpells">In step with the edges.</param>
/// <param name="Time">What the periods are in calendar time.</param>
public sealed record ExchangeGraph(
    string Name,
    bool TwoMode,
    Table Nodes,
    Table Edges,
    IReadOnlyList<IReadOnlyList<Spell>> NodeSpells,
    IReadOnlyList<IReadOnlyList<Spell>> EdgeSpells,
    TimeAxis Time)
{
    /// <summary>Whether ties have a direction, from source to target; else each stands once, source before target.</summary>
    public bool Directed { get; init; }

    /// <summary>Whether ties were recorded one way each: then a format that knows arcs alone holds an undirected one both ways.</summary>
    public bool OfArcs { get; init; }

    /// <summary>The number of cities, which are the first nodes.</summary>
    public int CityCount => TwoMode ? Nodes.Text("mode").Count(mode => mode == "city") : Nodes.RowCount;

    /// <summary>The place of each node's id in the list of nodes.</summary>
    internal Dictionary<string, int> Places()
    {
        var ids = Nodes.Text("id");
        var places = new Dictionary<string, int>(ids.Count, StringComparer.Ordinal);
        for (var node = 0; node < ids.Count; node++)
            places.Add(ids[node]!, node);
        return places;
    }
}
