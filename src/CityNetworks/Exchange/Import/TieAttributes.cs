using CityNetworks.Records.Files;

namespace CityNetworks.Exchange.Import;

/// <summary>The attributes of a tie that are read: the same of every format, so that none knows one that another passes over.</summary>
internal static class TieAttributes
{
    /// <summary>The periods in which a tie holds, one after another with <c>;</c> between them.</summary>
    public const string Periods = "periods";

    /// <summary>Whether a tie goes one way.</summary>
    public const string Directed = "directed";

    private static readonly string[] s_timeSets = ["timeset", "interval", "spells"];

    /// <summary>The names of the attributes.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["weight", "roles", "role", "period", Periods, "kind", "relation", Directed, .. s_timeSets, "timestamp"];

    /// <summary>The tie with its attributes.</summary>
    /// <param name="ends">The keys of both ends.</param>
    /// <param name="value">The text of an attribute; null where the tie has none. White space alone is none.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="line">Where the tie stands.</param>
    /// <param name="log">What is wrong.</param>
    /// <param name="mayHaveComma">Whether a comma may mark decimals of weights.</param>
    public static ImportedTie Of(
        (string Source, string Target) ends, Func<string, string?> value, string file, int line, ProblemLog log, bool mayHaveComma = false)
    {
        var periods = Known(Periods)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        var tie = new ImportedTie(ends.Source, ends.Target, Known("weight") is { } weight ? Numbers.Weight(weight, file, line, log, mayHaveComma) : null, line)
        {
            Roles = Known("roles") ?? Known("role"),
            Period = Known("period"),
            Periods = periods,
            Kind = Known("kind") ?? Known("relation"),
            IsDirected = Known(Directed)?.ToUpperInvariant() switch { "TRUE" or "1" => true, "FALSE" or "0" => false, _ => null },
        };
        if (periods.Length > 0)
            return tie;
        var sets = s_timeSets.Select(Known).FirstOrDefault(text => text is not null);
        return sets is not null ? TimeSets.Read(sets, arePoints: false, file, line, log).On(tie)
            : Known("timestamp") is { } points ? TimeSets.Read(points, arePoints: true, file, line, log).On(tie)
            : tie;

        string? Known(string name) => value(name)?.Trim() is { Length: > 0 } text ? text : null;
    }
}
