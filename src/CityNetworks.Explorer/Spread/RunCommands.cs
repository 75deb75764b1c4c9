using CityNetworks.Explorer.DataSets;
using CityNetworks.Explorer.Views;

namespace CityNetworks.Explorer.Spread;

/// <summary>The command lines that make the same as a run.</summary>
internal static class RunCommands
{
    /// <summary>The file of the first scenario, as the page saves it.</summary>
    public const string ScenarioFile = "scenario-a.json";

    /// <summary>The file of the second scenario, as the page saves it.</summary>
    public const string AgainstFile = "scenario-b.json";

    /// <summary>The command line.</summary>
    /// <param name="set">The data set.</param>
    /// <param name="asked">The run.</param>
    /// <returns>Quoted for a shell.</returns>
    public static string Of(DataSet set, RunRequest asked)
    {
        string[] scenario = asked.Scenario is { } text ? ["--scenario", ScenarioTexts.BundledName(text) ?? ScenarioFile] : [];
        string[] drawn = ["--seed", $"{asked.Seed}", "--runs", $"{asked.Runs}"];
        var edits = asked.Records.Edits ?? [];
        string[] records = [.. set.Words, .. CommandLines.Rows(asked.Records)];
        return CommandLines.Line(asked.Makes switch
        {
            "comparison" when asked.Against is { } other =>
                ["counterfactual", .. records, .. scenario, "--against", ScenarioTexts.BundledName(other) ?? AgainstFile, .. drawn, "--out", "comparison"],
            "comparison" => ["counterfactual", .. records, .. scenario, .. Changes.Words(edits), .. drawn, "--out", "comparison"],
            "page" when edits.Count > 0 =>
                ["report", "--data", CommandLines.ChangedRecords, .. CommandLines.Rows(asked.Records), .. scenario, .. drawn, "--out", "report.html"],
            "page" => ["report", .. records, .. scenario, .. drawn, "--out", "report.html"],
            _ => (IEnumerable<string>)["simulate", .. records, .. scenario, .. drawn, "--out", "spread"],
        });
    }
}
