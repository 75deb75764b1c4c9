using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;

namespace CityNetworks.Tests.Oracles;

/// <summary>One run of several policies with states and transfers as the definitions say it: one city after another, one clock after another.</summary>
internal sealed class NaiveWorld
{
    private readonly RecordSet _records;
    private readonly Scenario _scenario;
    private readonly City[] _cities;
    private readonly List<string> _periods;
    private readonly NaivePolicy[] _policies;

    public NaiveWorld(RecordSet records, Scenario scenario, ulong seed, int run)
    {
        (_records, _scenario) = (records, scenario);
        _cities = [.. records.Cities.OrderBy(city => city.Id, StringComparer.Ordinal)];
        _periods = [.. records.Periods.Select(period => period.Id)];
        _policies = [.. scenario.PerPolicy().Select(policy => new NaivePolicy(records, policy, seed, run))];
    }

    /// <summary>What happened that happens rarely, so that a test can see that it did.</summary>
    public IEnumerable<string> Rare => _policies.SelectMany(policy => policy.Rare);

    /// <summary>Every adoption that a mechanism made, in the order of periods, policies and cities; and the state of every city at the end of every
    /// period.</summary>
    public (List<NaiveAdoption> Adoptions, List<NaiveState> States) Simulate()
    {
        var (adoptions, states) = (new List<NaiveAdoption>(), new List<NaiveState>());
        foreach (var policy in _policies)
            policy.Begin();
        for (var t = _periods.IndexOf(_scenario.Start); t < _periods.Count; t++)
        {
            // What each city would do, policy by policy, on the state before.
            var plans = _policies.SelectMany(policy => _cities.Select(city => policy.Plan(t, city, FactorOn(policy, city)))).OfType<NaivePlan>().ToList();
            foreach (var plan in plans.Where(plan => plan.Adoption is not null).GroupBy(plan => plan.City).SelectMany(Excluded).ToArray())
                plan.Withdraw(t);
            foreach (var plan in plans)
                plan.Policy.Carry(t, plan);
            adoptions.AddRange(plans.Where(plan => plan.Adoption is not null).Select(plan => plan.Adoption!));
            foreach (var policy in _policies)
                policy.End(t);
            states.AddRange(_policies.SelectMany(policy => _cities.Select(city => policy.StateOf(t, city))));
        }

        return (adoptions, states);
    }

    private double FactorOn(NaivePolicy policy, City city)
    {
        var factor = 1.0;
        foreach (var row in _scenario.Interactions.Where(row => row.To == policy.Id))
        {
            var held = _policies.First(other => other.Id == row.From).Holds(city);
            factor *= row.Requires ? (held ? 1 : 0) : held ? row.Effect : 1;
        }

        return factor;
    }

    // Of a city's adoptions of one period, those that an earlier one excludes.
    private IEnumerable<NaivePlan> Excluded(IEnumerable<NaivePlan> plans)
    {
        var stay = new List<NaivePlan>();
        foreach (var plan in plans.OrderBy(plan => plan.Adoption!.Time))
        {
            if (stay.Any(
                other => _scenario.Interactions.Any(row => row.From == other.Policy.Id && row.To == plan.Policy.Id && !row.Requires && row.Effect == 0)))
                yield return plan;
            else
                stay.Add(plan);
        }
    }
}

/// <summary>An adoption of one run.</summary>
internal sealed record NaiveAdoption(
    string Policy, string City, string Period, string Mechanism, string? Source, TransferDegree Degree, int Objects, double Time);

/// <summary>How a city stands to a policy at the end of a period, and what of the first design it holds.</summary>
internal sealed record NaiveState(string Policy, string Period, string City, AdoptionState State, int Objects);

/// <summary>What a city does in a period with one policy.</summary>
internal sealed class NaivePlan(NaivePolicy policy, City city)
{
    public NaivePolicy Policy { get; } = policy;

    public City City { get; } = city;

    public NaiveAdoption? Adoption { get; set; }

    public AdoptionState? To { get; set; }

    /// <summary>What would have come after the adoption.</summary>
    public AdoptionState? Else { get; set; }

    public void Withdraw(int t)
    {
        Policy.Rare.Add("excluded");
        Adoption = null;
        To = Else ?? To;
        Policy.SetAnew(t, City);
    }
}
