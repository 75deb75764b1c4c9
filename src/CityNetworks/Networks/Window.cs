namespace CityNetworks.Networks;

/// <summary>The events and ties of consecutive periods, [FirstPeriod, EndPeriod): measures take it as it is.</summary>
/// <remarks>
/// Where events are points in time it is a view, and nothing is copied. Where ties hold in spells, the network seen has the ties
/// that hold in some of the periods, each once, whatever its length; node numbers are those of the whole network. It then costs O(ties), and 12 bytes per tie
/// that holds in a window of one period, 24 in a longer one.
/// A city is present in a window when it has a tie there; so is an event. Nodes that are not present are not part of the window's network:
/// they count in no n or m and their value is 0. So adding an isolated city changes nothing, and a window equals the network of the same records filtered.
/// <c>default</c> is not a window.
/// </remarks>
public readonly struct Window
{
    internal Window(TwoModeNetwork network, int firstPeriod, int endPeriod, string name)
    {
        Whole = network;
        Network = network.In(firstPeriod, endPeriod);
        FirstPeriod = firstPeriod;
        EndPeriod = endPeriod;
        FirstEvent = network.FirstEventOf(firstPeriod);
        EndEvent = network.FirstEventOf(endPeriod);
        Name = name;

        // Events that began before may still be on; none that begins later can.
        for (var @event = 0; Network.HasSpells && @event < FirstEvent; @event++)
        {
            if (!Network.CitiesOf(@event).IsEmpty)
                FirstEvent = @event;
        }
    }

    private Window(Window window, TwoModeNetwork network)
    {
        this = window;
        Network = network;
    }

    /// <summary>The network seen.</summary>
    public TwoModeNetwork Network { get; }

    /// <summary>The network that the window is of, with the ties before and after it.</summary>
    internal TwoModeNetwork Whole { get; }

    /// <summary>The first period.</summary>
    public int FirstPeriod { get; }

    /// <summary>The period after the last.</summary>
    public int EndPeriod { get; }

    /// <summary>The first event.</summary>
    public int FirstEvent { get; }

    /// <summary>The event after the last.</summary>
    public int EndEvent { get; }

    /// <summary>The period's id, <c>FIRST..LAST</c>, or <c>all</c>.</summary>
    public string Name { get; }

    /// <summary>When each tie of the window holds; null where this says nothing, since all who were at an event were there together.</summary>
    internal TieSpells? Spells => Network.Spells is { AreWhole: false } spells ? spells : null;

    /// <summary>The same periods and events, tied otherwise.</summary>
    /// <param name="network">A network of the same nodes that holds ties of this window only.</param>
    internal Window On(TwoModeNetwork network) => new(this, network);

    /// <summary>The same window, as if all its ties held at once: what null models of who was where are about.</summary>
    internal Window AtOnce() => On(Network.AtOnce());

    /// <summary>The cities of an event of the window, ascending.</summary>
    /// <returns>Numbers of cities; a view of the network, not a copy.</returns>
    public ReadOnlySpan<int> CitiesOf(int @event) => Network.CitiesOf(@event);

    /// <summary>The events of a city inside the window, ascending. Cost: O(log of the city's events).</summary>
    /// <returns>Numbers of events; a view of the network, not a copy.</returns>
    public ReadOnlySpan<int> EventsOf(int city)
    {
        var row = Network.EventsOf(city);
        var (first, end) = Inside(row);
        return row[first..end];
    }

    /// <summary>The number of the first tie of <see cref="EventsOf"/>; the others follow.</summary>
    /// <returns>The number of a tie.</returns>
    public int FirstTieOf(int city) => Network.FirstTieOf(city) + Inside(Network.EventsOf(city)).First;

    /// <summary>The number of the city's events in the window.</summary>
    /// <returns>A count of events; 0: the city is absent.</returns>
    public int DegreeOf(int city)
    {
        var (first, end) = Inside(Network.EventsOf(city));
        return end - first;
    }

    /// <summary>The number of distinct (city, event) pairs in the window.</summary>
    public int TieCount => Network.EventOffsets[EndEvent] - Network.EventOffsets[FirstEvent];

    /// <summary>The number of cities with a tie in the window. Cost: O(n).</summary>
    /// <returns>A count of cities.</returns>
    public int CountCities()
    {
        var count = 0;
        for (var city = 0; city < Network.CityCount; city++)
            count += DegreeOf(city) > 0 ? 1 : 0;
        return count;
    }

    /// <summary>The number of events of the window with a tie. Cost: O(events).</summary>
    /// <returns>A count of events.</returns>
    public int CountEvents()
    {
        var count = 0;
        for (var @event = FirstEvent; @event < EndEvent; @event++)
            count += Network.CitiesOf(@event).IsEmpty ? 0 : 1;
        return count;
    }

    private (int First, int End) Inside(ReadOnlySpan<int> row)
    {
        var first = FirstEvent == 0 ? 0 : LowerBound(row, FirstEvent);
        var end = EndEvent == Network.EventCount ? row.Length : LowerBound(row, EndEvent);
        return (first, end);
    }

    private static int LowerBound(ReadOnlySpan<int> row, int value)
    {
        var index = row.BinarySearch(value);
        return index < 0 ? ~index : index;
    }
}
