using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Occasions;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Tests.Oracles;

/// <summary>One run of the diffusion of one policy as the definitions say it: pair by pair, city by city, nothing kept between steps.</summary>
internal sealed class NaiveDiffusion
{
    private readonly RecordSet _records;
    private readonly Scenario _scenario;
    private readonly City[] _cities;
    private readonly List<string> _periods;
    private readonly List<Gathering> _gatherings;
    private readonly Dictionary<string, double> _thresholds;

    public NaiveDiffusion(RecordSet records, Scenario scenario, ulong seed, int run)
    {
        (_records, _scenario) = (records, scenario);
        _cities = [.. records.Cities.OrderBy(city => city.Id, StringComparer.Ordinal)];
        _periods = [.. records.Periods.Select(period => period.Id)];
        var draws = new Draws(seed, scenario.Policy);
        _thresholds = _cities.ToDictionary(city => city.Id, city => draws.Threshold(run, Draws.Address(city.Id)));
        _gatherings = NaiveGatherings.Of(records, scenario, scenario.Learning.Publications, scenario.Learning.Coordination, draws, run);
    }

    private int Start => _periods.IndexOf(_scenario.Start);

    /// <summary>Who adopted in which period, initial adopters left out.</summary>
    public List<(string City, string Period)> Simulate()
    {
        var adopted = new Dictionary<string, int>();
        foreach (var initial in _scenario.Initial.Where(initial => PeriodOf(initial) < Start))
            adopted.Add(initial.City, PeriodOf(initial));
        var cumulated = _cities.ToDictionary(city => city.Id, _ => 0.0);
        var found = new List<(string, string)>();
        for (var t = Start; t < _periods.Count; t++)
        {
            var next = new List<string>();
            foreach (var city in _cities.Where(city => !adopted.ContainsKey(city.Id) && _scenario.Initial.All(initial => initial.City != city.Id)))
            {
                cumulated[city.Id] += Terms(t, city, new Holders(adopted)).Values.Sum();
                if (cumulated[city.Id] >= _thresholds[city.Id])
                    next.Add(city.Id);
            }

            found.AddRange(next.Select(city => (city, _periods[t])));
            foreach (var city in next.Concat(_scenario.Initial.Where(initial => PeriodOf(initial) == t).Select(initial => initial.City)))
                adopted.Add(city, t);
        }

        return found;
    }

    /// <summary>The terms of a city's hazard in period t, given who holds the policy before it.</summary>
    public Dictionary<string, double> Terms(int t, City i, Holders held)
    {
        var terms = new Dictionary<string, double>();
        var capacity = _scenario.CapacityOfCities.GetValueOrDefault(i.Id, _scenario.Capacity);
        if (_scenario.Baseline.Rate > 0)
            terms["baseline"] = _scenario.Baseline.Rate * capacity * Math.Exp(_scenario.Baseline.Covariates.Sum(pair => pair.Value * Centred(t, i, pair.Key)));
        if (_scenario.Learning.Rate > 0)
            terms[Learns ? "learning" : "contact"] = _scenario.Learning.Rate * capacity * (Learns ? Math.Max(0, Benefit(t, i, held)) : Contacts(
                t, i, held, _gatherings, _scenario.Learning.Memory, _scenario.Learning.SizeExponent, _scenario.Learning.Contacts).Sum(c => c.Weight));
        if (_scenario.Mimicry.Rate > 0)
            terms["mimicry"] = _scenario.Mimicry.Rate * capacity * Mimicry(t, i, held);
        if (_scenario.Endorsement.Rate > 0)
            terms["endorsement"] = _scenario.Endorsement.Rate * capacity * Endorsement(t);
        if (_scenario.Competition.Rate > 0)
            terms["competition"] = _scenario.Competition.Rate * capacity * Competition(t, i, held);
        if (_scenario.Coercion.Mandates is { Count: > 0 } mandates)
            terms["coercion"] = -Math.Log(mandates.Where(m => Binds(m, t, i)).Aggregate(1.0, (escape, m) => escape * (1 - (m.Compliance ?? 1))));
        return terms;
    }

    /// <summary>Whether there is anything to learn from.</summary>
    public bool Learns => _scenario.Learning.Outcome is not null || _records.Outcomes.Any(outcome => outcome.Policy == _scenario.Policy);

    /// <summary>What each adopter contributed to a term of the hazard, in the order in which sources are named.</summary>
    public List<(string City, double Weight)> Sources(string mechanism, int t, City i, Holders held) => mechanism switch
    {
        "contact" => [.. Contacts(t, i, held, _gatherings, _scenario.Learning.Memory, _scenario.Learning.SizeExponent, _scenario.Learning.Contacts)],
        "learning" => [.. PresentationsOfAdopters(t, i, held)],
        "mimicry" => [.. Peers(t, i).Select(peer => (peer.City.Id, peer.Weight * PeerStanding(t, peer.City, held)))],
        "competition" => [.. Rivals(t, i).Where(rival => held.Adopted.ContainsKey(rival.City.Id)).Select(rival => (rival.City.Id, rival.Weight))],
        _ => [],
    };

    /// <summary>C_ij·D_j for every contact that counts before t, one by one: certain meetings, drawn ones, broadcasts, direct ties.</summary>
    public IEnumerable<(string City, double Weight)> Contacts(
        int t, City i, Holders held, List<Gathering> gatherings, double memory, double sizeExponent, ContactWeights? ties)
    {
        double Left(int period) => Math.Pow(memory, t - 1 - period);
        var before = gatherings.Where(e => e.Period < t).ToArray();
        foreach (var e in before.Where(e => !e.ToAll && e.Here.Contains(i.Id)).OrderBy(e => e.IsDrawn))
        {
            foreach (var j in e.Here.Order(StringComparer.Ordinal).Where(j => j != i.Id && held.Adopted.ContainsKey(j)))
                yield return (j, Left(e.Period) * e.Weight / Math.Pow(e.Here.Count - 1, sizeExponent));
        }

        foreach (var e in before.Where(e => e.ToAll && e.Reaches(i.Id)))
        {
            foreach (var j in e.Here.Order(StringComparer.Ordinal).Where(j => j != i.Id && held.Adopted.ContainsKey(j)))
                yield return (j, Left(e.Period) * e.Weight);
        }

        foreach (var tie in Ties(i, ties).Where(tie => held.Adopted.ContainsKey(tie.Row.Target)))
            yield return (tie.Row.Target, Enumerable.Range(0, t).Where(u => Holds(tie.Row, u)).Sum(u => Left(u) * tie.Weight));
    }

    /// <summary>max(−m − c, 0)·κ, own presentations included.</summary>
    public double BadEvidence(int t, City i, Holders held)
    {
        if (!Learns || _scenario.Learning.Rate == 0)
            return 0;
        var (precision, sum) = Evidence(t, i, held);
        return Math.Max(-(sum / precision) - _scenario.Learning.Cost, 0) * precision;
    }

    /// <summary>The last outcome of a city on record up to a period, or what is assumed; null: none.</summary>
    public double? OutcomeOf(string city, int period) =>
        _records.Outcomes
            .Where(o => o.Policy == _scenario.Policy && o.City == city && _periods.IndexOf(o.Period) <= period)
            .OrderBy(o => _periods.IndexOf(o.Period))
            .LastOrDefault()?.Value ?? _scenario.Learning.Outcome;

    /// <summary>Whether the city is a member in some part of a period; dates are half-open, and what is not dated was always so.</summary>
    public static bool IsMember(City city, Period period)
    {
        DateOnly First(CalendarDate? date, DateOnly unset) => date?.First ?? unset;
        return First(city.Joined, DateOnly.MinValue) < First(period.End, DateOnly.MaxValue)
            && First(city.Left, DateOnly.MaxValue) > First(period.Start, DateOnly.MinValue);
    }

    public bool IsMember(City city, int period) => IsMember(city, _records.Periods[period]);

    // A covariate of t − 1, less its mean over the cities that have it; unknown: the mean.
    private double Centred(int t, City i, string name)
    {
        double? Of(City city)
        {
            var known = _records.Covariates
                .Where(row => row.Name == name && row.City == city.Id && _periods.IndexOf(row.Period) <= t - 1)
                .OrderBy(row => _periods.IndexOf(row.Period))
                .LastOrDefault();
            return known is not null
                ? double.Parse(known.Value!, System.Globalization.CultureInfo.InvariantCulture)
                : name == "log_population" && city.Population is { } size
                ? Math.Log(size)
                : null;
        }

        return Of(i) is { } value ? value - _cities.Select(Of).OfType<double>().Average() : 0;
    }

    private int PeriodOf(InitialAdopter initial) => initial.Period is null ? Start - 1 : _periods.IndexOf(initial.Period);

    private bool Binds(Mandate mandate, int t, City city) =>
        _periods.IndexOf(mandate.From) <= t
            && (mandate.To is null || t < _periods.IndexOf(mandate.To))
            && (mandate.Cities.Count == 0 || mandate.Cities.Contains(city.Id));

    private bool Holds(Contact tie, int period) =>
        (tie.From is null || _periods.IndexOf(tie.From) <= period) && (tie.To is null || period < _periods.IndexOf(tie.To));

    private IEnumerable<(Contact Row, double Weight)> Ties(City i, ContactWeights? weights) => weights is null ? [] : _records.Contacts
        .Where(row => row.Source == i.Id && row.Target != i.Id)
        .Select(
            row => (Row: row, Weight: (row.Weight ?? 1) * (row.Kind is not null && weights.Kinds.TryGetValue(row.Kind, out var weight) ? weight : weights.All)))
        .Where(tie => tie.Weight > 0)
        .OrderBy(tie => tie.Row.Target, StringComparer.Ordinal)
        .ThenBy(tie => tie.Row.Kind, StringComparer.Ordinal)
        .ThenBy(tie => tie.Row.From, StringComparer.Ordinal);

    private double Benefit(int t, City i, Holders held)
    {
        var (precision, sum) = Evidence(t, i, held);
        return (sum / precision) - _scenario.Learning.Cost - (_scenario.Learning.Risk / precision);
    }

    private (double Precision, double Sum) Evidence(int t, City i, Holders held)
    {
        var term = _scenario.Learning;
        var (precision, sum) = (term.PriorPrecision, term.PriorPrecision * term.PriorMean);
        foreach (var (_, presenter, period, weight) in Presentations(t, i))
        {
            if (!held.AsOf(period).Adopted.TryGetValue(presenter, out var when) || when >= period || OutcomeOf(presenter, period) is not { } outcome)
                continue;
            var tau = term.Precision * weight * Relevance(i, presenter) * Math.Pow(term.EvidenceMemory, t - 1 - period) * held
                .AsOf(period)
                .FidelityOf(presenter, _scenario);
            precision += tau;
            sum += tau * outcome;
        }

        return (precision, sum);
    }

    private IEnumerable<(string City, double Weight)> PresentationsOfAdopters(int t, City i, Holders held)
    {
        foreach (var (_, presenter, period, weight) in Presentations(t, i).OrderBy(p => p.Order))
        {
            if (presenter != i.Id
                && held.AsOf(period).Adopted.TryGetValue(presenter, out var when)
                && when < period
                && OutcomeOf(presenter, period) is > 0 and var outcome)
                yield return (presenter, weight * Relevance(i, presenter) * Math.Pow(_scenario.Learning.EvidenceMemory, t - 1 - period) * held
                    .AsOf(period)
                    .FidelityOf(presenter, _scenario) * outcome);
        }
    }

    // Who may have presented to i, and when: certain meetings, drawn ones, broadcasts, direct ties.
    private IEnumerable<(int Order, string City, int Period, double Weight)> Presentations(int t, City i)
    {
        foreach (var e in _gatherings.Where(e => e.Period < t && e.About && e.Reaches(i.Id)))
        {
            foreach (var j in e.Here.Order(StringComparer.Ordinal).Where(_ => e.ToAll || !e.IsDrawn || e.Here.Count > 1))
                yield return (e.ToAll ? 2 : e.IsDrawn ? 1 : 0, j, e.Period, e.Weight);
        }

        foreach (var tie in Ties(i, _scenario.Learning.Contacts))
        {
            foreach (var u in Enumerable.Range(0, t).Where(u => Holds(tie.Row, u)))
                yield return (3, tie.Row.Target, u, tie.Weight);
        }
    }

    private double Relevance(City i, string presenter)
    {
        var country = _cities.First(c => c.Id == presenter).Country;
        return presenter == i.Id || (country is not null && country == i.Country) ? 1 : _scenario.Learning.ForeignRelevance;
    }

    private double PeerStanding(int t, City j, Holders held) =>
        held.Adopted.TryGetValue(j.Id, out var when) ? Math.Pow(_scenario.Mimicry.Memory, t - 1 - when) : 0;

    private double Mimicry(int t, City i, Holders held)
    {
        var term = _scenario.Mimicry;
        var peers = Peers(t, i);
        if (peers.Count == 0)
            return 0;
        var share = peers.Sum(peer => peer.Weight * PeerStanding(t, peer.City, held)) / peers.Sum(peer => peer.Weight);
        return term.Threshold is { } threshold && term.Peers is not PeerGroup.Leader ? 1 / (1 + Math.Exp(-term.Slope * (share - threshold))) : share;
    }

    private List<(City City, double Weight)> Peers(int t, City i)
    {
        var term = _scenario.Mimicry;
        double Prestige(City j)
        {
            var offices = _records.Events
                .Where(e => e.Kind is EventKind.Coordination && e.Status is EventStatus.Held && t > 0 && e.Period == _periods[t - 1])
                .ToArray();
            var roles = _records.Participations
                .Where(p => p.City == j.Id && p.Probability is null && offices.Any(e => e.Id == p.Event))
                .Select(p => p.Role)
                .ToArray();
            return 1 + (roles.Contains(Roles.Coordinator) ? term.Coordinator : 0) + (roles.Contains(Roles.Deputy) ? term.Deputy : 0);
        }

        return term.Peers switch
        {
            PeerGroup.Leader => [.. _cities.Where(j => j.Population > i.Population).OrderBy(j => Population.Kilometres(i, j)).Take(1).Select(j => (j, 1.0))],
            PeerGroup.Similar => [.. _cities
                .Where(j => j != i)
                .Select(j => (j, Math.Exp(-Math.Pow(Likeness(i) - Likeness(j), 2) / (2 * term.Bandwidth * term.Bandwidth)) * Prestige(j)))],
            PeerGroup.Contacts => [.. Ties(i, _scenario.Learning.Contacts ?? new ContactWeights(1))
                .Where(tie => t > 0 && Holds(tie.Row, t - 1))
                .Select(tie => (City: _cities.First(c => c.Id == tie.Row.Target), tie.Weight))
                .Select(tie => (tie.City, tie.Weight * Prestige(tie.City)))],
            _ => [.. _cities.Where(j => j != i && (term.Peers is PeerGroup.All
                || (term.Peers is PeerGroup.Country ? j.Country is not null && j.Country == i.Country : Band(j) == Band(i)))).Select(j => (j, Prestige(j)))],
        };
    }

    // ln population in standard deviations from the mean; unknown: the mean.
    private double Likeness(City city)
    {
        var logs = _cities.Where(c => c.Population is not null).Select(c => Math.Log(c.Population!.Value)).ToArray();
        if (city.Population is null || logs.Distinct().Count() < 2)
            return 0;
        var deviation = Math.Sqrt(logs.Sum(log => Math.Pow(log - logs.Average(), 2)) / logs.Length);
        return (Math.Log(city.Population.Value) - logs.Average()) / deviation;
    }

    private static int Band(City city) => city.Population switch { < 50_000 => 0, < 200_000 => 1, < 500_000 => 2, < 1_500_000 => 3, _ => 4 };

    private double Endorsement(int t)
    {
        var endorsed = _gatherings.Where(e => e.Kind is EventKind.Coordination && e.Period < t && e.Named).Select(e => e.Period).ToArray();
        return endorsed.Length == 0 ? 0 : Math.Pow(_scenario.Endorsement.Memory, t - 1 - endorsed.Max());
    }

    private double Competition(int t, City i, Holders held)
    {
        var rivals = Rivals(t, i);
        var all = rivals.Sum(rival => rival.Weight);
        return all == 0 ? 0 : rivals.Where(rival => held.Adopted.ContainsKey(rival.City.Id)).Sum(rival => rival.Weight) / all;
    }

    private List<(City City, double Weight)> Rivals(int t, City i)
    {
        var term = _scenario.Competition;
        int[] Profile(City city) => [.. _gatherings.Where(e => e.Period < t).Select(e => e.Surely.Contains(city.Id) ? 1 : 0)];
        double Apart(City a, City b) => Math.Sqrt(Profile(a).Zip(Profile(b), (x, y) => (x - y) * (x - y)).Sum());
        double Rivalry(City j) => term.Rivals switch
        {
            RivalKind.Size => Math.Exp(-Math.Abs(Math.Log(i.Population!.Value / j.Population!.Value)) / term.Scale),
            RivalKind.Distance => Math.Exp(-Population.Kilometres(i, j) / 1000 / term.Scale),
            _ => _cities.Where(k => k != i).Max(k => Apart(i, k)) - Apart(i, j),
        };
        var rivals = _cities.Where(j => j != i && (!term.SameCountry || (j.Country is not null && j.Country == i.Country)));
        return [.. (term.Rivals is RivalKind.Size ? rivals.OrderBy(j => j.Population) : rivals).Select(j => (j, Rivalry(j)))];
    }
}

/// <summary>Who holds a policy, since when, and what of the first design; with what was the case at the end of each period before.</summary>
internal sealed record Holders(Dictionary<string, int> Adopted)
{
    public Dictionary<string, int> Objects { get; init; } = [];

    /// <summary>As of the end of a period; where nothing was kept, as of now.</summary>
    public Func<int, Holders>? Past { get; init; }

    public Holders AsOf(int period) => Past?.Invoke(period) ?? this;

    public double FidelityOf(string city, Scenario scenario) =>
        scenario.Transfer is { FidelityInLearning: true } ? Enumerable.Range(0, 7).Count(item => (Objects.GetValueOrDefault(city) >> item & 1) == 1) / 7.0 : 1;
}
