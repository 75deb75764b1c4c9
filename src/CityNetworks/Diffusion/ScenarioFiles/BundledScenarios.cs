using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.ScenarioFiles;

/// <summary>The scenarios that come with the bundled records of the Mercocities Citizen Security Thematic Unit.</summary>
public static class BundledScenarios
{
    private const string Folder = "scenarios/";
    private const string Ending = ".jsonc";

    /// <summary>The one that runs when none is asked for.</summary>
    public static string Default => "road-safety";

    /// <summary>Their names, ascending.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(BundledScenarios).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Ending, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Ending.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of one.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static string Text(string name)
    {
        using var stream = typeof(BundledScenarios).Assembly.GetManifestResourceStream(Folder + name + Ending)
            ?? throw new ArgumentException($"No scenario '{name}' comes with the program; expected one of {string.Join(", ", Names)}.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>One of them, read against the records.</summary>
    public static ScenarioReading Read(string name, RecordSet records) => ScenarioReader.Read(Text(name), records);
}
