using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Networks;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Occasions;

/// <summary>Records to occasions: the events that count, same occasions joined, participants certain, uncertain, and expected by the scenario.</summary>
/// <remarks>Of an event that lasts, each period is an occasion, at which are those whose participation holds then. So contact costs O(periods of
/// participations).</remarks>
internal sealed class OccasionBuilder(RecordSet records, Scenario scenario, Selection selection, Population population, Timeline timeline)
{
    private static readonly AttendanceTerm s_usual = new(0.35);

    // Cities of which nobody knows whether they came, without a probability.
    private readonly Dictionary<Occasion, SortedSet<int>> _unknown = new(ReferenceEqualityComparer.Instance);

    /// <summary>The meetings that are recorded as cancelled and stay so, by period and id.</summary>
    public IReadOnlyList<(Event Event, int Period)> Cancelled =>
    [
        .. records.Events
            .Where(e => e.Status is EventStatus.Cancelled && !Counts(e) && scenario.Participation.IsMeeting(e) && e.Period is not null)
            .Where(e => selection.Counts(e with { Status = EventStatus.Held }))
            .Select(e => (Event: e, Period: timeline.NumberOf(e.Period!)))
            .OrderBy(row => row.Period).ThenBy(row => row.Event.Id, StringComparer.Ordinal),
    ];

    /// <summary>The occasions, by period and id.</summary>
    public IReadOnlyList<Occasion> Build()
    {
        var counted = new CountedRows(records, selection, Counts);
        var occasions = new Dictionary<(string Event, int Period), Occasion>();
        foreach (var @event in counted.Events.OrderBy(e => e.Id, StringComparer.Ordinal))
        {
            var root = counted.OccasionOf(@event);
            var (first, end) = counted.Axis.RangeOf(root);
            for (var period = first; period < end; period++)
            {
                if (!occasions.TryGetValue((root.Id, period), out var occasion))
                    occasions.Add((root.Id, period), occasion = new Occasion(root, period)
                    {
                        Weight = root.Weight ?? 1,
                        IsMeeting = scenario.Participation.IsMeeting(root),
                    });
                occasion.EventIds.Add(@event.Id);
                occasion.Themes.UnionWith(@event.Themes);
                occasion.Weight = Math.Max(occasion.Weight, @event.Weight ?? 1);
            }
        }

        foreach (var (row, root, first, end) in counted.Participations(Counts))
        {
            for (var period = first; period < end; period++)
                Add(row, occasions[(root.Id, period)]);
        }

        Occasion[] ordered = [.. occasions.Values.OrderBy(o => o.Period).ThenBy(o => o.Event.Id, StringComparer.Ordinal)];
        foreach (var occasion in ordered.Where(o => o.IsMeeting))
            Expect(occasion, ordered);
        foreach (var occasion in ordered.Where(o => _unknown.ContainsKey(o)))
            Draw(occasion, ordered, scenario.Participation.Attendance ?? s_usual, _unknown[occasion]);
        Follow(ordered.Where(o => o.IsMeeting));
        foreach (var occasion in ordered)
        {
            foreach (var city in occasion.Certain.Keys)
            {
                occasion.Uncertain.Remove(city);
                occasion.Tired.Remove(city);
            }
        }

        return ordered;
    }

    private bool Counts(Event @event)
    {
        var isCalledAgain = scenario.Participation.Cancelled is not CancelledMeetings.Recorded && @event.Status is EventStatus.Cancelled;
        var held = isCalledAgain && scenario.Participation.IsMeeting(@event)
            ? @event with { Status = EventStatus.Held }
            : @event;
        return selection.Counts(held);
    }

    // As Selection.Counts, which leaves the uncertain ones out.
    private bool Counts(Participation row) => selection.Counts(row with { Probability = null, Presence = Presence.Present }) && row.Probability is null or > 0;

    private void Add(Participation row, Occasion occasion)
    {
        var city = population.NumberOf(row.City);
        if (!timeline.Joins(population.Cities[city]))
            return;
        if (row.Presence is Presence.Absent)
            occasion.Uncertain.TryAdd(city, 0); // known not to have come, so it is not drawn
        else if (selection.Counts(row))
            AddCertain(row, city, occasion);
        else if (row.Probability is { } probability)
            occasion.Uncertain[city] = Math.Max(occasion.Uncertain.GetValueOrDefault(city), probability);
        else if (_unknown.TryGetValue(occasion, out var cities))
            cities.Add(city);
        else
            _unknown.Add(occasion, [city]);
    }

    private static void AddCertain(Participation row, int city, Occasion occasion)
    {
        occasion.Certain[city] = occasion.Certain.GetValueOrDefault(city) | row.Role;
        if (row.RoleWord is not { } word)
            return;
        if (!occasion.RoleWords.TryGetValue(city, out var words))
            occasion.RoleWords.Add(city, words = new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        words.Add(word);
    }

    private void Expect(Occasion occasion, Occasion[] ordered)
    {
        var called = occasion.Event.Status is EventStatus.Cancelled;
        occasion.NeedsQuorum = scenario.Participation.Quorum is { } quorum && (called || quorum.Recorded);
        switch (called ? scenario.Participation.Cancelled : CancelledMeetings.Recorded)
        {
            case CancelledMeetings.Best:
                foreach (var city in Enumerable.Range(0, population.Count).Where(IsMember))
                    occasion.Certain.TryAdd(city, Roles.Participant);
                occasion.NeedsQuorum = false;
                break;
            case CancelledMeetings.Worst:
                var before = ordered
                    .TakeWhile(o => o != occasion)
                    .LastOrDefault(o => o.Event.Kind == occasion.Event.Kind && o.Event.Status is EventStatus.Held);
                foreach (var (city, roles) in (before?.Certain ?? []).Where(pair => IsMember(pair.Key)))
                    occasion.Certain.TryAdd(city, roles);
                occasion.NeedsQuorum = false;
                break;
            case CancelledMeetings.Likely:
                Draw(occasion, ordered, scenario.Participation.Attendance ?? s_usual);
                break;
            default:
                if (scenario.Participation.Attendance is { } attendance)
                    Draw(occasion, ordered, attendance);
                break;
        }

        bool IsMember(int city) => timeline.IsMember(population.Cities[city], occasion.Period);
    }

    // The last event called before a meeting, held or not; same occasions are one.
    private void Follow(IEnumerable<Occasion> meetings)
    {
        var cancelled = Cancelled.Select(row => (row.Period, row.Event.Id, Meeting: (Occasion?)null));
        var called = meetings.Select(o => (o.Period, Id: o.Key, Meeting: (Occasion?)o)).Concat(cancelled)
            .OrderBy(call => call.Period).ThenBy(call => call.Id, StringComparer.Ordinal).ToArray();
        for (var place = 1; place < called.Length; place++)
        {
            if (called[place].Meeting is { } meeting)
                (meeting.MeetingBefore, meeting.FollowsCancelled) = (called[place - 1].Meeting?.Key, called[place - 1].Meeting is null);
        }
    }

    private void Draw(Occasion occasion, Occasion[] ordered, AttendanceTerm term) => Draw(
        occasion, ordered, term, Enumerable.Range(0, population.Count).Where(city => timeline.IsMember(population.Cities[city], occasion.Period)));

    private void Draw(Occasion occasion, Occasion[] ordered, AttendanceTerm term, IEnumerable<int> cities)
    {
        var host = occasion.Event.Host is { } id ? records.Cities.FirstOrDefault(city => city.Id == id) : null;
        var offices = ordered.Where(o => o.Event.Kind is EventKind.Coordination && o.Period == occasion.Period).ToArray();
        var versed = term.Theme == 0
            ? []
            : ordered.Where(o => o.Event.Status is EventStatus.Held && o.Period < occasion.Period && o.Themes.Overlaps(occasion.Themes))
                .SelectMany(o => o.Certain.Keys).ToHashSet();
        foreach (var city in cities)
        {
            var kilometres = host is null ? double.NaN : Population.Kilometres(population.Cities[city], host);
            var roles = offices.Aggregate(Roles.None, (all, office) => all | office.Certain.GetValueOrDefault(city));
            var logit = Math.Log(term.Base / (1 - term.Base))
                + (term.Capacity * (scenario.CapacityOfCities.GetValueOrDefault(population.Cities[city].Id, scenario.Capacity) - 1))
                - (double.IsNaN(kilometres) ? 0 : term.Distance * kilometres / 1000)
                + ((roles & Roles.Coordinator) != 0 ? term.Coordinator : 0)
                + ((roles & Roles.Deputy) != 0 ? term.Deputy : 0)
                + offices.Sum(office => office.Added(city, term.Roles))
                + (population.Cities[city].Id == occasion.Event.Host ? term.Host : 0)
                + (versed.Contains(city) ? term.Theme : 0);
            if (occasion.Uncertain.TryAdd(city, 1 / (1 + Math.Exp(-logit))))
                occasion.Tired.Add(city, 1 / (1 + Math.Exp(term.Fatigue - logit)));
        }
    }
}
