using CityNetworks.Diffusion.Occasions;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Contact contagion: L_i(t) = Σ_j C_ij(t − 1)·D_j(t − 1), what is left of learning where no outcome is known.</summary>
/// <remarks>
/// C_ij(t) = δ·C_ij(t − 1) + A_ij(t), A_ij(t) = Σ_e w_e·B_ie·B_je/(n_e − 1)^η over the meetings of t that were held, plus authors with their readers and coordinators with those who are members in the period of the office.
/// Direct ties, where they count, add Σ_u δ^(t − 1 − u)·w_ij(u) over the periods in which they hold.
/// No pair is formed but those of direct ties: each meeting sums its adopters once and every participant reads the sum. A city at risk has not adopted, so it is never in the sum itself.
/// Cases: nobody else at the meeting → 0. All meetings of the records before the step count, also those before the start; adopters count from the period after their adoption.
/// Cost: O(participations up to the step) for sixteen runs at once; memory 4 bytes per meeting and lane, 16 more a drawn meeting and lane.
/// Source: size of events: Newman (2001), Physical Review E 64, 016132.
/// </remarks>
internal sealed class ContactContagion : Mechanism
{
    private readonly double _rate;
    private readonly double _memory;
    private readonly double _sizeExponent;
    private readonly Meetings _meetings;
    private readonly IReadOnlyList<Broadcast> _broadcasts;
    private readonly bool _reachMembersOnly; // some broadcast does
    private readonly DirectTies _ties;
    private readonly double[] _weights; // w_e/(n_e − 1)^η; w_e alone where n_e differs between runs

    public ContactContagion(double rate, double memory, double sizeExponent, Meetings meetings, IReadOnlyList<Broadcast> broadcasts, DirectTies ties)
    {
        _rate = rate;
        _memory = memory;
        _sizeExponent = sizeExponent;
        _meetings = meetings;
        _broadcasts = broadcasts;
        _reachMembersOnly = broadcasts.Any(broadcast => broadcast.Members is not null);
        _ties = ties;
        _weights = new double[meetings.Count];
        for (var meeting = 0; meeting < _weights.Length; meeting++)
        {
            var others = meetings.Certain.CitiesOf(meeting).Length - 1;
            _weights[meeting] = meetings.Occasions[meeting].Weight * (meetings.IsDrawn[meeting] ? 1 : Shared(others));
        }
    }

    public override string Id => LearningDefinition.Contact;

    public override MechanismPass Begin() => new Pass(this);

    private double Shared(double others) => others > 0 ? Math.Pow(others, -_sizeExponent) : 0;

    private double Left(int period, int now) => Math.Pow(_memory, now - 1 - period);

    private sealed class Pass(ContactContagion mechanism) : MechanismPass
    {
        private readonly Meetings _meetings = mechanism._meetings;
        private readonly float[] _adopters = new float[mechanism._meetings.Count * Lanes.Count]; // whole numbers, exact up to 2²⁴
        private readonly double[] _weights = new double[mechanism._meetings.Count]; // with what memory leaves of them
        private readonly double[] _shared = new double[mechanism._meetings.IsDrawn.Contains(true) ? mechanism._meetings.Count * Lanes.Count : 0]; // 1/(n_e − 1)^η
        private readonly double[] _drawn = new double[mechanism._meetings.IsDrawn.Contains(true) ? mechanism._meetings.Count * Lanes.Count : 0]; // what a drawn meeting gives each participant
        private readonly double[] _toAll = new double[Lanes.Count];
        private readonly double[] _published = new double[mechanism._broadcasts.Count * Lanes.Count]; // of those that do not reach all
        private readonly DirectTies _ties = mechanism._ties;
        private readonly double[] _tieWeights = new double[mechanism._ties.Count]; // with what memory leaves of them
        private readonly double[] _broadcastWeights = new double[mechanism._broadcasts.Count]; // likewise
        private readonly RunningSums _sums = new();
        private int _end;

        public override void Start(RunBlock runs)
        {
            for (var place = 0; place < _shared.Length; place++)
                _shared[place] = mechanism.Shared(runs.Others[place]);
        }

        public override void Prepare(StateBefore before)
        {
            _sums.Forget();
            _end = _meetings.FirstOf[before.Period];
            for (var period = 0; period < before.Period; period++)
            {
                var left = mechanism.Left(period, before.Period);
                for (var meeting = _meetings.FirstOf[period]; meeting < _meetings.FirstOf[period + 1]; meeting++)
                {
                    _weights[meeting] = mechanism._weights[meeting] * left;
                    if (_meetings.IsDrawn[meeting])
                        CountDrawn(before, meeting);
                    else
                        Lanes.CountRows(_meetings.Certain.CitiesOf(meeting), before.Adopted, Lanes.Row(_adopters.AsSpan(), meeting));
                }
            }

            for (var tie = 0; tie < _tieWeights.Length; tie++)
                _tieWeights[tie] = _ties.LeftBefore(tie, before.Period, mechanism._memory);
            Array.Clear(_toAll);
            Array.Clear(_published);
            foreach (var (number, broadcast) in mechanism._broadcasts.Index())
            {
                if (broadcast.Period >= before.Period)
                    continue;
                var weight = _broadcastWeights[number] = broadcast.Weight * mechanism.Left(broadcast.Period, before.Period);
                var stated = broadcast.Members is null && before.Runs.ReadersOf(broadcast.Publication, 0).IsEmpty ? _toAll : Lanes.Row(_published.AsSpan(), number);
                foreach (var speaker in broadcast.Speakers)
                {
                    for (var lane = 0; lane < Lanes.Count; lane++)
                        stated[lane] += weight * before.Adopted[(speaker * Lanes.Count) + lane];
                }
            }
        }

        public override void AddTo(StateBefore before, int first, int end, Span<double> hazards)
        {
            Span<double> sum = stackalloc double[Lanes.Count];
            for (var city = first; city < end; city++)
            {
                _toAll.CopyTo(sum);
                Lanes.AddRows(_meetings.Certain.MeetingsOf(city), _end, _adopters, _weights, sum);
                AddDrawn(before, city, sum);
                AddDirect(before, city, sum);
                AddRead(before, city, sum);
                Lanes.AddScaled(sum, mechanism._rate, Lanes.Row(hazards, city - first));
            }
        }

        public override void NameSources(StateBefore before, int city, int lane, Sources sources)
        {
            foreach (var meeting in _meetings.Certain.MeetingsOf(city))
            {
                if (meeting >= _end)
                    break;
                sources.AddGroup(meeting, _weights[meeting] * _adopters[(meeting * Lanes.Count) + lane], _weights[meeting]);
            }

            var ties = _meetings.Drawn.TiesOf(city);
            for (var k = 0; k < ties.Length; k++)
            {
                var meeting = _meetings.Drawn.MeetingsOf(city)[k];
                if (meeting < _end && before.Runs.Present[(ties[k] * Lanes.Count) + lane] != 0)
                    sources.AddGroup(meeting, _drawn[(meeting * Lanes.Count) + lane], OneOf(meeting, lane));
            }

            for (var number = 0; number < mechanism._broadcasts.Count; number++)
            {
                var broadcast = mechanism._broadcasts[number];
                var readers = before.Runs.ReadersOf(broadcast.Publication, city);
                foreach (var speaker in broadcast.Period < before.Period && broadcast.Reaches(city) && (readers.IsEmpty || readers[lane] != 0) ? broadcast.Speakers : [])
                    sources.Add(speaker, _broadcastWeights[number] * before.Adopted[(speaker * Lanes.Count) + lane]);
            }

            for (var tie = _ties.FirstOf(city); tie < _ties.FirstOf(city + 1); tie++)
                sources.Add(_ties.TargetOf(tie), _tieWeights[tie] * before.Adopted[(_ties.TargetOf(tie) * Lanes.Count) + lane]);
        }

        public override int SourceOf(StateBefore before, int group, int city, int lane, double number) =>
            _sums.Find(group, new MeetingAdopters(_meetings, group, before), lane, number / OneOf(group, lane));

        public override void AllOf(StateBefore before, int group, int city, int lane, DistinctCities cities) =>
            RunningSums.AddAll(new MeetingAdopters(_meetings, group, before), lane, cities);

        // What one adopter at a meeting gives each participant.
        private double OneOf(int meeting, int lane) => _weights[meeting] * (_meetings.IsDrawn[meeting] ? _shared[(meeting * Lanes.Count) + lane] : 1);

        private void CountDrawn(StateBefore before, int meeting)
        {
            var mass = Lanes.Row(_drawn.AsSpan(), meeting);
            mass.Clear();
            var tie = _meetings.Drawn.FirstTieOf(meeting);
            foreach (var city in _meetings.Drawn.CitiesOf(meeting))
            {
                for (var lane = 0; lane < Lanes.Count; lane++)
                    mass[lane] += before.Runs.Present[(tie * Lanes.Count) + lane] & before.Adopted[(city * Lanes.Count) + lane];
                tie++;
            }

            for (var lane = 0; lane < Lanes.Count; lane++)
                mass[lane] *= _weights[meeting] * _shared[(meeting * Lanes.Count) + lane];
        }

        private void AddRead(StateBefore before, int city, Span<double> sum)
        {
            for (var number = 0; (before.Runs.DrawsReaders || mechanism._reachMembersOnly) && number < mechanism._broadcasts.Count; number++)
            {
                var broadcast = mechanism._broadcasts[number];
                var readers = before.Runs.ReadersOf(broadcast.Publication, city);
                if (broadcast.Members is not null && broadcast.Reaches(city))
                    Lanes.AddScaled(Lanes.Row(_published.AsSpan(), number), 1, sum);
                for (var lane = 0; lane < readers.Length; lane++)
                    sum[lane] += _published[(number * Lanes.Count) + lane] * readers[lane];
            }
        }

        private void AddDirect(StateBefore before, int city, Span<double> sum)
        {
            for (var tie = _ties.FirstOf(city); tie < _ties.FirstOf(city + 1); tie++)
            {
                var target = Lanes.Row(before.Adopted, _ties.TargetOf(tie));
                for (var lane = 0; lane < Lanes.Count; lane++)
                    sum[lane] += _tieWeights[tie] * target[lane];
            }
        }

        private void AddDrawn(StateBefore before, int city, Span<double> sum)
        {
            var meetings = _meetings.Drawn.MeetingsOf(city);
            var ties = _meetings.Drawn.TiesOf(city);
            for (var k = 0; k < meetings.Length && meetings[k] < _end; k++)
            {
                for (var lane = 0; lane < Lanes.Count; lane++)
                    sum[lane] += before.Runs.Present[(ties[k] * Lanes.Count) + lane] * _drawn[(meetings[k] * Lanes.Count) + lane];
            }
        }
    }
}
