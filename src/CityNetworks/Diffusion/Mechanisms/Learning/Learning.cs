using CityNetworks.Diffusion.Occasions;
using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Learning from what adopters present at events: max(L, 0), L = m − c − r/κ, the posterior mean benefit net of cost and risk.</summary>
/// <remarks>
/// A normal prior N(m₀, 1/κ₀); a presentation of outcome x at event e has precision τ = τ₀·a·w_e; evidence is discounted by φ a period:
/// κ⁻ = κ₀ + φ(κ − κ₀), S⁻ = φS, then κ += τ, S += τ·x; m = (κ₀m₀ + S)/κ. Bad outcomes are negative lessons: they lower m.
/// Presenters: participants of a meeting at which the policy is spoken of (a theme, or no theme is recorded) that had adopted before its period and have an
/// outcome.
/// a = 1 within a country and <see cref="LearningTerm.ForeignRelevance"/> between countries, so that sums by event and country do for pairs.
/// What was presented stays evidence, and its presenter a source, when the presenter gives the policy up later.
/// A presenter or author on record at a meeting presents with τ times its weight (<see cref="PresenterWeights"/>).
/// Authors present to their readers, coordinators to those who are members in the period of the office, with the weight of the broadcast; the target of a
/// direct tie presents to its source in each period in which the tie holds.
/// Fidelity, where the scenario asks: an adopter that holds a share φ of the first design presents with precision τ·φ.
/// A city that presents hears itself too; that matters only to what makes adopters give the policy up (<see cref="MechanismPass.BadEvidence"/>).
/// Cost: O(participations of a period + cities) per step, for sixteen runs at once; memory 16 bytes per city and lane.
/// Source: Meseguer (2009); Gilardi, Füglister and Luyet (2009); relevance: Volden (2006).
/// </remarks>
internal sealed class Learning(
    double rate,
    Scenario scenario,
    Meetings meetings,
    PresenterWeights presenters,
    IReadOnlyList<Broadcast> broadcasts,
    DirectTies ties,
    Outcomes outcomes,
    Population population) : Mechanism
{
    private const byte Presenter = 0b1000_0000;

    private readonly double _rate = rate;
    private readonly LearningTerm _term = scenario.Learning;
    private readonly bool _weighsFidelity = scenario.Transfer?.FidelityInLearning ?? false;
    private readonly bool _canBeLeft = scenario.States?.Abandonment is not null;
    private readonly bool[] _isAbout = [.. meetings.Occasions.Select(o => o.IsAbout(scenario.Policy))];
    private readonly Meetings _meetings = meetings;
    private readonly PresenterWeights _presenters = presenters;
    private readonly IReadOnlyList<Broadcast> _broadcasts = broadcasts;
    private readonly DirectTies _ties = ties;
    private readonly Outcomes _outcomes = outcomes;
    private readonly Population _population = population;

    public override bool LearnsFromOutcomes => true;

    public override MechanismPass Begin() => new Pass(this);

    /// <summary>a: how much one city's experience counts for another.</summary>
    public double Relevance(int to, int from) => _population.Countries[to] == _population.Countries[from] ? 1 : _term.ForeignRelevance;

    // The share of the first design that a presenter held, in one lane; 1 where it does not matter.
    private double Fidelity(byte objects) => _weighsFidelity ? Objects.Fidelity(objects) : 1;

    private sealed class Pass(Learning mechanism) : MechanismPass
    {
        private readonly LearningTerm _term = mechanism._term;
        private readonly Meetings _meetings = mechanism._meetings;
        private readonly double[] _evidence = new double[mechanism._population.Count * Lanes.Count]; // κ − κ₀
        private readonly double[] _signal = new double[mechanism._population.Count * Lanes.Count]; // S
        private readonly Dictionary<int, Heard> _byCountry = [];
        private readonly RunningSums _sums = new();
        // by period, where policies can be given up: Presenter and what it held, by city and lane
        private readonly byte[]?[] _presenters = new byte[mechanism._outcomes.Periods][];
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
                if (mechanism._canBeLeft)
                    KeepPresenters(before, _next);
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
                        HearBroadcast(before, broadcast);
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
                foreach (var speaker in broadcast.Period < before.Period && broadcast.IsAbout && broadcast.Reaches(city, before.Runs, lane)
                    ? broadcast.Speakers
                    : [])
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
            _sums.Find(ListOf(group, city), new Presentations(this, before, group, city), lane, number / WeightNow(before, group));

        public override void AllOf(StateBefore before, int group, int city, int lane, DistinctCities cities) =>
            RunningSums.AddAll(new Presentations(this, before, group, city), lane, cities);

        // What gave something to one city alone is not worth counting for all runs.
        public override int? CountOf(StateBefore before, int group, int city, int lane) => mechanism._canBeLeft
            ? null
            : _sums.Contributors(ListOf(group, city), new Presentations(this, before, group, city), lane);

        // What a city gave in a period to those that heard it, before weight and memory: its outcome as far as it counts for the hearer; 0 where it had nothing
        // good to present.
        private double PresentedValue(StateBefore before, int presenter, int hearer, int period, int lane)
        {
            var cell = (presenter * Lanes.Count) + lane;
            if (presenter == hearer || !Presented(before, cell, period, out var objects))
                return 0;
            var outcome = mechanism._outcomes.Of(presenter, period);
            return outcome > 0 ? outcome * mechanism.Relevance(hearer, presenter) * mechanism.Fidelity(objects) : 0;
        }

        // Whether the city had the policy before a period and still at its end, and what it held of the first design.
        private bool Presented(StateBefore before, int cell, int period, out byte objects)
        {
            if (_presenters[period] is { } kept && mechanism._canBeLeft)
            {
                objects = (byte)(kept[cell] & Objects.All);
                return kept[cell] != 0;
            }

            objects = before.Objects.IsEmpty ? Objects.All : before.Objects[cell];
            return before.AdoptedIn[cell] < period;
        }

        private void KeepPresenters(StateBefore before, int period)
        {
            var kept = _presenters[period] ??= new byte[_evidence.Length];
            for (var cell = 0; cell < kept.Length; cell++)
                kept[cell] = before.AdoptedIn[cell] < period ? (byte)(Presenter | (before.Objects.IsEmpty ? 0 : before.Objects[cell])) : (byte)0;
        }

        // One meeting: everybody there hears everybody who has something to present. A city at risk has not adopted, so it never hears itself.
        private void Meet(StateBefore before, int meeting, int period)
        {
            Forget();
            var weight = _term.Precision * _meetings.Occasions[meeting].Weight;
            var weights = mechanism._presenters.At(meeting);
            var certain = _meetings.Certain.CitiesOf(meeting);
            for (var k = 0; k < certain.Length; k++)
                Present(before, certain[k], period, weights.IsEmpty ? weight : weight * weights[k], default);
            foreach (var city in _meetings.Certain.CitiesOf(meeting))
                Hear(city, default, default);

            var first = _meetings.Drawn.FirstTieOf(meeting);
            var drawn = _meetings.Drawn.CitiesOf(meeting);
            for (var k = 0; k < drawn.Length; k++)
                Present(before, drawn[k], period, weights.IsEmpty ? weight : weight * weights[k], Lanes.Row(before.Runs.Present, first + k));
            for (var k = 0; k < drawn.Length; k++)
                Hear(drawn[k], Lanes.Row(before.Runs.Present, first + k), Lanes.Row(before.Runs.Others, meeting));
        }

        private void HearBroadcast(StateBefore before, Broadcast broadcast)
        {
            Forget();
            foreach (var speaker in broadcast.Speakers)
                Present(before, speaker, broadcast.Period, _term.Precision * broadcast.Weight, before.Runs.Authored(broadcast.Author));
            for (var city = 0; city < mechanism._population.Count; city++)
            {
                if (broadcast.Reaches(city))
                    Hear(city, before.Runs.ReadersOf(broadcast.Publication, city), default);
            }
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
                    if (!Presented(before, presenter, period, out var objects))
                        continue;
                    var precision = weight * mechanism.Fidelity(objects);
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
                if (!Presented(before, (city * Lanes.Count) + lane, period, out var objects) || (!present.IsEmpty && present[lane] == 0))
                    continue;
                var weight = precision * mechanism.Fidelity(objects);
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
            sources.AddGroup(
                meeting,
                weight * _sums.Total(ListOf(meeting, city), new Presentations(this, before, meeting, city), lane),
                weight * mechanism._outcomes.Best * Math.Max(1, _term.ForeignRelevance) * mechanism._presenters.Most);
        }

        private ReadOnlySpan<double> Weights(int meeting) => mechanism._presenters.At(meeting);

        private double WeightNow(StateBefore before, int meeting)
        {
            var occasion = _meetings.Occasions[meeting];
            return Math.Pow(_term.EvidenceMemory, before.Period - 1 - occasion.Period) * occasion.Weight;
        }

        // What a meeting gave depends on the hearer's country, unless abroad counts as much as home; and on the hearer, where it may have presented there
        // itself.
        private long ListOf(int meeting, int city) => mechanism._canBeLeft
            ? ((long)city * _meetings.Count) + meeting
            : _term.ForeignRelevance == 1
            ? meeting
            : ((long)mechanism._population.Countries[city] * _meetings.Count) + meeting;

        // What a presentation did for the adoption: its weight as of now times its outcome; a bad one did nothing for it.
        private void Credit(StateBefore before, int presenter, int city, int lane, int period, double weight, Sources sources)
        {
            sources.Add(presenter, Math.Pow(_term.EvidenceMemory, before.Period - 1 - period) * weight * PresentedValue(before, presenter, city, period, lane));
        }

        /// <summary>What each of those at a meeting gave to one city, before the meeting's weight and memory.</summary>
        private readonly ref struct Presentations : IContributions
        {
            private readonly Pass _pass;
            private readonly StateBefore _before;
            private readonly ReadOnlySpan<int> _cities;
            private readonly ReadOnlySpan<byte> _present; // empty where all came
            private readonly ReadOnlySpan<double> _weights; // empty where each counts 1
            private readonly int _period;
            private readonly int _hearer;

            public Presentations(Pass pass, StateBefore before, int meeting, int hearer)
            {
                var meetings = pass._meetings;
                (_pass, _hearer, _period) = (pass, hearer, meetings.Occasions[meeting].Period);
                _before = before;
                _weights = pass.Weights(meeting);
                _cities = (meetings.IsDrawn[meeting] ? meetings.Drawn : meetings.Certain).CitiesOf(meeting);
                _present = meetings.IsDrawn[meeting] ? before.Runs.Present[(meetings.Drawn.FirstTieOf(meeting) * Lanes.Count)..] : default;
            }

            public int Count => _cities.Length;

            public int CityAt(int place) => _cities[place];

            public double Of(int place, int lane) => !_present.IsEmpty && _present[(place * Lanes.Count) + lane] == 0
                ? 0
                : (_weights.IsEmpty ? 1 : _weights[place]) * _pass.PresentedValue(_before, _cities[place], _hearer, _period, lane);

            public void AddTo(int place, scoped Span<double> sums)
            {
                for (var lane = 0; lane < sums.Length; lane++)
                    sums[lane] += Of(place, lane);
            }
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
