using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Explorer.DataSets;

namespace CityNetworks.Cli.Exploring;

/// <summary>The records given on the command line, as the explorer lists them.</summary>
internal static class GivenRecords
{
    /// <summary>The data set; records that cannot be used end the command.</summary>
    /// <param name="parsed">What was given.</param>
    /// <param name="data">The options that choose records.</param>
    /// <returns>Null: none was given, the bundled records are shown.</returns>
    public static DataSet? Of(ParseResult parsed, DataOptions data)
    {
        string[] words = [.. CommandLine.Words(parsed, (_, value) => value, bearing => bearing is not Bearing.Conduct).Skip(1)];
        if (words.Length == 0)
            return null;
        data.RecordsOfEvents(parsed);
        var reading = data.Reading(parsed);
        return new DataSet("given", DataSet.TitleOf(reading.Records!), "given on the command line", words, reading);
    }
}
