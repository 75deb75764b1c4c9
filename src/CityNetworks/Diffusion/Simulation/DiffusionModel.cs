using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Occasions;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Simulation;

/// <summary>How policies spread between the cities of the records, under a scenario: one hazard, additive over mechanisms, that simulates and can be
/// fitted.</summary>
/// <remarks>
/// Formula: λ_i(t) = G·(λ₀·exp(γ'x_i) + Σ_k ξ_k·M_k,i(t − 1)) − ln(1 − h_K,i(t)), P(i adopts in t | at risk) = 1 − exp(−λ_i(t)), never above 1.
/// Draw: ξ_i = −ln U(seed, run, city, policy); i adopts in the first period in which its cumulated hazard reaches ξ_i.
/// Cause: an adoption is attributed to mechanism k with probability (its term)/λ_i, and to a source city in proportion to what each contributed to the term;
/// one more draw decides both.
/// Timing: what is counted in period t are states and events up to the end of t − 1 (orders excepted, which act in their period); all cities step at once;
/// adopters of one period do not move one another.
/// Time runs over all periods from start to end, also those without a record, in which nobody meets and memory fades.
/// At risk: cities of the population that are members in the period and not forbidden by pre-emption.
/// Contact: the events of the records that count under the selection; events of the same occasion are one; participations that are not certain are drawn run by
/// run. Direct ties count where the scenario says so.
/// Several policies step together on the state before; the voluntary part of λ of one is multiplied by the effect of each other that the city holds, and λ is 0
/// where a policy it requires is not held or one that excludes it is.
/// Where one excludes another and both clocks run out in one period, the earlier within the period comes first. Which cities meet is drawn once for all
/// policies, everything else by policy.
/// States, where asked: only the aware are at risk (orders bind every member under them: also those who do not know of it, rejected it or gave it up);
/// awareness, rejection and abandonment have clocks of their own, and of two in one period the earlier counts.
/// Cost: O(participations) per step for sixteen runs at once and each policy; no pair of cities is formed except direct ties. Influence (up to 2000 cities)
/// and transfer ask the source of an adoption: O(its meetings) per adoption, because the adopters of a meeting or group are kept together until one of them
/// is drawn; O(all cities it met) if the degree depends on the number of sources. Immutable; safe to read from any number of threads.
/// Source: Sellke (1983), Journal of Applied Probability 20, 390–394; additive causes: Franz and Nunn (2009), Proceedings of the Royal Society B 276,
/// 1829–1836.
/// NDlib's dynamic SI takes β·k as a probability, which may exceed 1; here contacts add up in the hazard.
/// </remarks>
public sealed class DiffusionModel
{
    private DiffusionModel(RecordSet records, Scenario scenario, Selection selection)
    {
        (Records, Scenario, Selection) = (records, scenario, selection);
        Occasions = new OccasionSet(records, scenario, selection);
        Policies = [.. scenario.PerPolicy().Select(policy => new PolicyModel(records, policy, selection, Occasions))];
        Interactions = [.. scenario.Interactions.Select(row => (InteractingNumberOf(row.From), InteractingNumberOf(row.To), row))];
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

    /// <summary>Ids of the policies, in the order of the scenario.</summary>
    public IReadOnlyList<string> PolicyIds => [.. Policies.Select(policy => policy.Id)];

    /// <summary>Ids of the mechanisms at work for some policy, in the order in which their terms are added. <c>contact</c> is contact contagion: learning where
    /// no outcome is recorded or assumed, and so not learning.</summary>
    public IReadOnlyList<string> MechanismIds => [.. Policies.SelectMany(policy => policy.Causes.Select((cause, place) => (cause.Id, place)))
        .OrderBy(cause => cause.place)
        .Select(cause => cause.Id)
        .Distinct()];

    internal OccasionSet Occasions { get; }

    internal Population Population => Occasions.Population;

    internal Timeline Timeline => Occasions.Timeline;

    internal Meetings Meetings => Occasions.Meetings;

    internal IReadOnlyList<PolicyModel> Policies { get; }

    /// <summary>What holding one policy does to another, by their numbers.</summary>
    internal IReadOnlyList<(int From, int To, PolicyInteraction Interaction)> Interactions { get; }

    /// <summary>The mechanisms of the first policy.</summary>
    internal IReadOnlyList<Mechanism> Causes => Policies[0].Causes;

    /// <summary>Who has the first policy without being moved, and when; −1 is before the records.</summary>
    internal IReadOnlyList<(int City, int Period)> Initial => Policies[0].Initial;

    /// <summary>Whether who comes to meetings is a matter of the scenario, so that results report it.</summary>
    internal bool ReportsMeetings =>
        Scenario.Participation is { Attendance: not null } or { Quorum: not null } or { Cancelled: not CancelledMeetings.Recorded };

    /// <summary>The model of a scenario on records.</summary>
    /// <param name="records">What the sources say.</param>
    /// <param name="scenario">What is assumed; its names must be in the records, as the reader of scenario files makes sure.</param>
    /// <param name="selection">Which rows count; null: the study's own.</param>
    /// <exception cref="ArgumentException">The scenario names a city or period that the records do not hold, or ends before its start, or an interaction names
    /// a policy that is not simulated.</exception>
    public static DiffusionModel Create(RecordSet records, Scenario scenario, Selection? selection = null) =>
        new(records, scenario, selection ?? Selection.Default);

    /// <summary>The numbers of the policies asked about: all of them, or the one named.</summary>
    /// <exception cref="ArgumentException">The model has no policy of that name.</exception>
    internal IReadOnlyList<int> NumbersOf(string? policy) => policy is null
        ? [.. Enumerable.Range(0, Policies.Count)]
        : [PolicyIds.ToList().IndexOf(policy) is >= 0 and var number ? number : throw new ArgumentException(
            $"Found the policy '{policy}'; expected one of {string.Join(", ", PolicyIds)}. {NearestWord.Suggestion(policy, PolicyIds)}".TrimEnd(),
            nameof(policy))];

    private int InteractingNumberOf(string policy) => PolicyIds.ToList().IndexOf(policy) is >= 0 and var number
        ? number
        : throw new ArgumentException(
            $"An interaction names the policy '{policy}', which is not simulated; expected one of {string.Join(", ", PolicyIds)}.", nameof(policy));
}
