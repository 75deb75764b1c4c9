using CityNetworks.Records;

namespace CityNetworks.Diffusion.Model;

/// <summary>One opportunity of contact: an event that counts, or several that are the same occasion.</summary>
/// <param name="Event">The event that the others point to.</param>
/// <param name="Period">Its period, by number.</param>
internal sealed record Occasion(Event Event, int Period)
{
    /// <summary>Themes of all its events.</summary>
    public HashSet<string> Themes { get; } = new(StringComparer.Ordinal);

    /// <summary>Who took part for certain, by number, with the roles.</summary>
    public SortedDictionary<int, Roles> Certain { get; } = [];

    /// <summary>Who took part perhaps, by number, with the probability in (0, 1).</summary>
    public SortedDictionary<int, double> Uncertain { get; } = [];

    /// <summary>The weight of a contact there.</summary>
    public double Weight { get; set; } = 1;

    /// <summary>Whether it is held only when the quorum comes.</summary>
    public bool NeedsQuorum { get; set; }

    /// <summary>Whether the policy was spoken of: it is among the themes, or no theme is recorded.</summary>
    public bool IsAbout(string policy) => Themes.Count == 0 || Themes.Contains(policy);
}
