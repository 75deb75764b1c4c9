using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Model;

/// <summary>One policy of a model: its mechanisms, who has it at the start and who may adopt it. Immutable; shared by all threads.</summary>
internal sealed class PolicyModel
{
    private readonly RecordSet _records;
    private readonly Selection _selection;
    private readonly Timeline _timeline;
    private readonly Meetings _meetings;
    private readonly IReadOnlyList<Occasion> _occasions;

    public PolicyModel(RecordSet records, Scenario scenario, Selection selection, Population population, Timeline timeline, Meetings meetings, IReadOnlyList<Occasion> occasions)
    {
        (_records, Scenario, _selection, Population, _timeline, _meetings, _occasions) = (records, scenario, selection, population, timeline, meetings, occasions);
        Funded = Array.ConvertAll(population.Cities, city => scenario.FundedCities.GetValueOrDefault(city.Id, scenario.Funded));
        Outcomes = new Outcomes(records, scenario, population, timeline);
        Causes = [.. MechanismsOf(scenario.FundedCities.Count == 0 ? scenario.Funded : 1)];
        Awareness = scenario.States?.Awareness is { } aware
            ? new ContactContagion(aware.Rate, aware.Memory, aware.SizeExponent, meetings, Broadcast.Of(occasions, records, population, timeline, Id, aware.Publications, aware.Coordination), new DirectTies(records, population, timeline, aware.Contacts))
            : null;
        Transfer = scenario.Transfer is { } transfer ? new Degrees(transfer, population, Funded) : null;
        var recorded = scenario.RecordedInitial ? RecordedBefore(records, scenario, selection, timeline) : [];
        Initial = [.. scenario.Initial.Select(InitialPeriod), .. recorded.Where(row => !HasLeft(row)).Select(row => (population.NumberOf(row.City), timeline.NumberOf(row.Period)))];
        RecordedDegrees = recorded.Where(row => Enum.TryParse<Degree>(row.Degree, true, out _)).ToDictionary(row => population.NumberOf(row.City), row => Enum.Parse<Degree>(row.Degree!, true));
        Former = recorded.Where(HasLeft).Select(row => population.NumberOf(row.City)).ToHashSet();
        Members = [.. Enumerable.Range(0, timeline.Count).Select(period => Array.ConvertAll(population.Cities, city => timeline.IsMember(city, period)))];
        AtRisk = Array.ConvertAll(Members, row => (bool[])row.Clone());
        Coercion.Forbid(scenario.Coercion.Preemptions, population, timeline, AtRisk);
    }

    /// <summary>What is assumed of this policy.</summary>
    public Scenario Scenario { get; }

    /// <summary>The policy's id.</summary>
    public string Id => Scenario.Policy;

    public Population Population { get; }

    public IReadOnlyList<Mechanism> Causes { get; }

    /// <summary>How cities come to know of the policy; null: all do.</summary>
    public ContactContagion? Awareness { get; }

    /// <summary>How degrees are chosen; null: they are not asked for.</summary>
    public Degrees? Transfer { get; }

    public Outcomes Outcomes { get; }

    /// <summary>G of each city.</summary>
    public double[] Funded { get; }

    /// <summary>Whether G is a city's own and so not in the rates of the mechanisms.</summary>
    public bool HasOwnGates => Scenario.FundedCities.Count > 0;

    /// <summary>Who adopts without being moved, and when; −1 is before the records.</summary>
    public IReadOnlyList<(int City, int Period)> Initial { get; }

    /// <summary>The degree on record of initial adopters whose adoption is; those that the scenario states have the first design.</summary>
    public IReadOnlyDictionary<int, Degree> RecordedDegrees { get; }

    /// <summary>Who had the policy and left it before the start.</summary>
    public IReadOnlySet<int> Former { get; }

    /// <summary>Who is a member, by period and city.</summary>
    public bool[][] Members { get; }

    /// <summary>Who may adopt, by period and city: members that no order forbids it.</summary>
    public bool[][] AtRisk { get; }

    /// <summary>The adoptions that are on record before the start and count, one a city: the last where there are several. A city whose initial adoption the scenario states is left out.</summary>
    public static IReadOnlyList<Adoption> RecordedBefore(RecordSet records, Scenario scenario, Selection selection, Timeline timeline) =>
    [
        .. records.Adoptions
            .Where(row => row.Policy == scenario.Policy && selection.Evidence.Contains(row.Evidence) && timeline.NumberOf(row.Period) < timeline.First && scenario.Initial.All(initial => initial.City != row.City))
            .GroupBy(row => row.City, StringComparer.Ordinal)
            .OrderBy(rows => rows.Key, StringComparer.Ordinal)
            .Select(rows => rows.MaxBy(row => timeline.NumberOf(row.Period))!),
    ];

    private bool HasLeft(Adoption row) => row.Left is { } left && _timeline.NumberOf(left) < _timeline.First;

    private IEnumerable<Mechanism> MechanismsOf(double gate)
    {
        if (Scenario.Baseline.Rate > 0)
            yield return new Baseline(gate, Scenario.Baseline, _records, Population, _timeline);
        var ties = new DirectTies(_records, Population, _timeline, Scenario.Learning.Contacts);
        if (Scenario.Learning.Rate > 0)
        {
            var term = Scenario.Learning;
            var broadcasts = Broadcast.Of(_occasions, _records, Population, _timeline, Id, term.Publications, term.Coordination);
            yield return Outcomes.AreKnown
                ? new Learning(gate * term.Rate, Scenario, _meetings, broadcasts, ties, Outcomes, Population)
                : new ContactContagion(gate * term.Rate, term.Memory, term.SizeExponent, _meetings, broadcasts, ties);
        }

        if (Scenario.Mimicry.Rate > 0)
        {
            var offices = new Offices(_occasions, _timeline.Count, Scenario.Mimicry);
            var peers = Scenario.Learning.Contacts is null ? new DirectTies(_records, Population, _timeline, new ContactWeights(1)) : ties;
            yield return Scenario.Mimicry.Peers switch
            {
                PeerGroup.Leader => new LeaderImitation(gate * Scenario.Mimicry.Rate, Scenario.Mimicry, Population),
                PeerGroup.Contacts => new ContactMimicry(gate * Scenario.Mimicry.Rate, Scenario.Mimicry, peers, offices, Population.Count),
                PeerGroup.Similar => new SimilarMimicry(gate * Scenario.Mimicry.Rate, Scenario.Mimicry, Population, offices),
                _ => new Mimicry(gate * Scenario.Mimicry.Rate, Scenario.Mimicry, Population, offices),
            };
        }

        if (Scenario.Endorsement.Rate > 0)
            yield return new Endorsement(gate * Scenario.Endorsement.Rate, Scenario.Endorsement.Memory, Endorsed(), _timeline.Count);
        if (Scenario.Competition.Rate > 0)
        {
            yield return Scenario.Competition.Rivals is RivalKind.Size
                ? new SizeRivalry(gate * Scenario.Competition.Rate, Scenario.Competition, Population)
                : new Rivalry(gate * Scenario.Competition.Rate, Scenario.Competition, Population, _occasions, _timeline);
        }

        var mandates = Scenario.Coercion.Mandates ?? [.. _records.Mandates.Where(mandate => mandate.Policy == Id)];
        if (mandates.Count > 0)
            yield return new Coercion(mandates, Population, _timeline);
    }

    private HashSet<int> Endorsed()
    {
        var periods = _occasions.Where(o => o.Event.Kind is EventKind.Coordination && o.Themes.Contains(Id)).Select(o => o.Period);
        var further = _records.Events.Where(e => Scenario.Endorsement.Events.Contains(e.Id) && _selection.Counts(e)).Select(e => _timeline.NumberOf(e.Period!));
        return [.. periods, .. further];
    }

    private (int City, int Period) InitialPeriod(InitialAdopter initial)
    {
        var city = Population.NumberOf(initial.City);
        if (city < 0)
            throw new ArgumentException($"The scenario lets '{initial.City}' have adopted, which the records do not hold; expected the id of one of their cities.", nameof(initial));
        return (city, initial.Period is null ? _timeline.First - 1 : _timeline.NumberOf(initial.Period));
    }
}
