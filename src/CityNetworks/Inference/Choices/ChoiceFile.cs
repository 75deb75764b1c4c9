using System.Text.Json;

namespace CityNetworks.Inference.Choices;

/// <summary>A file of choices: JSON with comments and trailing commas, <c>{ "choices": [ { "name": …, "options": [ { "name": …, … } ] } ] }</c>.</summary>
public sealed record ChoiceFile(IReadOnlyList<Choice> Choices)
{
    /// <summary>More combinations than this are refused.</summary>
    public const int MostFits = 10_000;

    /// <summary>Reads a file.</summary>
    /// <param name="text">Its text.</param>
    /// <returns>The choices; at least one, each with at least one option, of different names.</returns>
    /// <exception cref="FormatException">It is no such file; the message says what was found where, and what was expected.</exception>
    public static ChoiceFile Read(string text)
    {
        ChoiceFile file;
        try
        {
            file = JsonSerializer.Deserialize(text, ChoiceJson.Default.ChoiceFile)
                ?? throw new FormatException("Found null; expected an object with 'choices'.");
        }
        catch (JsonException error)
        {
            throw new FormatException(
                $"At line {(error.LineNumber ?? 0) + 1}, {error.Path ?? "the beginning"}: {error.Message.Split(" Path:")[0].Split(" LineNumber:")[0]} "
                    + $"Expected {{ \"choices\": [ {{ \"name\": …, \"options\": [ {{ \"name\": …, \"terms\": [ … ] }} ] }} ] }} with the keys "
                    + $"{string.Join(", ", Keys)}.",
                error);
        }

        Check(file);
        return file;
    }

    /// <summary>The keys of an option.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        [.. typeof(ChoiceOption)
            .GetProperties()
            .Where(property => property.CanWrite)
            .Select(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name))];

    /// <summary>All combinations of one option a choice, the last choice fastest.</summary>
    public IEnumerable<IReadOnlyList<ChoiceOption>> Combinations() => Choices.Aggregate(
        (IEnumerable<IReadOnlyList<ChoiceOption>>)[[]],
        (before, choice) => before.SelectMany(some => choice.Options.Select(option => (IReadOnlyList<ChoiceOption>)[.. some, option])));

    private static void Check(ChoiceFile file)
    {
        if (file.Choices.Count == 0)
            throw new FormatException("Found no choice; expected at least one.");
        if (file.Choices.FirstOrDefault(choice => choice.Options.Count == 0) is { } empty)
            throw new FormatException($"The choice '{empty.Name}' has no option; expected at least one.");
        if (file.Choices.Select(choice => choice.Name).GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(names => names.Count() > 1) is { } twice)
            throw new FormatException($"Two choices have the name '{twice.Key}'; expected different names.");
        foreach (var choice in file.Choices)
        {
            if (choice.Options
                .Select(option => option.Name)
                .GroupBy(name => name, StringComparer.Ordinal)
                .FirstOrDefault(names => names.Count() > 1) is { } same)
                throw new FormatException($"Two options of '{choice.Name}' have the name '{same.Key}'; expected different names.");
        }

        var fits = file.Choices.Aggregate(1.0, (product, choice) => product * choice.Options.Count);
        if (fits > MostFits)
            throw new FormatException(FormattableString.Invariant($"The choices make {fits} combinations; expected at most {MostFits}."));
    }
}
