using CityNetworks.Tables;

namespace CityNetworks.Studies;

/// <summary>Whether intervals and tests hold what they promise, as measured on made-up data whose law is known.</summary>
/// <remarks>The study is run on request, not here: see docs/calibration.md, which describes the made-up data and reads the table.</remarks>
public static class Calibration
{
    /// <summary>
    /// Table <c>calibration</c>: study, measure, method, law, events (a period), density (mean probability that a city attends), nominal and share (of
    /// intervals that hold the truth, or of tests that err),
    /// mc_error (of the share, over independent worlds), blank (share of cities without an interval), count (intervals or tests), worlds.
    /// </summary>
    public static Table Measured()
    {
        const string name = "docs/calibration.csv";
        using var stream = typeof(Calibration).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The library holds no '{name}'.");
        using var reader = new StreamReader(stream);
        return TableCsv.Read("calibration", reader);
    }
}
