using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using CityNetworks.Networks;
using CityNetworks.Networks.Direct;
using CityNetworks.Numerics;

namespace CityNetworks.Contagion;

/// <summary>Which nodes can pass it on to which: over ties of a one-mode graph, or through the events of a two-mode one.</summary>
/// <remarks>
/// Through events every shared event is a contact of its own: with w of them, a cascade passes with 1 − (1 − p)^w, and a threshold counts each.
/// That is the projection with its weights, and no pair of it is ever made: memory O(participations).
/// Over ties each tie is one contact, however strong. Immutable; safe to read from any number of threads.
/// </remarks>
public sealed class ContactGraph
{
    private readonly CompressedRows _sources; // one-mode: who reaches v; through events: the events of v
    private readonly CompressedRows _targets; // one-mode: whom v reaches; through events: the cities of e

    private ContactGraph(int count, CompressedRows sources, CompressedRows targets, bool isThroughEvents, int[]? cities = null)
    {
        Cities = cities ?? [.. Enumerable.Range(0, count)];
        (Count, _sources, _targets, IsThroughEvents) = (count, sources, targets, isThroughEvents);
        Contacts = new int[count];
        for (var node = 0; node < count; node++)
        {
            var contacts = 0L;
            foreach (var @event in isThroughEvents ? EventsOf(node) : [])
                contacts += CitiesOf(@event).Length - 1;
            if (!isThroughEvents)
                contacts = SourcesOf(node).Length;
            if (contacts >= 1 << LaneSum.MostPlanes)
                throw new ArgumentException($"Node {node} has {contacts} contacts; expected fewer than {1 << LaneSum.MostPlanes}.", nameof(sources));
            Contacts[node] = (int)contacts;
        }
    }

    /// <summary>The number of nodes.</summary>
    public int Count { get; }

    /// <summary>By node: its number in the network that the graph was made of. Of a window only the cities present in it are nodes, in ascending order; given ties or arcs number their nodes themselves.</summary>
    public IReadOnlyList<int> Cities { get; }

    /// <summary>Whether contacts are shared events.</summary>
    public bool IsThroughEvents { get; }

    internal int EventCount => IsThroughEvents ? _targets.Count : 0;

    /// <summary>The contacts that can reach each node.</summary>
    internal int[] Contacts { get; }

    /// <summary>The entries that are stored: arcs, or participations.</summary>
    internal long Entries => _sources.Items.Length;

    /// <summary>Undirected ties between the cities of a window that share an event; each tie once, whatever its weight. Nodes are the cities present in the window.</summary>
    public static ContactGraph OfTies(CoTies ties)
    {
        var (cities, nodes) = Present(ties.Window);
        var rows = RowsOf(cities.Length, cities.Length, [.. ties.All().SelectMany(tie => new[] { (nodes[tie.Source], nodes[tie.Target]), (nodes[tie.Target], nodes[tie.Source]) })]);
        return new ContactGraph(cities.Length, rows, rows, false, cities);
    }

    /// <summary>Undirected ties between nodes 0…count−1, each given once in either order; a tie of a node with itself is left out.</summary>
    /// <exception cref="ArgumentException">A tie names a node that is not there.</exception>
    public static ContactGraph OfTies(int count, IReadOnlyCollection<(int First, int Second)> ties)
    {
        var arcs = new List<(int Source, int Target)>(2 * ties.Count);
        foreach (var (first, second) in ties)
        {
            arcs.Add((first, second));
            arcs.Add((second, first));
        }

        var rows = RowsOf(count, count, arcs.Where(arc => arc.Source != arc.Target));
        return new ContactGraph(count, rows, rows, false);
    }

    /// <summary>Directed arcs between nodes 0…count−1: the source can reach the target; an arc given twice is two contacts.</summary>
    /// <exception cref="ArgumentException">An arc names a node that is not there.</exception>
    public static ContactGraph OfArcs(int count, IReadOnlyCollection<(int Source, int Target)> arcs)
    {
        var proper = arcs.Where(arc => arc.Source != arc.Target);
        return new ContactGraph(count, RowsOf(count, count, proper.Select(arc => (arc.Target, arc.Source))), RowsOf(count, count, proper), false);
    }

    /// <summary>The cities present in a network of direct ties: a city can reach those that have a tie to it, since they name or hear from it.</summary>
    public static ContactGraph OfDirect(DirectNetwork network)
    {
        int[] cities = [.. network.Present];
        var arcs = network.Ties.Select(tie => (Source: Array.BinarySearch(cities, tie.Target), Target: Array.BinarySearch(cities, tie.Source))).ToArray();
        var (sources, targets) = (arcs.Select(arc => (arc.Target, arc.Source)), arcs.Select(arc => (arc.Source, arc.Target)));
        return new ContactGraph(cities.Length, RowsOf(cities.Length, cities.Length, sources), RowsOf(cities.Length, cities.Length, targets), false, cities);
    }

    /// <summary>The cities present in a window, through its events.</summary>
    /// <remarks>Where events last over several periods, each period in which two cities are at an event together is a contact.</remarks>
    public static ContactGraph ThroughEvents(Window window)
    {
        if (window.Network.HasSpells)
            window = window.Network.InPoints().All;
        var (present, nodes) = Present(window);
        var ties = new List<(int City, int Event)>(window.TieCount);
        for (var @event = window.FirstEvent; @event < window.EndEvent; @event++)
        {
            foreach (var city in window.CitiesOf(@event))
                ties.Add((nodes[city], @event - window.FirstEvent));
        }

        var (cities, events) = (present.Length, window.EndEvent - window.FirstEvent);
        return new ContactGraph(cities, RowsOf(cities, events, ties), RowsOf(events, cities, ties.Select(tie => (tie.Event, tie.City))), true, present);
    }

    // The cities with a tie in the window, ascending, and the node of each; −1 for those absent.
    private static (int[] Cities, int[] Nodes) Present(Window window)
    {
        int[] cities = [.. Enumerable.Range(0, window.Network.CityCount).Where(city => window.DegreeOf(city) > 0)];
        var nodes = new int[window.Network.CityCount];
        Array.Fill(nodes, -1);
        foreach (var (node, city) in cities.Index())
            nodes[city] = node;
        return (cities, nodes);
    }

    internal ReadOnlySpan<int> SourcesOf(int node) => _sources[node];

    internal ReadOnlySpan<int> TargetsOf(int node) => _targets[node];

    /// <summary>Asks for a row that will soon be read; only ever changes speed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal unsafe void PrefetchTargets(int node)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref MemoryMarshal.GetReference(_targets[node])));
    }

    internal ReadOnlySpan<int> EventsOf(int city) => _sources[city];

    internal ReadOnlySpan<int> CitiesOf(int @event) => _targets[@event];

    // Rows of numbers, ascending.
    private static CompressedRows RowsOf(int count, int end, IEnumerable<(int Row, int Item)> entries)
    {
        var all = entries as ICollection<(int Row, int Item)> ?? [.. entries];
        foreach (var (row, item) in all)
        {
            if ((uint)row >= (uint)count || (uint)item >= (uint)end)
                throw new ArgumentException($"A tie joins {row} and {item}; expected numbers from 0 to {count - 1} and {end - 1}.", nameof(entries));
        }

        var rows = CompressedRows.Of(count, [.. all.Select(entry => entry.Row)], [.. all.Select(entry => entry.Item)]);
        for (var row = 0; row < count; row++)
            rows.Items.AsSpan(rows.Offsets[row], rows.Offsets[row + 1] - rows.Offsets[row]).Sort();
        return rows;
    }
}
