using System.Globalization;
using CityNetworks.Records;
using CityNetworks.Records.Files;
using CityNetworks.Records.Reading;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Exchange.Import;

/// <summary>Numbers in graph files.</summary>
internal static class Numbers
{
    /// <summary>A weight of at least 0; anything else is reported.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="line">Its line.</param>
    /// <param name="log">What is wrong.</param>
    /// <param name="mayHaveComma">Whether a comma may mark decimals: where commas do not separate fields.</param>
    public static double? Weight(string text, string file, int line, ProblemLog log, bool mayHaveComma = false)
    {
        if (mayHaveComma && text.Contains(',', StringComparison.Ordinal) && !text.Contains('.', StringComparison.Ordinal))
            text = text.Replace(',', '.');
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && double.IsFinite(weight))
        {
            if (weight >= 0)
                return weight;
            log.Add(RecordCodes.NumberOutOfRange, file, line, "weight", Shown.Text(text), "a number of at least 0");
            return null;
        }

        log.Add(RecordCodes.BadNumber, file, line, "weight", Shown.Text(text), "a number");
        return null;
    }

    /// <summary>A node's number, 1 to <paramref name="count"/>; 0 when it is none, which is reported.</summary>
    public static int Node(string text, int count, string file, int line, string column, ProblemLog log)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= count)
            return number;
        log.Add(GraphFileCodes.UnknownNode, file, line, column, Shown.Text(text), $"a number from 1 to {count}");
        return 0;
    }
}
