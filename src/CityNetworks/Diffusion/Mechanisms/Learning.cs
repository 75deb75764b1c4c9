using CityNetworks.Diffusion.Model;
using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Learning from what adopters present at events: max(L, 0), L = m − c − r/κ, the posterior mean benefit net of cost and risk.</summary>
/// <remarks>
/// A normal prior N(m₀, 1/κ₀); a presentation of outcome x at event e has precision τ = τ₀·a·w_e; evidence is discounted by φ a period:
/// κ⁻ = κ₀ + φ(κ − κ₀), S⁻ = φS, then κ += τ, S += τ·x; m = (κ₀m₀ + S)/κ. Bad outcomes are negative lessons: they lower m.
/// Presenters: participants of a meeting at which the policy is spoken of (a theme, or no theme is recorded) that had adopted before its period and have an outcome.
/// a = 1 within a country and <see cref="LearningTerm.ForeignRelevance"/> between countries, so that sums by event and country do for pairs.
/// Authors present to all, coordinators to all members, with the weight of the broadcast; the target of a direct tie presents to its source in each period in which the tie holds.
/// Fidelity, where the scenario asks: an adopter that holds a share φ of the first design presents with precision τ·φ.
/// A city that presents hears itself too; that matters only to what makes adopters give the policy up (<see cref="MechanismPass.BadEvidence"/>).
/// Cost: O(participations of a period + cities) a step, for sixteen runs at once; memory 16 bytes a city and lane.
/// Source: Meseguer (2009); Gilardi, Füglister and Luyet (2009); relevance: Volden (2006).
/// </remarks>
internal sealed class Learning(double rate, Scenario scenario, Meetings meetings, IReadOnlyList<Broadcast> broadcasts, DirectTies ties, Outcomes outcomes, Population population) : Mechanism
{
    private readonly double _rate = rate;
    private readonly LearningTerm _term = scenario.Learning;
    private readonly bool _weighsFidelity = scenario.Transfer?.FidelityInLearning ?? false;
    private readonly bool[] _isAbout = [.. meetings.Occasions.Select(o => o.IsAbout(scenario.Policy))];
    private readonly Meetings _meetings = meetings;
    private readonly IReadOnlyList<Broadcast> _broadcasts = broadcasts;
    private readonly DirectTies _ties = ties;
    private readonly Outcomes _outcomes = outcomes;
    private readonly Population _population = population;

    public override string Id => "learning";

    public override MechanismPass Begin() => new Pass(this);

    /// <summary>a: how much one city's experience counts for another.</summary>
    public double Relevance(int to, int from) => _population.Countries[to] == _population.Countries[from] ? 1 : _term.ForeignRelevance;

    /// <summary>The share of the first design that a city holds, in one lane; 1 where it does not matter.</summary>
    public double Fidelity(StateBefore before, int cell) => _weighsFidelity ? Objects.Fidelity(before.Objects[cell]) : 1;

    private sealed class Pass(Learning mechanism) : MechanismPass
    {
        private readonly LearningTerm _term = mechanism._term;
        private readonly Meetings _meetings = mechanism._meetings;
        private readonly double[] _evidence = new double[mechanism._population.Count * Lanes.Count]; // κ − κ₀
        private readonly double[] _signal = new double[mechanism._population.Count * Lanes.Count]; // S
        private readonly Dictionary<int, Heard> _byCountry = [];
        private readonly RunningSums _sums = new();
        private Heard _heard = new();
        private int _next;

        public override void Start(RunBlock runs)
        {
            Array.Clear(_evidence);
            Array.Clear(_signal);
            _next = 0;
        }

        public override void Prepare(StateBefore before)
        {
            _sums.Forget();
            for (; _next < before.Period; _next++)
            {
                for (var cell = 0; cell < _evidence.Length; cell++)
                {
                    _evidence[cell] *= _term.EvidenceMemory;
                    _signal[cell] *= _term.EvidenceMemory;
                }

                for (var meeting = _meetings.FirstOf[_next]; meeting < _meetings.FirstOf[_next + 1]; meeting++)
                {
                    if (mechanism._isAbout[meeting])
                        Meet(before, meeting, _next);
                }

                foreach (var broadcast in mechanism._broadcasts)
                {
                    if (broadcast.Period == _next && broadcast.IsAbout)
                        Tell(before, broadcast);
                }

                for (var city = 0; city < mechanism._population.Count && mechanism._ties.Count > 0; city++)
                    HearDirectly(before, city, _next);
            }
        }

        public override void AddTo(StateBefore before, int first, int end, Span<double> hazards)
        {
            var prior = _term.PriorPrecision * _term.PriorMean;
            for (var cell = first * Lanes.Count; cell < end * Lanes.Count; cell++)
            {
                var precision = _term.PriorPrecision + _evidence[cell];
                var benefit = ((prior + _signal[cell]) / precision) - _term.Cost - (_term.Risk / precision);
                hazards[cell - (first * Lanes.Count)] += mechanism._rate * Math.Max(benefit, 0);
            }
        }

        public override double BadEvidence(int cell)
        {
            var precision = _term.PriorPrecision + _evidence[cell];
            var mean = ((_term.PriorPrecision * _term.PriorMean) + _signal[cell]) / precision;
            return Math.Max(-mean - _term.Cost, 0) * precision;
        }

        public override void NameSources(StateBefore before, int city, int lane, Sources sources)
        {
            foreach (var meeting in _meetings.Certain.MeetingsOf(city))
                Credit(before, meeting, city, lane, sources);
            var ties = _meetings.Drawn.TiesOf(city);
            for (var k = 0; k < ties.Length; k++)
            {
                var meeting = _meetings.Drawn.MeetingsOf(city)[k];
                if (before.Runs.Present[(ties[k] * Lanes.Count) + lane] != 0 && before.Runs.Others[(meeting * Lanes.Count) + lane] > 0)
                    Credit(before, meeting, city, lane, sources);
            }

            foreach (var broadcast in mechanism._broadcasts)
            {
                var readers = before.Runs.ReadersOf(broadcast.Publication, city);
                foreach (var speaker in broadcast.Period < before.Period && broadcast.IsAbout && (readers.IsEmpty || readers[lane] != 0) ? broadcast.Speakers : [])
                    Credit(before, speaker, city, lane, broadcast.Period, broadcast.Weight, sources);
            }

            var direct = mechanism._ties;
            for (var tie = direct.FirstOf(city); tie < direct.FirstOf(city + 1); tie++)
            {
                for (var period = 0; period < before.Period; period++)
                    Credit(before, direct.TargetOf(tie), city, lane, period, direct.WeightIn(tie, period), sources);
            }
        }

        public override int SourceOf(StateBefore before, int group, int city, int lane, double number) =>
            _sums.Find(ListOf(group, city), new Lessons(mechanism, _meetings, mechanism._outcomes, before, group, city), lane, number / WeightNow(before, group));

        public override void AllOf(StateBefore before, int group, int city, int lane, DistinctCities cities) =>
            RunningSums.AddAll(new Lessons(mechanism, _meetings, mechanism._outcomes, before, group, city), lane, cities);

        // One meeting: everybody there hears everybody who has something to present. A city at risk has not adopted, so it never hears itself.
        private void Meet(StateBefore before, int meeting, int period)
        {
            Forget();
            var weight = _term.Precision * _meetings.Occasions[meeting].Weight;
            foreach (var city in _meetings.Certain.CitiesOf(meeting))
                Present(before, city, period, weight, default);
            foreach (var city in _meetings.Certain.CitiesOf(meeting))
                Hear(city, default, default);

            var first = _meetings.Drawn.FirstTieOf(meeting);
            var drawn = _meetings.Drawn.CitiesOf(meeting);
            for (var k = 0; k < drawn.Length; k++)
                Present(before, drawn[k], period, weight, Lanes.Row(before.Runs.Present, first + k));
            for (var k = 0; k < drawn.Length; k++)
                Hear(drawn[k], Lanes.Row(before.Runs.Present, first + k), Lanes.Row(before.Runs.Others, meeting));
        }

        private void Tell(StateBefore before, Broadcast broadcast)
        {
            Forget();
            foreach (var speaker in broadcast.Speakers)
                Present(before, speaker, broadcast.Period, _term.Precision * broadcast.Weight, default);
            for (var city = 0; city < mechanism._population.Count; city++)
                Hear(city, before.Runs.ReadersOf(broadcast.Publication, city), default);
        }

        private void HearDirectly(StateBefore before, int city, int period)
        {
            var ties = mechanism._ties;
            for (var tie = ties.FirstOf(city); tie < ties.FirstOf(city + 1); tie++)
            {
                var target = ties.TargetOf(tie);
                var outcome = mechanism._outcomes.Of(target, period);
                var weight = _term.Precision * ties.WeightIn(tie, period) * mechanism.Relevance(city, target);
                for (var lane = 0; lane < Lanes.Count && weight > 0 && !double.IsNaN(outcome); lane++)
                {
                    var presenter = (target * Lanes.Count) + lane;
                    if (before.AdoptedIn[presenter] >= period)
                        continue;
                    var precision = weight * mechanism.Fidelity(before, presenter);
                    _evidence[(city * Lanes.Count) + lane] += precision;
                    _signal[(city * Lanes.Count) + lane] += precision * outcome;
                }
            }
        }

        private void Forget()
        {
            _heard = new Heard();
            _byCountry.Clear();
        }

        private void Present(StateBefore before, int city, int period, double precision, ReadOnlySpan<byte> present)
        {
            var outcome = mechanism._outcomes.Of(city, period);
            if (double.IsNaN(outcome))
                return;

            var country = mechanism._population.Countries[city];
            if (!_byCountry.TryGetValue(country, out var own))
                _byCountry.Add(country, own = new Heard());
            for (var lane = 0; lane < Lanes.Count; lane++)
            {
                if (before.AdoptedIn[(city * Lanes.Count) + lane] >= period || (!present.IsEmpty && present[lane] == 0))
                    continue;
                var weight = precision * mechanism.Fidelity(before, (city * Lanes.Count) + lane);
                _heard.Add(lane, weight, outcome);
                own.Add(lane, weight, outcome);
            }
        }

        private void Hear(int city, ReadOnlySpan<byte> present, ReadOnlySpan<double> others)
        {
            var own = _byCountry.GetValueOrDefault(mechanism._population.Countries[city]);
            var abroad = _term.ForeignRelevance;
            for (var lane = 0; lane < Lanes.Count; lane++)
            {
                if ((!present.IsEmpty && present[lane] == 0) || (!others.IsEmpty && others[lane] == 0))
                    continue;
                var cell = (city * Lanes.Count) + lane;
                _evidence[cell] += (abroad * _heard.Precision[lane]) + ((1 - abroad) * (own?.Precision[lane] ?? 0));
                _signal[cell] += (abroad * _heard.Signal[lane]) + ((1 - abroad) * (own?.Signal[lane] ?? 0));
            }
        }

        private void Credit(StateBefore before, int meeting, int city, int lane, Sources sources)
        {
            if (_meetings.Occasions[meeting].Period >= before.Period || !mechanism._isAbout[meeting])
                return;
            var weight = WeightNow(before, meeting);
            sources.AddGroup(meeting, weight * _sums.Total(ListOf(meeting, city), new Lessons(mechanism, _meetings, mechanism._outcomes, before, meeting, city), lane), weight * mechanism._outcomes.Best * Math.Max(1, _term.ForeignRelevance));
        }

        private double WeightNow(StateBefore before, int meeting)
        {
            var occasion = _meetings.Occasions[meeting];
            return Math.Pow(_term.EvidenceMemory, before.Period - 1 - occasion.Period) * occasion.Weight;
        }

        // What a meeting gave depends on the hearer's country, unless abroad counts as much as home.
        private long ListOf(int meeting, int city) => _term.ForeignRelevance == 1 ? meeting : ((long)mechanism._population.Countries[city] * _meetings.Count) + meeting;

        // What a presentation did for the adoption: its weight as of now times its outcome; a bad one did nothing for it.
        private void Credit(StateBefore before, int presenter, int city, int lane, int period, double weight, Sources sources)
        {
            if (before.AdoptedIn[(presenter * Lanes.Count) + lane] >= period || presenter == city)
                return;
            var outcome = mechanism._outcomes.Of(presenter, period);
            if (outcome > 0)
                sources.Add(presenter, Math.Pow(_term.EvidenceMemory, before.Period - 1 - period) * weight * mechanism.Fidelity(before, (presenter * Lanes.Count) + lane) * mechanism.Relevance(city, presenter) * outcome);
        }
    }

    /// <summary>What is heard in each lane: τ and τ·x summed.</summary>
    private sealed class Heard
    {
        public double[] Precision { get; } = new double[Lanes.Count];

        public double[] Signal { get; } = new double[Lanes.Count];

        public void Add(int lane, double precision, double outcome)
        {
            Precision[lane] += precision;
            Signal[lane] += precision * outcome;
        }
    }
}
