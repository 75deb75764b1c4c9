using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Occasions;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;

namespace CityNetworks.Tests.Oracles;

/// <summary>One policy in one run: where each city stands and how much is left on its clocks.</summary>
internal sealed class NaivePolicy
{
    private readonly RecordSet _records;
    private readonly Scenario _scenario;
    private readonly int _run;
    private readonly Draws _draws;
    private readonly List<string> _periods;
    private readonly NaiveDiffusion _terms;
    private readonly List<Gathering> _heardOf;
    private readonly Dictionary<string, AdoptionState> _states = [];
    private readonly Dictionary<string, double> _adoption = [];
    private readonly Dictionary<string, double> _other = [];
    private readonly Dictionary<string, int> _spells = [];
    private readonly Dictionary<int, Holders> _past = [];
    private Dictionary<string, int> _adopted = [];
    private Dictionary<string, int> _objects = [];
    private readonly Dictionary<string, int> _designs = []; // what each held last

    public NaivePolicy(RecordSet records, Scenario scenario, ulong seed, int run)
    {
        (_records, _scenario, _run) = (records, scenario, run);
        _draws = new Draws(seed, scenario.Policy);
        _periods = [.. records.Periods.Select(period => period.Id)];
        _terms = new NaiveDiffusion(records, scenario, seed, run);
        var aware = scenario.States?.Awareness;
        if (scenario.Participation.Attendance is { Fatigue: > 0 } && records.Events.Any(e => e.Status is EventStatus.Cancelled))
            Rare.Add("tired");
        _heardOf = aware is null ? [] : NaiveGatherings.Of(records, scenario, aware.Publications, aware.Coordination, _draws, run);
    }

    public string Id => _scenario.Policy;

    public List<string> Rare { get; } = [];

    private int Start => _periods.IndexOf(_scenario.Start);

    private Holders Held => new(_adopted)
    {
        Objects = _objects,
        Past = period => _past.GetValueOrDefault(Math.Max(period, Start - 1), new Holders(_adopted) { Objects = _objects })
    };

    public bool Holds(City city) => _adopted.ContainsKey(city.Id);

    public NaiveState StateOf(int t, City city) => new(Id, _periods[t], city.Id, _states[city.Id], _objects.GetValueOrDefault(city.Id));

    public void Begin()
    {
        foreach (var city in _records.Cities)
        {
            _spells[city.Id] = 0;
            _adoption[city.Id] = _draws.Threshold(_run, Draws.Address(city.Id));
            Enter(city.Id, _scenario.States?.Awareness is null ? AdoptionState.Aware : AdoptionState.Unaware);
        }

        var recorded = _scenario.RecordedInitial ? _records.Adoptions.Where(row => row.Policy == Id && _periods.IndexOf(row.Period) < Start) : [];
        foreach (var row in recorded.GroupBy(row => row.City).Select(rows => rows.OrderBy(row => _periods.IndexOf(row.Period)).Last()))
        {
            if (_scenario.Initial.Any(initial => initial.City == row.City))
                continue;
            if (row.Left is not null && _periods.IndexOf(row.Left) < Start)
            {
                _adoption[row.City] = _draws.Threshold(_run, Draws.Address(row.City), 1);
                Rare.Add("left before the start");
                _spells[row.City] = 1;
                Enter(row.City, AdoptionState.Abandoned);
            }
            else
            {
                Take(row.City, _periods.IndexOf(row.Period), row.Degree switch
                {
                    "emulation" => 1 + 32 + 64, // goals, ideologies, ideas
                    "combination" => Enumerable.Range(0, 7).Where(item => _draws.Object(_run, Draws.Address(row.City), 0, item) < 0.5).Sum(item => 1 << item),
                    "inspiration" => 0,
                    _ => 127,
                });
            }
        }

        foreach (var initial in _scenario.Initial)
        {
            _adoption[initial.City] = double.PositiveInfinity;
            if (initial.Period is null || _periods.IndexOf(initial.Period) < Start)
                Take(initial.City, initial.Period is null ? Start - 1 : _periods.IndexOf(initial.Period), 127);
        }

        _past[Start - 1] = Held with { Past = null };
    }

    /// <summary>What the city does in t; null: nothing.</summary>
    public NaivePlan? Plan(int t, City city, double factor)
    {
        var plan = new NaivePlan(this, city);
        var state = _states[city.Id];
        var isMember = _terms.IsMember(city, t);
        var isForbidden = _scenario.Coercion.Preemptions.Any(order => _periods.IndexOf(order.From) <= t
            && (order.To is null || t < _periods.IndexOf(order.To))
            && (order.Cities.Count == 0 || order.Cities.Contains(city.Id)));
        var onlyOrders = state is AdoptionState.Unaware or AdoptionState.Rejected
            || (state is AdoptionState.Abandoned && _scenario.States?.Abandonment is not { Readopt: true });
        var terms = _terms.Terms(t, city, Held).ToDictionary(term => term.Key, term => (term.Key, onlyOrders) switch
        {
            _ when factor == 0 || !isMember || isForbidden => 0,
            ("coercion", _) => term.Value, // compliance is a probability of its own
            (_, true) => 0,
            _ => term.Value * factor,
        });
        var hazard = terms.Values.Sum();
        _adoption[city.Id] -= hazard;
        if (!Holds(city) && isMember && !isForbidden && _adoption[city.Id] <= 0)
            plan.Adoption = Adopt(t, city, terms, hazard);

        if (_scenario.States is not { } states)
            return plan.Adoption is null ? null : plan;
        switch (state)
        {
            case AdoptionState.Unaware when isMember:
                var heard = _terms
                    .Contacts(t, city, Held, _heardOf, states.Awareness!.Memory, states.Awareness.SizeExponent, states.Awareness.Contacts)
                    .Sum(contact => contact.Weight);
                if (Spend(city, (states.Awareness.Rate * heard) + states.Awareness.Elsewhere))
                    plan.To = AdoptionState.Aware;
                break;
            case AdoptionState.Aware when states.Rejection > 0 && isMember:
                var rejecting = states.Rejection * _terms.BadEvidence(t, city, Held);
                if (!Spend(city, rejecting))
                    break;
                if (plan.Adoption is not null && plan.Adoption.Time <= 1 + (_other[city.Id] / rejecting))
                {
                    Rare.Add("adopted before rejecting");
                    plan.Else = AdoptionState.Rejected;
                    break;
                }

                if (plan.Adoption is not null)
                {
                    Rare.Add("rejected before adopting");
                    SetAnew(t, city);
                }

                (plan.Adoption, plan.To) = (null, AdoptionState.Rejected);
                break;
            case AdoptionState.Adopted when states.Abandonment is { } leaving:
                var own = t == 0 ? null : _terms.OutcomeOf(city.Id, t - 1);
                if (Spend(city, leaving.Rate + (leaving.Own * Math.Max(-(own ?? 0), 0)) + (leaving.Observed * _terms.BadEvidence(t, city, Held))))
                    plan.To = AdoptionState.Abandoned;
                break;
        }

        return plan.Adoption is null && plan.To is null ? null : plan;
    }

    public void SetAnew(int t, City city) => _adoption[city.Id] = _draws.Anew(_run, Draws.Address(city.Id), t);

    /// <summary>What was planned takes place.</summary>
    public void Carry(int t, NaivePlan plan)
    {
        var city = plan.City.Id;
        if (plan.To is AdoptionState.Abandoned)
        {
            _spells[city]++;
            _adopted = _adopted.Where(pair => pair.Key != city).ToDictionary();
            _objects = _objects.Where(pair => pair.Key != city).ToDictionary();
        }

        if (plan.To is { } to)
            Enter(city, to);
        if (plan.Adoption is not { } adoption)
            return;
        if (_spells[city] > 0)
            Rare.Add("adopted again");
        if (_scenario.States is not null && _states[city] is AdoptionState.Unaware)
            Rare.Add("ordered unaware");
        if (_states[city] is AdoptionState.Rejected)
            Rare.Add("ordered after rejecting");
        if (_states[city] is AdoptionState.Abandoned && _scenario.States?.Abandonment is not { Readopt: true })
            Rare.Add("ordered after giving up");
        Take(city, t, adoption.Objects);
    }

    /// <summary>The period ends: those adopt of whom the scenario says so.</summary>
    public void End(int t)
    {
        foreach (var initial in _scenario.Initial.Where(initial => initial.Period == _periods[t] && t >= Start))
            Take(initial.City, t, 127);
        _past[t] = Held with { Past = null };
    }

    private void Take(string city, int t, int objects)
    {
        _adopted = new Dictionary<string, int>(_adopted) { [city] = t };
        _objects = new Dictionary<string, int>(_objects) { [city] = _scenario.Transfer is null ? 0 : objects };
        _designs[city] = _objects[city];
        _adoption[city] = double.PositiveInfinity;
        Enter(city, AdoptionState.Adopted);
    }

    private bool Spend(City city, double hazard)
    {
        _other[city.Id] -= hazard;
        return _other[city.Id] <= 0;
    }

    private void Enter(string city, AdoptionState state)
    {
        var address = Draws.Address(city);
        _states[city] = state;
        _other[city] = state switch
        {
            AdoptionState.Unaware => _draws.Awareness(_run, address),
            AdoptionState.Aware => _draws.Rejection(_run, address),
            AdoptionState.Adopted => _draws.Abandonment(_run, address, _spells[city]),
            _ => double.PositiveInfinity,
        };
        if (state is AdoptionState.Abandoned)
            _adoption[city] = _draws.Threshold(_run, address, _spells[city]);
    }

    private NaiveAdoption Adopt(int t, City city, Dictionary<string, double> terms, double hazard)
    {
        var address = Draws.Address(city.Id);
        var spell = _spells[city.Id];
        var u = _draws.Cause(_run, address, spell);
        var (mechanism, within) = Fall([.. terms.Select(term => (term.Key, term.Value))], u);
        if (terms.TryGetValue("coercion", out var order) && double.IsPositiveInfinity(order))
            (mechanism, within) = ("coercion", u);
        var sources = _terms.Sources(mechanism, t, city, Held).Where(one => one.Weight > 0).ToList();
        var source = sources.Count == 0 ? null : Fall(sources, within).Name;
        if (source is not null && !_adopted.ContainsKey(source))
            Rare.Add("source had given up");
        var (degree, objects) = _scenario.Transfer is { } term ? Transfer(term, city, mechanism, source, sources, spell) : (TransferDegree.Own, 0);
        return new NaiveAdoption(
            Id, city.Id, _periods[t], mechanism, source, degree, objects, double.IsPositiveInfinity(hazard) ? 0 : 1 + (_adoption[city.Id] / hazard));
    }

    private (TransferDegree Degree, int Objects) Transfer(
        TransferTerm term, City city, string mechanism, string? source, List<(string City, double Weight)> sources, int spell)
    {
        if (source is null && mechanism is not ("coercion" or "endorsement"))
            return (TransferDegree.Own, 0);
        var moved = sources.Select(one => one.City).Distinct().Count();
        var country = _records.Cities.First(c => c.Id == city.Id).Country;
        var similar = source is not null && country is not null && _records.Cities.First(c => c.Id == source).Country == country;
        double Weight(DegreeTerm degree)
        {
            var attributed = mechanism switch
            {
                "learning" or "contact" => degree.Learning,
                "mimicry" => degree.Mimicry,
                "competition" => degree.Competition,
                "endorsement" => degree.Endorsement,
                _ => degree.Coercion,
            };
            return attributed is null ? 0 : Math.Exp(degree.Always
                + attributed.Value + (similar ? degree.Similarity : 0)
                + (degree.Capacity * _scenario.CapacityOfCities.GetValueOrDefault(city.Id, _scenario.Capacity))
                + (degree.Sources * moved));
        }

        var address = Draws.Address(city.Id);
        var (chosen, _) = Fall([
            ("Copying", Weight(term.Copying)),
            ("Emulation", Weight(term.Emulation)),
            ("Combination", moved < 2 ? 0 : Weight(term.Combination)),
            ("Inspiration", Weight(term.Inspiration))
        ], _draws.Degree(_run, address, spell));
        var held = source is null ? 127 : _designs[source];
        var combined =
            Enumerable.Range(0, 7).Sum(item => moved < 2 ? 0 : _designs[Fall(sources, _draws.Object(_run, address, spell, item)).Name] & (1 << item));
        return chosen switch
        {
            "Copying" => (TransferDegree.Copying, held),
            "Emulation" => (TransferDegree.Emulation, held & 0b1100001),
            "Combination" => (TransferDegree.Combination, combined),
            _ => (TransferDegree.Inspiration, 0),
        };
    }

    // Which of the parts, attributed end to end, a uniform number falls into, and where within it.
    private static (string Name, double Within) Fall(List<(string Name, double Weight)> parts, double u)
    {
        var left = u * parts.Sum(part => part.Weight);
        foreach (var (name, weight) in parts)
        {
            if (left < weight)
                return (name, left / weight);
            left -= weight;
        }

        return (parts.Last(part => part.Weight > 0).Name, 1);
    }
}
