using CityNetworks.Diffusion.Model;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>What each of those at a meeting presented to one city: its part in the lesson, before the meeting's weight and memory.</summary>
/// <remarks>A bad outcome did nothing for an adoption: 0.</remarks>
internal readonly ref struct Lessons : IContributions
{
    private readonly Learning _mechanism;
    private readonly Outcomes _outcomes;
    private readonly StateBefore _before;
    private readonly ReadOnlySpan<int> _cities;
    private readonly ReadOnlySpan<byte> _present; // empty where all came
    private readonly int _period;
    private readonly int _hearer;

    public Lessons(Learning mechanism, Meetings meetings, Outcomes outcomes, StateBefore before, int meeting, int hearer)
    {
        _mechanism = mechanism;
        _outcomes = outcomes;
        _before = before;
        _hearer = hearer;
        _period = meetings.Occasions[meeting].Period;
        _cities = (meetings.IsDrawn[meeting] ? meetings.Drawn : meetings.Certain).CitiesOf(meeting);
        _present = meetings.IsDrawn[meeting] ? before.Runs.Present[(meetings.Drawn.FirstTieOf(meeting) * Lanes.Count)..] : default;
    }

    public int Count => _cities.Length;

    public int CityAt(int place) => _cities[place];

    public double Of(int place, int lane)
    {
        var cell = (_cities[place] * Lanes.Count) + lane;
        if (_before.AdoptedIn[cell] >= _period || (!_present.IsEmpty && _present[(place * Lanes.Count) + lane] == 0))
            return 0;
        var outcome = _outcomes.Of(_cities[place], _period);
        return outcome > 0 ? outcome * _mechanism.Relevance(_hearer, _cities[place]) * _mechanism.Fidelity(_before, cell) : 0;
    }

    public void AddTo(int place, scoped Span<double> sums)
    {
        for (var lane = 0; lane < sums.Length; lane++)
            sums[lane] += Of(place, lane);
    }
}
