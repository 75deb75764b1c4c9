using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Occasions;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Simulation;

/// <summary>One policy of a model: its mechanisms, who has it at the start and who may adopt it. Immutable; shared by all threads.</summary>
internal sealed class PolicyModel
{
    private readonly Timeline _timeline;

    public PolicyModel(RecordSet records, Scenario scenario, Selection selection, OccasionSet occasions)
    {
        var (population, timeline, meetings) = (occasions.Population, occasions.Timeline, occasions.Meetings);
        (Scenario, Population, _timeline) = (scenario, population, timeline);
        Capacity = Array.ConvertAll(population.Cities, city => scenario.CapacityOfCities.GetValueOrDefault(city.Id, scenario.Capacity));
        Outcomes = new Outcomes(records, scenario, population, timeline);
        Gates = [.. population.Cities.Zip(Capacity, (city, capacity) => capacity * scenario.Values.Of(city, scenario.Policy))];
        var context = new PolicyContext(records, scenario, selection, population, timeline, meetings, occasions.All, HasOwnGates ? 1 : scenario.Capacity);
        Causes = [.. MechanismCatalogue.All.SelectMany(definition => definition.Make(context))];
        Awareness = scenario.States?.Awareness is { } aware
            ? new LearningDefinition().Hearing(aware, context)
            : null;
        Transfer = scenario.Transfer is { } transfer ? new Degrees(transfer, population, Capacity) : null;
        var recorded = scenario.RecordedInitial ? RecordedAdopters.Before(records, scenario, selection, timeline) : [];
        Initial = [
            .. scenario.Initial.Select(InitialPeriod),
            .. recorded.Where(row => !HasLeft(row)).Select(row => (population.NumberOf(row.City), timeline.NumberOf(row.Period)))
        ];
        RecordedDegrees = recorded
            .Where(row => Enum.TryParse<TransferDegree>(row.Degree, true, out _))
            .ToDictionary(row => population.NumberOf(row.City), row => Enum.Parse<TransferDegree>(row.Degree!, true));
        Former = recorded.Where(HasLeft).Select(row => population.NumberOf(row.City)).ToHashSet();
        Members = [.. Enumerable.Range(0, timeline.Count).Select(period => Array.ConvertAll(population.Cities, city => timeline.IsMember(city, period)))];
        AtRisk = Array.ConvertAll(Members, row => (bool[])row.Clone());
        foreach (var definition in MechanismCatalogue.All)
            definition.Forbid(context, AtRisk);
    }

    /// <summary>What is assumed of this policy.</summary>
    public Scenario Scenario { get; }

    /// <summary>The policy's id.</summary>
    public string Id => Scenario.Policy;

    public Population Population { get; }

    public IReadOnlyList<Mechanism> Causes { get; }

    /// <summary>How cities come to know of the policy; null: all do.</summary>
    public Mechanism? Awareness { get; }

    /// <summary>How degrees are chosen; null: they are not asked for.</summary>
    public Degrees? Transfer { get; }

    public Outcomes Outcomes { get; }

    /// <summary>F of each city: what it can pay for.</summary>
    public double[] Capacity { get; }

    /// <summary>G of each city: its capacity times what the barrier of values lets through.</summary>
    public double[] Gates { get; }

    /// <summary>Whether G is a city's own and so not in the rates of the mechanisms.</summary>
    public bool HasOwnGates => Scenario.CapacityOfCities.Count > 0 || !Scenario.Values.IsNone;

    /// <summary>Who adopts without being moved, and when; −1 is before the records.</summary>
    public IReadOnlyList<(int City, int Period)> Initial { get; }

    /// <summary>The degree on record of initial adopters whose adoption is; those that the scenario states have the first design.</summary>
    public IReadOnlyDictionary<int, TransferDegree> RecordedDegrees { get; }

    /// <summary>Who had the policy and left it before the start.</summary>
    public IReadOnlySet<int> Former { get; }

    /// <summary>Who is a member, by period and city.</summary>
    public bool[][] Members { get; }

    /// <summary>Who may adopt, by period and city: members that no order forbids it.</summary>
    public bool[][] AtRisk { get; }

    private bool HasLeft(Adoption row) => row.Left is { } left && _timeline.NumberOf(left) < _timeline.First;

    private (int City, int Period) InitialPeriod(InitialAdopter initial)
    {
        var city = Population.NumberOf(initial.City);
        if (city < 0)
            throw new ArgumentException(
                $"The scenario lets '{initial.City}' have adopted, which the records do not hold; expected the id of one of their cities.", nameof(initial));
        return (city, initial.Period is null ? _timeline.First - 1 : _timeline.NumberOf(initial.Period));
    }
}
