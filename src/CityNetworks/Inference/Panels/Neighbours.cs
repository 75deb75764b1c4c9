using System.Collections.Concurrent;
using CityNetworks.Networks;
using CityNetworks.Records;

namespace CityNetworks.Inference.Panels;

/// <summary>Whom a city is exposed to in a period, each once, with a weight.</summary>
internal abstract class Neighbours
{
    /// <summary>Fills the list with the city's targets at the end of the period.</summary>
    public abstract void Collect(int city, int period, NeighbourList list);

    /// <summary>The neighbours of a kind of exposure.</summary>
    /// <param name="network">The network; its cities are those exposed.</param>
    /// <param name="records">The records it was built from.</param>
    /// <param name="settings">How exposure is counted.</param>
    /// <param name="leftOut">An event that does not count, by id: the one that is itself the policy.</param>
    public static Neighbours Of(TwoModeNetwork network, RecordSet records, ExposureSettings settings, string? leftOut = null) =>
        settings.Kind is ExposureKind.Contacts ? new ContactNeighbours(network, records) : new MeetingNeighbours(network, settings, leftOut);
}

/// <summary>Targets of one city; reused from city to city.</summary>
internal sealed class NeighbourList(int cityCount)
{
    private readonly double[] _weights = new double[cityCount];
    private readonly bool[] _isIn = new bool[cityCount];
    private readonly List<int> _targets = [];

    /// <summary>The targets, in the order in which they were met.</summary>
    public IReadOnlyList<int> Targets => _targets;

    /// <summary>Whether the city is a target.</summary>
    public bool Contains(int city) => _isIn[city];

    /// <summary>The weight of a target: the sum over its ties.</summary>
    public double WeightOf(int target) => _weights[target];

    /// <summary>Adds to the weight of a target.</summary>
    public void Add(int target, double weight)
    {
        if (!_isIn[target])
        {
            _isIn[target] = true;
            _targets.Add(target);
        }

        _weights[target] += weight;
    }

    /// <summary>Empties the list.</summary>
    public void Clear()
    {
        foreach (var target in _targets)
        {
            _isIn[target] = false;
            _weights[target] = 0;
        }

        _targets.Clear();
    }
}

/// <summary>The targets of direct ties.</summary>
internal sealed class ContactNeighbours : Neighbours
{
    private readonly (int Target, double Weight, int From, int To)[][] _ties;

    public ContactNeighbours(TwoModeNetwork network, RecordSet records)
    {
        var cities = network.Names.Cities.Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
        var axis = new PeriodAxis(records.Periods);
        var rows = Enumerable.Range(0, cities.Count).Select(_ => new List<(int Target, double Weight, int From, int To)>()).ToArray();
        foreach (var contact in records.Contacts)
        {
            if (!cities.TryGetValue(contact.Source, out var source) || !cities.TryGetValue(contact.Target, out var target) || source == target)
                continue;
            rows[source].Add((target, contact.Weight ?? 1, contact.From is { } from ? axis.FirstFrom(from) : 0, contact.To is { } to
                ? axis.EndBefore(to) : int.MaxValue));
        }

        _ties = Array.ConvertAll(rows, row => row.ToArray());
    }

    public override void Collect(int city, int period, NeighbourList list)
    {
        list.Clear();
        foreach (var (target, weight, from, to) in _ties[city])
        {
            if (from <= period && period < to)
                list.Add(target, weight);
        }
    }
}

/// <summary>The cities met at events: those that were there in the same period, where an event lasts and cities join and leave it.</summary>
internal sealed class MeetingNeighbours(TwoModeNetwork network, ExposureSettings settings, string? leftOut) : Neighbours
{
    private readonly int _leftOut = leftOut is null ? -1 : network.Names.Events.ToList().IndexOf(leftOut);

    // A window of ties that last is a copy; one a period is enough.
    private readonly ConcurrentDictionary<int, Window> _windows = [];

    public override void Collect(int city, int period, NeighbourList list)
    {
        list.Clear();
        var window = network.HasSpells ? _windows.GetOrAdd(period, WindowAt) : WindowAt(period);
        var tie = window.FirstTieOf(city);
        foreach (var @event in window.EventsOf(city))
        {
            if (@event != _leftOut)
                AddMet(window, tie, @event, list, city);
            tie++;
        }
    }

    private static void AddMet(Window window, int tie, int @event, NeighbourList list, int city)
    {
        var cities = window.CitiesOf(@event);
        var ties = window.Network.TiesOf(@event);
        for (var k = 0; k < cities.Length; k++)
        {
            if (cities[k] != city && window.Spells?.Meet(tie, ties[k]) != false)
                list.Add(cities[k], 1);
        }
    }

    private Window WindowAt(int period) => settings.WindowOf switch
    {
        ExposureWindow.Cumulative => Windows.Span(network, 0, period + 1),
        ExposureWindow.Sliding => Windows.Span(network, Math.Max(0, period + 1 - settings.Width), period + 1),
        ExposureWindow.All => network.All,
        _ => Windows.Span(network, period, period + 1),
    };
}
