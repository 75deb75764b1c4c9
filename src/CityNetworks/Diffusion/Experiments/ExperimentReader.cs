using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Experiments;

/// <summary>Reads experiment files: JSON with comments and trailing commas.</summary>
/// <remarks>As strict as <see cref="ScenarioReader"/>: every scenario is built and checked as if it were a file of its own, and its problems are reported with
/// the line of the change that made them.</remarks>
public static class ExperimentReader
{
    /// <summary>Whether the file is an experiment, rather than a scenario: it names a base.</summary>
    public static bool IsExperiment(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonPlace.Read(WithoutMark(utf8))["base"] is not null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Reads an experiment.</summary>
    /// <param name="utf8">The file's bytes.</param>
    /// <param name="records">The records that its cities, periods, events and corrections must be in.</param>
    /// <param name="scenario">The bytes of the scenario that a base names; null when there is none.</param>
    public static ExperimentReading Read(ReadOnlySpan<byte> utf8, RecordSet records, Func<string, byte[]?> scenario)
    {
        utf8 = WithoutMark(utf8);
        JsonPlace root;
        try
        {
            root = JsonPlace.Read(utf8);
        }
        catch (JsonException error)
        {
            return Refused([NotJson.Problem(utf8, error)]);
        }
        catch (InvalidOperationException)
        {
            return Refused([new ScenarioProblem(1, string.Empty, "text that is not UTF-8", "UTF-8 text")]);
        }

        var problems = new List<ScenarioProblem>();
        var notes = new List<string>();
        OldKeys.Rename(root, ExperimentShape.Root, notes);
        foreach (var path in Paths(root).ToArray())
            Rename(path, notes);
        ShapeCheck.Run(root, ExperimentShape.Root, problems);
        if (problems.Count > 0)
            return Refused(problems);
        var @base = Base(root["base"]!, records, scenario, problems, notes);
        if (@base is null)
            return Refused(problems);

        var checks = new ExperimentChecks(records, problems);
        checks.Run(root);
        var file = MergePatch.Read(utf8);
        OldKeys.Rename(file, ExperimentShape.Root);
        var drafts = Drafts(root, file, @base, problems);
        var scenarios = drafts.Select(draft => draft.Read(records, problems)).OfType<NamedScenario>().ToArray();
        var first = scenarios.FirstOrDefault()?.Scenario;
        foreach (var other in drafts.Zip(scenarios).Where(pair => problems.Count == 0 && !Pairs(pair.Second.Scenario, first!)))
            problems.Add(new ScenarioProblem(
                other.First.Place.Line,
                other.First.Place.Path,
                "another policy, start or end than in the first scenario",
                "the same in all, for only then do runs pair"));
        return problems.Count > 0 ? Refused(problems) : new ExperimentReading(Read(root, scenarios), []) { Notes = notes };
    }

    private static ExperimentReading Refused(IEnumerable<ScenarioProblem> problems) =>
        new(null, [.. problems.Distinct().OrderBy(problem => problem.Line).ThenBy(problem => problem.Path, StringComparer.Ordinal)]);

    private static bool Pairs(Scenario scenario, Scenario first) =>
        (scenario.Start, scenario.End) == (first.Start, first.End)
            && scenario.PerPolicy().Select(policy => policy.Policy).SequenceEqual(first.PerPolicy().Select(policy => policy.Policy));

    private static JsonObject? Base(
        JsonPlace name, RecordSet records, Func<string, byte[]?> scenario, List<ScenarioProblem> problems, List<string> notes)
    {
        if (scenario(name.Text) is not { } bytes)
        {
            problems.Add(new ScenarioProblem(
                name.Line,
                name.Path,
                name.Shown,
                $"a scenario file, seen from this one, or one of {string.Join(", ", BundledScenarios.Names)}",
                NearestWord.Suggestion(name.Text, BundledScenarios.Names)));
            return null;
        }

        var reading = ScenarioReader.Read(bytes, records);
        problems.AddRange(reading.Problems.Select(
            problem => new ScenarioProblem(name.Line, name.Path, $"a scenario in which {problem.ToString().TrimEnd('.')}", "a scenario without problems")));
        if (reading.Scenario is null)
            return null;
        notes.AddRange(reading.Notes.Select(note => $"{name.Text}, {note}"));
        var text = MergePatch.Read(WithoutMark(bytes));
        OldKeys.Rename(text, ScenarioShape.Root);
        return text;
    }

    // The objects that name a number of the scenario by a path.
    private static IEnumerable<JsonPlace> Paths(JsonPlace root) =>
        [.. root["grid"]?.Items ?? [], .. root["sensitivity"]?["parameters"]?.Items ?? []];

    private static void Rename(JsonPlace item, List<string> notes)
    {
        var place = item.Members.FindIndex(member => member.Key == "path" && member.Value.Kind is JsonValueKind.String);
        if (place < 0 || item.Members[place].Value is var old && OldKeys.Path(old.Text, ScenarioShape.Root) is var path && path == old.Text)
            return;
        item.Members[place] = item.Members[place] with { Value = old with { Text = path } };
        notes.Add($"line {old.Line}, {old.Path}: \"{old.Text}\" is now called \"{path}\"; the old name is taken in this version only.");
    }

    private static List<ScenarioDraft> Drafts(JsonPlace root, JsonObject file, JsonObject @base, List<ScenarioProblem> problems)
    {
        List<ScenarioDraft> drafts = root["scenarios"] is { Items.Count: > 0 } scenarios
            ? [.. scenarios.Items.Select((place, number) => new ScenarioDraft(
                place["name"]!.Text, place, place["change"], MergePatch.Merged(@base, file["scenarios"]![number]!["change"] as JsonObject ?? [])))]
            : [new ScenarioDraft("base", root["base"]!, null, @base)];
        foreach (var axis in root["grid"]?.Items ?? [])
        {
            if (drafts.Count * (long)axis["values"]!.Items.Count > ExperimentShape.MostPoints)
            {
                problems.Add(new ScenarioProblem(
                    axis.Line,
                    axis.Path,
                    $"{drafts.Count} scenarios at {axis["values"]!.Items.Count} values each",
                    $"at most {ExperimentShape.MostPoints} in all"));
                return [];
            }

            drafts = [.. drafts.SelectMany(draft => axis["values"]!.Items.Select(value => draft.At(axis["path"]!.Text, value)))];
        }

        return drafts;
    }

    private static Experiment Read(JsonPlace root, NamedScenario[] scenarios)
    {
        var sensitivity = root["sensitivity"];
        return new Experiment(scenarios, (int)root["runs"].Or((ulong)scenarios[0].Scenario.Runs), root["seed"].Or(scenarios[0].Scenario.Seed))
        {
            Title = root["title"].Or(string.Empty),
            Draws = (int)(sensitivity?["draws"]).Or(100UL),
            Parameters = [.. (sensitivity?["parameters"]?.Items ?? []).Select(item => new ParameterRange(
                item["path"]!.Text, item["low"].Or(0.0), item["high"].Or(0.0)) { IsWhole = ExperimentChecks.ShapeAt(item["path"]!.Text) is IntegerShape })],
            Codings = [.. (sensitivity?["codings"]?.Items ?? []).Select(item => new CodingChoice(item["name"]!.Text)
            {
                Corrections = [.. (item["corrections"]?.Items ?? []).Select(id => id.Text)],
                Apart = item["same_occasion"] is not null,
                Evidence = item["evidence"]?.Text switch
                {
                    "secondary" => new HashSet<Evidence> { Evidence.Secondary },
                    "all" => new HashSet<Evidence> { Evidence.Paper, Evidence.Secondary },
                    _ => null,
                },
            })],
        };
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
}

/// <summary>A scenario of an experiment before it is read: its text, and where in the file it was changed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where it stands in the file.</param>
/// <param name="Change">What it changes; null: nothing.</param>
/// <param name="Text">The whole of it.</param>
internal sealed record ScenarioDraft(string Name, JsonPlace Place, JsonPlace? Change, JsonObject Text)
{
    private readonly Dictionary<string, JsonPlace> _set = [];

    /// <summary>The scenario at a value of the grid.</summary>
    public ScenarioDraft At(string path, JsonPlace value)
    {
        JsonNode node = value.Kind is JsonValueKind.Number
            ? JsonValue.Create(double.Parse(value.Text, CultureInfo.InvariantCulture))
            : JsonValue.Create(value.Text);
        var draft = new ScenarioDraft($"{Name}, {path} = {value.Text}", Place, Change, MergePatch.With(Text, path, node));
        foreach (var (known, place) in _set)
            draft._set[known] = place;
        draft._set[path] = value;
        return draft;
    }

    /// <summary>The scenario, or null and its problems.</summary>
    public NamedScenario? Read(RecordSet records, List<ScenarioProblem> problems)
    {
        var reading = ScenarioReader.Read(Text.ToJsonString(), records);
        problems.AddRange(reading.Problems.Select(problem => problem with { Line = PlaceOf(problem.Path).Line, Path = PlaceOf(problem.Path).Path }));
        return reading.Scenario is null ? null : new NamedScenario(Name, reading.Scenario)
        {
            At = values =>
            {
                var text = values.Aggregate(Text, (text, value) => MergePatch.With(text, value.Path, JsonValue.Create(value.Value)));
                var again = ScenarioReader.Read(text.ToJsonString(), records);
                return again.Scenario ?? throw new InvalidOperationException($"A value within its range makes no scenario: {again.Problems[0]}");
            },
            ValueAt = path => path.Split('.').Aggregate((JsonNode?)Text, (node, key) => (node as JsonObject)?[key])?.ToJsonString(),
        };
    }

    // The deepest place of the change that leads to where the problem is; what the base says was checked before.
    private JsonPlace PlaceOf(string path)
    {
        if (_set.TryGetValue(path, out var set))
            return set;
        var place = Change;
        foreach (var key in path.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var next = key.StartsWith('[') ? place?.Items.ElementAtOrDefault(int.Parse(key.Trim('[', ']'), CultureInfo.InvariantCulture)) : place?[key];
            if (next is null)
                break;
            place = next;
        }

        return place ?? Place;
    }
}
