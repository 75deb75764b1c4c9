using CityNetworks.Networks;
using CityNetworks.Records;

namespace CityNetworks.Exchange;

/// <summary>The roles of a tie in words, those that the records write in their own words among them.</summary>
internal sealed class RoleWords
{
    private readonly TwoModeNetwork _network;
    private readonly Dictionary<(string City, string Event), SortedSet<string>> _others = [];

    /// <summary>The words of a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="records">The records that it was built from; null: other roles are called <c>other</c>.</param>
    public RoleWords(TwoModeNetwork network, RecordSet? records)
    {
        _network = network;
        if (records is null || !records.Participations.Any(row => row.RoleWord is not null))
            return;
        var events = records.Events.ToDictionary(e => e.Id, StringComparer.Ordinal);
        foreach (var row in records.Participations)
        {
            // A word with a plus could not be distinguished from two roles.
            if (row.RoleWord is not { } word || word.Contains('+', StringComparison.Ordinal) || !events.TryGetValue(row.Event, out var reported))
                continue;
            var key = (row.City, SharedOccasion.Of(reported, events).Id);
            if (!_others.TryGetValue(key, out var words))
                _others.Add(key, words = new SortedSet<string>(StringComparer.Ordinal));
            words.Add(word);
        }
    }

    /// <summary>The roles, joined by <c>+</c>; null: none.</summary>
    public string? Of(int city, int @event, Roles roles)
    {
        if (roles is Roles.None)
            return null;
        var known = roles & ~Roles.Other;
        var others = roles == known ? [] : _others.GetValueOrDefault((_network.Names.Cities[city], _network.Names.Events[@event])) ?? ["other"];
        string[] names = known is Roles.None ? [] : [known.ToString().ToLowerInvariant().Replace(", ", "+", StringComparison.Ordinal)];
        return string.Join('+', names.Concat(others));
    }
}
