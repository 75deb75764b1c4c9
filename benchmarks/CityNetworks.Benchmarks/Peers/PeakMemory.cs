namespace CityNetworks.Benchmarks.Peers;

/// <summary>The most memory that this process has held since it was last reset, as the kernel counts it.</summary>
internal static class PeakMemory
{
    /// <summary>Forgets earlier peaks; where the kernel has no such thing, does nothing.</summary>
    public static void Forget()
    {
        if (OperatingSystem.IsLinux())
            File.WriteAllText("/proc/self/clear_refs", "5");
    }

    /// <summary>In MB; NaN where the kernel does not tell.</summary>
    public static double Megabytes() => OperatingSystem.IsLinux()
        ? long.Parse(
            File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))[6..^2].Trim(),
            System.Globalization.CultureInfo.InvariantCulture) / 1024.0
        : double.NaN;
}
