using System.Globalization;
using System.Text;
using CityNetworks.Networks;
using Parquet;
using Parquet.Schema;

namespace CityNetworks.Benchmarks.Records;

/// <summary>One flat file of participations, as CSV and as Parquet: read, built and described, by the program as users run it.</summary>
internal static class ReadingRun
{
    private const int GroupRows = 1_000_000;
    private static readonly string[] s_roles = ["host", "coordinator", "participant", "participant", "participant"];

    /// <summary>Makes the files where they are not there yet, and runs.</summary>
    /// <param name="arguments">The network: S, M or L.</param>
    public static int Run(string[] arguments)
    {
        var name = arguments is [var given, ..] ? given : "L";
        var path = Path.Combine(Repository.Root, "artifacts", "benchmarks", $"reading-{name}");
        if (!File.Exists($"{path}.parquet"))
            Write(SyntheticNetworks.Named(name), path);
        Console.WriteLine("| job | processor seconds | elapsed | peak memory |\n|---|---|---|---|");
        string[] answers =
        [
            CommandRun.Print($"describe {name}, CSV", "describe", "--data", $"{path}.csv", "--window", "all"),
            CommandRun.Print($"describe {name}, Parquet", "describe", "--data", $"{path}.parquet", "--window", "all"),
        ];
        CommandRun.Print($"pagerank {name}, Parquet", "centrality", "--data", $"{path}.parquet", "--window", "all", "--measures", "pagerank");
        Console.WriteLine(answers.Distinct(StringComparer.Ordinal).Count() == 1 ? "The same answer from all." : "The answers differ.");
        return answers.Distinct(StringComparer.Ordinal).Count() == 1 ? 0 : 1;
    }

    private static void Write(TwoModeNetwork network, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var ties = new List<(int City, int Event)>();
        var window = network.All;
        for (var city = 0; city < network.CityCount; city++)
        {
            foreach (var @event in window.EventsOf(city))
                ties.Add((city, @event));
        }

        // As a table comes in time: event by event.
        ties.Sort((a, b) => (a.Event, a.City).CompareTo((b.Event, b.City)));
        string[] cities = [.. ties.Select(tie => string.Create(CultureInfo.InvariantCulture, $"city-{tie.City}"))];
        string[] events = [.. ties.Select(tie => string.Create(CultureInfo.InvariantCulture, $"event-{tie.Event}"))];
        int[] years = [.. ties.Select(tie => 2000 + (tie.Event % 20))];
        string[] roles = [.. ties.Select((tie, row) => s_roles[(tie.City + row) % s_roles.Length])];
        using (var csv = new StreamWriter($"{path}.csv", append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        {
            csv.Write("city,event,year,role\n");
            for (var row = 0; row < ties.Count; row++)
                csv.Write(string.Create(CultureInfo.InvariantCulture, $"{cities[row]},{events[row]},{years[row]},{roles[row]}\n"));
        }

        WriteParquetAsync($"{path}.parquet", cities, events, years, roles).GetAwaiter().GetResult();
    }

    private static async Task WriteParquetAsync(string path, string[] cities, string[] events, int[] years, string[] roles)
    {
        var schema = new ParquetSchema(
            new DataField<string>("city"), new DataField<string>("event"), new DataField<int>("year"), new DataField<string>("role"));
        var options = new ParquetOptions();
        foreach (var column in new[] { "city", "event", "role" })
            options.ColumnEncodingHints[column] = EncodingHint.Dictionary;
        await using var file = File.Create(path);
        await using var writer = await ParquetWriter.CreateAsync(schema, file, options);
        for (var start = 0; start < cities.Length; start += GroupRows)
        {
            var end = Math.Min(cities.Length, start + GroupRows);
            using var group = writer.CreateRowGroup();
            await group.WriteAsync(schema.DataFields[0], cities[start..end]!);
            await group.WriteAsync(schema.DataFields[1], events[start..end]!);
            await group.WriteAsync<int>(schema.DataFields[2], years.AsMemory(start..end));
            await group.WriteAsync(schema.DataFields[3], roles[start..end]!);
        }
    }
}
