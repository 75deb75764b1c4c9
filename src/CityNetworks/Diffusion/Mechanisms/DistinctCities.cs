using System.Numerics;
using CityNetworks.Diffusion.Occasions;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Counts different cities, again and again: one thread's working space.</summary>
/// <remarks>
/// Cities are added one by one, or as the adopters of a meeting. Who was at a meeting is the same in every run, so the participants of one city's meetings are
/// gathered once for the runs in which the city adopts in the same step, and each run counts those of them that have adopted: 64 cities a step of the count.
/// Cost: O(participants of the meetings) once per city and step, of a large meeting O(cities / 512); then O(cities / 64) at most a count.
/// Memory: a bit per city and lane, and a bit per city for each large meeting asked for, at most 16 bytes a participation, and 8 bytes a meeting.
/// </remarks>
/// <param name="cities">How many there are in all.</param>
internal sealed class DistinctCities(int cities)
{
    private readonly CitySet _added = new(cities);
    private readonly CitySet _participants = new(cities);
    private readonly Dictionary<int, ulong[]> _large = [];
    private readonly ulong[] _adopted = new ulong[CitySet.WordsFor(cities) * Lanes.Count]; // a row of words a lane
    private readonly int _words = CitySet.WordsFor(cities);
    private bool _knowsAdopters;
    private long[] _gatheredFor = []; // by meeting, the gathering it was last part of
    private long _gathering;
    private int _city = -1;
    private int _lane = -1;

    /// <summary>How many were added since the last <see cref="Forget"/>.</summary>
    public int Count => _lane < 0 ? _added.Count()
        : _participants.CountIn(AdoptedIn(_lane)) + (_added.IsEmpty ? 0 : _participants.CountBeyond(_added, AdoptedIn(_lane)));

    /// <summary>A step begins: other cities have adopted.</summary>
    public void BeginStep() => (_knowsAdopters, _city) = (false, -1);

    /// <summary>Starts a new count.</summary>
    public void Forget()
    {
        _added.Clear();
        _lane = -1;
    }

    /// <summary>Adds a city; one that was added before counts once.</summary>
    public void Add(int city) => _added.Add(city);

    /// <summary>Adds those participants of a meeting that have adopted before the step.</summary>
    /// <param name="adopted">1 where a city had adopted before the step, by city and lane; the same throughout a step.</param>
    /// <param name="city">Whose count it is. A meeting that was added for another run of the same city and step, and not for this one, has no adopter in this
    /// one.</param>
    /// <param name="lane">The run; one a count.</param>
    /// <param name="meeting">The number of the meeting; it stands for the same participants in every step and run.</param>
    /// <param name="participants">The cities that were at it, each once.</param>
    public void AddAdopters(ReadOnlySpan<byte> adopted, int city, int lane, int meeting, ReadOnlySpan<int> participants)
    {
        if (!_knowsAdopters)
            ReadAdopters(adopted);
        if (_city != city)
        {
            _city = city;
            _gathering++;
            _participants.Clear();
        }

        _lane = lane;
        if (meeting >= _gatheredFor.Length)
            Array.Resize(ref _gatheredFor, Math.Max(meeting + 1, 2 * _gatheredFor.Length));
        if (_gatheredFor[meeting] == _gathering)
            return;
        _gatheredFor[meeting] = _gathering;
        if (participants.Length * 2 >= _words)
        {
            _participants.Add(BitsOf(meeting, participants));
            return;
        }

        foreach (var participant in participants)
            _participants.Add(participant);
    }

    private ulong[] BitsOf(int meeting, ReadOnlySpan<int> participants)
    {
        if (_large.TryGetValue(meeting, out var known))
            return known;
        var bits = new ulong[_words];
        foreach (var participant in participants)
            bits[participant >> 6] |= 1UL << participant;
        _large.Add(meeting, bits);
        return bits;
    }

    private ReadOnlySpan<ulong> AdoptedIn(int lane) => _adopted.AsSpan(lane * _words, _words);

    private void ReadAdopters(ReadOnlySpan<byte> adopted)
    {
        Array.Clear(_adopted);
        for (var city = 0; city < adopted.Length / Lanes.Count; city++)
        {
            for (var lanes = Lanes.Mask(Lanes.Row(adopted, city)); lanes != 0; lanes &= lanes - 1)
                _adopted[(BitOperations.TrailingZeroCount(lanes) * _words) + (city >> 6)] |= 1UL << city;
        }

        _knowsAdopters = true;
    }
}
