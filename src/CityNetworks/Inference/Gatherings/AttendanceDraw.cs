using CityNetworks.Numerics;
using CityNetworks.Records;

namespace CityNetworks.Inference.Gatherings;

/// <summary>Records in which planned meetings are held, with those who came drawn from a fit.</summary>
/// <param name="Records">The records: the meetings are held, who was drawn took part, every other member is known to be absent.</param>
/// <param name="Meetings">The meetings, in the order of time, with who came, by id.</param>
internal sealed record AttendanceDraw(RecordSet Records, IReadOnlyList<(string Event, IReadOnlyList<string> Cities)> Meetings)
{
    /// <summary>All sets are listed up to this many; beyond, a chain of swaps draws.</summary>
    private const int MostListed = 20_000;

    private const int SwapsPerCity = 400;

    /// <summary>The planned events that a fit is about, in the order of time.</summary>
    /// <param name="records">What the sources say.</param>
    /// <param name="selection">Which rows count.</param>
    /// <param name="fit">The fit.</param>
    /// <param name="among">Which planned events are looked at; null: all.</param>
    public static IReadOnlyList<Event> Planned(RecordSet records, Selection selection, AttendanceFit fit, Func<Event, bool>? among = null)
    {
        var axis = new PeriodAxis(records.Periods);
        var isMeeting = MeetingKinds.Of(records, fit.Kinds);
        return
        [
            .. records.Events.Where(e => e is { Status: EventStatus.Planned, Period: not null } && selection.Counts(e with { Status = EventStatus.Held }))
                .Where(e => isMeeting(e) && among?.Invoke(e) != false)
                .OrderBy(e => axis.RangeOf(e).First).ThenBy(e => e.Start?.First ?? DateOnly.MinValue).ThenBy(e => e.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Draws who comes to each planned meeting; one that was drawn is past for those after it.</summary>
    /// <param name="records">What the sources say.</param>
    /// <param name="selection">Which rows count.</param>
    /// <param name="fit">The fit, of participation.</param>
    /// <param name="coefficients">Its coefficients, as estimated or drawn.</param>
    /// <param name="size">How many cities come; null: drawn from the sizes of the events on record of the meeting's kind, or of all kinds where there is
    /// none.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="draw">The number of the draw.</param>
    /// <param name="among">Which planned events are held; null: all.</param>
    public static AttendanceDraw Of(
        RecordSet records, Selection selection, AttendanceFit fit, double[] coefficients, int? size, ulong seed, int draw, Func<Event, bool>? among = null)
    {
        var planned = Planned(records, selection, fit, among);
        var settings = new ParticipationSettings { Terms = fit.Terms, Kinds = fit.Kinds, HalfLife = fit.HalfLife };
        var sizes = new GatheringHistory(records, selection).All.Where(one => one.Cities.Length > 0).ToArray();
        var meetings = new List<(string, IReadOnlyList<string>)>();
        for (var k = 0; k < planned.Count; k++)
        {
            var @event = planned[k];
            var draws = new CounterRandom(seed).Sequence(RandomPurpose.CitySet, checked((draw * planned.Count) + k));
            records = Held(records, @event);
            var history = new GatheringHistory(records, selection);
            var gathering = history.All.First(one => one.Id == @event.Id);
            if (gathering.Host is { } host && !gathering.Cities.Contains(host))
                gathering = gathering with { Cities = [.. gathering.Cities.Append(host).Order()], Roles = [.. gathering.Roles, Roles.Host] };
            var set = Drawn(history, settings, gathering, coefficients, size ?? SizeLike(gathering, sizes, draws), draws);
            string[] ids = [.. set.Select(city => history.Network.Names.Cities[city])];
            meetings.Add((@event.Id, ids));
            records = Attended(records, history, gathering, set);
        }

        return new AttendanceDraw(records, meetings);
    }

    /// <summary>Who comes, ascending.</summary>
    internal static int[] Drawn(GatheringHistory history, ParticipationSettings settings, Gathering gathering, double[] coefficients, int size,
        CounterSequence draws)
    {
        SetTerm[] terms = [.. settings.Terms.Select(term => SetTerm.Parse(term, []))];
        if (terms.Any(term => term.IsOfHost) && gathering.Host is null)
            throw new CannotEstimateException($"Meeting '{gathering.Id}' has no host, and the fit is about the host; expected one in the column host of "
                + "events.csv.");
        int[] kept = gathering.Host is { } host ? [host] : [];
        var pool = history.AtRisk(gathering).Except(kept).ToArray();
        var others = Math.Clamp(size - kept.Length, 0, pool.Length);
        var choice = new SetChoice(pool, kept, [others], []);
        var statistics = new SetStatistics(history, terms, settings.HalfLife).At(gathering);
        double Eta(CitySet set) => statistics(set).Zip(coefficients, (x, b) => x * b).Sum();
        return choice.Count <= MostListed ? Listed([.. choice.All()], Eta, draws) : Swapped(choice, Eta, draws);
    }

    // Each set with its own probability.
    internal static int[] Listed(CitySet[] sets, Func<CitySet, double> eta, CounterSequence draws)
    {
        var values = Array.ConvertAll(sets, set => eta(set));
        var top = values.Max();
        var weights = Array.ConvertAll(values, value => Math.Exp(value - top));
        var left = draws.NextUniform() * Summation.Of(weights);
        for (var k = 0; k < sets.Length; k++)
        {
            left -= weights[k];
            if (left < 0)
                return sets[k].All;
        }

        return sets[^1].All;
    }

    // Metropolis' chain: one city is swapped for one outside; its limit is the same distribution.
    internal static int[] Swapped(SetChoice choice, Func<CitySet, double> eta, CounterSequence draws)
    {
        var set = choice.Drawn(draws);
        int[] inside = [.. set.All.Except(choice.Fixed)];
        int[] outside = [.. choice.Pool.Except(inside)];
        var value = eta(set);
        for (var step = 0; step < SwapsPerCity * inside.Length; step++)
        {
            var (a, b) = (draws.NextBelow(inside.Length), draws.NextBelow(outside.Length));
            (inside[a], outside[b]) = (outside[b], inside[a]);
            var next = eta(new CitySet([[.. inside.Concat(choice.Fixed).Order()]], []));
            if (Math.Log(draws.NextUniform()) < next - value)
                value = next;
            else
                (inside[a], outside[b]) = (outside[b], inside[a]);
        }

        return [.. inside.Concat(choice.Fixed).Order()];
    }

    private static int SizeLike(Gathering gathering, Gathering[] recorded, CounterSequence draws)
    {
        var like = Array.FindAll(recorded, one => one.Kind == gathering.Kind);
        if (like.Length == 0)
            like = recorded;
        return like.Length == 0
            ? throw new CannotEstimateException("No event on record has participants, so the size of a meeting cannot be drawn; expected --attendance-size N.")
            : like[draws.NextBelow(like.Length)].Cities.Length;
    }

    private static RecordSet Held(RecordSet records, Event planned) => records with
    {
        Events = [.. records.Events.Select(row => row.Id == planned.Id ? row with { Status = EventStatus.Held } : row)],
        Participations = [.. records.Participations.Where(row => row.Event != planned.Id)],
    };

    private static RecordSet Attended(RecordSet records, GatheringHistory history, Gathering gathering, int[] set) => records with
    {
        Participations =
        [
            .. records.Participations,
            .. history.AtRisk(gathering).Union(set).Order().Select(city => new Participation(history.Network.Names.Cities[city], gathering.Id)
            {
                Role = city == gathering.Host ? Roles.Host : Roles.Participant,
                Presence = set.Contains(city) ? Presence.Present : Presence.Absent,
                Evidence = history.Selection.Evidence.Min(),
            }),
        ],
    };
}
