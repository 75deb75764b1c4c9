using System.Globalization;

namespace CityNetworks.Cli.Tests.Random;

/// <summary>How many made-up record sets a test looks at: CITYNETWORKS_RECORD_SETS and CITYNETWORKS_RECORD_SEED ask for more and for others.</summary>
internal static class RecordSets
{
    /// <summary>The seeds of the sets.</summary>
    /// <param name="standard">How many, where nothing is asked.</param>
    public static IEnumerable<int> Seeds(int standard) =>
        Enumerable.Range(Number("CITYNETWORKS_RECORD_SEED") ?? 1, Number("CITYNETWORKS_RECORD_SETS") ?? standard);

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
