using CityNetworks.Diffusion.Occasions;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Contact contagion: L_i(t) = Σ_j C_ij(t − 1)·D_j(t − 1), what is left of learning where no outcome is known.</summary>
/// <remarks>
/// C_ij(t) = δ·C_ij(t − 1) + A_ij(t), A_ij(t) = Σ_e w_e·B_ie·B_je/(n_e − 1)^η over the meetings of t that were held, plus authors with their readers and
/// coordinators with those who are members in the period of the office.
/// B_je is multiplied by the weight of presenters where j is recorded as presenter or author at e (<see cref="PresenterWeights"/>); who may have written a
/// publication is drawn once a run.
/// Direct ties, where they count, add Σ_u δ^(t − 1 − u)·w_ij(u) over the periods in which they hold.
/// No pair is formed but those of direct ties: each meeting sums its adopters once and every participant reads the sum. A city at risk has not adopted, so it
/// is never in the sum itself.
/// Cases: nobody else at the meeting → 0. All meetings of the records before the step count, also those before the start; adopters count from the period after
/// their adoption.
/// Cost: O(participations up to the step) for sixteen runs at once; memory 4 bytes per meeting and lane, 16 more a drawn meeting and lane.
/// Source: size of events: Newman (2001), Physical Review E 64, 016132.
/// </remarks>
internal sealed class ContactContagion : Mechanism
{
    private readonly double _rate;
    private readonly double _memory;
    private readonly double _sizeExponent;
    private readonly Meetings _meetings;
    private readonly PresenterWeights _presenters;
    private readonly IReadOnlyList<Broadcast> _broadcasts;
    private readonly bool _reachMembersOnly; // some broadcast does
    private readonly DirectTies _ties;
    private readonly double[] _weights; // w_e/(n_e − 1)^η; w_e alone where n_e differs between runs

    public ContactContagion(
        double rate, double memory, double sizeExponent, Meetings meetings, PresenterWeights presenters, IReadOnlyList<Broadcast> broadcasts, DirectTies ties)
    {
        _presenters = presenters;
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
        // 1/(n_e − 1)^η
        private readonly double[] _shared = new double[mechanism._meetings.IsDrawn.Contains(true) ? mechanism._meetings.Count * Lanes.Count : 0];
        // what a drawn meeting gives each participant
        private readonly double[] _drawn = new double[mechanism._meetings.IsDrawn.Contains(true) ? mechanism._meetings.Count * Lanes.Count : 0];
        // what presenters at a certain meeting give each participant beyond what every adopter gives
        private readonly double[] _presented = new double[mechanism._presenters.IsNone ? 0 : mechanism._meetings.Count * Lanes.Count];
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
                        CountCertain(before, meeting);
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
                var stated = broadcast.Members is null && before.Runs.ReadersOf(broadcast.Publication, 0).IsEmpty
                    ? _toAll
                    : Lanes.Row(_published.AsSpan(), number);
                var authored = before.Runs.Authored(broadcast.Author);
                foreach (var speaker in broadcast.Speakers)
                {
                    for (var lane = 0; lane < Lanes.Count; lane++)
                        stated[lane] += weight * (before.Adopted[(speaker * Lanes.Count) + lane] & (authored.IsEmpty ? (byte)1 : authored[lane]));
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
                AddPresented(city, sum);
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
                var cell = (meeting * Lanes.Count) + lane;
                var adopters = _adopters[cell] + (_presented.Length > 0 ? _presented[cell] : 0);
                sources.AddGroup(meeting, _weights[meeting] * adopters, _weights[meeting] * mechanism._presenters.Most);
            }

            var ties = _meetings.Drawn.TiesOf(city);
            for (var k = 0; k < ties.Length; k++)
            {
                var meeting = _meetings.Drawn.MeetingsOf(city)[k];
                if (meeting < _end && before.Runs.Present[(ties[k] * Lanes.Count) + lane] != 0)
                    sources.AddGroup(meeting, _drawn[(meeting * Lanes.Count) + lane], OneOf(meeting, lane) * mechanism._presenters.Most);
            }

            for (var number = 0; number < mechanism._broadcasts.Count; number++)
            {
                var broadcast = mechanism._broadcasts[number];
                foreach (var speaker in broadcast.Period < before.Period && broadcast.Reaches(city, before.Runs, lane) ? broadcast.Speakers : [])
                    sources.Add(speaker, _broadcastWeights[number] * before.Adopted[(speaker * Lanes.Count) + lane]);
            }

            for (var tie = _ties.FirstOf(city); tie < _ties.FirstOf(city + 1); tie++)
                sources.Add(_ties.TargetOf(tie), _tieWeights[tie] * before.Adopted[(_ties.TargetOf(tie) * Lanes.Count) + lane]);
        }

        public override int SourceOf(StateBefore before, int group, int city, int lane, double number) =>
            _sums.Find(group, AdoptersOf(before, group), lane, number / OneOf(group, lane));

        public override void AllOf(StateBefore before, int group, int city, int lane, DistinctCities cities)
        {
            if (CountsAlike(group))
                cities.AddAdopters(before.Adopted, city, lane, group, _meetings.Certain.CitiesOf(group));
            else
                RunningSums.AddAll(AdoptersOf(before, group), lane, cities);
        }

        public override int? CountOf(StateBefore before, int group, int city, int lane) =>
            CountsAlike(group) ? (int)_adopters[(group * Lanes.Count) + lane] : _sums.Contributors(group, AdoptersOf(before, group), lane);

        // Whether every adopter at the meeting contributed the same: nobody's coming is drawn, nobody weighs more as presenter.
        private bool CountsAlike(int meeting) => !_meetings.IsDrawn[meeting] && mechanism._presenters.At(meeting).IsEmpty;

        private MeetingAdopters AdoptersOf(StateBefore before, int meeting) => new(_meetings, meeting, before, mechanism._presenters.At(meeting));

        // What one adopter at a meeting gives each participant.
        private double OneOf(int meeting, int lane) => _weights[meeting] * (_meetings.IsDrawn[meeting] ? _shared[(meeting * Lanes.Count) + lane] : 1);

        private void CountCertain(StateBefore before, int meeting)
        {
            var cities = _meetings.Certain.CitiesOf(meeting);
            Lanes.CountRows(cities, before.Adopted, Lanes.Row(_adopters.AsSpan(), meeting));
            if (_presented.Length == 0)
                return;
            var beyond = Lanes.Row(_presented.AsSpan(), meeting);
            beyond.Clear();
            var weights = mechanism._presenters.At(meeting);
            for (var place = 0; place < weights.Length; place++)
            {
                for (var lane = 0; lane < Lanes.Count; lane++)
                    beyond[lane] += (weights[place] - 1) * before.Adopted[(cities[place] * Lanes.Count) + lane];
            }
        }

        private void AddPresented(int city, Span<double> sum)
        {
            foreach (var meeting in _presented.Length > 0 ? _meetings.Certain.MeetingsOf(city) : default)
            {
                if (meeting >= _end)
                    break;
                Lanes.AddScaled(Lanes.Row(_presented.AsSpan(), meeting), _weights[meeting], sum);
            }
        }

        private void CountDrawn(StateBefore before, int meeting)
        {
            var weights = mechanism._presenters.At(meeting);
            var mass = Lanes.Row(_drawn.AsSpan(), meeting);
            mass.Clear();
            var tie = _meetings.Drawn.FirstTieOf(meeting);
            var cities = _meetings.Drawn.CitiesOf(meeting);
            for (var place = 0; place < cities.Length; place++, tie++)
            {
                var weight = weights.IsEmpty ? 1 : weights[place];
                for (var lane = 0; lane < Lanes.Count; lane++)
                    mass[lane] += weight * (before.Runs.Present[(tie * Lanes.Count) + lane] & before.Adopted[(cities[place] * Lanes.Count) + lane]);
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
