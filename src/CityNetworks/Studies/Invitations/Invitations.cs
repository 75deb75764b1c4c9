using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Studies.Absence;

namespace CityNetworks.Studies.Invitations;

/// <summary>Whom to invite to a meeting, so that a policy spreads furthest or the network holds together best.</summary>
/// <remarks>
/// Value, for spread: expected adopters of the scenario's first policy by the end; for cohesion: the mean nearness of <see cref="Cohesion"/> over the ties
/// up to the meeting's period, the meeting included. Gain of a city: the value with it less the value without it, those before it invited in both, paired
/// run by run.
/// Beyond chance: that gain less the mean gain of up to <see cref="OthersDrawn"/> other candidates drawn in its place.
/// Where as many of the most tied cities are worth more on the runs that choose, they are invited.
/// Invited cities come for certain; who else comes is as the records and the scenario say. Chosen on one set of runs, reported from another of the same size.
/// Candidates are the cities that count, are members in the meeting's period, do not come anyway, and are not excluded.
/// Cost: see <see cref="InvitationChoice"/>, and (2 + <see cref="OthersDrawn"/>) ensembles a place and <see cref="RandomSets"/> to report.
/// </remarks>
public static class Invitations
{
    /// <summary>So many other candidates stand for chance at each place.</summary>
    public const int OthersDrawn = 8;

    /// <summary>So many random sets stand for chance as a whole.</summary>
    public const int RandomSets = 10;

    /// <summary>The choice.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="scenario">What is assumed; null only where the goal is cohesion.</param>
    /// <param name="selection">Which rows count.</param>
    /// <param name="options">How many, for what, within which limits.</param>
    /// <param name="settings">Runs, seed, threads; progress counts evaluations.</param>
    /// <returns>The choice with its reasons.</returns>
    /// <exception cref="ArgumentException">The limits cannot be met, or spread is asked for without a scenario.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static InvitationPlan Find(PlannedMeeting meeting, Scenario? scenario, Selection selection, InvitationOptions options, RunSettings settings)
    {
        if (options.Places < 1 || !(options.Budget > 0))
            throw new ArgumentException($"Found {options.Places} places and a budget of {options.Budget}; expected at least one place and a budget above 0.");
        var candidates = Candidates(meeting, selection, options);
        InvitationValue value = options.Goal is InvitationGoal.Cohesion
            ? new CohesionValue(meeting, selection, settings)
            : new SpreadValue(meeting, scenario ?? throw new ArgumentException("A spread follows from a scenario; expected one."), selection, settings);
        var runs = value.IsRandom ? settings.Runs : 1;
        double[] costs = [.. candidates.Select(city => options.Costs?[city.Id] ?? 1)];
        string[] Ids(IEnumerable<int> set) => [.. set.Select(candidate => candidates[candidate].Id)];
        var most = candidates.Length * Math.Min(options.Places, candidates.Length);
        var choice = new InvitationChoice(costs, (set, count) => value.Of(Ids(set), count, isForChoice: true), runs)
        {
            IsPlain = options.IsPlain,
            NeedsTwo = meeting.Coming.Count == 0,
            Evaluated = done => settings.Progress?.Invoke(Math.Min(done, most), most),
        };
        var chosen = choice.Choose(options.Places, options.Budget);
        if (options.Costs is not null)
            chosen = OrByGain(choice, chosen, options);
        var ties = TiedCities.Of(Windows.Span(NetworkBuilder.Build(meeting.Records, selection), 0, meeting.Period + 1), settings.Workers);
        var random = new CounterRandom(settings.Seed);
        var rivals = Rivals(candidates, costs, ties, options, chosen.Count, random).ToArray();
        if (chosen.Count > 0)
            chosen = Better(choice, chosen, rivals[0].Sets[0]);

        double[] ValuesOf(IReadOnlyList<int> set) => value.Of(Ids(set), runs, isForChoice: false);
        var values = Enumerable.Range(0, chosen.Count + 1).Select(count => ValuesOf([.. chosen.Take(count)])).ToArray();
        var steps = chosen.Select((city, step) =>
        {
            int[] others = [.. Enumerable.Range(0, candidates.Length).Where(other => other != city && !chosen.Take(step).Contains(other))];
            random.Sequence(RandomPurpose.Permutation, step).Shuffle<int>(others);
            var instead = others.Take(OthersDrawn).Select(other => ValuesOf([.. chosen.Take(step), other])).ToArray();
            return new InvitationStep(candidates[city], costs[city], values[step], values[step + 1], instead, value.Reached(Ids(chosen.Take(step + 1)), runs));
        }).ToArray();
        var others = rivals.Select(rival => (rival.Name, rival.Sets.Select(ValuesOf).ToArray())).ToArray();
        return new InvitationPlan(meeting, scenario, options, value.IsRandom, steps, ties, values, others);
    }

    private static City[] Candidates(PlannedMeeting meeting, Selection selection, InvitationOptions options)
    {
        var memberships = new MembershipPeriods(meeting.Records);
        var end = new PeriodAxis(meeting.Records.Periods).RangeOf(meeting.Meeting).End;
        City[] candidates =
        [
            .. meeting.Records.Cities.Where(city => selection.Counts(city) && memberships.Overlap(city, meeting.Period, end))
                .Where(city => !options.Excluded.Contains(city.Id) && !meeting.Coming.Contains(city.Id, StringComparer.Ordinal))
                .Where(city => options.Costs?.ContainsKey(city.Id) != false).OrderBy(city => city.Id, StringComparer.Ordinal),
        ];
        if (candidates.Length == 0)
        {
            throw new ArgumentException(
                "No city can be invited: expected a city that is a member in that period, does not come anyway, is not excluded, and has a cost if costs are "
                    + "given.");
        }

        var cheapest = options.Costs is { } costs ? candidates.Min(city => costs[city.Id]) : 0;
        if (cheapest > options.Budget)
            throw new ArgumentException($"The budget is {options.Budget}; expected at least {cheapest}, what the cheapest invitation costs.");
        return candidates;
    }

    // Greedy by gain for cost may spend all on what is cheap; then greedy by gain alone is better (Leskovec et al. 2007, KDD '07, 420-429).
    private static IReadOnlyList<int> OrByGain(InvitationChoice choice, IReadOnlyList<int> chosen, InvitationOptions options) =>
        Better(choice, chosen, (choice with { Weights = [.. choice.Costs.Select(_ => 1.0)] }).Choose(options.Places, options.Budget));

    // On the runs that choose: each step of a greedy choice takes the largest of noisy gains, so a set from elsewhere may be worth more.
    private static IReadOnlyList<int> Better(InvitationChoice choice, IReadOnlyList<int> chosen, IReadOnlyList<int> other) =>
        choice.Value(other, choice.Runs).Sum() > choice.Value(chosen, choice.Runs).Sum() ? other : chosen;

    // As many in other ways within the same budget: the most tied first, or at random.
    private static IEnumerable<(string Name, IReadOnlyList<int>[] Sets)> Rivals(
        City[] candidates, double[] costs, TiedCities ties, InvitationOptions options, int count, CounterRandom random)
    {
        var numbers = ties.Ids.Select((id, city) => (id, city)).ToDictionary(pair => pair.id, pair => pair.city, StringComparer.Ordinal);
        int Tied(int candidate) => ties.Neighbours[numbers[candidates[candidate].Id]].Length;
        yield return ("most tied", [First([.. Enumerable.Range(0, candidates.Length).OrderByDescending(Tied)])]);
        yield return ("random", [.. Enumerable.Range(0, RandomSets).Select(set =>
        {
            int[] order = [.. Enumerable.Range(0, candidates.Length)];
            random.Sequence(RandomPurpose.Permutation, 1_000_000 + set).Shuffle<int>(order);
            return First(order);
        })]);
        yield return ("nobody", [[]]);

        IReadOnlyList<int> First(int[] order)
        {
            var set = new List<int>();
            foreach (var city in order.Where(_ => set.Count < count))
            {
                if (set.Sum(one => costs[one]) + costs[city] <= options.Budget + 1e-9)
                    set.Add(city);
            }

            return set;
        }
    }
}
