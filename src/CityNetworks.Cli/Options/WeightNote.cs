using CityNetworks.Networks;

namespace CityNetworks.Cli.Options;

/// <summary>Says that weights were asked for of records that have none, which the command line alone cannot show.</summary>
internal static class WeightNote
{
    /// <param name="network">The network.</param>
    /// <param name="asked">The options that ask for weights, as the user knows them; empty when none does.</param>
    /// <param name="notes">Where to say it.</param>
    public static void Report(TwoModeNetwork network, string asked, TextWriter notes)
    {
        if (asked.Length > 0 && !network.IsWeighted)
            notes.WriteLine($"note: {asked} changes nothing: neither participations nor events of these records have a weight other than 1.");
    }
}
