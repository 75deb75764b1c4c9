using CityNetworks.Diffusion.Model;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Tests.Oracles;

/// <summary>One run of the diffusion model as the definitions say it: pair by pair, city by city, nothing kept between steps.</summary>
internal sealed class NaiveDiffusion
{
    private readonly RecordSet _records;
    private readonly Scenario _scenario;
    private readonly City[] _cities;
    private readonly List<string> _periods;
    private readonly List<Gathering> _gatherings = [];
    private readonly Dictionary<string, double> _thresholds;

    public NaiveDiffusion(RecordSet records, Scenario scenario, ulong seed, int run)
    {
        (_records, _scenario) = (records, scenario);
        _cities = [.. records.Cities.OrderBy(city => city.Id, StringComparer.Ordinal)];
        _periods = [.. records.Periods.Select(period => period.Id)];
        var draws = new Draws(seed, scenario.Policy);
        _thresholds = _cities.ToDictionary(city => city.Id, city => draws.Threshold(run, Draws.Address(city.Id)));
        Gather(draws, run);
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
                cumulated[city.Id] += Terms(t, city, adopted).Values.Sum();
                if (cumulated[city.Id] >= _thresholds[city.Id])
                    next.Add(city.Id);
            }

            found.AddRange(next.Select(city => (city, _periods[t])));
            foreach (var city in next.Concat(_scenario.Initial.Where(initial => PeriodOf(initial) == t).Select(initial => initial.City)))
                adopted.Add(city, t);
        }

        return found;
    }

    /// <summary>The terms of a city's hazard in period t, given who adopted before.</summary>
    public Dictionary<string, double> Terms(int t, City i, Dictionary<string, int> adopted)
    {
        var terms = new Dictionary<string, double>();
        var known = _scenario.Learning.Outcome is not null || _records.Outcomes.Count > 0;
        if (_scenario.Baseline.Rate > 0)
            terms["baseline"] = _scenario.Baseline.Rate * _scenario.Funded;
        if (_scenario.Learning.Rate > 0)
            terms[known ? "learning" : "contact"] = _scenario.Learning.Rate * _scenario.Funded * (known ? Math.Max(0, Benefit(t, i, adopted)) : Contact(t, i, adopted));
        if (_scenario.Mimicry.Rate > 0)
            terms["mimicry"] = _scenario.Mimicry.Rate * _scenario.Funded * Mimicry(t, i, adopted);
        if (_scenario.Endorsement.Rate > 0)
            terms["endorsement"] = _scenario.Endorsement.Rate * _scenario.Funded * Endorsement(t);
        if (_scenario.Competition.Rate > 0)
            terms["competition"] = _scenario.Competition.Rate * _scenario.Funded * Competition(t, i, adopted);
        if (_scenario.Coercion.Mandates is { Count: > 0 } mandates)
            terms["coercion"] = -Math.Log(mandates.Where(m => Binds(m, t, i)).Aggregate(1.0, (escape, m) => escape * (1 - (m.Compliance ?? 1))));
        return terms;
    }

    private int PeriodOf(InitialAdopter initial) => initial.Period is null ? Start - 1 : _periods.IndexOf(initial.Period);

    private bool Binds(Mandate mandate, int t, City city) =>
        _periods.IndexOf(mandate.From) <= t && (mandate.To is null || t < _periods.IndexOf(mandate.To)) && (mandate.Cities.Count == 0 || mandate.Cities.Contains(city.Id));

    private double Contact(int t, City i, Dictionary<string, int> adopted) => adopted.Keys.Where(j => j != i.Id).Sum(j =>
        _gatherings.Where(e => e.Period < t).Sum(e => Math.Pow(_scenario.Learning.Memory, t - 1 - e.Period) * Pair(e, i.Id, j)));

    private double Pair(Gathering e, string hearer, string speaker) => e.ToAll
        ? (e.Here.Contains(speaker) ? e.Weight : 0)
        : e.Here.Contains(hearer) && e.Here.Contains(speaker) ? e.Weight / Math.Pow(e.Here.Count - 1, _scenario.Learning.SizeExponent) : 0;

    private double Benefit(int t, City i, Dictionary<string, int> adopted)
    {
        var term = _scenario.Learning;
        var (precision, sum) = (term.PriorPrecision, term.PriorPrecision * term.PriorMean);
        foreach (var e in _gatherings.Where(e => e.Period < t && e.About && (e.ToAll || e.Here.Contains(i.Id))))
        {
            foreach (var j in e.Here.Where(j => j != i.Id && adopted.TryGetValue(j, out var when) && when < e.Period))
            {
                var outcome = _records.Outcomes.Where(o => o.City == j && _periods.IndexOf(o.Period) <= e.Period).OrderBy(o => _periods.IndexOf(o.Period)).LastOrDefault()?.Value ?? term.Outcome;
                if (outcome is null)
                    continue;
                var country = _cities.First(c => c.Id == j).Country;
                var relevance = country is not null && country == i.Country ? 1 : term.ForeignRelevance;
                var tau = term.Precision * e.Weight * relevance * Math.Pow(term.EvidenceMemory, t - 1 - e.Period);
                precision += tau;
                sum += tau * outcome.Value;
            }
        }

        return (sum / precision) - term.Cost - (term.Risk / precision);
    }

    private double Mimicry(int t, City i, Dictionary<string, int> adopted)
    {
        var term = _scenario.Mimicry;
        double Pull(City j) => adopted.TryGetValue(j.Id, out var when) ? Math.Pow(term.Memory, t - 1 - when) : 0;
        if (term.Peers is PeerGroup.Leader)
        {
            var leader = _cities.Where(j => j.Population > i.Population).MinBy(j => Population.Kilometres(i, j));
            return leader is null ? 0 : Pull(leader);
        }

        var peers = _cities.Where(j => j != i && (term.Peers is PeerGroup.All || (term.Peers is PeerGroup.Country ? j.Country is not null && j.Country == i.Country : Band(j) == Band(i)))).ToArray();
        if (peers.Length == 0)
            return 0;
        double Prestige(City j)
        {
            var offices = _records.Events.Where(e => e.Kind is EventKind.Coordination && e.Status is EventStatus.Held && t > 0 && e.Period == _periods[t - 1]).ToArray();
            var roles = _records.Participations.Where(p => p.City == j.Id && p.Probability is null && offices.Any(e => e.Id == p.Event)).Select(p => p.Role).ToArray();
            return 1 + (roles.Contains(Roles.Coordinator) ? term.Coordinator : 0) + (roles.Contains(Roles.Deputy) ? term.Deputy : 0);
        }

        var share = peers.Sum(j => Prestige(j) * Pull(j)) / peers.Sum(Prestige);
        return term.Threshold is { } threshold ? 1 / (1 + Math.Exp(-term.Slope * (share - threshold))) : share;
    }

    private static int Band(City city) => city.Population switch { < 50_000 => 0, < 200_000 => 1, < 500_000 => 2, < 1_500_000 => 3, _ => 4 };

    private double Endorsement(int t)
    {
        var endorsed = _gatherings.Where(e => e.Kind is EventKind.Coordination && e.Period < t && e.Named).Select(e => e.Period).ToArray();
        return endorsed.Length == 0 ? 0 : Math.Pow(_scenario.Endorsement.Memory, t - 1 - endorsed.Max());
    }

    private double Competition(int t, City i, Dictionary<string, int> adopted)
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
        var rivals = _cities.Where(j => j != i && (!term.SameCountry || (j.Country is not null && j.Country == i.Country))).ToArray();
        var all = rivals.Sum(Rivalry);
        return all == 0 ? 0 : rivals.Where(j => adopted.ContainsKey(j.Id)).Sum(Rivalry) / all;
    }

    private void Gather(Draws draws, int run)
    {
        var term = _scenario.Participation;
        var events = _records.Events.Where(e => e.Status is EventStatus.Held || (term.Cancelled is not CancelledMeetings.Recorded && e.Kind is EventKind.Meeting or EventKind.Workshop)).ToDictionary(e => e.Id);
        Event Root(Event e) => e.SameOccasion is { } other && events.TryGetValue(other, out var root) ? root : e;
        foreach (var occasion in events.Values.GroupBy(e => Root(e).Id).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var root = events[occasion.Key];
            var rows = _records.Participations.Where(p => occasion.Any(e => e.Id == p.Event)).ToArray();
            var meets = root.Kind is EventKind.Meeting or EventKind.Workshop;
            var themes = occasion.SelectMany(e => e.Themes).ToHashSet();
            var period = _periods.IndexOf(root.Period!);
            var called = root.Status is EventStatus.Cancelled;
            var surely = rows.Where(p => p.Probability is null).Select(p => p.City).ToHashSet();
            var perhaps = rows.Where(p => p.Probability is not null && !surely.Contains(p.City)).GroupBy(p => p.City).ToDictionary(rows => rows.Key, rows => rows.Max(p => p.Probability!.Value), StringComparer.Ordinal);
            var attendance = term.Attendance ?? (called ? new AttendanceTerm(0.35) : null);
            foreach (var city in meets && attendance is not null ? _cities.Where(c => !surely.Contains(c.Id) && !perhaps.ContainsKey(c.Id)) : [])
                perhaps.Add(city.Id, Expected(attendance!, city, period));

            var here = surely.ToHashSet();
            if (meets)
                here.UnionWith(perhaps.Where(pair => draws.Attendance(run, Draws.Address(Draws.Address(pair.Key), Draws.Address(root.Id))) < pair.Value).Select(pair => pair.Key));
            if (root.Kind is EventKind.Coordination)
                here.RemoveWhere(city => rows.All(p => p.City != city || p.Role is not Roles.Coordinator));
            var held = !meets || !called || here.Count >= term.Quorum!.Cities;
            if (!held)
                here.Clear();

            var weight = occasion.Max(e => e.Weight ?? 1);
            var gathering = new Gathering(period, root.Kind, weight, here, surely, !meets, themes.Count == 0 || themes.Contains("policy"), themes.Contains("policy"));
            _gatherings.Add(root.Kind switch
            {
                EventKind.Coordination => gathering with { Weight = weight * _scenario.Learning.Coordination * (_records.Assessments.First(a => a.Period == root.Period).Activities ?? 0) / 2.0 },
                EventKind.Publication => gathering with { Weight = weight * _scenario.Learning.Publications },
                _ => gathering,
            });
            if (root.Kind is EventKind.Publication)
                _gatherings.AddRange(perhaps.Select(pair => _gatherings[^1] with { Here = [pair.Key], Surely = [], Weight = weight * _scenario.Learning.Publications * pair.Value }).ToArray());
        }
    }

    private double Expected(AttendanceTerm term, City city, int period)
    {
        var coordinates = _records.Participations.Any(p => p.City == city.Id && p.Probability is null && p.Role is Roles.Coordinator
            && _records.Events.Any(e => e.Id == p.Event && e.Kind is EventKind.Coordination && e.Status is EventStatus.Held && e.Period == _periods[period]));
        var odds = term.Base / (1 - term.Base) * Math.Exp(coordinates ? term.Coordinator : 0);
        return odds / (1 + odds);
    }

    private sealed record Gathering(int Period, EventKind Kind, double Weight, HashSet<string> Here, HashSet<string> Surely, bool ToAll, bool About, bool Named);
}
