using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.ScenarioFiles;

/// <summary>Reads scenario files: JSON with comments and trailing commas.</summary>
/// <remarks>Nothing is guessed or dropped: an unknown key, a wrong type, an impossible value or a name the records do not hold is a problem, and all problems
/// are reported at once.</remarks>
public static class ScenarioReader
{
    private static readonly UTF8Encoding s_strict = new(false, true);

    /// <summary>Reads a scenario from text.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="records">The records that its cities, periods, events and policy must be in.</param>
    public static ScenarioReading Read(string text, RecordSet records) => Read(Encoding.UTF8.GetBytes(text), records);

    /// <summary>Reads a scenario from UTF-8, with or without a byte order mark.</summary>
    /// <param name="utf8">The file's bytes.</param>
    /// <param name="records">The records that its cities, periods, events and policy must be in.</param>
    public static ScenarioReading Read(ReadOnlySpan<byte> utf8, RecordSet records)
    {
        if (utf8.StartsWith(Encoding.UTF8.Preamble))
            utf8 = utf8[Encoding.UTF8.Preamble.Length..];

        JsonPlace root;
        try
        {
            _ = s_strict.GetCharCount(utf8);
            root = JsonPlace.Read(utf8);
        }
        catch (JsonException error)
        {
            return Refused(NotJson.Problem(utf8, error));
        }
        catch (DecoderFallbackException error)
        {
            return Refused(new ScenarioProblem(utf8[..error.Index].Count((byte)'\n') + 1, string.Empty, "bytes that are not UTF-8", "UTF-8 text"));
        }
        catch (InvalidOperationException)
        {
            return Refused(new ScenarioProblem(1, string.Empty, "half of a surrogate pair in a string", "UTF-8 text"));
        }

        var problems = new List<ScenarioProblem>();
        var notes = new List<string>();
        OldKeys.Rename(root, ScenarioShape.Root, notes);
        ShapeCheck.Run(root, ScenarioShape.Root, problems);
        new ScenarioCheck(records, problems).Check(root);
        return problems.Count > 0
            ? new ScenarioReading(null, [.. problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Path, StringComparer.Ordinal)])
            : new ScenarioReading(Read(root), []) { Notes = notes };
    }

    private static ScenarioReading Refused(ScenarioProblem problem) => new(null, [problem]);

    private static Scenario Read(JsonPlace root)
    {
        var unset = new Scenario(string.Empty, string.Empty);
        Scenario[] policies = [.. PerPolicy(root).Select(policy => Policy(policy, root["start"]!.Text))];
        return policies[0] with
        {
            Title = root["title"].Or(unset.Title),
            End = root["end"]?.Text,
            Others = policies[1..],
            Interactions = [.. root["interactions"]?.Items.Select(
                item => new PolicyInteraction(item["from"]!.Text, item["to"]!.Text, item["effect"].Or(1.0)) { Requires = item["requires"].Or(false) }) ?? []],
            Participation = Participation(root["participation"]),
            Capacity = (root["capacity"]?["all"]).Or(unset.Capacity),
            CapacityOfCities = root["capacity"]?["cities"]?.Members.ToDictionary(member => member.Key, member => ((JsonPlace?)member.Value).Or(0.0)) ?? [],
            Values = ValuesTerm.Keys.Read(root["values"], ValuesTerm.None),
            Runs = (int)root["runs"].Or((ulong)unset.Runs),
            Seed = root["seed"].Or(unset.Seed),
        };
    }

    /// <summary>What is said of each policy, what it inherits included: the whole file where it is of one.</summary>
    internal static IReadOnlyList<JsonPlace> PerPolicy(JsonPlace root)
    {
        if (root["policies"] is not { Kind: JsonValueKind.Array } policies)
            return [root];
        var shared = new JsonPlace(JsonValueKind.Object, root.Line, root.Path, string.Empty);
        shared.Members.AddRange(root.Members.Where(member => member.Key is "mechanisms" or "states" or "transfer"));
        return [.. policies.Items.Where(item => item.Kind is JsonValueKind.Object).Select(shared.Under)];
    }

    private static Scenario Policy(JsonPlace policy, string start)
    {
        var mechanisms = policy["mechanisms"];
        var initial = policy["initial"]!;
        return new Scenario(policy["policy"]!.Text, start)
        {
            Initial = [.. initial.Items.Select(
                item => item.Kind is JsonValueKind.String ? new InitialAdopter(item.Text) : new InitialAdopter(item["city"]!.Text, item["period"]?.Text))],
            RecordedInitial = initial.Kind is JsonValueKind.String,
            Terms = MechanismCatalogue.All.Aggregate(
                new Scenario(policy["policy"]!.Text, start), (read, definition) => definition.Read(read, mechanisms?[definition.Key])).Terms,
            States = StateReader.States(policy["states"]),
            Transfer = StateReader.Transfer(policy["transfer"]),
        };
    }

    private static ParticipationTerm Participation(JsonPlace? term) => new()
    {
        Attendance = term?["attendance"] is { } attendance
            ? new AttendanceTerm(attendance["base"].Or(0.0))
            {
                Capacity = attendance["capacity"].Or(0.0),
                Distance = attendance["distance"].Or(0.0),
                Host = attendance["host"].Or(0.0),
                Coordinator = attendance["coordinator"].Or(0.0),
                Deputy = attendance["deputy"].Or(0.0),
                Roles = attendance["roles"] is { } roles
                    ? roles.Members.ToFrozenDictionary(member => member.Key, member => ((JsonPlace?)member.Value).Or(0.0), StringComparer.Ordinal)
                    : FrozenDictionary<string, double>.Empty,
                Theme = attendance["theme"].Or(0.0),
                Fatigue = attendance["fatigue"].Or(0.0),
                Interest = attendance["interest"].Or(0.0),
            }
            : null,
        Quorum = term?["quorum"] is { } quorum
            ? new Quorum((int)quorum["cities"].Or(1UL), (int)quorum["countries"].Or(1UL)) { Recorded = quorum["recorded"].Or(false) }
            : null,
        Cancelled = (term?["cancelled"]).Or(CancelledMeetings.Recorded),
        Meetings = [.. (term?["meetings"]?.Items ?? []).Select(item => item.Text)],
        Readers = (term?["readers"]).Or(1.0),
    };
}
