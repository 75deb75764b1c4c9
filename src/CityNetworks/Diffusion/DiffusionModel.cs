using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Model;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Diffusion;

/// <summary>How a policy spreads between the cities of the records, under a scenario: one hazard, additive over mechanisms, that simulates and can be fitted.</summary>
/// <remarks>
/// Formula: λ_i(t) = G·(λ₀·exp(γ'x_i) + Σ_k ξ_k·M_k,i(t − 1)) − ln(1 − h_K,i(t)), P(i adopts in t | at risk) = 1 − exp(−λ_i(t)), never above 1.
/// Draw: ξ_i = −ln U(seed, run, city, policy); i adopts in the first period in which its cumulated hazard reaches ξ_i.
/// Cause: an adoption is laid to mechanism k with probability (its term)/λ_i, and to a source city in proportion to what each contributed to the term; one more draw decides both.
/// Timing: what is counted in period t are states and events up to the end of t − 1 (orders excepted, which act in their period); all cities step at once; adopters of one period do not move one another.
/// Time runs over all periods from start to end, also those without a record, in which nobody meets and memory fades.
/// At risk: cities of the population that are members in the period and not forbidden by pre-emption.
/// Contact: the events of the records that count under the selection; events of the same occasion are one; participations that are not certain are drawn run by run.
/// Cost: O(participations) a step for sixteen runs at once; no pair of cities is formed. Immutable; safe to read from any number of threads.
/// Source: Sellke (1983), Journal of Applied Probability 20, 390–394; additive causes: Franz and Nunn (2009), Proceedings of the Royal Society B 276, 1829–1836.
/// NDlib's dynamic SI takes β·k as a probability, which may exceed 1; here contacts add up in the hazard.
/// </remarks>
public sealed class DiffusionModel
{
    private DiffusionModel(RecordSet records, Scenario scenario, Selection selection)
    {
        (Records, Scenario, Selection) = (records, scenario, selection);
        Population = new Population(records, scenario, selection);
        Timeline = new Timeline(records, scenario);
        var occasions = new OccasionBuilder(records, scenario, selection, Population, Timeline).Build();
        bool IsBroadcast(Occasion occasion) => occasion.Event.Kind is EventKind.Publication or EventKind.Coordination;
        Meetings = new Meetings([.. occasions.Where(o => !IsBroadcast(o))], Population, Timeline.Count, scenario.Policy);
        Broadcasts = Broadcast.Of(occasions.Where(IsBroadcast), records, scenario);
        Causes = [.. MechanismsOf(occasions)];
        Initial = [.. scenario.Initial.Select(InitialPeriod)];
        AtRisk = new bool[Timeline.Count][];
        for (var period = 0; period < Timeline.Count; period++)
            AtRisk[period] = Array.ConvertAll(Population.Cities, city => Timeline.IsMember(city, period));
        Coercion.Forbid(scenario.Coercion.Preemptions, Population, Timeline, AtRisk);
    }

    /// <summary>What the sources say.</summary>
    public RecordSet Records { get; }

    /// <summary>What is assumed.</summary>
    public Scenario Scenario { get; }

    /// <summary>Which rows count.</summary>
    public Selection Selection { get; }

    /// <summary>Ids of the cities that may adopt, ascending.</summary>
    public IReadOnlyList<string> Cities => Array.ConvertAll(Population.Cities, city => city.Id);

    /// <summary>Ids of the periods simulated.</summary>
    public IReadOnlyList<string> Periods => [.. Enumerable.Range(Timeline.First, Timeline.Steps).Select(Timeline.Id)];

    /// <summary>Ids of the mechanisms at work, in the order in which their terms are added. <c>contact</c> is contact contagion: learning where no outcome is recorded or assumed, and so not learning.</summary>
    public IReadOnlyList<string> MechanismIds => [.. Causes.Select(cause => cause.Id)];

    internal Population Population { get; }

    internal Timeline Timeline { get; }

    internal Meetings Meetings { get; }

    internal IReadOnlyList<Broadcast> Broadcasts { get; }

    internal IReadOnlyList<Mechanism> Causes { get; }

    /// <summary>Who adopts without being moved, and when; −1 is before the records.</summary>
    internal IReadOnlyList<(int City, int Period)> Initial { get; }

    /// <summary>Who may adopt, by period and city.</summary>
    internal bool[][] AtRisk { get; }

    /// <summary>The model of a scenario on records.</summary>
    /// <param name="records">What the sources say.</param>
    /// <param name="scenario">What is assumed; its names must be in the records, as <see cref="ScenarioReader"/> makes sure.</param>
    /// <param name="selection">Which rows count; null: the study's own.</param>
    /// <exception cref="ArgumentException">The scenario names a city or period that the records do not hold, or ends before its start.</exception>
    public static DiffusionModel Create(RecordSet records, Scenario scenario, Selection? selection = null) => new(records, scenario, selection ?? Selection.Default);

    private IEnumerable<Mechanism> MechanismsOf(IReadOnlyList<Occasion> occasions)
    {
        var gate = Scenario.Funded;
        if (Scenario.Baseline.Rate > 0)
            yield return new Baseline(gate, Scenario.Baseline, Records, Population, Timeline);
        if (Scenario.Learning.Rate > 0)
        {
            var outcomes = new Outcomes(Records, Scenario, Population, Timeline);
            yield return outcomes.AreKnown
                ? new Learning(gate * Scenario.Learning.Rate, Scenario.Learning, Meetings, Broadcasts, outcomes, Population)
                : new ContactContagion(gate * Scenario.Learning.Rate, Scenario.Learning, Meetings, Broadcasts);
        }

        if (Scenario.Mimicry.Rate > 0)
        {
            yield return Scenario.Mimicry.Peers is PeerGroup.Leader
                ? new LeaderImitation(gate * Scenario.Mimicry.Rate, Scenario.Mimicry, Population)
                : new Mimicry(gate * Scenario.Mimicry.Rate, Scenario.Mimicry, Population, new Offices(occasions, Timeline.Count, Scenario.Mimicry));
        }

        if (Scenario.Endorsement.Rate > 0)
            yield return new Endorsement(gate * Scenario.Endorsement.Rate, Scenario.Endorsement.Memory, Endorsed(occasions), Timeline.Count);
        if (Scenario.Competition.Rate > 0)
        {
            yield return Scenario.Competition.Rivals is RivalKind.Size
                ? new SizeRivalry(gate * Scenario.Competition.Rate, Scenario.Competition, Population)
                : new Rivalry(gate * Scenario.Competition.Rate, Scenario.Competition, Population, occasions, Timeline);
        }

        var mandates = Scenario.Coercion.Mandates ?? [.. Records.Mandates.Where(mandate => mandate.Policy == Scenario.Policy)];
        if (mandates.Count > 0)
            yield return new Coercion(mandates, Population, Timeline);
    }

    private HashSet<int> Endorsed(IReadOnlyList<Occasion> occasions)
    {
        var periods = occasions.Where(o => o.Event.Kind is EventKind.Coordination && o.Themes.Contains(Scenario.Policy)).Select(o => o.Period);
        var further = Records.Events.Where(e => Scenario.Endorsement.Events.Contains(e.Id) && Selection.Counts(e)).Select(e => Timeline.NumberOf(e.Period!));
        return [.. periods, .. further];
    }

    private (int City, int Period) InitialPeriod(InitialAdopter initial)
    {
        var city = Population.NumberOf(initial.City);
        if (city < 0)
            throw new ArgumentException($"The scenario lets '{initial.City}' have adopted, which the records do not hold; expected the id of one of their cities.", nameof(initial));
        return (city, initial.Period is null ? Timeline.First - 1 : Timeline.NumberOf(initial.Period));
    }
}
