using CityNetworks.Numerics;
using CityNetworks.Records;

namespace CityNetworks.Inference.Gatherings;

/// <summary>Events with the sets that came and others that might have: the cases of a conditional logit.</summary>
internal sealed class SetCases
{
    private static readonly string[] s_offices = ["coordinator", "deputy", "other"];

    private readonly bool _givenHost;

    public SetCases(GatheringHistory history, ParticipationSettings settings, Workers workers)
    {
        (History, Settings) = (history, settings);
        Positions = settings.Outcome is SetOutcome.Office ? s_offices : [];
        Terms = [.. settings.Terms.Select(term => SetTerm.Parse(term, Positions))];
        if (Terms.Select(term => term.Text).Distinct(StringComparer.Ordinal).Count() < Terms.Count)
            throw new ArgumentException("A term is there twice; expected each once.");
        _givenHost = Terms.Any(term => term.IsOfHost);
        Statistics = new SetStatistics(history, Terms, settings.HalfLife);
        LeftOut = new Dictionary<string, int>(StringComparer.Ordinal);
        var events = history.All.Where(IsExplained).Where(gathering => Why(gathering) is not { } why || Left(why)).ToArray();
        var made = new SetCase?[events.Length];
        workers.For(events.Length, k => made[k] = Case(events[k]));
        All = [.. made.OfType<SetCase>()];
    }

    public GatheringHistory History { get; }

    public ParticipationSettings Settings { get; }

    public IReadOnlyList<string> Positions { get; }

    public IReadOnlyList<SetTerm> Terms { get; }

    public SetStatistics Statistics { get; }

    /// <summary>The cases, in the order of the events.</summary>
    public IReadOnlyList<SetCase> All { get; }

    /// <summary>Why events have no case, and how many.</summary>
    public Dictionary<string, int> LeftOut { get; }

    /// <summary>The sets that might come to an event with so many cities beside the host.</summary>
    public SetChoice Choice(Gathering gathering, int[] sizes)
    {
        int[] kept = _givenHost && gathering.Host is { } host && gathering.Cities.Contains(host) ? [host] : [];
        var pool = Array.FindAll(History.AtRisk(gathering), city => !_givenHost || city != gathering.Host);
        return new SetChoice(pool, kept, sizes, Positions);
    }

    private bool Left(string why)
    {
        LeftOut[why] = LeftOut.GetValueOrDefault(why) + 1;
        return false;
    }

    private bool IsExplained(Gathering gathering) => Settings.Kinds is { } kinds
        ? kinds.Contains(gathering.Kind, StringComparer.OrdinalIgnoreCase)
        : Settings.Outcome is SetOutcome.Participation || gathering.Kind == "coordination";

    // Why an event has no case; null: it has one.
    private string? Why(Gathering gathering)
    {
        if (gathering.Cities.Length == 0)
            return "nobody is on record";
        if (_givenHost && gathering.Host is null)
            return "no host is on record";
        if (_givenHost && gathering.Cities.All(city => city == gathering.Host))
            return "only the host is on record";
        var choice = Choice(gathering, [.. Observed(gathering).Groups.Select((group, k) => group.Length - (k == 0 ? FixedOf(gathering) : 0))]);
        return choice.Count < 2 ? "all cities at risk came, so no other set is possible" : null;
    }

    private int FixedOf(Gathering gathering) => _givenHost && gathering.Host is { } host && gathering.Cities.Contains(host) ? 1 : 0;

    private CitySet Observed(Gathering gathering)
    {
        if (Positions.Count == 0)
            return new CitySet([gathering.Cities], Positions);
        int[] In(Func<Roles, bool> holds) => [.. gathering.Cities.Where((_, k) => holds(gathering.Roles[k]))];
        return new CitySet(
            [
                In(role => (role & Roles.Coordinator) != 0), In(role => (role & (Roles.Coordinator | Roles.Deputy)) == Roles.Deputy),
                In(role => (role & (Roles.Coordinator | Roles.Deputy)) == 0),
            ],
            Positions);
    }

    private SetCase Case(Gathering gathering)
    {
        var observed = Observed(gathering);
        var choice = Choice(gathering, [.. observed.Groups.Select((group, k) => group.Length - (k == 0 ? FixedOf(gathering) : 0))]);
        var draws = new CounterRandom(Settings.Seed).Sequence(RandomPurpose.CitySet, gathering.Number);
        var (sets, areAll) = choice.Beside(observed, Settings.Controls, draws);
        var statistics = Statistics.At(gathering);
        return new SetCase(gathering, sets, choice.Pool.Length + choice.Fixed.Length, areAll, [.. sets.Select(statistics)]);
    }
}
