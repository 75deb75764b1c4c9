using CityNetworks.Inference.Panels;
using CityNetworks.Numerics;

namespace CityNetworks.Inference.Histories;

/// <summary>A column of a model along a history: what is known of a row in advance, times powers of what others did before it.</summary>
/// <param name="Term">Its name.</param>
/// <param name="Own">By row, what the city, period or policy is like; null: 1.</param>
/// <param name="Others">The exposures and mechanisms that it is a product of, with their powers.</param>
internal sealed record WalkedTerm(string Term, double[]? Own, IReadOnlyList<(string Name, int Power)> Others)
{
    /// <summary>The names of what is computed along a history.</summary>
    public IEnumerable<string> Names => Others.Select(other => other.Name);

    /// <summary>Whether the part that is known in advance is known in the row.</summary>
    public bool IsKnown(int row) => Own is null || double.IsFinite(Own[row]);

    /// <summary>Whether a name is an exposure, and no mechanism.</summary>
    public static bool IsExposure(string name) => name.StartsWith("exposure", StringComparison.Ordinal);

    /// <summary>How an exposure of that name is counted.</summary>
    public static ExposureSettings Settings(AdoptionPanel panel, string name) => name switch
    {
        "exposure_contacts" => panel.Options.Exposure with { Kind = ExposureKind.Contacts },
        "exposure_events" => panel.Options.Exposure with { Kind = ExposureKind.Events },
        "exposure_ties" => panel.Options.Exposure with { Kind = ExposureKind.Ties },
        _ => panel.Options.Exposure,
    };

    /// <summary>The columns of terms.</summary>
    /// <param name="everyone">The panel in which all are at risk.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="like">The panel whose levels of factors count; null: its own.</param>
    /// <param name="workers">How the work is done.</param>
    public static IReadOnlyList<WalkedTerm> Of(AdoptionPanel everyone, IReadOnlyList<string> terms, AdoptionPanel? like, Workers workers)
    {
        // Refused: what others did inside a function that no history can follow.
        var columns = new List<WalkedTerm>();
        foreach (var term in terms.Distinct(StringComparer.Ordinal))
        {
            string[] words = term.Split(':', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var others = words.Select(Other).OfType<(string, int)>().ToArray();
            string[] own = [.. words.Where(word => Other(word) is null)];
            if (own.Any(word => PanelTerms.OtherNames.Contains(PanelTerms.NameIn(word), StringComparer.Ordinal)))
                throw new CannotEstimateException($"The term '{term}' cannot be followed along a history; expected exposure or a mechanism as it is, to a power, or times a column of cities.");
            if (own.Length == 0)
            {
                columns.Add(new WalkedTerm(term, null, others));
                continue;
            }

            foreach (var column in PanelTerms.OfOwn(everyone, string.Join(':', own), like, workers))
                columns.Add(new WalkedTerm(others.Length == 0 ? column.Term : string.Join(':', others.Select(Text).Append(column.Term)), column.Values, others));
        }

        return columns;
    }

    private static string Text((string Name, int Power) other) =>
        other.Power == 1 ? other.Name : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{other.Name}^{other.Power}");

    // A word that is what others did, to a power.
    private static (string Name, int Power)? Other(string word)
    {
        var hat = word.IndexOf('^', StringComparison.Ordinal);
        var name = hat < 0 ? word : word[..hat];
        if (!PanelTerms.OtherNames.Contains(name, StringComparer.Ordinal))
            return null;
        var power = 1;
        return hat < 0 || int.TryParse(word.AsSpan(hat + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out power)
            ? (name, power) : null;
    }
}
