using CityNetworks.Records;

namespace CityNetworks.Diffusion.Occasions;

/// <summary>Contact of a few with all: the authors of a publication with its readers, a coordinator with the members.</summary>
/// <param name="Period">When, by number.</param>
/// <param name="Weight">The weight of the contact.</param>
/// <param name="Speakers">Who speaks, by number, ascending.</param>
/// <param name="IsAbout">Whether the policy is spoken of.</param>
/// <param name="Publication">The number of the publication; −1: a term of office.</param>
internal sealed record Broadcast(int Period, double Weight, int[] Speakers, bool IsAbout, int Publication)
{
    /// <summary>Who can hear of it, by city: the members of the period of a term of office; null: all cities.</summary>
    public bool[]? Members { get; init; }

    /// <summary>Whether it can reach a city.</summary>
    public bool Reaches(int city) => Members is null || Members[city];

    /// <summary>Whether an occasion is of a few with all.</summary>
    public static bool Is(Occasion occasion) => occasion.Event.Kind is EventKind.Publication or EventKind.Coordination;

    /// <summary>The addresses of the publications among the occasions, by number.</summary>
    public static ulong[] PublicationsOf(IEnumerable<Occasion> occasions) => [.. occasions
        .Where(o => o.Event.Kind is EventKind.Publication)
        .Select(o => Draws.Address(o.Event.Id))];

    /// <summary>The broadcasts among the occasions; one that nobody would notice is left out.</summary>
    /// <param name="occasions">The occasions; meetings are passed over.</param>
    /// <param name="records">What holds the scores of periods.</param>
    /// <param name="population">The cities.</param>
    /// <param name="timeline">When they are members.</param>
    /// <param name="policy">What may be spoken of.</param>
    /// <param name="publications">The weight of a publication.</param>
    /// <param name="coordination">The weight of a term of office at full marks.</param>
    /// <remarks>
    /// A term of office reaches those who are members in some part of its period; a publication, whoever reads it.
    /// A term of office weighs as much as the network's activity was worth: the score of its period over 2; nothing where the period has no score, unless the
    /// records hold no assessment at all.
    /// An author that is not certain makes the weight its probability times as large; an office that is not certain is none.
    /// </remarks>
    public static IReadOnlyList<Broadcast> Of(
        IEnumerable<Occasion> occasions, RecordSet records, Population population, Timeline timeline, string policy, double publications, double coordination)
    {
        var activity = records.Assessments.ToDictionary(row => row.Period, row => (row.Activities ?? 0) / 2.0, StringComparer.Ordinal);
        var broadcasts = new List<Broadcast>();
        var next = 0;
        foreach (var occasion in occasions.Where(Is))
        {
            var isOffice = occasion.Event.Kind is EventKind.Coordination;
            var publication = isOffice ? -1 : next++;
            var share = !isOffice || activity.Count == 0 ? 1 : activity.GetValueOrDefault(occasion.Event.Period!);
            var weight = occasion.Weight * (isOffice ? coordination * share : publications);
            var isAbout = occasion.IsAbout(policy);
            var certain = occasion.Certain.Where(pair => !isOffice || (pair.Value & Roles.Coordinator) != 0).Select(pair => pair.Key).ToArray();
            if (certain.Length > 0)
                broadcasts.Add(new Broadcast(
                    occasion.Period, weight, certain, isAbout, publication)
                { Members = isOffice ? MembersIn(occasion.Period, population, timeline) : null });
            if (!isOffice)
                broadcasts.AddRange(occasion.Uncertain.Select(pair => new Broadcast(occasion.Period, weight * pair.Value, [pair.Key], isAbout, publication)));
        }

        return [.. broadcasts.Where(broadcast => broadcast.Weight > 0)];
    }

    private static bool[]? MembersIn(int period, Population population, Timeline timeline)
    {
        var members = Array.ConvertAll(population.Cities, city => timeline.IsMember(city, period));
        return members.Contains(false) ? members : null;
    }
}
