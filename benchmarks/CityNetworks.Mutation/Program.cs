using System.Globalization;
using CityNetworks.Mutation;

// Usage: room… [--sample N] [--seed S] [--at FILE:LINE]… [--again OUTPUT]
// Rooms by name, or any folder of the library as FOLDER=TESTS,TESTS; of each at most N mutants; FILE:LINE, or FILE alone, asks for those there;
// --again asks for those that survived or were not reached in the output of an earlier run, to try them with more tests.
var (rooms, at) = (new List<Room>(), new List<string>());
HashSet<string>? again = null;
var (sample, seed) = (int.MaxValue, 1);
for (var i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--sample":
            sample = int.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        case "--seed":
            seed = int.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        case "--at":
            at.Add(args[++i]);
            break;
        case "--again":
            again = [.. File.ReadLines(args[++i]).Select(line => line.Split('\t', 2))
                .Where(line => line[0] is "survived" or "unreached").Select(line => line[1])];
            break;
        case var name when Room.Find(name) is { } room:
            rooms.Add(room);
            break;
        default:
            Console.Error.WriteLine($"Unknown: {args[i]}. Rooms: {string.Join(", ", Room.All.Select(room => room.Id))}.");
            return 2;
    }
}

Console.SetOut(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
var packages = Bench.BuildTests();
var explained = new Explained();
foreach (var room in rooms)
{
    bool IsGiven(Mutant mutant) => again?.Contains($"{mutant}") != false && IsThere(mutant);
    bool IsThere(Mutant mutant) => at.Count == 0 || at.Any(place => $"{mutant.File}:{mutant.Line}:".Contains($"{place}:", StringComparison.Ordinal));
    var schemata = Schemata.Of(room, packages, IsGiven, sample, seed);
    var drawn = schemata.Mutants.Count < schemata.Possible ? $", drawn with seed {seed}" : string.Empty;
    Console.WriteLine($"{room.Id}: {schemata.Mutants.Count} of {schemata.Possible} mutants{drawn}");
    var trial = new Trial(Bench.Build(room, schemata.Texts), room.Classes());
    Console.WriteLine($"{room.Id}: the tests take {trial.Seconds:0} processor seconds without a mutant");
    var counts = new Dictionary<string, int>(StringComparer.Ordinal);
    foreach (var mutant in schemata.Mutants)
    {
        var fate = Fate(trial, explained, mutant);
        counts[fate] = counts.GetValueOrDefault(fate) + 1;
        Console.WriteLine($"{fate}\t{mutant}");
    }

    var told = counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Value} {count.Key}");
    Console.WriteLine($"{room.Id}: {string.Join(", ", told)}");
}

return 0;

static string Fate(Trial trial, Explained explained, Mutant mutant) => !trial.IsReached(mutant)
    ? explained.Why(mutant) is null ? "unreached" : "explained"
    : trial.Of(mutant) switch
    {
        Outcome.Failed => "killed",
        Outcome.TimedOut => "timed out",
        _ => explained.Why(mutant) is null ? "survived" : "explained",
    };
