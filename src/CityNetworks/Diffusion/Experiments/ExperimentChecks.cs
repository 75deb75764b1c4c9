using System.Globalization;
using System.Text.Json;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Experiments;

/// <summary>Holds the parts of an experiment file against one another, the keys of scenarios and the records.</summary>
internal sealed class ExperimentChecks(RecordSet records, List<ScenarioProblem> problems)
{
    /// <summary>What may stand at a path of a scenario; null when it leads nowhere.</summary>
    public static Shape? ShapeAt(string path)
    {
        Shape? shape = ScenarioShape.Root;
        foreach (var key in path.Split('.'))
            shape = (shape as ObjectShape)?.Keys.FirstOrDefault(known => known.Name == key)?.Shape;
        return shape;
    }

    /// <summary>Adds what does not hold.</summary>
    public void Run(JsonPlace root)
    {
        Once(root["scenarios"], "name");
        Once(root["grid"], "path");
        foreach (var axis in root["grid"]?.Items ?? [])
        {
            KnownPath(axis["path"]!);
            if (axis["values"]!.Items.Count == 0)
                Add(axis["values"]!, "an empty list", "at least one value");
        }

        if (root["sensitivity"] is not { } sensitivity)
            return;
        Once(sensitivity["parameters"], "path");
        Once(sensitivity["codings"], "name");
        foreach (var range in sensitivity["parameters"]?.Items ?? [])
            Range(range);
        foreach (var coding in sensitivity["codings"]?.Items ?? [])
            Coding(coding);
        if ((sensitivity["parameters"]?.Items.Count ?? 0) + (sensitivity["codings"]?.Items.Count ?? 0) == 0)
            Add(sensitivity, "neither a parameter nor a coding", "at least one of them");
    }

    private void Range(JsonPlace range)
    {
        if (!KnownPath(range["path"]!))
            return;
        var shape = ShapeAt(range["path"]!.Text)!;
        if (shape is not (NumberShape or IntegerShape))
        {
            Add(range["path"]!, range["path"]!.Shown, $"the path of a number; this one is of {shape.Says}");
            return;
        }

        ShapeCheck.Run(range["low"]!, shape, problems);
        ShapeCheck.Run(range["high"]!, shape, problems);
        if (Number(range["low"]!) >= Number(range["high"]!))
            Add(range["high"]!, range["high"]!.Text, $"a number above the low, {range["low"]!.Text}");
    }

    private void Coding(JsonPlace coding)
    {
        if (coding.Members.Count(member => member.Key is "corrections" or "same_occasion" or "evidence") != 1)
            Add(coding, "a coding without one alternative", "one of corrections, same_occasion, evidence");
        foreach (var id in coding["corrections"]?.Items ?? [])
        {
            if (RecordCoding.Of(records, id.Text).Count == 0)
            {
                string[] known = [.. records.Corrections.Where(RecordCoding.IsAlternative).Select(row => row.Id)];
                Add(
                    id,
                    id.Shown,
                    $"a correction that is probable and whose alternative the records can "
                        + $"take{(known.Length is > 0 and <= 30 ? $": {string.Join(", ", known)}" : string.Empty)}",
                    NearestWord.Suggestion(id.Text, known));
            }
        }
    }

    private bool KnownPath(JsonPlace path)
    {
        Shape? shape = ScenarioShape.Root;
        foreach (var key in path.Text.Split('.'))
        {
            var keys = shape as ObjectShape;
            shape = keys?.Keys.FirstOrDefault(known => known.Name == key)?.Shape;
            if (shape is not null)
                continue;
            string[] known = [.. keys?.Keys.Select(known => known.Name) ?? []];
            Add(path, path.Shown, keys is null
                ? "a path of keys of a scenario; this one goes on below a value"
                : $"a path of keys of a scenario; where \"{key}\" stands, one of {string.Join(", ", known)}", NearestWord.Suggestion(key, known));
            return false;
        }

        return true;
    }

    private void Once(JsonPlace? list, string key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in (list?.Items ?? []).Select(item => item[key]!).Where(name => !seen.Add(name.Text)))
            Add(name, $"{name.Shown} a second time", $"each {key} once");
    }

    private static double Number(JsonPlace place) => place.Kind is JsonValueKind.Number ? double.Parse(place.Text, CultureInfo.InvariantCulture) : double.NaN;

    private void Add(JsonPlace place, string found, string allowed, string suggestion = "") =>
        problems.Add(new ScenarioProblem(place.Line, place.Path, found, allowed, suggestion));
}
