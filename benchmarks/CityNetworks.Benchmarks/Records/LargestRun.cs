using System.Diagnostics;
using System.Globalization;
using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Records.Reading;
using CityNetworks.Structure;
using Parquet;
using Parquet.Schema;

namespace CityNetworks.Benchmarks.Records;

/// <summary>A hundred million participations from one Parquet file, read once in a process of its own: the network, degree, components, PageRank, and the three
/// strongest ties of each city.</summary>
/// <remarks>
/// As many cities as a tenth of the participations and half as many events, with few large and many small ones (weights of Chung and Lu, exponent 2.5).
/// What draws them needs no memory, so that the file is written as it is made, a million rows a group.
/// </remarks>
internal static class LargestRun
{
    private const int GroupRows = 1_000_000;
    private const int Standard = 100_000_000;
    private const int Periods = 20;
    private const long Stride = 1_000_000_007; // a prime: consecutive ranks become cities far from each other

    private static readonly string[] s_roles = ["host", "coordinator", "participant", "participant", "participant"];

    /// <summary>Makes the file where it is not there yet, and runs.</summary>
    /// <param name="arguments">The number of participations; none: a hundred million.</param>
    public static int Run(string[] arguments)
    {
        var rows = arguments is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : Standard;
        var path = Path.Combine(Repository.Root, "artifacts", "benchmarks", string.Create(CultureInfo.InvariantCulture, $"largest-{rows}.parquet"));
        if (!File.Exists(path))
            WriteAsync(path, rows).GetAwaiter().GetResult();
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(LargestRun).Assembly.Location, "largest-rows", path]);
        start.Environment["DOTNET_GCConserveMemory"] = "7"; // as the program is set
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Reads the file and measures, each step on its own.</summary>
    public static int Measure(string path)
    {
        var row = new Stopwatch();
        var last = TimeSpan.Zero;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine("| step | processor seconds | elapsed | peak memory so far | answer |\n|---|---|---|---|---|");
        var records = Step("read", () => RecordReader.Read(path).Records, records => $"{records!.Participations.Count} participations");
        var network = Step("build the network", () => NetworkBuilder.Build(records!), network => $"{network.CityCount} cities, {network.EventCount} events");
        records = null; // the network holds the names, and nothing else of them; large arrays find no room among what is left unless it is collected first
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Step("degree", () => Degree.Of(network.All), degree => $"largest {degree.Cities.Max()}");
        Step("components", () => Components.Of(network.All), components => $"{components.Count}, largest {components.Largest} cities");
        Step("PageRank", () => PageRank.Of(network.All), scores => $"{scores.Iterations} steps, converged: {scores.Converged}");
        var strongest = new CoTiesOptions { TopPerCity = 3 };
        Step("three strongest ties of each city", () => CoTies.Of(network.All, TieWeight.Count, strongest), ties => $"{ties.Count} ties");
        return 0;

        T Step<T>(string name, Func<T> compute, Func<T, string> answer)
        {
            row.Restart();
            var result = compute();
            process.Refresh();
            var (processor, peak) = (process.TotalProcessorTime, process.PeakWorkingSet64);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {(processor - last).TotalSeconds:0.0} | {row.Elapsed.TotalSeconds:0.0} | {peak / 1e6:0} MB | {answer(result)} |"));
            last = processor;
            return result;
        }
    }

    private static async Task WriteAsync(string path, int rows)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var schema = new ParquetSchema(
            new DataField<string>("city"), new DataField<string>("event"), new DataField<int>("year"), new DataField<string>("role"));
        var options = new ParquetOptions();
        foreach (var column in new[] { "city", "event", "role" })
            options.ColumnEncodingHints[column] = EncodingHint.Dictionary;
        var partial = $"{path}.partial";
        await using (var file = File.Create(partial))
        await using (var writer = await ParquetWriter.CreateAsync(schema, file, options))
        {
            using var ties = Ties(rows).GetEnumerator();
            var last = -1;
            for (var left = rows; left > 0; left -= GroupRows)
            {
                var count = Math.Min(left, GroupRows);
                var (cities, events, years, roles) = (new string[count], new string[count], new int[count], new string[count]);
                for (var row = 0; row < count && ties.MoveNext(); row++)
                {
                    var (city, @event) = ties.Current;
                    cities[row] = string.Create(CultureInfo.InvariantCulture, $"city-{city}");
                    events[row] = row > 0 && @event == last ? events[row - 1] : string.Create(CultureInfo.InvariantCulture, $"event-{@event}");
                    last = @event;
                    (years[row], roles[row]) = (2000 + (@event % Periods), s_roles[(city + row) % s_roles.Length]);
                }

                using var group = writer.CreateRowGroup();
                await group.WriteAsync(schema.DataFields[0], cities);
                await group.WriteAsync(schema.DataFields[1], events);
                await group.WriteAsync<int>(schema.DataFields[2], years.AsMemory());
                await group.WriteAsync(schema.DataFields[3], roles);
            }
        }

        File.Move(partial, path);
    }

    // Event by event, as a table comes in time; each city once an event.
    private static IEnumerable<(int City, int Event)> Ties(int rows)
    {
        var (cities, events) = (rows / 10, rows / 20);
        var (cityWeights, eventWeights) = (new Weights(cities, 100), new Weights(events, 60));
        var random = new CounterRandom(15).Sequence(RandomPurpose.Generation, 0);
        var there = new HashSet<int>();
        for (var @event = 0; rows > 0; @event++)
        {
            var size = Math.Min(rows, (int)Math.Round(20 * eventWeights.Of((int)(@event * Stride % events))));
            there.Clear();
            while (there.Count < Math.Max(1, size))
                there.Add((int)(cityWeights.Draw(random.NextUniform()) * Stride % cities));
            foreach (var city in there.Order())
                yield return (city, @event);
            rows -= there.Count;
        }
    }

    /// <summary>Weights of so many items by rank: (rank + offset)^(−2/3), the largest about cap times the mean.</summary>
    private sealed class Weights(int count, double cap)
    {
        private readonly double _offset = Math.Max(1, count / Math.Pow(cap, 1.5));

        /// <summary>The weight of a rank, with mean 1.</summary>
        public double Of(int rank) => Math.Pow(rank + 0.5 + _offset, -2 / 3.0) * count / (3 * (Math.Cbrt(count + _offset) - Math.Cbrt(_offset)));

        /// <summary>A rank in proportion to the weights, by the inverse of their integral.</summary>
        public long Draw(double uniform)
        {
            var root = Math.Cbrt(_offset) + (uniform * (Math.Cbrt(count + _offset) - Math.Cbrt(_offset)));
            return Math.Clamp((long)((root * root * root) - _offset), 0, count - 1);
        }
    }
}
