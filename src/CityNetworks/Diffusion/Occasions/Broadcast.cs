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

    /// <summary>The number of the author, where it is drawn run by run whether it is one (<see cref="RunBlock.Authored"/>); −1: the speakers are
    /// certain.</summary>
    public int Author { get; init; } = -1;

    /// <summary>Whether it can reach a city.</summary>
    public bool Reaches(int city) => Members is null || Members[city];

    /// <summary>Whether it reaches a city in one run: the city reads it, and whose it is wrote it.</summary>
    /// <param name="city">The city's number.</param>
    /// <param name="runs">Who reads and writes what.</param>
    /// <param name="lane">The lane of the run.</param>
    /// <returns>Whether the city hears the speakers.</returns>
    public bool Reaches(int city, RunBlock runs, int lane) => Reaches(city)
        && (runs.ReadersOf(Publication, city) is var readers && (readers.IsEmpty || readers[lane] != 0))
        && (runs.Authored(Author) is var authored && (authored.IsEmpty || authored[lane] != 0));

    /// <summary>Whether an occasion is of a few with all.</summary>
    public static bool Is(Occasion occasion) => occasion.Event.Kind is EventKind.Publication or EventKind.Coordination;

    /// <summary>The addresses of the publications among the occasions, by number.</summary>
    public static ulong[] PublicationsOf(IEnumerable<Occasion> occasions) => [.. occasions
        .Where(o => o.Event.Kind is EventKind.Publication)
        .Select(o => Draws.Address(o.Event.Id))];

    /// <summary>The authors that are not certain among the occasions, by number: where the random number of each is, and its probability.</summary>
    public static IReadOnlyList<(ulong Address, double Probability)> AuthorsOf(IEnumerable<Occasion> occasions, Population population) =>
    [
        .. from occasion in occasions
           where occasion.Event.Kind is EventKind.Publication
           from author in UncertainOf(occasion)
           select (Draws.Address(population.Addresses[author.Key], Draws.Address(occasion.Event.Id)), author.Value),
    ];

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
    /// An author that is not certain is drawn once a run, for all periods, policies and mechanisms alike, and speaks with the whole weight or not at all; an
    /// office that is not certain is none.
    /// </remarks>
    public static IReadOnlyList<Broadcast> Of(
        IEnumerable<Occasion> occasions, RecordSet records, Population population, Timeline timeline, string policy, double publications, double coordination)
    {
        var activity = records.Assessments.ToDictionary(row => row.Period, row => (row.Activities ?? 0) / 2.0, StringComparer.Ordinal);
        var broadcasts = new List<Broadcast>();
        var next = 0;
        var author = 0;
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
                broadcasts.AddRange(UncertainOf(occasion).Select(
                    pair => new Broadcast(occasion.Period, weight, [pair.Key], isAbout, publication) { Author = author++ }));
        }

        return [.. broadcasts.Where(broadcast => broadcast.Weight > 0)];
    }

    private static IEnumerable<KeyValuePair<int, double>> UncertainOf(Occasion publication) => publication.Uncertain.Where(pair => pair.Value > 0);

    private static bool[]? MembersIn(int period, Population population, Timeline timeline)
    {
        var members = Array.ConvertAll(population.Cities, city => timeline.IsMember(city, period));
        return members.Contains(false) ? members : null;
    }
}
