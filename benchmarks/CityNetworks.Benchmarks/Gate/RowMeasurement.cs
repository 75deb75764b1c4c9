using System.Globalization;

namespace CityNetworks.Benchmarks.Gate;

/// <summary>What a row took: processor seconds (median of five measurements of at least half a second) and bytes allocated in one run.</summary>
/// <param name="Row">The name of the row.</param>
/// <param name="Seconds">Processor seconds.</param>
/// <param name="Bytes">Bytes allocated.</param>
internal sealed record RowMeasurement(string Row, double Seconds, long Bytes)
{
    private const int Times = 5;
    private const double Enough = 0.5; // seconds of work in one measurement: shorter ones are mostly noise

    /// <summary>Measures every row in this process, and prints one line each for the process that compares.</summary>
    public static int Run()
    {
        foreach (var row in KeyRow.All)
        {
            var work = row.Prepare();
            work();
            var once = Environment.CpuUsage.TotalTime;
            work();
            var repeats = Math.Max(1, (int)(Enough / Math.Max(1e-4, (Environment.CpuUsage.TotalTime - once).TotalSeconds)));
            var seconds = new double[Times];
            var bytes = 0L;
            for (var k = 0; k < Times; k++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                var (allocated, processor) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime);
                for (var repeat = 0; repeat < repeats; repeat++)
                    work();
                seconds[k] = (Environment.CpuUsage.TotalTime - processor).TotalSeconds / repeats;
                bytes = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / repeats;
            }

            Console.WriteLine(new RowMeasurement(row.Name, Median(seconds), bytes).Line);
        }

        return 0;
    }

    /// <summary>The middle value; of an even number the mean of the two in the middle.</summary>
    public static double Median(IReadOnlyList<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The row as a line.</summary>
    public string Line => string.Create(CultureInfo.InvariantCulture, $"{Row}\t{Seconds:R}\t{Bytes}");

    /// <summary>Reads a line.</summary>
    public static RowMeasurement Read(string line)
    {
        var parts = line.Split('\t');
        return new(parts[0], double.Parse(parts[1], CultureInfo.InvariantCulture), long.Parse(parts[2], CultureInfo.InvariantCulture));
    }
}
