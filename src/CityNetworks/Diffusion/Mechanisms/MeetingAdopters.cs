using CityNetworks.Diffusion.Occasions;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Who of a meeting has adopted, each with its weight: of a drawn meeting, who came and has adopted.</summary>
internal readonly ref struct MeetingAdopters : IContributions
{
    private readonly ReadOnlySpan<int> _cities;
    private readonly ReadOnlySpan<byte> _adopted;
    private readonly ReadOnlySpan<byte> _present; // empty where all came

    private readonly ReadOnlySpan<double> _weights; // empty where each counts 1

    public MeetingAdopters(Meetings meetings, int meeting, StateBefore before, ReadOnlySpan<double> weights)
    {
        _weights = weights;
        var isDrawn = meetings.IsDrawn[meeting];
        _cities = (isDrawn ? meetings.Drawn : meetings.Certain).CitiesOf(meeting);
        _adopted = before.Adopted;
        _present = isDrawn ? before.Runs.Present[(meetings.Drawn.FirstTieOf(meeting) * Lanes.Count)..] : default;
    }

    public int Count => _cities.Length;

    public int CityAt(int place) => _cities[place];

    public double Of(int place, int lane)
    {
        var adopted = _adopted[(_cities[place] * Lanes.Count) + lane];
        var counts = _present.IsEmpty ? adopted : adopted & _present[(place * Lanes.Count) + lane];
        return _weights.IsEmpty ? counts : counts * _weights[place];
    }

    public void AddTo(int place, scoped Span<double> sums)
    {
        if (!_weights.IsEmpty)
        {
            for (var lane = 0; lane < sums.Length; lane++)
                sums[lane] += Of(place, lane);
            return;
        }

        var adopted = Lanes.Row(_adopted, _cities[place]);
        if (_present.IsEmpty)
            Lanes.AddCounts(adopted, adopted, sums);
        else
            Lanes.AddCounts(adopted, Lanes.Row(_present, place), sums);
    }
}
