using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace CityNetworks.TestData;

/// <summary>R, where it is installed (Debian's r-base-core): the oracle of fits.</summary>
internal static class Rscript
{
    /// <summary>The numbers that a program prints, separated by white space. Skips where R is missing; in CI that fails.</summary>
    public static double[] Numbers(string program, params IReadOnlyList<string> arguments)
    {
        var isThere = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Any(folder =>
            File.Exists(Path.Combine(folder, "Rscript"))) ?? false;
        Assert.SkipUnless(isThere || Environment.GetEnvironmentVariable("CI") == "true", "Rscript is not here (Debian's r-base-core).");
        Assert.True(isThere, "Rscript is missing; expected r-base-core before the tests.");
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, program);
            using var process = Process.Start(new ProcessStartInfo("Rscript", ["--vanilla", file, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true
            })!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, error.Result);
            return [.. output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word == "NA" ? double.NaN
                : double.Parse(word, CultureInfo.InvariantCulture))];
        }
        finally
        {
            File.Delete(file);
        }
    }
}
