using System.Globalization;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Occasions;

/// <summary>One opportunity of contact: an event that counts, or several that are the same occasion; of an event that lasts, one of its periods.</summary>
/// <param name="Event">The event that the others point to.</param>
/// <param name="Period">The period, by number.</param>
internal sealed record Occasion(Event Event, int Period)
{
    /// <summary>What distinguishes it from all others: the id of the event, and its period where the event lasts.</summary>
    public string Key { get; } = Event.LastPeriod is null ? Event.Id : string.Create(CultureInfo.InvariantCulture, $"{Event.Id}@{Period}");

    /// <summary>The ids of all its events.</summary>
    public HashSet<string> EventIds { get; } = new(StringComparer.Ordinal);

    /// <summary>Themes of all its events.</summary>
    public HashSet<string> Themes { get; } = new(StringComparer.Ordinal);

    /// <summary>Who took part for certain, by number, with the roles.</summary>
    public SortedDictionary<int, Roles> Certain { get; } = [];

    /// <summary>Who took part perhaps, by number, with the probability in (0, 1).</summary>
    public SortedDictionary<int, double> Uncertain { get; } = [];

    /// <summary>Of those expected by the scenario: the probability when the meeting before was not held.</summary>
    public Dictionary<int, double> Tired { get; } = [];

    /// <summary>The weight of a contact there.</summary>
    public double Weight { get; set; } = 1;

    /// <summary>Whether it is held only when the quorum comes.</summary>
    public bool NeedsQuorum { get; set; }

    /// <summary>Whether participants come together there to meet, so that the scenario may say who comes.</summary>
    public bool IsMeeting { get; init; }

    /// <summary>Roles in words of the records' own, of those who took part for certain.</summary>
    public Dictionary<int, HashSet<string>> RoleWords { get; } = [];

    /// <summary>What the roles of a city there add up to.</summary>
    /// <param name="city">Its number.</param>
    /// <param name="added">What each role adds, by its word, known roles by their names.</param>
    /// <returns>The sum; 0 without such a role.</returns>
    public double Added(int city, IReadOnlyDictionary<string, double> added)
    {
        if (added.Count == 0 || !Certain.TryGetValue(city, out var roles))
            return 0;
        var words = RoleWords.GetValueOrDefault(city);
        return added.Where(pair => words?.Contains(pair.Key) == true || Has(pair.Key))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal).Sum(pair => pair.Value);

        bool Has(string name) => Enum.TryParse<Roles>(name, ignoreCase: true, out var known) && (roles & known) != 0;
    }

    /// <summary>The key of the meeting before it, in the order of periods and ids; null: there is none, or it is recorded as cancelled and stays so.</summary>
    public string? MeetingBefore { get; set; }

    /// <summary>Whether the meeting before it is recorded as cancelled and stays so.</summary>
    public bool FollowsCancelled { get; set; }

    /// <summary>Whether the policy was spoken of: it is among the themes, or no theme is recorded.</summary>
    public bool IsAbout(string policy) => Themes.Count == 0 || Themes.Contains(policy);
}
