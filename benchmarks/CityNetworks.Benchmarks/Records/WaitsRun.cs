using System.Globalization;
using System.Text;
using CityNetworks.Numerics;

namespace CityNetworks.Benchmarks.Records;

/// <summary>What a user waits for: whole commands on the bundled records, on a project network of usual size and on a million participations.</summary>
internal static class WaitsRun
{
    private const int Cities = 591;
    private const int Projects = 172;
    private const int Years = 20;

    /// <summary><c>waits [PROGRAM]</c>: the program as installed; by default the one beside this one, which is not compiled ahead.</summary>
    public static int Run(string[] arguments)
    {
        string[] program = arguments is [var given, ..] ? [given] : ["dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "citynet.dll")];
        var folder = Path.Combine(Repository.Root, "artifacts", "benchmarks");
        Directory.CreateDirectory(folder);
        var (projects, large) = (Path.Combine(folder, "projects.csv"), Path.Combine(folder, "participations.csv"));
        File.WriteAllText(projects, OfProjects());
        Console.WriteLine("| job | processor seconds | elapsed | peak memory |\n|---|---|---|---|");
        Row("--version", "--version");
        Row("centrality, bundled records", "centrality", "--window", "all");
        Row("study, bundled records", "study", "--out", Path.Combine(folder, "study"));
        Row("study, 591 × 172 × 20", "study", "--data", projects, "--out", Path.Combine(folder, "study-projects"));
        Row("structure, 591 × 172, all measures and 1,000 draws", "structure", "--data", projects, "--out", Path.Combine(folder, "structure.csv"));
        File.WriteAllText(large, OfNetwork());
        Row("describe, 10⁶ participations", "describe", "--data", large);
        Row("SDSM backbone, 10⁶ participations", "ties", "--data", large, "--window", "all", "--backbone", "sdsm", "--table", "overlap",
            "--out", Path.Combine(folder, "overlap.csv"));
        Row("study, 10⁶ participations", "study", "--data", large, "--out", Path.Combine(folder, "study-large"));
        return 0;

        void Row(string job, params string[] words) => CommandRun.Print(job, program, words);
    }

    // 5 to 14 partners a project, a year of start and one to four years; a few cities are in many.
    private static string OfProjects()
    {
        var random = new CounterRandom(7).Sequence(RandomPurpose.Generation, 0);
        string[] countries = ["ES", "PT", "IT", "FR", "DE", "PL", "GR", "SE", "NL", "RO", "AR", "BR"];
        var places = Enumerable.Range(0, Cities)
            .Select(_ => (Latitude: 36 + (24 * random.NextUniform()), Longitude: (37 * random.NextUniform()) - 9))
            .ToArray();
        var text = new StringBuilder("city,event,country,lat,lon,start,end,role\n");
        for (var project = 0; project < Projects; project++)
        {
            var (first, partners) = (2000 + random.NextBelow(Years - 4), new SortedSet<int>());
            for (var own = project * 4; own < Math.Min(Cities, (project * 4) + 4); own++)
                partners.Add(own); // so that every city is in one
            for (var count = 5 + random.NextBelow(10); partners.Count < count;)
                partners.Add((int)(Cities * Math.Pow(random.NextUniform(), 2)));
            var last = first + 1 + random.NextBelow(4);
            foreach (var (city, place) in partners.Select((city, place) => (city, place)))
                text.Append(CultureInfo.InvariantCulture,
                    $"City {city},Project {project},{countries[city % countries.Length]},{places[city].Latitude:0.0000},{places[city].Longitude:0.0000},"
                        + $"{first},{last},{(place == 0 ? "coordinator" : "partner")}\n");
        }

        return text.ToString();
    }

    private static string OfNetwork()
    {
        var network = SyntheticNetworks.M;
        var text = new StringBuilder("city,event\n");
        for (var city = 0; city < network.CityCount; city++)
        {
            foreach (var @event in network.EventsOf(city))
                text.Append(CultureInfo.InvariantCulture, $"c{city},e{@event}\n");
        }

        return text.ToString();
    }
}
