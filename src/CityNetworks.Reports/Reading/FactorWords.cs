using CityNetworks.Reports.Languages;

namespace CityNetworks.Reports.Reading;

/// <summary>A number of a scenario that is not known: its path in the file, such as <c>mechanisms.learning.memory</c>, in words.</summary>
internal static class FactorWords
{
    private const string Mechanisms = "mechanisms.";

    /// <summary>learning: memory. A choice made in coding the records has the name that the experiment gives it.</summary>
    /// <param name="factor">As in the table.</param>
    public static string Of(string factor)
    {
        if (!factor.Contains('.', StringComparison.Ordinal))
            return factor;
        var path = factor.StartsWith(Mechanisms, StringComparison.Ordinal) ? factor[Mechanisms.Length..] : factor;
        string[] steps = [.. path.Split('.').Select(step => Text.Word(Prose.Words(step)))];
        return steps.Length == 1 ? steps[0] : $"{steps[0]}: {string.Join(", ", steps[1..])}";
    }
}
