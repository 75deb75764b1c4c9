using System.Diagnostics;

namespace CityNetworks.Benchmarks.Growth;

/// <summary>What a job took at one size.</summary>
/// <param name="Axis">What grows: participations, cities, periods, runs or threads.</param>
/// <param name="Job">The job.</param>
/// <param name="Size">How much of it.</param>
/// <param name="Seconds">Processor seconds; of threads, seconds by the clock. Median of three.</param>
internal sealed record GrowthRow(string Axis, string Job, double Size, double Seconds)
{
    private const int Times = 3;

    /// <summary>Measures work that was tried once before.</summary>
    public static GrowthRow Of(string axis, string job, double size, Func<object> work, bool byClock = false)
    {
        GC.KeepAlive(work());
        var seconds = new double[Times];
        for (var time = 0; time < Times; time++)
        {
            GC.Collect();
            var (processor, start) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            GC.KeepAlive(work());
            seconds[time] = (byClock ? Stopwatch.GetElapsedTime(start) : Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        }

        Array.Sort(seconds);
        return new GrowthRow(axis, job, size, seconds[Times / 2]);
    }
}
