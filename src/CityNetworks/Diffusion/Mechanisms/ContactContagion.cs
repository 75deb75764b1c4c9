using CityNetworks.Diffusion.Model;
using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Contact contagion: L_i(t) = Σ_j C_ij(t − 1)·D_j(t − 1), what is left of learning where no outcome is known.</summary>
/// <remarks>
/// C_ij(t) = δ·C_ij(t − 1) + A_ij(t), A_ij(t) = Σ_e w_e·B_ie·B_je/(n_e − 1)^η over the meetings of t that were held, plus authors with all and coordinators with all.
/// No pair is ever formed: each meeting sums its adopters once and every participant reads the sum. A city at risk has not adopted, so it is never in the sum itself.
/// Cases: nobody else at the meeting → 0. All meetings of the records before the step count, also those before the start; adopters count from the period after their adoption.
/// Cost: O(participations up to the step) for sixteen runs at once; memory 8 bytes a meeting and lane.
/// Source: size of events: Newman (2001), Physical Review E 64, 016132.
/// </remarks>
internal sealed class ContactContagion : Mechanism
{
    private readonly double _rate;
    private readonly LearningTerm _term;
    private readonly Meetings _meetings;
    private readonly IReadOnlyList<Broadcast> _broadcasts;
    private readonly double[] _weights; // w_e/(n_e − 1)^η; w_e alone where n_e differs between runs

    public ContactContagion(double rate, LearningTerm term, Meetings meetings, IReadOnlyList<Broadcast> broadcasts)
    {
        _rate = rate;
        _term = term;
        _meetings = meetings;
        _broadcasts = broadcasts;
        _weights = new double[meetings.Count];
        for (var meeting = 0; meeting < _weights.Length; meeting++)
        {
            var others = meetings.Certain.CitiesOf(meeting).Length - 1;
            _weights[meeting] = meetings.Occasions[meeting].Weight * (meetings.IsDrawn(meeting) ? 1 : Shared(others));
        }
    }

    public override string Id => "contact";

    public override MechanismPass Begin() => new Pass(this);

    private double Shared(double others) => others > 0 ? Math.Pow(others, -_term.SizeExponent) : 0;

    private double Left(int period, int now) => Math.Pow(_term.Memory, now - 1 - period);

    private sealed class Pass(ContactContagion mechanism) : MechanismPass
    {
        private readonly Meetings _meetings = mechanism._meetings;
        private readonly double[] _mass = new double[mechanism._meetings.Count * Lanes.Count];
        private readonly double[] _shared = new double[mechanism._meetings.Count * Lanes.Count];
        private readonly double[] _toAll = new double[Lanes.Count];
        private int _end;

        public override void Start(RunBlock runs)
        {
            for (var place = 0; place < runs.Others.Length; place++)
                _shared[place] = mechanism.Shared(runs.Others[place]);
        }

        public override void Prepare(StateBefore before)
        {
            _end = _meetings.FirstOf[before.Period];
            Array.Clear(_mass, 0, _end * Lanes.Count);
            for (var meeting = 0; meeting < _end; meeting++)
            {
                var weight = mechanism._weights[meeting] * mechanism.Left(_meetings.Occasions[meeting].Period, before.Period);
                if (weight == 0)
                    continue;

                var mass = Lanes.Row(_mass.AsSpan(), meeting);
                Lanes.CountRows(_meetings.Certain.CitiesOf(meeting), before.Adopted, mass);
                if (_meetings.IsDrawn(meeting))
                    AddDrawn(before, meeting, mass);
                for (var lane = 0; lane < Lanes.Count; lane++)
                    mass[lane] *= weight;
            }

            Array.Clear(_toAll);
            foreach (var broadcast in mechanism._broadcasts)
            {
                if (broadcast.Period >= before.Period)
                    continue;
                var weight = broadcast.Weight * mechanism.Left(broadcast.Period, before.Period);
                foreach (var speaker in broadcast.Speakers)
                {
                    for (var lane = 0; lane < Lanes.Count; lane++)
                        _toAll[lane] += weight * before.Adopted[(speaker * Lanes.Count) + lane];
                }
            }
        }

        public override void AddTo(StateBefore before, int first, int end, Span<double> hazards)
        {
            Span<double> sum = stackalloc double[Lanes.Count];
            for (var city = first; city < end; city++)
            {
                _toAll.CopyTo(sum);
                Lanes.AddRows(_meetings.Certain.MeetingsOf(city), _end, _mass, sum);
                AddDrawn(before, city, sum, _end);
                Lanes.AddScaled(sum, mechanism._rate, Lanes.Row(hazards, city - first));
            }
        }

        public override int SourceOf(StateBefore before, int city, int lane, double u)
        {
            var weights = new double[before.Adopted.Length / Lanes.Count];
            foreach (var meeting in _meetings.Certain.MeetingsOf(city))
                AddPartners(before, meeting, lane, weights);
            var ties = _meetings.Uncertain.TiesOf(city);
            for (var k = 0; k < ties.Length; k++)
            {
                if (before.Runs.Present[(ties[k] * Lanes.Count) + lane] != 0)
                    AddPartners(before, _meetings.Uncertain.MeetingsOf(city)[k], lane, weights);
            }

            foreach (var broadcast in mechanism._broadcasts)
            {
                foreach (var speaker in broadcast.Period < before.Period ? broadcast.Speakers : [])
                    weights[speaker] += broadcast.Weight * mechanism.Left(broadcast.Period, before.Period) * before.Adopted[(speaker * Lanes.Count) + lane];
            }

            return WeightedChoice.Of(weights, u);
        }

        private void AddDrawn(StateBefore before, int meeting, Span<double> mass)
        {
            var tie = _meetings.Uncertain.FirstTieOf(meeting);
            foreach (var city in _meetings.Uncertain.CitiesOf(meeting))
            {
                for (var lane = 0; lane < Lanes.Count; lane++)
                    mass[lane] += before.Runs.Present[(tie * Lanes.Count) + lane] & before.Adopted[(city * Lanes.Count) + lane];
                tie++;
            }

            for (var lane = 0; lane < Lanes.Count; lane++)
                mass[lane] *= _shared[(meeting * Lanes.Count) + lane];
        }

        private void AddDrawn(StateBefore before, int city, Span<double> sum, int end)
        {
            var meetings = _meetings.Uncertain.MeetingsOf(city);
            var ties = _meetings.Uncertain.TiesOf(city);
            for (var k = 0; k < meetings.Length && meetings[k] < end; k++)
            {
                for (var lane = 0; lane < Lanes.Count; lane++)
                    sum[lane] += before.Runs.Present[(ties[k] * Lanes.Count) + lane] * _mass[(meetings[k] * Lanes.Count) + lane];
            }
        }

        private void AddPartners(StateBefore before, int meeting, int lane, double[] weights)
        {
            if (meeting >= _end)
                return;

            var weight = mechanism._weights[meeting] * mechanism.Left(_meetings.Occasions[meeting].Period, before.Period);
            if (_meetings.IsDrawn(meeting))
                weight *= _shared[(meeting * Lanes.Count) + lane];
            foreach (var city in _meetings.Certain.CitiesOf(meeting))
                weights[city] += weight * before.Adopted[(city * Lanes.Count) + lane];
            var tie = _meetings.Uncertain.FirstTieOf(meeting);
            foreach (var city in _meetings.Uncertain.CitiesOf(meeting))
                weights[city] += weight * (before.Runs.Present[(tie++ * Lanes.Count) + lane] & before.Adopted[(city * Lanes.Count) + lane]);
        }
    }
}
