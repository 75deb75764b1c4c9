namespace CityNetworks.Diffusion.Ensembles;

/// <summary>Whether parts make up a whole ensemble.</summary>
public static class PartCover
{
    /// <summary>Refuses parts of different ensembles, unfinished ones, and runs that are missing or there twice.</summary>
    /// <param name="parts">What each part says of itself.</param>
    /// <param name="names">What a message calls each; null: its place in the list, from 1.</param>
    /// <exception cref="InvalidDataException">They do not; the message says which and why.</exception>
    public static void Check(IReadOnlyList<PartHeader> parts, IReadOnlyList<string>? names = null)
    {
        string Name(int part) => names?[part] ?? $"part {part + 1}";
        if (parts.Count == 0)
            throw new InvalidDataException("There is no part; expected at least one.");
        var what = parts[0].Identity.Items is null ? "runs" : "items";
        for (var part = 0; part < parts.Count; part++)
        {
            var differences = parts[part].Identity.DifferencesFrom(parts[0].Identity);
            if (differences.Count > 0)
                throw new InvalidDataException($"{Name(part)} was made with {string.Join(", ", differences)} as in {Name(0)}; expected parts of one ensemble.");
            if (parts[part].Done < parts[part].End)
                throw new InvalidDataException(
                    $"{Name(part)} holds {what} {parts[part].First}..{parts[part].Done} of {parts[part].First}..{parts[part].End}; expected a finished one. "
                        + $"Repeat its command: it resumes where it stopped.");
        }

        var missing = new List<string>();
        var (covered, before) = (0, -1);
        foreach (var part in Enumerable.Range(0, parts.Count).OrderBy(part => parts[part].First).ThenBy(part => parts[part].End))
        {
            var (first, end) = (parts[part].First, parts[part].End);
            if (first == end)
                continue; // more shards than blocks
            if (first < covered)
            {
                throw new InvalidDataException(
                    $"{Name(before)} and {Name(part)} both hold {what} {first}..{Math.Min(covered, end)}; expected each {what[..^1]} once.");
            }

            if (first > covered)
                missing.Add($"{covered}..{first}");
            (covered, before) = (end, part);
        }

        var all = parts.Any(part => part.IsPreciseEnough) ? covered : parts[0].Identity.Items ?? parts[0].Identity.Runs;
        if (covered < all)
            missing.Add($"{covered}..{all}");
        if (missing.Count > 0)
            throw new InvalidDataException(
                $"{char.ToUpperInvariant(what[0])}{what[1..]} {string.Join(", ", missing)} of {all} are missing; expected all. "
                    + $"(A range shows its first and the one after its last.)");
    }
}
