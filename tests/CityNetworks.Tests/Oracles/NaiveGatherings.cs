using CityNetworks.Diffusion.Occasions;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Tests.Oracles;

/// <summary>Who met whom in one run, occasion by occasion in the order of time, as the definitions say it.</summary>
internal static class NaiveGatherings
{
    /// <summary>The gatherings of a run that matter for the policy of the scenario.</summary>
    /// <param name="records">The records; all of their rows count.</param>
    /// <param name="scenario">The scenario of one policy.</param>
    /// <param name="publications">The weight of a publication.</param>
    /// <param name="coordination">The weight of a term of office at full marks.</param>
    /// <param name="draws">The random numbers.</param>
    /// <param name="run">The run.</param>
    public static List<Gathering> Of(RecordSet records, Scenario scenario, double publications, double coordination, Draws draws, int run)
    {
        var gatherings = new List<Gathering>();
        var periods = records.Periods.Select(period => period.Id).ToList();
        var term = scenario.Participation;
        var events = records.Events
            .Where(e => e.Status is EventStatus.Held || (term.Cancelled is not CancelledMeetings.Recorded && e.Kind is EventKind.Meeting or EventKind.Workshop))
            .ToDictionary(e => e.Id);
        Event Root(Event e) => e.SameOccasion is { } other && events.TryGetValue(other, out var root) ? root : e;
        var occasions = events.Values.GroupBy(e => Root(e).Id).Select(group => (Root: events[group.Key], Events: group.ToArray())).ToArray();
        var never = records.Events.Where(e => !events.ContainsKey(e.Id) && Meets(e)).Select(e => (Root: e, Events: Array.Empty<Event>()));
        var past = new List<(int Period, HashSet<string> Themes, HashSet<string> Cities)>(); // what was held
        var before = true; // whether the meeting called before was held
        foreach (var (root, group) in occasions.Concat(never).OrderBy(o => periods.IndexOf(o.Root.Period!)).ThenBy(o => o.Root.Id, StringComparer.Ordinal))
        {
            if (group.Length == 0)
            {
                before = false;
                continue;
            }

            bool IsMember(City city) => NaiveDiffusion.IsMember(city, records.Periods.First(p => p.Id == root.Period));
            var rows = records.Participations.Where(p => group.Any(e => e.Id == p.Event)).ToArray();
            var themes = group.SelectMany(e => e.Themes).ToHashSet();
            var period = periods.IndexOf(root.Period!);
            var called = root.Status is EventStatus.Cancelled;
            var surely = rows.Where(p => p.Probability is null).Select(p => p.City).ToHashSet();
            var perhaps = rows
                .Where(p => p.Probability is not null && !surely.Contains(p.City))
                .GroupBy(p => p.City)
                .ToDictionary(rows => rows.Key, rows => rows.Max(p => p.Probability!.Value), StringComparer.Ordinal);
            var attendance = term.Attendance ?? (called ? new AttendanceTerm(0.35) : null);
            foreach (var city in Meets(root) && attendance is not null
                ? records.Cities.Where(c => !surely.Contains(c.Id) && !perhaps.ContainsKey(c.Id) && IsMember(c))
                : [])
                perhaps.Add(city.Id, Expected(
                    records,
                    scenario,
                    attendance!,
                    city,
                    root,
                    past.Any(e => e.Period < period && e.Themes.Overlaps(themes) && e.Cities.Contains(city.Id)),
                    before));

            if (root.Status is EventStatus.Held)
                past.Add((period, themes, surely));
            var here = surely.ToHashSet();
            if (Meets(root))
                here.UnionWith(perhaps
                    .Where(pair => draws.Attendance(run, Draws.Address(Draws.Address(pair.Key), Draws.Address(root.Id))) < pair.Value)
                    .Select(pair => pair.Key));
            if (root.Kind is EventKind.Coordination)
                here.RemoveWhere(city => rows.All(p => p.City != city || p.Probability is not null || p.Role is not Roles.Coordinator));
            var held = !Meets(root) || !called || here.Count >= term.Quorum!.Cities;
            if (Meets(root))
                before = held;
            if (!held)
                here.Clear();

            var weight = group.Max(e => e.Weight ?? 1);
            var gathering = new Gathering(
                period,
                root.Kind,
                weight,
                here,
                surely,
                !Meets(root),
                themes.Count == 0 || themes.Contains(scenario.Policy),
                themes.Contains(scenario.Policy))
            { IsDrawn = Meets(root) && (called || perhaps.Count > 0) };
            gatherings.Add(root.Kind switch
            {
                EventKind.Coordination => gathering with
                {
                    Readers = [.. records.Cities.Where(IsMember).Select(c => c.Id)],
                    Weight = weight * coordination * (records.Assessments.First(a => a.Period == root.Period).Activities ?? 0) / 2.0
                },
                EventKind.Publication => gathering with
                {
                    Weight = weight * publications,
                    Readers = [.. records.Cities
                    .Select(c => c.Id)
                    .Where(id => draws.Attendance(run, Draws.Address(Draws.Address(id), Draws.Address(root.Id))) < term.Readers)]
                },
                _ => gathering,
            });
            if (root.Kind is EventKind.Publication)
                gatherings.AddRange(perhaps
                    .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    .Where(pair => draws.Author(run, Draws.Address(Draws.Address(pair.Key), Draws.Address(root.Id))) < pair.Value)
                    .Select(pair => gatherings[^1] with { Here = [pair.Key], Surely = [] })
                    .ToArray());
        }

        return gatherings;
    }

    private static bool Meets(Event e) => e.Kind is EventKind.Meeting or EventKind.Workshop;

    private static double Expected(RecordSet records, Scenario scenario, AttendanceTerm term, City city, Event meeting, bool versed, bool heldBefore)
    {
        bool WasAt(Participation p, Func<Event, bool> such) =>
            p.City == city.Id && p.Probability is null && records.Events.Any(e => e.Id == p.Event && e.Status is EventStatus.Held && such(e));
        bool Office(Roles role) =>
            records.Participations.Any(p => p.Role == role && WasAt(p, e => e.Kind is EventKind.Coordination && e.Period == meeting.Period));
        var host = records.Cities.FirstOrDefault(c => c.Id == meeting.Host);
        var logit = Math.Log(term.Base / (1 - term.Base))
            + (term.Capacity * (scenario.CapacityOfCities.GetValueOrDefault(city.Id, scenario.Capacity) - 1))
            - (host is null ? 0 : term.Distance * Population.Kilometres(city, host) / 1000)
            + (city == host ? term.Host : 0)
            + (Office(Roles.Coordinator) ? term.Coordinator : 0)
            + (Office(Roles.Deputy) ? term.Deputy : 0)
            + (versed ? term.Theme : 0)
            - (heldBefore ? 0 : term.Fatigue);
        return 1 / (1 + Math.Exp(-logit));
    }
}

/// <summary>An occasion in one run.</summary>
internal sealed record Gathering(int Period, EventKind Kind, double Weight, HashSet<string> Here, HashSet<string> Surely, bool ToAll, bool About, bool Named)
{
    /// <summary>Whether who comes differs between runs.</summary>
    public bool IsDrawn { get; init; }

    /// <summary>Who reads it; null: all.</summary>
    public HashSet<string>? Readers { get; init; }

    /// <summary>Whether what is said there reaches the city.</summary>
    public bool Reaches(string city) => ToAll ? Readers?.Contains(city) ?? true : Here.Contains(city);
}
