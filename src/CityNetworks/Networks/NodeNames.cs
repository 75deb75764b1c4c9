namespace CityNetworks.Networks;

/// <summary>The ids and labels of the nodes of a network, by number, and the lengths of its periods.</summary>
/// <param name="Cities">Ids of the cities, ascending (ordinal).</param>
/// <param name="Events">Ids of the events, in the order of time.</param>
/// <param name="Periods">Ids of the periods, in the order of time.</param>
public sealed record NodeNames(IReadOnlyList<string> Cities, IReadOnlyList<string> Events, IReadOnlyList<string> Periods)
{
    /// <summary>Names of the cities for people, each once: homonyms have their country beside them; the ids when there are no names.</summary>
    public IReadOnlyList<string> CityLabels { get; init; } = Cities;

    /// <summary>Names of the cities as they are recorded; the ids when there are none.</summary>
    public IReadOnlyList<string> CityNames { get; init; } = Cities;

    /// <summary>Titles of the events for people; the ids when there are none.</summary>
    public IReadOnlyList<string> EventLabels { get; init; } = Events;

    /// <summary>How many years each period lasts; 1 each where it is not known.</summary>
    public IReadOnlyList<double> PeriodYears { get; init; } = [.. Enumerable.Repeat(1.0, Periods.Count)];

    /// <summary>The ids of one mode.</summary>
    public IReadOnlyList<string> Ids(Mode mode) => mode is Mode.City ? Cities : Events;

    /// <summary>The labels of one mode.</summary>
    public IReadOnlyList<string> Labels(Mode mode) => mode is Mode.City ? CityLabels : EventLabels;
}
