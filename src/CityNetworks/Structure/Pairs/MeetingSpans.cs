namespace CityNetworks.Structure.Pairs;

/// <summary>When two cities first and last met, in step with the ties of <see cref="CoPresenceRows"/>.</summary>
internal sealed class MeetingSpans
{
    private readonly int[] _first;
    private readonly int[] _last;

    /// <summary>The spans of all ties.</summary>
    /// <param name="rows">The ties.</param>
    /// <param name="times">The time of each event of the network, in any unit, never falling from one event to the next.</param>
    public MeetingSpans(CoPresenceRows rows, IReadOnlyList<int> times)
    {
        _first = new int[rows.EndCount];
        _last = new int[rows.EndCount];
        var place = new int[rows.CityCount];
        for (var city = 0; city < rows.CityCount; city++)
        {
            var partners = rows.PartnersOf(city);
            for (var k = 0; k < partners.Length; k++)
            {
                place[partners[k]] = rows.FirstOf(city) + k;
                _first[rows.FirstOf(city) + k] = int.MaxValue;
            }

            foreach (var @event in rows.Window.EventsOf(city))
            {
                foreach (var partner in rows.Window.CitiesOf(@event))
                {
                    if (partner == city)
                        continue;
                    _first[place[partner]] = Math.Min(_first[place[partner]], times[@event]);
                    _last[place[partner]] = times[@event];
                }
            }
        }
    }

    /// <summary>Whether the first meeting of one tie came before the last of another.</summary>
    public bool IsInTime(int before, int after) => _first[before] < _last[after];
}
