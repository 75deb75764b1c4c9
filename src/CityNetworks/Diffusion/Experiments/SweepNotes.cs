using System.Globalization;
namespace CityNetworks.Diffusion.Experiments;

/// <summary>Where the sweep of a parameter takes away what a scenario states.</summary>
internal static class SweepNotes
{
    /// <summary>Of the order of two scenarios: the parameters in which they differ and that the sweep sets alike in both; null when there are none.</summary>
    public static string? OfPair(Experiment experiment, string first, string second)
    {
        NamedScenario Named(string name) => experiment.Scenarios.First(scenario => scenario.Name == name);
        string[] undone = [.. experiment.Parameters.Select(range => range.Path).Where(path => Named(first).ValueAt(path) != Named(second).ValueAt(path))];
        return undone.Length == 0 ? null : $"the sweep sets {string.Join(", ", undone)} alike in both, where they differ";
    }

    /// <summary>All that a reader of the tables should know.</summary>
    public static IEnumerable<string> Of(Experiment experiment)
    {
        foreach (var range in experiment.Parameters)
        {
            foreach (var scenario in experiment.Scenarios)
            {
                if (scenario.NumberAt(range.Path) is { } stated && (stated < range.Low || stated > range.High))
                    yield return string.Create(
                        CultureInfo.InvariantCulture,
                        $"{scenario.Name} states {range.Path} = {stated}, outside the swept range from {range.Low} to {range.High}: no draw is the scenario "
                            + $"as stated.");
            }
        }

        for (var first = 0; first < experiment.Scenarios.Count; first++)
        {
            for (var second = first + 1; second < experiment.Scenarios.Count; second++)
            {
                var (a, b) = (experiment.Scenarios[first].Name, experiment.Scenarios[second].Name);
                if (OfPair(experiment, a, b) is { } note)
                    yield return $"{a} and {b}: {note}; their ranking under the sweep does not compare what they state.";
            }
        }
    }
}
