using System.Globalization;
using System.Text;
using CityNetworks.Numerics;

namespace CityNetworks.Benchmarks.Records;

/// <summary>A made-up yearbook of memberships: 13,000 cities, 60 organisations, 17,000 memberships with years, over 30 years.</summary>
internal static class YearbookRun
{
    private const int Cities = 13_000;
    private const int Organisations = 60;
    private const int Memberships = 17_000;
    private const int First = 1990;
    private const int Years = 30;

    /// <summary>Makes the file, checks, describes and studies it.</summary>
    public static int Run()
    {
        var folder = Path.Combine(Repository.Root, "artifacts", "benchmarks");
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "yearbook.csv");
        File.WriteAllText(path, Text());
        Console.WriteLine("| job | processor seconds | elapsed | peak memory |\n|---|---|---|---|");
        CommandRun.Print("check", "check", "--data", path);
        CommandRun.Print("describe, by year", "describe", "--data", path);
        CommandRun.Print("study", "study", "--data", path, "--out", Path.Combine(folder, "yearbook-study"));
        return 0;
    }

    /// <summary>The file: every city is in one organisation at least; the largest has 9,000 members or so.</summary>
    public static string Text()
    {
        var random = new CounterRandom(12).Sequence(RandomPurpose.Generation, 0);
        var members = new HashSet<(int City, int Organisation)>();
        for (var city = 0; city < Cities; city++)
            members.Add((city, Organisation(random)));
        while (members.Count < Memberships)
            members.Add((random.NextBelow(Cities), Organisation(random)));
        var text = new StringBuilder("city,event,from,to\n");
        foreach (var (city, organisation) in members.OrderBy(member => member.Organisation).ThenBy(member => member.City))
        {
            var from = First + random.NextBelow(Years);
            int? to = random.NextBelow(3) == 0 && from + 1 < First + Years ? from + 1 + random.NextBelow(First + Years - from - 1) : null;
            text.Append(CultureInfo.InvariantCulture, $"City {city},Organisation {organisation},{from},{to}\n"); // blank: still a member
        }

        return text.ToString();
    }

    // One of them has more than half of all members.
    private static int Organisation(CounterSequence random) => random.NextBelow(100) < 53 ? 0 : 1 + random.NextBelow(Organisations - 1);
}
