namespace CityNetworks.Diffusion.Scenarios;

/// <summary>One thing wrong with a scenario file, and where: what is, then what is allowed.</summary>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Path">The key, with those above it: <c>mechanisms.learning.memory</c>, <c>initial[1].city</c>; empty for the file as a whole.</param>
/// <param name="Found">What is there.</param>
/// <param name="Allowed">What may be there.</param>
/// <param name="Suggestion">What to do; empty when nothing is near.</param>
public sealed record ScenarioProblem(int Line, string Path, string Found, string Allowed, string Suggestion = "")
{
    /// <summary><c>line N, path: found X; allowed: Y. Suggestion.</c></summary>
    public override string ToString()
    {
        var place = Path.Length > 0 ? $"line {Line}, {Path}" : $"line {Line}";
        var suggestion = Suggestion.Length > 0 ? $" {Suggestion}" : string.Empty;
        return $"{place}: found {Found}; allowed: {Allowed}.{suggestion}";
    }
}

/// <summary>What became of a scenario file: the scenario, or everything that is wrong with it.</summary>
/// <param name="Scenario">Null when there are problems.</param>
/// <param name="Problems">In the order of lines; empty when there is a scenario.</param>
public sealed record ScenarioReading(Scenario? Scenario, IReadOnlyList<ScenarioProblem> Problems)
{
    /// <summary>Keys that now have another name, a sentence each, in the order of the file; empty where there are problems.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
